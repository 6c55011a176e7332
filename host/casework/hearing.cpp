#include "casework/hearing.h"

#include "casework/checks.h"

namespace naober::casework {

Result<void> check_heard(const Context& context, const std::optional<Date>& heard_on,
                         const std::string& not_heard_because) {
  if (heard_on) {
    TRY_DO(past_day(context, heard_on, "/heard_on"));
    if (!is_blank(not_heard_because)) {
      return refuse(Fault::invalid, "The resident was heard, so there is nothing to explain.",
                    "/not_heard_because");
    }
    return {};
  }
  if (is_blank(not_heard_because)) {
    return refuse(Fault::conflict,
                  "Hear the resident first and say on which day in heard_on, or say in "
                  "not_heard_because why that was left out (Awb 4:8, 4:11 and 4:12).",
                  "/heard_on");
  }
  return must_say(not_heard_because, "/not_heard_because", "why the resident was not heard", 1000);
}

}  // namespace naober::casework
