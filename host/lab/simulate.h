// What another policy would have made of the cases there are.
//
// A simulation asks decided cases again, from the facts that their decision saw, and open cases
// that nobody decided yet, from the facts they have now: once under the policy in force and once
// under the other, with the settings of one day on both sides, so that whatever differs in the
// result comes from the policy and nothing else. It changes nothing, and reads neither identities
// nor keys: only `basis`, `case_file`, `fact` and the verdict of `advice`.
//
// It reads in short windows by number, so no reader is kept for long and memory does not grow with
// the number of cases (sixteen bytes for each that flips). The result is the same whatever the
// number of threads, and whether or not what cannot have changed was skipped.
#pragma once

#include <atomic>
#include <cstdint>
#include <optional>

#include "lab/contrast.h"
#include "lab/simulation_result.h"
#include "store/readers.h"

namespace naober::lab {

// Shared between the simulation and who watches it.
struct SimulationProgress {
  std::atomic<std::int64_t> done{0};   // cases passed, of total
  std::atomic<std::int64_t> total{0};  // 0 while it is not known yet
  std::atomic<std::int64_t> flips{0};
  // Set from anywhere: the simulation ends within a few milliseconds, or the time that one batch of
  // a function takes.
  std::atomic<bool> stop{false};
};

struct SimulationOptions {
  std::optional<Date> since;  // decisions of this day and later; all when it is not said
  bool full = false;          // ask again also what cannot have changed
  bool open_cases = true;
  unsigned threads = 2;
  // Numbers that are read in one transaction: so few that what is read of them is still in the
  // cache of the processor when it is asked.
  std::int64_t window = 1000;
};

// Refused as unavailable with `about` "cancelled" when it was told to stop. `readers`: of the
// municipality's file.
Result<SimulationResult> simulate(const Sides& sides, store::Readers& readers,
                                  const SimulationOptions& options, SimulationProgress& progress);

}  // namespace naober::lab
