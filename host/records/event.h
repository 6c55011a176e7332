// The outbox: what happened, for the handlers of plugins, and what they did about it.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "model/event.h"
#include "store/transaction.h"

namespace naober::records {

// The number it got. An event that happens `once` and has happened already is refused (conflict).
Result<std::int64_t> add_event(store::WriteTransaction& transaction, const Event& event);
Result<bool> has_happened(store::ReadTransaction& transaction, std::string_view once);
// Oldest first, with numbers above `after`.
Result<std::vector<Event>> waiting_events(store::ReadTransaction& transaction, std::int64_t after,
                                          int limit);
Result<Event> find_event(store::ReadTransaction& transaction, std::int64_t number);
// Conflict when it was handled before.
Result<void> set_handled(store::WriteTransaction& transaction, std::int64_t number, Instant at);
Result<void> add_outcome(store::WriteTransaction& transaction, const EventOutcome& outcome);
// Newest first, each with its outcomes.
Result<std::vector<HandledEvent>> events_of(store::ReadTransaction& transaction,
                                            const CaseId& case_file, int limit);

// A step of an open case whose last day has passed.
struct OverdueStep {
  std::int64_t number = 0;  // of the step entry
  CaseId case_file;
  std::string step;
  Date due_on;
};
// Those of which nothing was told yet: no event "step_overdue:<number>:<due_on>".
Result<std::vector<OverdueStep>> overdue_steps(store::ReadTransaction& transaction, Date today,
                                               int limit);

}  // namespace naober::records
