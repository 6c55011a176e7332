#include "casework/checks.h"

#include "base/text.h"
#include "casework/road.h"
#include "records/case_file.h"

namespace naober::casework {

bool is_blank(std::string_view text) {
  return text.find_first_not_of(" \t\r\n") == std::string_view::npos;
}

Result<void> must_say(std::string_view text, std::string_view pointer, std::string_view what,
                      std::size_t limit) {
  if (is_blank(text)) {
    return refuse(Fault::invalid, "Say " + std::string(what) + "; it is empty.",
                  std::string(pointer));
  }
  if (text.size() > limit || !is_utf8(text)) {
    return refuse(Fault::invalid,
                  "This text must be UTF-8 of at most " + std::to_string(limit) + " bytes.",
                  std::string(pointer));
  }
  return {};
}

Result<Date> past_day(const Context& context, const std::optional<Date>& day,
                      std::string_view pointer) {
  const auto today = context.today();
  if (!day) {
    return today;
  }
  if (*day > today) {
    return refuse(Fault::invalid,
                  "What has happened cannot have happened on " + day->text() + ", after today (" +
                      today.text() + ").",
                  std::string(pointer));
  }
  if (*day < today.plus_months(-24)) {
    return refuse(Fault::invalid, day->text() + " is more than two years ago; check the year.",
                  std::string(pointer));
  }
  return *day;
}

Result<void> check_limit(int limit) {
  if (limit < 1 || limit > 200) {
    return refuse(Fault::invalid, "A page holds 1 to 200 items.", "limit");
  }
  return {};
}

Result<CaseFile> open_at_version(store::ReadTransaction& transaction, const CaseId& id,
                                 std::int64_t version) {
  TRY(auto case_file, records::case_at_version(transaction, id, version));
  TRY_DO(must_be_open(case_file));
  return case_file;
}

}  // namespace naober::casework
