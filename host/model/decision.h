// A decision (beschikking, Awb 1:3): signed by a person with a mandate, on an agreed plan.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/clock.h"
#include "base/date.h"
#include "base/value.h"
#include "model/advice.h"
#include "model/ids.h"
#include "model/words.h"

namespace naober {

// Refer passes the question on to who is competent (Awb 2:3). Withdrawal (intrekking) ends an
// earlier grant, on one of the five grounds of Wmo 2.3.10.
enum class DecisionKind { grant, refuse, refer, withdraw };
template <>
const Words<DecisionKind>& words<DecisionKind>();

struct Decision {
  DecisionId id;
  CaseId case_file;
  DecisionKind kind = DecisionKind::grant;
  std::string provision;
  std::string amount;  // "3" of the unit that the catalogue names; empty where there is none
  AdviceId advice;
  PlanId plan;
  std::int64_t plan_version = 0;
  std::string mandate;  // by its name; "" never stands
  std::string article;  // the article it rests on
  std::vector<Reason> reasons;
  std::string deviation;              // why it differs from the advice (Awb 3:50, 4:84)
  std::string personal_plan_weighed;  // how the personal plan was weighed, or that there was none
  std::optional<DecisionId> withdraws;
  std::string signed_by;     // user
  std::string role;          // in which role
  std::string organisation;  // for which organisation
  std::string bundle;        // fingerprint of the policy it was made under
  Value facts;               // what it saw
  std::string letter;        // HTML, as it was sent
  Date decided_on;
  Date published_on;     // bekendmaking, Awb 3:41: the objection term runs from the day after
  Date objection_until;  // the last day to object
  Date valid_from;
  std::optional<Date> valid_until;

  friend bool operator==(const Decision&, const Decision&) = default;
};

}  // namespace naober
