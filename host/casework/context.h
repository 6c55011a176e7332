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

  Date today() const { return clock.today(); }
};

}  // namespace naober::casework
