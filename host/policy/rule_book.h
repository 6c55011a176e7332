// The rules of a task, compiled: flat instructions over registers. Immutable; share it between
// threads.
//
// compile() finds everything that can be wrong before a case is there: names that nobody declared
// (with the nearest known one), a comparison of things that do not compare, a circle of derived
// facts, a rule that lifts what may not be lifted. It reports all of it at once.
//
// Registers: first the facts by slot, then the settings in order of declaration, then constants,
// then working places. Conditions have truths instead. Both are written once, in order.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "policy/cell.h"
#include "policy/fact.h"
#include "policy/parameter.h"
#include "policy/rule.h"

namespace naober::policy {

class RuleBook;

// Nothing when there were problems; they tell which.
std::shared_ptr<const RuleBook> compile(std::shared_ptr<const FactTable> facts,
                                        std::vector<Rule> rules,
                                        const std::vector<Parameter>& parameters,
                                        ProblemList& problems);

using Slot = std::uint16_t;

enum class Operation : std::uint8_t {
  // truth[out] from registers a and b
  holds,
  fails,
  known,
  same,
  below,
  at_most,
  same_number,
  below_number,
  at_most_number,
  same_text,
  same_term,
  below_term,
  at_most_term,
  // truth[out] from truths: parts[a] and the b - 1 that follow
  all,
  any,
  none,
  // register[out] from registers a and b
  copy,
  to_number,
  plus,
  minus,
  times,
  lowest,
  highest,
  plus_number,
  minus_number,
  times_number,
  lowest_number,
  highest_number,
  scale_amount,  // an amount by a number
  // register[out] from truth c: a when yes, b when no
  choose,
  // register[out] from truth a
  from_truth,
};

struct Instruction {
  Operation operation;
  Cell::Kind kind;  // of what is written to a register
  Slot a;
  Slot b;
  Slot c;
  Slot out;
};

// A function to call before the instruction at `position`.
struct Call {
  std::size_t position = 0;
  FunctionRef function;
  std::vector<Slot> reads;  // facts
  std::vector<Slot> uses;   // settings, by their place among the settings
  bool derives = false;     // a derived fact, in register `out`; otherwise a rule's truth `out`
  Slot out = 0;
  Slot owner = 0;  // the fact or the rule
};

// How a condition is shown: one per truth.
struct Shown {
  struct Side {
    std::string says;  // "age", "setting hours_limit", "18"
    Slot place = 0;    // its register
    bool literal = false;
  };
  std::string_view word;  // "below"; "function" for a function
  Place place;
  std::vector<Slot> parts;  // truths
  std::vector<Side> sides;
  std::vector<Slot> looks_at;  // registers of the facts and settings it looks at itself
};

// What the evaluator knows of a rule.
struct CompiledRule {
  Slot spoken = 0;  // the truth that decides whether it speaks
  Slot own = 0;     // its own condition: differs from `spoken` when another rule may lift it
  struct Amount {
    std::string name;
    Slot place;
    std::vector<Slot> looks_at;
  };
  std::vector<Amount> amounts;
  std::vector<Slot> also;  // settings (registers) of its `also` sentences, in their order
};

class RuleBook {
 public:
  const FactTable& facts() const { return *facts_; }
  const std::shared_ptr<const FactTable>& shared_facts() const { return facts_; }
  const std::vector<Rule>& rules() const { return rules_; }
  const std::vector<std::string>& settings() const { return settings_; }
  bool calls_functions() const { return !calls_.empty(); }
  // Where a derived fact or an asked one stands after an evaluation.
  std::size_t registers() const { return register_count_; }

 private:
  friend class Compiler;
  friend class Evaluator;
  friend class Explainer;

  std::shared_ptr<const FactTable> facts_;
  std::vector<Rule> rules_;
  std::vector<CompiledRule> compiled_;  // as rules_
  std::vector<Slot> by_rank_;           // rules, refer first, then in order of declaration
  std::vector<std::string> settings_;
  std::vector<Cell::Kind> setting_kinds_;
  std::vector<std::pair<Slot, Value>> constants_;  // by the register that holds it
  std::vector<Slot> parts_;
  std::vector<Instruction> instructions_;
  std::vector<Call> calls_;
  std::vector<Shown> shown_;
  std::vector<std::vector<Slot>>
      derived_from_;  // by fact slot: the registers a derived fact looks at
  std::size_t register_count_ = 0;
};

}  // namespace naober::policy
