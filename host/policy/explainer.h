// Turns what an evaluator left behind into an Outcome that can be kept, shown and replayed.
#pragma once

#include <string_view>
#include <vector>

#include "policy/evaluator.h"
#include "policy/outcome.h"

namespace naober::policy {

// Borrows the evaluator, between two questions.
class Explainer {
 public:
  explicit Explainer(const Evaluator& evaluator);
  Outcome explain();

 private:
  void add_reason(Outcome& outcome, Slot rule);
  void add_grant(Outcome& outcome, Slot rule);
  Value trace_of(Slot rule) const;
  Value trace_of_condition(Slot condition) const;
  Value trace_of_side(const Shown::Side& side) const;

  void rest_on_rules();
  void rest_on(Slot condition);
  void rest_on_register(Slot place);
  void name_what_was_read(Outcome& outcome) const;

  const Evaluator& evaluator_;
  const RuleBook& book_;
  std::vector<bool> read_;  // by register of facts and settings
};

}  // namespace naober::policy
