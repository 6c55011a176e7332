#include "casework/judge_goal.h"

#include "casework/checks.h"
#include "casework/lines.h"
#include "casework/rights.h"
#include "casework/road.h"
#include "records/case_file.h"
#include "records/goal_result.h"
#include "records/provision.h"

namespace naober::casework {

Result<JudgedGoal> judge_goal(const Context& context, const JudgeGoal& request) {
  TRY(const auto permission, allowed(context, access::Act::hold_conversation));
  TRY_DO(must_say(request.says, "/says", "why you both think so", 1000));
  JudgedGoal judged;
  TRY(judged.result.judged_on, past_day(context, request.judged_on, "/judged_on"));
  judged.result.provision = request.provision;
  judged.result.outcome = request.outcome;
  judged.result.says = request.says;
  judged.result.judged_by = context.actor.user.text();
  return context.store.write([&](store::WriteTransaction& transaction) -> Result<JudgedGoal> {
    TRY(const auto provision, records::find_provision(transaction, request.provision));
    TRY(judged.case_file, open_at_version(transaction, provision.case_file, request.version));
    if (judged.result.judged_on < provision.started_on) {
      return refuse(Fault::invalid, "It cannot be judged before it began.", "/judged_on");
    }
    TRY(judged.result.number, records::add_goal_result(transaction, judged.result));
    TRY_DO(records::change_case(transaction, judged.case_file));
    TRY_DO(write_line(transaction, context, permission,
                      Line{.act = access::Act::hold_conversation,
                           .subject_kind = "provision",
                           .subject_id = provision.id.text(),
                           .client = judged.case_file.client,
                           .case_file = judged.case_file.id,
                           .details = Map{{"what", "goal judged"},
                                          {"provision", provision.name},
                                          {"outcome", word_of(request.outcome)}}}));
    return judged;
  });
}

}  // namespace naober::casework
