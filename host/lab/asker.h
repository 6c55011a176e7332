// One side of a simulation: the rules of a task under one set of settings, asked of many cases.
//
// Rules that are data are asked one case at a time, in one evaluator; as soon as a function is
// among them, a thousand cases sit side by side and each function travels to the worker once for
// all of them. Nothing is written out: the answers are views into the evaluators.
#pragma once

#include <atomic>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "lab/simulation_cost.h"
#include "lab/stored_facts.h"
#include "policy/bundle.h"
#include "policy/evaluate.h"

namespace naober::lab {

// What one side answers in one case. Views, valid until the side is asked again.
struct Answer {
  policy::Verdict verdict = policy::Verdict::weigh;
  std::string_view refer_to;
  std::vector<Granted> grants;
  // What was granted with it, one after another: provision, name and value of each amount.
  struct Amount {
    std::string_view provision;
    std::string_view name;
    policy::Cell value;
  };
  std::vector<Amount> amounts;

  void take(const policy::Evaluator& evaluator, const policy::RuleBook& book);
};

// In what the second differs from the first: "verdict", "provision", "amount", "referral"; empty
// when they are the same outcome.
std::string_view difference(const Answer& first, const Answer& second);

class Asker {
 public:
  // Borrows the task, the script room (may be null: functions fail) and `stop`. `tenant`: whose
  // worker evaluates functions.
  Asker(const policy::Task& task, policy::Settings settings, policy::Scripts* scripts,
        std::string tenant, const std::atomic<bool>& stop);
  Asker(const Asker&) = delete;
  Asker& operator=(const Asker&) = delete;

  const policy::RuleBook& book() const { return *task_.book; }
  const policy::Settings& settings() const { return settings_; }
  // How many cases are best asked at once.
  std::size_t width() const { return book().calls_functions() ? 1000 : 1; }
  // Lets functions that are the same on both sides, and are given the same, answer once: the other
  // side must have been asked about the same cases before this one.
  void share_answers_of(const Asker& other);

  // Asks about these cases. Fails when the script room is away. Functions are called in slices of
  // some ten milliseconds; between two of them it gives up when it is told to stop.
  Result<void> ask(std::span<Seat* const> seats);
  const policy::Evaluator& at(std::size_t place) const { return evaluators_[place]; }

 private:
  struct Called {
    std::vector<std::int32_t> place;  // by seat: its place among the answers; -1: a fact is unknown
    std::vector<policy::Evaluation> answers;
  };

  Result<void> call(std::size_t which, std::size_t count);
  Result<void> evaluate(const policy::Call& call, Called& called, std::size_t count);
  Result<void> in_slices(const policy::Call& call, const std::vector<List>& arguments,
                         std::vector<policy::Evaluation>& answers);
  void hand_out(const policy::Call& call, const Called& called, std::size_t count);

  const policy::Task& task_;
  policy::Settings settings_;
  policy::Scripts* scripts_;
  std::string tenant_;
  const std::atomic<bool>& stop_;
  std::vector<policy::Evaluator> evaluators_;
  std::vector<Called> called_;  // by call
  std::size_t slice_ = 64;      // calls that take about ten milliseconds together
  const Asker* other_ = nullptr;
  std::vector<std::int32_t> shared_;  // by call: the same call of the other side; -1: its own
};

}  // namespace naober::lab
