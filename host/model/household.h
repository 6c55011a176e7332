// Who lives together (huishouden). One household has at most one running plan, and so one director.
#pragma once

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

}  // namespace naober
