// One household on one page: who lives there, their plan, their cases, what runs.
#pragma once

#include <optional>
#include <vector>

#include "casework/context.h"
#include "model/case_file.h"
#include "model/client.h"
#include "model/household.h"
#include "model/plan.h"
#include "model/provision.h"

namespace naober::casework {

struct HouseholdMember {
  Client client;
  Identity identity;
  Date since;
};

struct HouseholdPage {
  Household household;
  std::vector<HouseholdMember> members;
  std::optional<Plan> plan;           // the running one
  std::vector<CaseFile> cases;        // newest first
  std::vector<Provision> provisions;  // running
};

// Read at one moment. Needs read_client and a purpose; one look is journalled per member.
Result<HouseholdPage> open_household(const Context& context, const HouseholdId& household);

}  // namespace naober::casework
