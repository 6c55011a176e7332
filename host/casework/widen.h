// For whom a case works: widened from a person to a household or a family, and narrowed again.
//
// Nothing is entered again: facts, conversations, goals, decisions and terms stay as they are, and
// the running plan of the household grows with the case. One household keeps one running plan and
// one director, whatever the unit (host/store: plan_running).
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "casework/context.h"
#include "model/case_file.h"
#include "model/plan.h"
#include "store/transaction.h"

namespace naober::casework {

struct JoiningMember {
  ClientId client;
  MemberRole role = MemberRole::housemate;
};

struct Widen {
  CaseId case_file;
  std::int64_t version = 0;
  UnitOfWork unit = UnitOfWork::household;
  // Who joins, and what they are to the client. Of a family at least one; of a household those
  // whose role is worth saying: all who live there belong to it.
  std::vector<JoiningMember> members;
  std::string because;
};
struct Narrow {
  CaseId case_file;
  std::int64_t version = 0;
  UnitOfWork unit = UnitOfWork::person;
  std::vector<ClientId> staying;  // of a family: which members stay
  std::string because;
};
struct Regrouped {
  CaseFile case_file;
  std::vector<CaseMember> members;
  std::optional<Plan> plan;  // the running plan of the household
};

// Both need make_plan, and are journalled in the file of everybody whom it touches.
//
// Refused (invalid): a member named twice, the client of the case, somebody who lives elsewhere, a
// family without members, a unit that is no wider.
Result<Regrouped> widen(const Context& context, const Widen& request);
// Refused (conflict) while the plan holds a goal for a case of somebody who would leave: nobody is
// left in the middle of something.
Result<Regrouped> narrow(const Context& context, const Narrow& request);

// For whom a new case works, by the municipality's setting unit_of_work.
Result<UnitOfWork> unit_of_new_case(const Context& context);
// Those who belong to a new case of that unit: of a family all who live there now.
Result<void> add_first_members(store::WriteTransaction& transaction, const Context& context,
                               const CaseFile& case_file);
// The clients whom a plan for this case is for: none when it is for all of the household.
Result<std::vector<ClientId>> plan_members_for(store::ReadTransaction& transaction,
                                               const CaseFile& case_file);
// Refuses (conflict) a goal for a case of somebody whom the plan is not for.
Result<void> must_be_for(const Plan& plan, const CaseFile& case_file);

}  // namespace naober::casework
