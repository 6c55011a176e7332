// The parts of a condition, in the order in which a trace shows them.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "policy/condition.h"
#include "policy/rule.h"

namespace naober::lab {

// Everything but all, any and none: what is asked of facts and settings.
std::vector<const policy::Condition*> parts_of(const policy::Condition& condition);
// The same of a trace: the rows of the parts. A function is one part.
std::vector<const Value*> traced_parts(const Value& traced_condition);

// "below age 18", "holds lonely"; as short as it can be said.
std::string words_of(const policy::Condition& part);

// The names of the settings (or facts) that it looks at, nested ones too; each once.
std::vector<std::string> settings_in(const policy::Condition& condition);
std::vector<std::string> settings_in(const policy::Expression& expression);
std::vector<std::string> facts_in(const policy::Condition& condition);
std::vector<std::string> facts_in(const policy::Expression& expression);

}  // namespace naober::lab
