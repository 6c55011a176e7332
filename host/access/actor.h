// Who acts: one user, in one municipality, on one day, with the roles held there on that day.
//
// An Actor is made by Accounts (access/accounts.h) from a session; nothing else makes one outside
// tests. It is a snapshot: a role that ended yesterday is not in it, so nobody has to think of end
// dates again.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "access/act.h"
#include "base/date.h"
#include "base/id.h"

namespace naober::access {

struct UserTag {
  static constexpr std::string_view prefix = "user";
};
using UserId = Id<UserTag>;

struct Actor {
  UserId user;
  std::string municipality;        // "castricum": the municipality whose door was entered
  std::string organisation;        // employer, as roles.lua names it: "impuls"
  std::vector<std::string> roles;  // names of the roles held here on `day`; may be empty
  Date day;                        // the day on which this was so
  // A regional administrator manages users of the whole region and nothing else: no file, no case.
  bool regional_administrator = false;
  // What a system's token leaves of its user's acts (access/tokens.h); nothing: no token, all.
  std::optional<std::vector<Act>> scope = std::nullopt;
};

}  // namespace naober::access
