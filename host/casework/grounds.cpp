#include "casework/grounds.h"

#include <algorithm>

#include "base/text.h"
#include "casework/checks.h"
#include "casework/plan_parts.h"
#include "casework/policy_of.h"
#include "casework/rights.h"
#include "casework/usable_facts.h"
#include "policy/fact_sheet.h"
#include "records/advice.h"
#include "records/case_file.h"
#include "records/client.h"
#include "records/consultation.h"
#include "records/plan.h"

namespace naober::casework {
namespace {

constexpr std::string_view no_personal_plan = "Er is geen persoonlijk plan ingediend.";

// The facts as the rules would see them now.
Result<Map> facts_now(store::ReadTransaction& transaction, const Context& context,
                      const CaseFile& case_file) {
  TRY(const auto* task, task_of(context, case_file.task));
  TRY(const auto usable, usable_facts(transaction, context, case_file));
  const auto& table = *task->plugin->facts;
  policy::FactSheet sheet(table);
  for (const auto& fact : usable.facts) {
    const auto slot = table.find(fact.name);
    if (slot && !table.at(*slot).derived()) {
      TRY_DO(sheet.set(fact.name, fact.value, "/facts"));
    }
  }
  return sheet.to_map();
}

Result<void> read_plan(store::ReadTransaction& transaction, const Context& context,
                       Grounds& grounds) {
  TRY(grounds.plan, records::running_plan(transaction, grounds.case_file.household));
  if (grounds.plan) {
    TRY(grounds.missing_parts, missing_parts(transaction, context, *grounds.plan));
  }
  return {};
}

}  // namespace

Result<Grounds> read_grounds(store::ReadTransaction& transaction, const Context& context,
                             const CaseId& case_file, std::int64_t version,
                             const std::optional<AdviceId>& advice) {
  Grounds grounds;
  TRY(grounds.case_file, open_at_version(transaction, case_file, version));
  if (advice) {
    TRY(grounds.advice, records::find_advice(transaction, *advice));
  } else {
    TRY(grounds.advice, records::latest_advice(transaction, case_file));
  }
  TRY_DO(read_plan(transaction, context, grounds));
  TRY(grounds.personal_plans, records::personal_plans_of(transaction, case_file));
  TRY(grounds.consultations, records::consultations_of(transaction, case_file));
  TRY(grounds.earlier, earlier_acts(transaction, case_file));
  TRY(grounds.facts, facts_now(transaction, context, grounds.case_file));
  TRY(grounds.sealed_identity, records::sealed_identity(transaction, grounds.case_file.client));
  return grounds;
}

Result<const policy::Provision*> tailored_provision(const Context& context,
                                                    const CaseFile& case_file,
                                                    const std::string& name) {
  const auto* provision = context.bundle->provision(name);
  if (provision == nullptr || provision->plugin != case_file.task) {
    return refuse(
        Fault::invalid,
        "The task '" + case_file.task + "' offers no provision '" + name.substr(0, 64) + "'.",
        "/provision");
  }
  if (provision->kind == policy::Provision::Kind::general) {
    return refuse(Fault::invalid,
                  "'" + name + "' is a general provision and needs no decision; start it directly.",
                  "/provision");
  }
  return provision;
}

Result<access::Permission> may_decide(const Context& context, const Grounds& grounds,
                                      const std::string& provision) {
  access::Context known;
  known.provision = provision;
  known.consulted = consulted_on(context, grounds.consultations, provision);
  known.earlier = grounds.earlier;
  return allowed(context, access::Act::decide, known);
}

Result<void> check_application(const Grounds& grounds) {
  if (grounds.case_file.applied_on) {
    return {};
  }
  return refuse(
      Fault::conflict,
      "There is no application in this case yet; a decision answers an application, which is "
      "possible once the investigation is finished (Wmo 2.3.2 lid 9, 2.3.5).",
      grounds.case_file.id.text());
}

Result<void> check_plan(const Context& context, const Grounds& grounds, DecisionKind kind) {
  const auto& plan = grounds.plan;
  const auto about = grounds.case_file.id.text();
  if (!plan || plan->agreed_version == 0) {
    return refuse(
        Fault::conflict,
        "There is no agreed plan for this household; a decision names the plan version it "
        "rests on. Make the plan with the client and agree it.",
        about);
  }
  if (plan->state != PlanState::agreed) {
    return refuse(Fault::conflict,
                  "The plan was changed after it was agreed; agree version " +
                      std::to_string(plan->version) + " first.",
                  plan->id.text());
  }
  if (!grounds.missing_parts.empty()) {
    return refuse(Fault::conflict,
                  "In " + context.bundle->municipality.title +
                      " no decision rests on a plan without " +
                      listed(grounds.missing_parts, "and") + ".",
                  plan->id.text());
  }
  const bool has_goal = std::any_of(plan->goals.begin(), plan->goals.end(), [&](const Goal& goal) {
    return goal.case_file == grounds.case_file.id;
  });
  if (kind == DecisionKind::grant && !has_goal) {
    return refuse(
        Fault::conflict,
        "The agreed plan has no goal for this case; a tailored provision needs one. Add the "
        "goal and agree the plan again.",
        plan->id.text());
  }
  return {};
}

Result<void> check_advice(const Context& context, const Grounds& grounds) {
  const auto about = grounds.case_file.id.text();
  if (!grounds.advice) {
    return refuse(Fault::conflict, "The rules were not asked yet; ask for an advice first.", about);
  }
  if (grounds.advice->case_file != grounds.case_file.id) {
    return refuse(Fault::invalid, "This advice belongs to another case.", "/advice");
  }
  if (grounds.advice->bundle != context.bundle->fingerprint) {
    return refuse(Fault::conflict,
                  "The policy changed since this advice was given; ask the rules again.", about);
  }
  if (grounds.advice->facts != Value(grounds.facts)) {
    return refuse(Fault::conflict,
                  "The facts changed since this advice was given; ask the rules again.", about);
  }
  return {};
}

Result<std::string> weighing_of(const Grounds& grounds, const std::string& weighed) {
  if (!is_blank(weighed)) {
    return weighed;
  }
  if (grounds.personal_plans.empty()) {
    return std::string(no_personal_plan);
  }
  return refuse(Fault::invalid,
                "The client handed in a personal plan on " +
                    grounds.personal_plans.back().received_on.text() +
                    "; say in personal_plan_weighed how it was weighed.",
                "/personal_plan_weighed");
}

}  // namespace naober::casework
