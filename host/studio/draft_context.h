// What every act on a draft is given: who acts, under which policy in use, and where things are
// kept. A plain bundle of loans for the length of one call.
#pragma once

#include <memory>

#include "access/account.h"
#include "base/calendar.h"
#include "base/clock.h"
#include "base/id.h"
#include "policy/scripts.h"
#include "store/region_store.h"
#include "studio/policy_in_use.h"
#include "studio/policy_keeper.h"

namespace naober::studio {

struct DraftContext {
  const access::Visitor& visitor;
  std::shared_ptr<const PolicyInUse> policy;  // of now: it says who may do what
  PolicyKeeper& keeper;                       // of the policy folder
  store::RegionStore& region;
  policy::Scripts& scripts;
  const Calendar& calendar;
  const Clock& clock;
  Random& random;

  std::string user() const { return visitor.account.user.text(); }
};

}  // namespace naober::studio
