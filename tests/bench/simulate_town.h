// Bergen with generated cases in a file of its own, and three drafts to try on them.
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "base/clock.h"
#include "lab/simulate.h"
#include "policy/loader.h"
#include "script/pool.h"
#include "store/house.h"

namespace naober::bench {

class SimulateTown {
 public:
  // Two municipalities: one whose decisions rest on data rules, one with a function among them.
  explicit SimulateTown(std::int64_t cases);
  ~SimulateTown();

  double generated_in() const { return generated_in_; }
  std::int64_t decisions() const { return static_cast<std::int64_t>(sheets_.size()); }
  std::int64_t function_decisions() const { return function_decisions_; }

  // Each gives the number of flips.
  std::int64_t loop();
  std::int64_t simulate(unsigned threads, bool full);
  std::int64_t simulate_small(unsigned threads, bool full);
  std::int64_t simulate_functions(unsigned threads);
  bool skipping_is_exact();

  // Of the decisions: those that the draft of simulate_small() touches. After skipping_is_exact().
  double touched_share() const { return touched_share_; }

  // The peer, over cases of its own in the same folder.
  std::int64_t peer();
  std::int64_t plain_cases() const { return plain_cases_; }
  // Seconds from "stop" in the middle of a simulation until it had ended.
  double cancelled_after();

 private:
  using BundleLoan = std::shared_ptr<const policy::Bundle>;

  void generate(const std::string& municipality, const std::string& task, std::int64_t cases);
  void seat_all();
  lab::SimulationResult run(const std::string& municipality, const BundleLoan& after,
                            unsigned threads, bool full);

  std::filesystem::path folder_;
  FixedClock clock_;
  SystemRandom random_;
  std::unique_ptr<script::Pool> scripts_;
  std::vector<policy::SourceFile> files_;
  policy::Loaded loaded_;
  std::unique_ptr<store::House> house_;
  double generated_in_ = 0;
  std::int64_t function_decisions_ = 0;
  std::int64_t plain_cases_ = 0;
  double touched_share_ = 1;
  BundleLoan rules_changed_;                     // of bergen: another age for SH-1
  BundleLoan setting_changed_;                   // of bergen: bridging support
  BundleLoan function_changed_;                  // of heiloo: usual hours
  std::vector<policy::FactSheet> sheets_;        // under the policy in force
  std::vector<policy::FactSheet> other_sheets_;  // under the other
};

}  // namespace naober::bench
