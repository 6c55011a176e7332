// Whether conditions can have the truths that one wants of them, for some facts and settings.
//
// The space is finite (analysis_space.h), so the question is decided by trying: one variable after
// another gets a value, and what cannot come true any more with the rest still open is left at
// once. Comparisons of a fact or setting with a constant or with another one are exact. A sum is
// reckoned over stretches: then "possible" means "not shown impossible". So `never` is always a
// proof, and `sure` comes with facts that show it.
#pragma once

#include <string>
#include <vector>

#include "policy/analysis_space.h"
#include "policy/condition.h"

namespace naober::policy {

// A set of truths.
enum class Truths : unsigned { none = 0, no = 1, unknown = 2, not_yes = 3, yes = 4, all = 7 };

struct Wanted {
  const Condition* condition = nullptr;
  Truths truths = Truths::yes;  // one of these
};

struct Answer {
  enum class Can { never, perhaps, sure };
  Can can = Can::perhaps;
  // Of `sure`: facts and settings that show it, those that the conditions name.
  std::vector<std::pair<std::string, Value>> witness;
  bool never() const { return can == Can::never; }
  bool sure() const { return can == Can::sure; }
};

// All of them at once.
Answer can_be(const Surroundings& around, const std::vector<Wanted>& wanted);

}  // namespace naober::policy
