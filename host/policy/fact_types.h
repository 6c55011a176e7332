// The types of facts that were declared without one.
//
// `fact "age" { "BRP", "Hoe oud is de cliënt?" }` reads well, and below("age", 18) already says
// that it is a whole number. So a fact without a type takes that of the first plain value a rule
// compares it with; a fact that is never compared stays yes or no. Who writes a type is held to it.
#pragma once

#include <vector>

#include "policy/fact.h"
#include "policy/rule.h"

namespace naober::policy {

void settle_types(std::vector<Fact>& facts, const std::vector<Rule>& rules);

}  // namespace naober::policy
