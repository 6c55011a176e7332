// The household's plan, from draft to agreed, and the plan the client made.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "casework/context.h"
#include "model/case_file.h"
#include "model/plan.h"

namespace naober::casework {

struct MakePlan {
  CaseId case_file;
  std::string director;  // regisseur; the actor when it is not said
  std::optional<Date> review_on;
};

// Needs make_plan, and a conversation held in this case. The form is the municipality's (setting
// plan_form). A household that has a running plan already refuses a second one (conflict; `about`
// is the id of the running plan).
Result<Plan> make_plan(const Context& context, const MakePlan& request);

struct AddGoal {
  PlanId plan;
  std::int64_t version = 0;  // of the plan, as it was read
  CaseId case_file;
  std::string domain;
  std::string result;
  std::string own_share;
  std::string network_share;
  std::string general_share;
  std::string municipality_share;
  // Who pays which part; together 100 %. Payers, tags and societal goals are those that the
  // municipality names (settings plan_payers, plan_tags, societal_goals).
  std::vector<Payer> payers = {};
  std::vector<std::string> tags = {};
  std::string societal_goal = {};
};
// Needs make_plan. On an agreed plan this starts the next version, which is a draft until it is
// agreed.
Result<Plan> add_goal(const Context& context, const AddGoal& request);

struct DropGoal {
  PlanId plan;
  std::int64_t version = 0;
  GoalId goal;
};
Result<Plan> drop_goal(const Context& context, const DropGoal& request);

struct SetReview {
  PlanId plan;
  std::int64_t version = 0;
  Date review_on;
};
Result<Plan> set_review(const Context& context, const SetReview& request);

struct SetPerspective {
  PlanId plan;
  std::int64_t version = 0;
  std::string perspective;  // one of the setting plan_perspectives
};
// Each plan has one perspective where the municipality names any; then no plan is agreed without.
Result<Plan> set_perspective(const Context& context, const SetPerspective& request);

struct AgreePlan {
  PlanId plan;
  std::int64_t version = 0;
};
// The client agrees. Refused, with all that is missing, while a part that this municipality asks
// for is not there (setting plan_parts: results, life_domains, own_strength, network, review_date).
Result<Plan> agree_plan(const Context& context, const AgreePlan& request);

struct ClosePlan {
  PlanId plan;
  std::int64_t version = 0;
  std::string because;
};
// Makes room for another plan. Refused while a case of the household is open.
Result<Plan> close_plan(const Context& context, const ClosePlan& request);

Result<Plan> open_plan(const Context& context, const PlanId& plan);

struct RecordPersonalPlan {
  CaseId case_file;
  std::int64_t version = 0;
  std::string text;
  std::optional<Date> received_on;
};
struct RecordedPersonalPlan {
  CaseFile case_file;
  PersonalPlan personal_plan;
  bool in_time =
      true;  // within the term since the notification; a later one is weighed all the same
};
// Needs make_plan or register_notification.
Result<RecordedPersonalPlan> record_personal_plan(const Context& context,
                                                  const RecordPersonalPlan& request);

}  // namespace naober::casework
