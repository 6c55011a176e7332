// What every use case is given: who acts and why, under which policy, in which store, on which day.
//
// A use case is one function: rights first (access/may.h), then what policy asks, then ONE
// transaction with the change and its line in the journal. Scripts never run while the pen is held:
// facts are read, the rules are asked, and the write checks that the version is still the one that
// was read.
//
// Requests that change a case name the `version` that was read; another version is Fault::conflict,
// and nothing is written. Every refusal is a sentence that says what is missing and what to do.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>

#include "access/actor.h"
#include "access/purpose.h"
#include "base/calendar.h"
#include "base/clock.h"
#include "base/id.h"
#include "base/result.h"
#include "casework/policies.h"
#include "policy/bundle.h"
#include "policy/scripts.h"
#include "store/municipality_store.h"

namespace naober::casework {

// The house itself acts, because a handler of a plugin asked for it (casework/handle_events.h).
// Nobody's right: what the core forbids everybody, it forbids a handler too.
struct ForHandler {
  std::string plugin;
  std::string handler;     // "on \"decision_granted\""
  std::string place;       // "plugins/household_help/handlers.lua:4"
  std::int64_t event = 0;  // the number of the event it answers
  int depth = 0;           // how many events stand between it and what a person did
};

// A plain bundle of loans for the length of one call; cheap to make per request.
struct Context {
  access::Actor actor;
  std::string actor_name;  // as it stands under a letter
  // Why a file is opened. Looks need it; acts that change a case fill it in by themselves when
  // missing.
  std::optional<access::Purpose> purpose;
  const Clock& clock;
  Random& random;
  const Calendar& calendar;
  std::shared_ptr<const policy::Bundle> bundle;  // of the actor's municipality
  policy::Scripts* scripts = nullptr;            // null: rules that are functions are weighed
  store::MunicipalityStore& store;               // of the actor's municipality
  Policies* policies = nullptr;                  // of other days; null: only the one in force
  std::optional<ForHandler> for_handler = {};    // none: a person acts
  std::string from = {};                         // network address of the actor; empty: this host

  Date today() const { return clock.today(); }
  // Who does it, as it is kept: the user, or "host".
  std::string who() const { return for_handler || actor.user.empty() ? "host" : actor.user.text(); }
};

}  // namespace naober::casework
