// A condition as an indented tree of words that a reader follows without knowing Lua.
#pragma once

#include <string>

#include "policy/rule.h"

namespace naober::manual {

// One line per word, two spaces deeper per level, ended by a line break:
//   all
//     psychosocial_problem holds
//     age below 18
std::string in_words(const policy::Condition& condition);
// The condition of a rule; of a function, what it reads and uses.
std::string in_words(const policy::Rule& rule);
// "grant household_help (hours = hours_needed)", "refer youth_support", "weigh, leaning to refuse".
std::string gives_in_words(const policy::Rule& rule);

}  // namespace naober::manual
