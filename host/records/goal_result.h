// Judgements of whether a provision reached what it was for.
#pragma once

#include <vector>

#include "model/goal_result.h"
#include "store/transaction.h"

namespace naober::records {

// The number it got.
Result<std::int64_t> add_goal_result(store::WriteTransaction& transaction,
                                     const GoalResult& result);
// Oldest first; the last one counts.
Result<std::vector<GoalResult>> goal_results_of(store::ReadTransaction& transaction,
                                                const ProvisionId& provision);

}  // namespace naober::records
