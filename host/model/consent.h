// The resident's word that data of one law may be used for another (toestemming, Wmo 5.1.1).
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/clock.h"
#include "base/date.h"
#include "model/ids.h"
#include "model/words.h"

namespace naober {

// Who gave it. Under 12 the parents do, from 12 to 16 both, from 16 the young person alone
// (Jeugdwet 7.3.4 and 7.3.5, Wmo 5.3.2); a representative for who cannot (Wmo 1.1.1).
enum class ConsentGiver { client, parents, client_and_parents, representative };
template <>
const Words<ConsentGiver>& words<ConsentGiver>();

// Data of the client that was gathered under `of_law` may be used for `for_law`, for these
// purposes, until that day.
struct Consent {
  ConsentId id;
  ClientId client;
  std::string of_law;                 // "youth"
  std::string for_law;                // "wmo"
  std::vector<std::string> purposes;  // "investigation" (access/purpose.h)
  ConsentGiver given_by = ConsentGiver::client;
  std::string how;  // where it can be seen: "on the signed form", "at the table, 2 March"
  Date given_on;
  std::optional<Date> until;  // the last day; none: until it is withdrawn
  std::string recorded_by;    // user
  Instant recorded_at;
  std::optional<Date> withdrawn_on;  // from that day it counts no more
  std::string withdrawn_because;     // in the words of who withdrew it; may be empty
  std::string withdrawal_recorded_by;

  bool holds_on(Date day) const {
    return given_on <= day && (!until || day <= *until) && (!withdrawn_on || day < *withdrawn_on);
  }
  friend bool operator==(const Consent&, const Consent&) = default;
};

}  // namespace naober
