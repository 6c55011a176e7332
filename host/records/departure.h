// The outbox and the inbox of moves between municipalities.
//
// Carrying is idempotent at every step: an arrival is received once however often it is carried, a
// departure is answered once however often the answer is told.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/value.h"
#include "model/departure.h"
#include "model/work_item.h"
#include "store/transaction.h"

namespace naober::records {

// --- at the municipality of before

// `sealed`: the package, sealed with the key of the first mover. Conflict when the household is
// moving already.
Result<void> add_departure(store::WriteTransaction& transaction, const Departure& departure,
                           const std::string& sealed);
Result<Departure> find_departure(store::ReadTransaction& transaction, const DepartureId& id);
Result<std::string> sealed_departure(store::ReadTransaction& transaction, const DepartureId& id);
// Newest first.
Result<Page<Departure>> departure_page(store::ReadTransaction& transaction,
                                       std::optional<DepartureState> state,
                                       const std::string& after, int limit);
// Announced, to a municipality of this host; oldest first.
Result<std::vector<Departure>> departures_to_carry(store::ReadTransaction& transaction, int limit);
// Writes state, answered_on and answer. False: it stood so already, or was answered.
Result<bool> change_departure(store::WriteTransaction& transaction, const Departure& departure);

// --- at the municipality of after

// False: it was received before.
Result<bool> receive_arrival(store::WriteTransaction& transaction, const Arrival& arrival,
                             const std::string& sealed);
Result<Arrival> find_arrival(store::ReadTransaction& transaction, const DepartureId& id);
Result<std::string> sealed_arrival(store::ReadTransaction& transaction, const DepartureId& id);
Result<Page<Arrival>> arrival_page(store::ReadTransaction& transaction,
                                   std::optional<ArrivalState> state, const std::string& after,
                                   int limit);
// Writes state, household, who answered, when and what. Conflict when it was answered.
Result<void> answer_arrival(store::WriteTransaction& transaction, const Arrival& arrival);
// Answered, and the municipality of before does not know yet; oldest first.
Result<std::vector<Arrival>> arrivals_to_tell(store::ReadTransaction& transaction, int limit);
Result<void> tell_arrival(store::WriteTransaction& transaction, const DepartureId& id);

Result<void> add_continued_provision(store::WriteTransaction& transaction,
                                     const DepartureId& arrival,
                                     const ContinuedProvision& provision);
// Of who lives there now, as long as they last.
Result<std::vector<ContinuedProvision>> continued_provisions(store::ReadTransaction& transaction,
                                                             const HouseholdId& household,
                                                             Date today);

// MovingProvision as a column and a package hold it.
Value to_value(const MovingProvision& provision);
MovingProvision moving_provision_of(const Value& value);

}  // namespace naober::records
