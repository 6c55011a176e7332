// The plan that a client made, received and kept with the case.
#include "casework/checks.h"
#include "casework/lines.h"
#include "casework/plan.h"
#include "casework/rights.h"
#include "records/case_file.h"
#include "records/notification.h"
#include "records/plan.h"

namespace naober::casework {

Result<RecordedPersonalPlan> record_personal_plan(const Context& context,
                                                  const RecordPersonalPlan& request) {
  auto by_desk = allowed(context, access::Act::register_notification);
  TRY(const auto permission, by_desk ? by_desk : allowed(context, access::Act::make_plan));
  TRY_DO(must_say(request.text, "/text", "what the client's own plan says"));
  RecordedPersonalPlan result;
  TRY(result.personal_plan.received_on, past_day(context, request.received_on, "/received_on"));
  result.personal_plan.case_file = request.case_file;
  result.personal_plan.text = request.text;
  result.personal_plan.recorded_by = context.actor.user.text();
  return context.store.write(
      [&](store::WriteTransaction& transaction) -> Result<RecordedPersonalPlan> {
        TRY(result.case_file, open_at_version(transaction, request.case_file, request.version));
        if (result.case_file.notification) {
          TRY(const auto notification,
              records::find_notification(transaction, *result.case_file.notification));
          result.in_time = result.personal_plan.received_on <= notification.personal_plan_until;
        }
        TRY(result.personal_plan.number,
            records::add_personal_plan(transaction, result.personal_plan));
        TRY_DO(records::change_case(transaction, result.case_file));
        TRY_DO(write_line(
            transaction, context, permission,
            Line{.act = access::Act::register_notification,
                 .subject_kind = "case",
                 .subject_id = request.case_file.text(),
                 .client = result.case_file.client,
                 .case_file = request.case_file,
                 .details = Map{{"what", "personal plan received"}, {"in_time", result.in_time}}}));
        return result;
      });
}

}  // namespace naober::casework
