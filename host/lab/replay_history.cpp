#include "lab/replay_history.h"

#include "records/decision.h"

namespace naober::lab {

namespace {

constexpr int decisions_at_once = 100;

// The next matters behind `after`, read at one moment.
Result<std::vector<Matter>> next_matters(store::ReadTransaction& transaction, std::int64_t& after) {
  TRY(const auto found, records::decisions_after(transaction, after, decisions_at_once));
  std::vector<Matter> matters;
  for (const auto& each : found) {
    TRY(Matter matter, read_matter(transaction, each.id));
    matters.push_back(std::move(matter));
    after = each.number;
  }
  return matters;
}

void count(const Replay& replay, HistoryCount& so_far) {
  so_far.decisions += 1;
  so_far.unbound += replay.binding == Binding::unbound ? 1 : 0;
  switch (replay.sameness) {
    case Sameness::same:
      so_far.same += 1;
      break;
    case Sameness::told_otherwise:
      so_far.told_otherwise += 1;
      break;
    case Sameness::different:
      so_far.different += 1;
      break;
    case Sameness::not_replayed:
      so_far.not_replayed += 1;
      break;
  }
}

}  // namespace

Result<HistoryCount> replay_history(const ReadTheFile& read, const ReplayRoom& room,
                                    const HearReplay& hear) {
  HistoryCount so_far;
  std::int64_t after = 0;
  while (true) {
    std::vector<Matter> matters;
    TRY_DO(read([&](store::ReadTransaction& transaction) -> Result<void> {
      TRY(matters, next_matters(transaction, after));
      return {};
    }));
    for (const Matter& matter : matters) {
      TRY(const Replay replayed, replay(matter, room));
      count(replayed, so_far);
      if (!hear(replayed, so_far)) {
        return so_far;
      }
    }
    if (matters.size() < decisions_at_once) {
      return so_far;
    }
  }
}

}  // namespace naober::lab
