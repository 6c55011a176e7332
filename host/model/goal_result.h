// Whether a provision reached what it was for (resultaat behaald), as a person judged it.
#pragma once

#include <cstdint>
#include <string>

#include "base/date.h"
#include "model/ids.h"
#include "model/words.h"

namespace naober {

enum class GoalOutcome { reached, partly, not_reached };
template <>
const Words<GoalOutcome>& words<GoalOutcome>();

// A later judgement of the same provision takes the place of an earlier one, which stays.
struct GoalResult {
  std::int64_t number = 0;
  ProvisionId provision;
  GoalOutcome outcome = GoalOutcome::reached;
  std::string says;  // why, in words of client and worker
  Date judged_on;
  std::string judged_by;  // user

  friend bool operator==(const GoalResult&, const GoalResult&) = default;
};

}  // namespace naober
