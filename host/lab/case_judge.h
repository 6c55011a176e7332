// Compares what came with what a case expects, and says the difference in sentences.
#pragma once

#include <string>
#include <vector>

#include "lab/policy_case.h"
#include "policy/outcome.h"

namespace naober::lab {

// Of the advice; the letter is for who can make one (sample_letter.h).
std::vector<std::string> judge(const Expected& expected, const policy::Outcome& outcome,
                               const Map& facts);

// A case may write 2 where the policy holds 2.0, or 7 days where it holds a week.
bool same(const Value& value, const Value& expected);

// Why a rule of a trace was silent or unknown: the condition that made it so, with what it saw and
// where it stands. An empty text when the rule spoke.
std::string why_silent(const Value& traced_rule);

}  // namespace naober::lab
