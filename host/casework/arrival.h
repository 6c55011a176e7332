// Moving to another municipality, seen from the one of after (verhuizing).
//
// An arrival waits in the inbox until somebody accepts or declines it. Accepting is one
// transaction: the people become clients of a household here (who is known by BSN stays who they
// were), each open case that came along becomes a notification and a case of our own under our
// rules and terms, with the facts that our task asks for, so that nobody tells the story twice; and
// help that goes on by law stands on the household's page until its last day (Jeugdwet 2.7a).
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "casework/context.h"
#include "model/case_file.h"
#include "model/client.h"
#include "model/departure.h"
#include "model/work_item.h"

namespace naober::casework {

struct OpenedArrival {
  Arrival arrival;
  Value package;  // as the municipality of before made it, without its ids meaning anything here
};
// Needs read_client and a purpose; the look is journalled.
Result<OpenedArrival> open_arrival(const Context& context, const DepartureId& arrival);
// Needs open_case. Shows no identity.
Result<Page<Arrival>> list_arrivals(const Context& context, std::optional<ArrivalState> state,
                                    const std::string& after, int limit);

struct AcceptArrival {
  DepartureId arrival;
  std::optional<HouseholdId> household;  // where they come to live; nothing forms one
  std::string contact_person;            // of the cases; the actor when it is not said
};
struct AcceptedArrival {
  Arrival arrival;
  std::vector<Client> clients;
  std::vector<CaseFile> cases;
  std::vector<ContinuedProvision> continued;
  // What came along and found no place: a task that is not in use here, a fact that it does not
  // ask.
  std::vector<std::string> left_out;
};
// Needs open_case and register_notification. Conflict when it was answered.
Result<AcceptedArrival> accept_arrival(const Context& context, const AcceptArrival& request);

// Needs open_case. The municipality of before is told why.
Result<Arrival> decline_arrival(const Context& context, const DepartureId& arrival,
                                const std::string& because);

}  // namespace naober::casework
