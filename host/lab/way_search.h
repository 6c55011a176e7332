// The search behind what_would_change: sets of changes by size, endings by the fewest changes.
#pragma once

#include <atomic>
#include <map>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "lab/what_would_change.h"

namespace naober::lab {

// A set of changes that leads to an ending.
struct Road {
  Changes changes;  // by slot
  Ending ending;
  bool in_reach = true;  // every fact in it can be changed
  double distance = 0;   // how far from the present, for ranking; a flip counts as one
};

class WaySearch {
 public:
  // All on loan. `axes` are those that may be changed.
  WaySearch(Probe& probe, const std::vector<Axis>& axes, const policy::FactSheet& facts,
            const WhatWouldChangeRequest& request, const std::atomic<bool>& stop);

  // The ending without changes, then all sizes. Fails only when the script room is away.
  Result<void> run();

  const Ending& now() const { return now_; }
  bool complete() const { return complete_; }
  // By ending, the fewest and nearest first.
  std::vector<Road> in_reach() const;
  std::vector<Road> out_of_reach() const;

 private:
  // What one fact could be instead: single values, and the stretches between the seeds of a number
  // in which it may tip somewhere.
  struct Choices {
    const Axis* axis = nullptr;
    std::vector<Value> values;
    std::vector<std::pair<std::int64_t, std::int64_t>> stretches;
    std::optional<Grid> grid;
  };
  // A stretch of one fact's numbers, in a context of other changes, whose ends end differently.
  struct Stretch {
    Changes others;
    const Choices* choices = nullptr;
    std::int64_t low = 0;
    std::int64_t high = 0;
    Ending at_low;
    Ending at_high;
  };
  using Best = std::map<Ending, std::vector<Road>>;

  Choices choices_for(const Axis& axis) const;
  static std::string key_of(Changes changes);
  // Whether another way to this ending could still be worth telling.
  bool is_wanted(const Ending& ending, std::size_t size) const;
  Value present(policy::FactSlot slot) const;
  bool must_end() const;

  Result<void> run_size(std::size_t size);
  Result<void> try_sets(std::size_t size, std::size_t from, Changes& chosen,
                        std::vector<Changes>& waiting);
  Result<void> flush(std::vector<Changes>& waiting);
  Result<void> find_tips(const Changes& others);
  Result<void> find_tips_at_every_context(std::size_t size, std::size_t from, Changes& chosen);
  Result<void> narrow(std::vector<Stretch>& stretches);
  void keep(const Changes& changes, const Ending& ending);
  void keep_in(Best& best, Road road) const;
  double distance_of(const Changes& changes) const;

  Probe& probe_;
  const policy::FactSheet& facts_;
  const WhatWouldChangeRequest& request_;
  const std::atomic<bool>& stop_;
  std::vector<Choices> choices_;
  Ending now_;
  std::unordered_map<std::string, Ending> known_;  // of the sets of the present size
  Best reachable_;
  Best unreachable_;
  bool complete_ = true;
};

}  // namespace naober::lab
