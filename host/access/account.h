// A user of the house: who it is, for whom they work, and which roles they hold where.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "access/actor.h"
#include "base/clock.h"
#include "base/date.h"
#include "base/id.h"

namespace naober::access {

struct AssignmentTag {
  static constexpr std::string_view prefix = "assignment";
};
using AssignmentId = Id<AssignmentTag>;

struct SessionTag {
  static constexpr std::string_view prefix = "session";
};
using SessionId = Id<SessionTag>;

struct Account {
  UserId user;
  std::string login_name;    // lower case
  std::string display_name;  // as it stands under a letter
  std::string organisation;  // employer, as roles.lua names it: "impuls"
  bool regional_administrator = false;
  Instant created_at;
  std::optional<Instant> ended_at;

  friend bool operator==(const Account&, const Account&) = default;
};

struct RoleAssignment {
  AssignmentId id;
  UserId user;
  std::string municipality;
  std::string role;
  Date from;
  std::optional<Date> till;  // the last day
  std::string assigned_by;   // user, or "command line"
  Instant assigned_at;
  std::optional<Instant> ended_at;

  bool holds_on(Date day) const { return !ended_at && from <= day && (!till || day <= *till); }
  friend bool operator==(const RoleAssignment&, const RoleAssignment&) = default;
};

// What a system's token leaves of its user: one municipality, some acts, no administration.
struct TokenScope {
  std::string municipality;
  std::vector<Act> acts;
};

// Who stands at the door with a valid session. A snapshot, shared by all requests of the session.
struct Visitor {
  Account account;
  SessionId session;
  std::vector<RoleAssignment> assignments;  // running, in all municipalities
  std::optional<TokenScope> scope;          // only behind a token
  // A role asks for a second factor and there is none: nothing is open but enrolling.
  bool must_enrol = false;

  // The same person acting in one municipality on one day: with the roles held there then, or none.
  Actor actor_in(std::string_view municipality, Date day) const;
};

}  // namespace naober::access
