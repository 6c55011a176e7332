// The one place where it is decided who may do what.
//
// may() answers every act with yes, or with the sentence that says what is missing. Whatever no
// role allows is denied. The answer rests on the actor's roles in this municipality on this day,
// the municipality's mandates (mandaat, Awb 10:1), its separations, and what the caller knows about
// the case. It reads nothing and changes nothing: same question, same answer.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "access/act.h"
#include "access/actor.h"
#include "access/purpose.h"
#include "base/result.h"
#include "policy/bundle.h"

namespace naober::access {

// An act that was done before in the same case, for separation of duties.
struct EarlierAct {
  Act act = Act::advise;
  UserId user;
  std::string organisation;
};

// What the caller knows. Leave a member as it is when it has nothing to do with the act.
struct Context {
  // Name in the catalogue of the provision that the act is about ("household_help"), or empty.
  std::string provision;
  // The case holds a consultation by a municipal employee (overleg).
  bool consulted = false;
  // Who did what in this case before now.
  std::vector<EarlierAct> earlier;
  // Why a file is opened; required for Act::read_client.
  std::optional<Purpose> purpose = std::nullopt;
};

// A yes, with what it rests on: the journal keeps it beside the act.
struct Permission {
  std::string role;          // the role that allows it
  std::string organisation;  // the actor's organisation
  std::string mandate;       // the mandate under which it is done, or empty
};

// Yes, or Fault::not_allowed with one sentence; `about` is the act's name.
//
// `bundle` is the policy of actor.municipality; the mandates that count are those in force on
// actor.day. A decision (decide, decide_objection) on a provision always needs a mandate that
// covers it. An act that any mandate of the municipality names needs that mandate, for the
// provisions the mandate names.
Result<Permission> may(const Actor& actor, Act act, const Context& context,
                       const policy::Bundle& bundle);

// The acts that some role of the actor allows, mandates left aside: what a screen offers at all.
std::vector<Act> acts_open_to(const Actor& actor, const policy::Bundle& bundle);

}  // namespace naober::access
