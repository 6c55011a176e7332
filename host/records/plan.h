// Plans of households, their goals and agreed versions; and the plans that clients made.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "model/plan.h"
#include "store/transaction.h"

namespace naober::records {

// Without its members (add_plan_members).
Result<void> add_plan(store::WriteTransaction& transaction, const Plan& plan);
// With the goals of its present version.
Result<Plan> find_plan(store::ReadTransaction& transaction, const PlanId& id);
Result<std::optional<Plan>> running_plan(store::ReadTransaction& transaction,
                                         const HouseholdId& household);
// Writes state, version, director and review date when the version is still `read_version`.
Result<void> change_plan(store::WriteTransaction& transaction, const Plan& plan,
                         std::int64_t read_version);
Result<void> agree_version(store::WriteTransaction& transaction, const Plan& plan,
                           const std::string& agreed_by, Date agreed_on);

// Writes for whom it is. Its members are kept apart:
Result<void> change_plan_unit(store::WriteTransaction& transaction, const PlanId& plan,
                              UnitOfWork unit);
// Who is a member already stays one.
Result<void> add_plan_members(store::WriteTransaction& transaction, const PlanId& plan,
                              const std::vector<ClientId>& members, Date since);
// Ends the membership of all others.
Result<void> keep_plan_members(store::WriteTransaction& transaction, const PlanId& plan,
                               const std::vector<ClientId>& staying, Date until);

Result<void> add_goal(store::WriteTransaction& transaction, const PlanId& plan, const Goal& goal,
                      std::int64_t added_in);
Result<void> drop_goal(store::WriteTransaction& transaction, const GoalId& goal,
                       std::int64_t dropped_in);
// The goals as they stood in one version.
Result<std::vector<Goal>> goals_of(store::ReadTransaction& transaction, const PlanId& plan,
                                   std::int64_t version);

Result<std::int64_t> add_personal_plan(store::WriteTransaction& transaction,
                                       const PersonalPlan& personal_plan);
// Oldest first.
Result<std::vector<PersonalPlan>> personal_plans_of(store::ReadTransaction& transaction,
                                                    const CaseId& case_file);

}  // namespace naober::records
