// Who lives together (huishouden). One household has at most one running plan, and so one director.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "model/ids.h"

namespace naober {

// Somebody's time in a household. A client lives in one household at a time.
struct Membership {
  ClientId client;
  Date since;
  std::optional<Date> until;  // the last day

  friend bool operator==(const Membership&, const Membership&) = default;
};

struct Household {
  HouseholdId id;
  Date formed_on;
  std::vector<Membership> members;  // who lives there now, in order of arrival

  friend bool operator==(const Household&, const Household&) = default;
};

// One line of what happened in a household, across its cases: read from what was recorded.
struct HouseholdLine {
  Date on;
  std::string what;   // "case_opened", "conversation_held", "decided", "consent_given" …
  std::string about;  // id of the thing, or name of the step
  std::string by;     // user, where one did it
  std::string says;   // one short word of detail: the step, the instrument, the outcome
  // The case it happened in; none for what is the household's (its plan, a consent).
  std::optional<CaseId> case_file;
  std::int64_t case_number = 0;
  std::string task;                // of that case
  std::optional<ClientId> client;  // of that case

  friend bool operator==(const HouseholdLine&, const HouseholdLine&) = default;
};

}  // namespace naober
