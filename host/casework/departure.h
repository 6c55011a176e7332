// Moving to another municipality, seen from the one of before (verhuizing).
//
// The file stays here: it is kept as long as the law says. What goes along is a package: who moves,
// what goes on by law (Jeugdwet 2.7a), and, for the laws that the resident consents to, the open
// cases with their facts and the plan (Wmo 5.3.3). The package is sealed, written in the same
// transaction as its journal line, and carried later (casework/carry_moves.h): a crash between the
// two municipalities loses nothing and doubles nothing.
//
// Nothing that burdens a resident happens by itself: help that ends here ends by a decision
// (Wmo 2.3.10), for which the contact person finds a task once the other municipality accepted.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "casework/context.h"
#include "model/client.h"
#include "model/consent.h"
#include "model/departure.h"
#include "model/provision.h"
#include "model/work_item.h"
#include "store/transaction.h"

namespace naober::casework {

struct AnnounceDeparture {
  HouseholdId household;
  std::vector<ClientId> movers;
  std::string to_municipality;  // one that this host serves; empty: elsewhere
  std::string to_place;
  Date moves_on;
  Address address;  // where they will live
  bool same_provider = false;
  std::vector<std::string> laws;  // whose files go along; needs consent
  ConsentGiver given_by = ConsentGiver::client;
  std::string consent_how;
};

// Needs register_notification. Refused (invalid): nobody moves, somebody twice or of another
// household, a day more than two years away, files without consent, a consent by who may not give
// it, a law of which there is no open case. Conflict: the household is moving already.
Result<Departure> announce_departure(const Context& context, const AnnounceDeparture& request);

// Needs read_client and a purpose; the look is journalled.
Result<Departure> open_departure(const Context& context, const DepartureId& departure);
Result<Page<Departure>> list_departures(const Context& context, std::optional<DepartureState> state,
                                        const std::string& after, int limit);

// Nobody moves after all. Needs register_notification. Refused (conflict) once it was answered.
Result<Departure> withdraw_departure(const Context& context, const DepartureId& departure,
                                     const std::string& because);

// The package of a move out of this host, to be taken along: JSON. Needs register_notification; it
// is journalled as handed over, and the departure counts as delivered.
Result<Value> take_package(const Context& context, const DepartureId& departure);

// What the law makes of a provision when its client moves on that day. Reads policy only.
Result<MovingProvision> moving_provision(const Context& context, const Provision& provision,
                                         Date moves_on);

// The other municipality answered: writes the answer, splits the household when some stay, and
// leaves a task for each case that has help to end. In the transaction of the answer; does nothing
// when it was answered before.
Result<void> take_answer(store::WriteTransaction& transaction, const Context& context,
                         const Arrival& answer);

}  // namespace naober::casework
