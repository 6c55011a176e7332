// Support starts, changes and ends.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "casework/context.h"
#include "casework/road.h"
#include "model/case_file.h"
#include "model/provision.h"

namespace naober::casework {

struct StartProvision {
  CaseId case_file;
  std::int64_t version = 0;
  std::string provision;  // a general one of the catalogue; a tailored one starts with an order
  std::optional<Date> starts_on;
  std::optional<ProvisionId> replaces;
};
struct StartedProvision {
  CaseFile case_file;
  Provision provision;
};
// A general provision needs no plan and no decision, but leaves its line. Needs hold_conversation.
Result<StartedProvision> start_provision(const Context& context, const StartProvision& request);

struct EndProvision {
  ProvisionId provision;
  std::int64_t version = 0;      // of its case
  std::optional<Date> ended_on;  // the last day
  std::string because;
  std::string result;  // what it brought: a code of the setting result_codes, where there is a list
};
// Refused (invalid) without a code where the municipality or its region has a list of them, so that
// results can be laid side by side; and with one where there is none.
Result<StartedProvision> end_provision(const Context& context, const EndProvision& request);

struct PlaceOrder {
  CaseId case_file;
  std::int64_t version = 0;
  DecisionId decision;   // a grant of this case that stands
  std::string provider;  // an organisation of the municipality or its region
  std::string goal;      // the result for this client; empty: the goals of the agreed plan in words
  std::vector<std::string> offered;  // with `provider` among them
  std::string fewer_because;         // required when fewer were offered than minimum_offers
  std::optional<Date> starts_on;
  std::optional<Date> ends_on;
  std::optional<ProvisionId> replaces;
};
struct PlacedOrder {
  CaseFile case_file;
  Order order;
  Provision provision;
};
// Needs order. Refused without a standing grant, without a goal, without a consultation where the
// municipality asks one before a tailored provision, and with too few offers without a reason.
Result<PlacedOrder> place_order(const Context& context, const PlaceOrder& request);

// The same in the transaction of a handler's effects. Nobody's right is asked, and everything else
// that holds for an order holds for this one.
Result<PlacedOrder> place_order_for_handler(store::WriteTransaction& transaction,
                                            const Context& context, const CaseRoad& road,
                                            const PlaceOrder& request);

}  // namespace naober::casework
