#include "casework/plan_parts.h"

#include <algorithm>
#include <set>

#include "casework/checks.h"
#include "casework/policy_of.h"
#include "records/conversation.h"

namespace naober::casework {
namespace {

bool every_goal_has(const Plan& plan, std::string Goal::*share) {
  return !plan.goals.empty() &&
         std::all_of(plan.goals.begin(), plan.goals.end(),
                     [share](const Goal& goal) { return !is_blank(goal.*share); });
}

// The domains of life count as covered when every case that has a goal here had its conversation.
Result<bool> domains_covered(store::ReadTransaction& transaction, const Plan& plan) {
  std::set<CaseId> cases;
  for (const auto& goal : plan.goals) {
    cases.insert(goal.case_file);
  }
  for (const auto& case_file : cases) {
    TRY(const auto held, records::conversations_of(transaction, case_file));
    if (held.empty()) {
      return false;
    }
  }
  return !cases.empty();
}

Result<bool> has_part(store::ReadTransaction& transaction, const Plan& plan,
                      const std::string& part) {
  if (part == "results") {
    return !plan.goals.empty();
  }
  if (part == "life_domains") {
    return domains_covered(transaction, plan);
  }
  if (part == "own_strength") {
    return every_goal_has(plan, &Goal::own_share);
  }
  if (part == "network") {
    return every_goal_has(plan, &Goal::network_share);
  }
  if (part == "review_date") {
    return plan.review_on.has_value();
  }
  return refuse(Fault::invalid, "The setting plan_parts names '" + part + "', which no plan has.",
                "casework.plan_parts");
}

std::string in_words(const std::string& part) {
  if (part == "results") {
    return "a goal with its result";
  }
  if (part == "life_domains") {
    return "a conversation over the domains of life for every case with a goal";
  }
  if (part == "own_strength") {
    return "the own share of every goal";
  }
  if (part == "network") {
    return "the network's share of every goal";
  }
  return "a review date";
}

}  // namespace

Result<std::vector<std::string>> missing_parts(store::ReadTransaction& transaction,
                                               const Context& context, const Plan& plan) {
  TRY(const auto parts, core_texts(context, "plan_parts", context.today()));
  std::vector<std::string> missing;
  for (const auto& part : parts) {
    TRY(const bool there, has_part(transaction, plan, part));
    if (!there) {
      missing.push_back(in_words(part));
    }
  }
  TRY(const auto perspectives, core_words(context, "plan_perspectives", context.today()));
  if (!perspectives.empty() && plan.perspective.empty()) {
    missing.push_back("its perspective");
  }
  return missing;
}

}  // namespace naober::casework
