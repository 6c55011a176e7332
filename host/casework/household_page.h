// One household on one page: who lives there, who directs, their plan and cases, what runs under
// all laws, one timeline across it all, and what is withheld and why.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "casework/context.h"
#include "casework/sight.h"
#include "model/case_file.h"
#include "model/client.h"
#include "model/consent.h"
#include "model/departure.h"
#include "model/household.h"
#include "model/plan.h"
#include "model/provision.h"
#include "model/work_item.h"

namespace naober::casework {

// What one looks at, and for what (casework/sight.h).
struct HouseholdLook {
  HouseholdId household;
  std::string law;  // empty: the laws of the actor's own cases there
};

struct HouseholdMember {
  Client client;
  Identity identity;
  Date since;
};
struct HouseholdCase {
  CaseFile case_file;
  std::vector<std::string> laws;
  std::string title;  // of the task, in Dutch
  std::vector<CaseMember> members;
};
struct HouseholdProvision {
  Provision provision;
  std::string law;
  std::string title;  // in Dutch
};
// Somebody who is the contact person of open cases that may be seen.
struct ContactPerson {
  std::string user;
  std::vector<CaseId> cases;
};

struct HouseholdPage {
  Household household;
  std::vector<std::string> laws;  // for which this look is
  std::vector<HouseholdMember> members;
  std::string director;      // of the running plan; empty: there is none
  std::optional<Plan> plan;  // the running one, with the goals that may be seen
  std::vector<ContactPerson> contact_persons;
  std::vector<HouseholdCase> cases;            // newest first
  std::vector<HouseholdProvision> provisions;  // running
  // What goes on after a move by law, until it is decided anew; of laws that may be seen.
  std::vector<ContinuedProvision> continued;
  std::vector<Consent> consents;  // newest first, those that ended too
  std::vector<Withheld> withheld;
  Page<HouseholdLine> timeline;  // the newest lines
};

// Read at one moment. Needs read_client and a purpose; one look is journalled per member, with the
// laws it was for.
Result<HouseholdPage> open_household(const Context& context, const HouseholdLook& look,
                                     int timeline_limit);

// A further page of the same timeline. The look is journalled.
Result<Page<HouseholdLine>> household_timeline(const Context& context, const HouseholdLook& look,
                                               const std::string& after, int limit);

// Lists for a household that has many, newest first. The look is journalled. What is withheld
// stands beside the page.
template <class T>
struct SeenPage {
  Page<T> page;
  std::vector<Withheld> withheld;
};
Result<SeenPage<HouseholdCase>> household_cases(const Context& context, const HouseholdLook& look,
                                                std::optional<CaseState> state,
                                                const std::string& after, int limit);
Result<SeenPage<HouseholdProvision>> household_provisions(const Context& context,
                                                          const HouseholdLook& look,
                                                          bool running_only,
                                                          const std::string& after, int limit);

}  // namespace naober::casework
