// setting_on("rate", "month"): what the law said on the day that a fact names.
//
// A setting answers with the value of the day on which the rules are asked. Who looks back at an
// earlier month asks for that month's amount. Only what nobody below the law can set (room = fixed)
// and what has dated defaults can be asked so: then it is all there when a plugin loads, and
// becomes a chain of `when`s that is evaluated, explained and proven as any other.
#pragma once

#include <vector>

#include "policy/fact.h"
#include "policy/parameter.h"
#include "policy/rule.h"

namespace naober::policy {

// Replaces every setting_on in the facts and rules. One that cannot be answered is a problem.
void settle_dated_settings(std::vector<Fact>& facts, std::vector<Rule>& rules,
                           const std::vector<Parameter>& parameters, ProblemList& problems);

}  // namespace naober::policy
