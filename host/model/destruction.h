// What is proposed to be destroyed, and what came of it (vernietiging, Archiefwet; wissen, AVG 17).
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "base/value.h"
#include "model/ids.h"

namespace naober {

struct DestructionTag {
  static constexpr std::string_view prefix = "destruction";
};
using DestructionId = Id<DestructionTag>;

// One case, or one client: the identity with its key, and what belongs to no case.
struct DestructionItem {
  std::string kind;     // "case" or "client"
  std::string subject;  // its id
  ClientId client;
  Value why;            // the rule and the days, as casework/retention.h shows them
  std::string outcome;  // "waiting", "refused", "destroyed" or "kept"
  std::string says;     // why it was refused or kept
  Value rows_gone;      // how many rows, by table
  std::optional<std::int64_t> journal_number;
};

struct Destruction {
  DestructionId id;
  std::string ground;  // "retention" or "request"
  std::string client;  // who asked for it; empty: the term is over
  std::string reason;
  std::string state;  // "proposed", "refused", "rejected", "approved" or "done"
  std::string proposed_by;
  Date proposed_on;
  std::string decided_by;
  std::optional<Date> decided_on;
  std::string decided_because;
  std::optional<Date> done_on;
  std::vector<DestructionItem> items;
};

}  // namespace naober
