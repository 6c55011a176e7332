// Proving the whole history of a municipality: every decision it ever took, replayed in the order
// in which they were taken.
#pragma once

#include <cstdint>
#include <functional>

#include "lab/replay.h"

namespace naober::lab {

struct HistoryCount {
  std::int64_t decisions = 0;
  std::int64_t same = 0;
  std::int64_t told_otherwise = 0;
  std::int64_t different = 0;
  std::int64_t not_replayed = 0;
  std::int64_t unbound = 0;  // of all: those whose content the journal does not bind
};

// Runs its work in one read transaction of the municipality's file.
using ReadTheFile =
    std::function<Result<void>(const std::function<Result<void>(store::ReadTransaction&)>&)>;
// Hears of every decision; answers whether to go on.
using HearReplay = std::function<bool(const Replay& replay, const HistoryCount& so_far)>;

// Decisions that are taken meanwhile may or may not be among them. Fails only when the file cannot
// be read or the script room is not available.
Result<HistoryCount> replay_history(const ReadTheFile& read, const ReplayRoom& room,
                                    const HearReplay& hear);

}  // namespace naober::lab
