// The evaluator: one case at a time through the instructions of a rule book.
//
// Every condition is worked out, none is skipped, so what it leaves behind is the complete trace:
// the truth of each condition and the value of each register. It takes memory when it is made and
// when a list grows for the first time, never per case.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "policy/cell.h"
#include "policy/fact_sheet.h"
#include "policy/outcome.h"
#include "policy/rule_book.h"
#include "policy/scripts.h"
#include "policy/settings.h"

namespace naober::policy {

// Borrows the book and the settings. One per thread.
class Evaluator {
 public:
  Evaluator(const RuleBook& book, const Settings& settings);

  // Asks all rules about a case. Functions count as failed; evaluate.h calls them.
  void ask(const FactSheet& facts);

  // The same in steps, for who calls the functions: start, then for each call of the book in order
  // run_to() it, arguments() (nothing when a fact it reads is unknown), answer(); then conclude().
  void start(const FactSheet& facts);
  void run_to(const Call& call);
  bool arguments(const Call& call, List& into) const;
  void answer(const Call& call, const Evaluation& evaluation);
  void conclude();

  Verdict verdict() const { return verdict_; }
  // Rules that spoke, by rank, then in order of declaration: places in book.rules().
  const std::vector<Slot>& spoke() const { return spoke_; }
  // Unknown facts that could still change the advice, best question first.
  const std::vector<FactSlot>& about() const { return about_; }
  const std::vector<ScriptProblem>& problems() const { return problems_; }
  // A fact, asked or derived, after the question.
  const Cell& fact(FactSlot slot) const { return registers_[slot]; }
  Truth truth(Slot condition) const { return static_cast<Truth>(truths_[condition]); }
  // The sentences that settings add to a rule's reason.
  const std::vector<std::string_view>& also(Slot rule) const { return also_[rule]; }

  Outcome outcome() const;

 private:
  friend class Explainer;

  void run(std::size_t until);
  void rank();
  void collect_questions();
  void weigh_rule(Slot rule);
  void collect_unknown(Slot condition);
  void collect_register(Slot place);
  void fail(const Call& call, const Evaluation& evaluation, std::string_view limit);

  const RuleBook& book_;
  const Settings& settings_;
  std::vector<Cell> registers_;
  std::vector<std::uint8_t> truths_;
  std::vector<std::vector<std::string_view>> also_;
  std::vector<Value> setting_values_;  // keeps alive what the setting registers lend
  std::size_t next_ = 0;

  Verdict verdict_ = Verdict::weigh;
  std::vector<Slot> spoke_;
  std::vector<FactSlot> about_;
  std::vector<FactSlot> found_;         // unknown facts of the rule at hand
  std::vector<std::uint32_t> weights_;  // by fact: how much it would settle
  std::vector<ScriptProblem> problems_;
  std::vector<std::uint8_t> failed_;  // by rule
};

}  // namespace naober::policy
