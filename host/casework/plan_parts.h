// What a plan must hold before a decision may rest on it (setting plan_parts).
#pragma once

#include <string>
#include <vector>

#include "casework/context.h"
#include "model/plan.h"
#include "store/transaction.h"

namespace naober::casework {

// What is missing, each as a piece of a sentence ("a goal with its result"). A plan without a goal
// lacks it in every municipality that asks for results.
Result<std::vector<std::string>> missing_parts(store::ReadTransaction& transaction,
                                               const Context& context, const Plan& plan);

}  // namespace naober::casework
