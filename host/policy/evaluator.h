// The evaluator: one case at a time through the instructions of a rule book.
//
// Every condition is worked out and none is skipped, so what it leaves behind is the complete
// trace: the truth of each condition and the value of each register. It takes memory when it is
// made and when a list grows for the first time, never per case.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "policy/cell.h"
#include "policy/fact_sheet.h"
#include "policy/outcome.h"
#include "policy/rule_book.h"
#include "policy/scripts.h"
#include "policy/settings.h"

namespace naober::policy {

// Borrows the book and the settings. One per thread; it moves but does not copy.
class Evaluator {
 public:
  // A setting the book names and `settings` lacks is unknown.
  Evaluator(const RuleBook& book, const Settings& settings);
  Evaluator(Evaluator&&) = default;

  // Asks all rules about a case. Functions count as failed; evaluate.h calls them.
  void ask(const FactSheet& facts);

  // The same in steps, for who calls the functions: start(), then for each of calls() in order
  // run_to() it, arguments(), and one of answer(), or leave_unknown() when a fact it reads is
  // unknown (there are no arguments then); at the end conclude().
  std::span<const Call> calls() const;
  void start(const FactSheet& facts);
  void run_to(const Call& call);
  bool arguments(const Call& call, List& into) const;
  void answer(const Call& call, const Evaluation& evaluation);
  void leave_unknown(const Call& call);
  void conclude();

  Verdict verdict() const { return verdict_; }
  // Rules that spoke, by rank, then in order of declaration: places in book.rules().
  const std::vector<Slot>& spoke() const { return spoke_; }
  // Unknown facts that could still change the advice, best question first.
  const std::vector<FactSlot>& about() const { return about_; }
  const std::vector<ScriptProblem>& problems() const { return problems_; }
  // A fact, asked or derived, after the question. A text is lent from the sheet.
  const Cell& fact(FactSlot slot) const { return registers_[slot]; }
  // The sentences that settings add to a rule's reason.
  const std::vector<std::string_view>& also(Slot rule) const { return also_[rule]; }

  // "spoke", "silent", "unknown", "lifted" by a local rule, or "failed".
  std::string_view status(Slot rule) const;
  // The amounts that come with what a rule grants; fact(amount.place) is the value of one.
  std::span<const CompiledRule::Amount> amounts(Slot rule) const;

  // The whole answer, for keeping.
  Outcome outcome() const;

 private:
  friend class Explainer;

  void bind_settings(const Settings& settings);
  void bind_sentences();
  void run_until(std::size_t position);
  void answer_fact(const Call& call, const Value& value);
  void fail(const Call& call, std::string_view limit, std::string_view says);
  Truth truth(Slot condition) const { return static_cast<Truth>(truths_[condition]); }

  // ranking.cpp
  void rank_rules();
  void collect_questions(int spoken);
  void weigh_rule(Slot rule, bool asks);
  void collect_unknown(Slot condition);
  void collect_all(Slot condition);
  void collect_unknown_from(Slot place);
  void sort_questions();

  const RuleBook& book_;
  std::vector<const SettingAtDate*> settings_;  // as book_.settings(); null: not there
  std::vector<Cell> registers_;
  std::vector<std::uint8_t> truths_;
  std::vector<std::vector<std::string_view>> also_;  // by rule
  std::vector<Value> answers_;  // by fact: what functions derived, so that cells can lend it
  std::size_t next_ = 0;        // the instruction to run
  bool overflowed_ = false;

  Verdict verdict_ = Verdict::weigh;
  std::vector<Slot> spoke_;
  std::vector<FactSlot> about_;
  std::vector<FactSlot> found_;         // unknown facts of the rule at hand
  std::vector<std::uint32_t> weights_;  // by fact: how much it would settle
  std::vector<ScriptProblem> problems_;
  std::vector<std::uint8_t> failed_;  // by rule: its function gave no answer
};

}  // namespace naober::policy
