// Asking the rules of one task the same question again and again, with a few facts changed.
//
// Rules that are data answer in the host. Functions are asked in batches in the worker, and never
// twice with the same arguments.
#pragma once

#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "policy/bundle.h"
#include "policy/evaluate.h"

namespace naober::lab {

// What comes of it, amounts left aside.
struct Ending {
  policy::Verdict verdict = policy::Verdict::weigh;
  std::vector<std::string> provisions;  // of a grant, sorted
  std::string refer_to;                 // of a referral
  std::string leaning;                  // of weigh
  bool failed = false;                  // a function gave no answer, so nothing follows from it

  friend auto operator<=>(const Ending&, const Ending&) = default;
};

// One fact with another value.
struct Change {
  policy::FactSlot slot = 0;
  Value to;
};
using Changes = std::vector<Change>;

class Probe {
 public:
  // Borrows the task and the script room (null: functions fail). `facts` are those of the case.
  Probe(const policy::Task& task, policy::Settings settings, policy::Scripts* scripts,
        std::string tenant, const policy::FactSheet& facts);

  // The endings of the case with each of these changes made, in their order. Fails only when the
  // script room is away.
  Result<std::vector<Ending>> ask(std::span<const Changes> changes);
  // The whole answer with these changes made.
  Result<policy::Outcome> outcome(const Changes& changes);

  std::int64_t asked() const { return asked_; }
  std::int64_t functions_asked() const { return functions_asked_; }
  const policy::Settings& settings() const { return settings_; }

 private:
  Result<void> ask_some(std::span<const Changes> changes, std::vector<Ending>& endings);
  Result<void> call(std::size_t which, std::size_t count);
  Ending ending_of(const policy::Evaluator& evaluator) const;

  const policy::Task& task_;
  policy::Settings settings_;
  policy::Scripts* scripts_;
  std::string tenant_;
  const policy::FactSheet& facts_;
  policy::FactSheet sheet_;
  std::vector<policy::Evaluator> evaluators_;
  // By call: its answers, by the bytes of its arguments.
  std::vector<std::map<std::string, policy::Evaluation>> known_;
  std::int64_t asked_ = 0;
  std::int64_t functions_asked_ = 0;
};

}  // namespace naober::lab
