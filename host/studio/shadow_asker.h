// Asking one shadow what it would have advised, and where that differs.
#pragma once

#include <memory>
#include <optional>
#include <string>

#include "base/clock.h"
#include "base/result.h"
#include "base/value.h"
#include "model/advice.h"
#include "model/shadow.h"
#include "policy/bundle.h"
#include "policy/scripts.h"

namespace naober::studio {

// What is left of a live advice for its shadow: enough to ask again, and little to copy.
struct LiveAdvice {
  CaseId case_file;
  AdviceId id;
  Date on_day;
  Instant at;
  std::string fingerprint;
  std::string verdict;
  Value facts;
  Value grants;    // as policy/outcome.h writes them
  Value refer_to;  // the same
  Value because;   // the rules that spoke
  std::string provision;
  std::string pilot;  // that the case takes part in, or empty

  static LiveAdvice of(const Advice& advice);
};

// Nothing: it would have advised the same. A shadow that lacks the task, or cannot read the facts,
// is refused as invalid; a script that fails is one of the outcomes.
Result<std::optional<ShadowDifference>> ask_shadow(const policy::Bundle& shadow,
                                                   const std::string& task, const LiveAdvice& live,
                                                   policy::Scripts& scripts);

}  // namespace naober::studio
