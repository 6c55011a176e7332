// What every door of the house asks, as data: one line a route, on one page (rights.cpp).
//
// The gate asks it before the handler runs, so a door that declares nothing lets nobody in
// (default deny). It is the outer ring: which role in which municipality may come in at all. The
// handler asks on, with what only it knows: purpose, mandate, separation, law, the case itself.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "access/account.h"
#include "access/act.h"
#include "base/result.h"
#include "policy/bundle.h"
#include "web/http.h"

namespace naober::web {

struct Right {
  enum class Asks {
    undeclared,      // nobody comes in
    nothing,         // no session: health, the contract, logging in
    session,         // a valid session, whatever its roles: one's own things, published policy
    role_here,       // any role in the municipality of the path
    act_here,        // a role there that does one of `acts`
    role_somewhere,  // any role in any municipality of this host
    act_somewhere,   // a role that does one of `acts`, in any municipality
    regional,        // a regional administrator and nobody else
  };
  Asks asks = Asks::undeclared;
  std::vector<access::Act> acts = {};  // one of these suffices
  bool or_regional = false;            // a regional administrator comes in without them
};

struct DoorRight {
  Method method = Method::get;
  std::string path;  // the template, as in routes
  Right right;
};

// All of them, in the order of the page.
const std::vector<DoorRight>& all_rights();
// Undeclared when the page does not name the route.
Right right_of(Method method, std::string_view path);

// "session", "a role here that may: read_client or deliver"; for tables and sentences.
std::string text_of(const Right& right);

// What an actor with these roles may come in for, in one municipality. For act_somewhere and
// role_somewhere: whether this municipality would do. The refusal is may()'s sentence, or one that
// says what is missing (not_allowed). Anybody is let in where no session is asked.
Result<void> admits(const Right& right, const access::Actor& actor, const policy::Bundle& bundle);

}  // namespace naober::web
