// Breaking a condition or an expression once, in every way we know.
#pragma once

#include <string>
#include <vector>

#include "policy/condition.h"

namespace naober::lab {

// One broken copy, what was changed, and where that stands.
template <class Tree>
struct Broken {
  Tree tree;
  std::string change;  // "'above hours 12' became 'at_least_is hours 12'"
  policy::Place place;
};

// The whole turned round; every comparison shifted over its boundary; every part of all, any and
// none left out once; and what broken() below does to the values that it compares.
std::vector<Broken<policy::Condition>> broken(const policy::Condition& condition);

// Every number one more, every part of a sum left out once, the branches of a `when` changed
// places, and what broken() above does to a condition inside.
std::vector<Broken<policy::Expression>> broken(const policy::Expression& expression);

// none { condition }: the opposite; what is unknown stays so.
policy::Condition opposite_of(policy::Condition condition);

}  // namespace naober::lab
