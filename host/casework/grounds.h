// What a decision can rest on, read at one moment, and the questions it must answer.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "access/may.h"
#include "casework/context.h"
#include "model/advice.h"
#include "model/case_file.h"
#include "model/client.h"
#include "model/decision.h"
#include "model/plan.h"
#include "policy/provision.h"
#include "store/transaction.h"

namespace naober::casework {

struct Grounds {
  CaseFile case_file;
  std::optional<Advice> advice;
  std::optional<Plan> plan;
  std::vector<std::string> missing_parts;  // of the plan
  std::vector<PersonalPlan> personal_plans;
  std::vector<Consultation> consultations;
  std::vector<access::EarlierAct> earlier;
  Map facts;
  std::string sealed_identity;
};

// `advice`: that one, or the latest when there is none. Checks the version.
Result<Grounds> read_grounds(store::ReadTransaction& transaction, const Context& context,
                             const CaseId& case_file, std::int64_t version,
                             const std::optional<AdviceId>& advice);

// The tailored provision of the case's own task, from the catalogue.
Result<const policy::Provision*> tailored_provision(const Context& context,
                                                    const CaseFile& case_file,
                                                    const std::string& name);

// The right to decide on that provision in this case, with its mandate.
Result<access::Permission> may_decide(const Context& context, const Grounds& grounds,
                                      const std::string& provision);

// A decision answers an application.
Result<void> check_application(const Grounds& grounds);

// An agreed plan that has all parts, and for a grant a goal of this case.
Result<void> check_plan(const Context& context, const Grounds& grounds, DecisionKind kind);

// An advice of today's policy on today's facts.
Result<void> check_advice(const Context& context, const Grounds& grounds);

// How the personal plan was weighed, or the sentence that there was none.
Result<std::string> weighing_of(const Grounds& grounds, const std::string& weighed);

}  // namespace naober::casework
