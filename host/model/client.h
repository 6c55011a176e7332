// Who it is about. The identity lives apart from everything else, sealed with a key of its own
// (store/vault.h): destroy that key and the person is forgotten, while the case keeps its history.
#pragma once

#include <optional>
#include <string>

#include "base/date.h"
#include "model/ids.h"

namespace naober {

struct Address {
  std::string street;
  std::string house_number;  // with its addition: "12a"
  std::string postcode;      // "1931 AB"
  std::string town;

  friend bool operator==(const Address&, const Address&) = default;
};

// What tells one person from another (persoonsgegevens). Never in the journal, never in a log.
struct Identity {
  std::string bsn;  // nine digits that pass the eleven-proof; empty while unknown (Wmo 5.2.9)
  std::string family_name;
  std::string given_names;
  Date birth_date;
  Address address;

  friend bool operator==(const Identity&, const Identity&) = default;
};

// A client (cliënt) as the rest of the house knows one: by a random id.
struct Client {
  ClientId id;
  HouseholdId household;  // where the client lives now
  Date registered_on;

  friend bool operator==(const Client&, const Client&) = default;
};

}  // namespace naober
