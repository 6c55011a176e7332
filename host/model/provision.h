// Support that runs (voorziening), and the order that had a provider start it.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "model/ids.h"
#include "model/words.h"

namespace naober {

// General (algemene voorziening): open to all, without a decision. Tailored (maatwerkvoorziening):
// never without one.
enum class ProvisionKind { general, tailored };
template <>
const Words<ProvisionKind>& words<ProvisionKind>();

struct Provision {
  ProvisionId id;
  ClientId client;
  CaseId case_file;
  std::string name;  // as the catalogue has it
  ProvisionKind kind = ProvisionKind::general;
  std::optional<DecisionId> decision;
  std::optional<ProvisionId> replaces;  // op- en afschalen: what this one came in place of
  Date started_on;
  std::optional<Date> ended_on;
  std::string ended_because;
  std::string started_by;  // user

  friend bool operator==(const Provision&, const Provision&) = default;
};

// What a provider is asked to reach (opdracht, toewijzing).
struct Order {
  OrderId id;
  CaseId case_file;
  DecisionId decision;
  ProvisionId provision;             // what the order started
  std::string provider;              // organisation
  std::string goal;                  // the result for this client, in words
  std::vector<std::string> offered;  // the providers the client could choose from
  std::string fewer_because;         // why fewer were offered than the municipality asks
  Date ordered_on;
  Date starts_on;
  std::optional<Date> ends_on;
  std::string ordered_by;  // user

  friend bool operator==(const Order&, const Order&) = default;
};

}  // namespace naober
