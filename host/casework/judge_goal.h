// Client and worker look back: did the help reach what it was for? (004-36: the monitor counts it.)
#pragma once

#include <optional>
#include <string>

#include "casework/context.h"
#include "model/case_file.h"
#include "model/goal_result.h"
#include "model/provision.h"

namespace naober::casework {

struct JudgeGoal {
  ProvisionId provision;
  std::int64_t version = 0;  // of its case
  GoalOutcome outcome = GoalOutcome::reached;
  std::string says;  // why they think so
  std::optional<Date> judged_on;
};
struct JudgedGoal {
  CaseFile case_file;
  GoalResult result;
};
// Needs hold_conversation. Refused before the provision began and for a day to come.
Result<JudgedGoal> judge_goal(const Context& context, const JudgeGoal& request);

}  // namespace naober::casework
