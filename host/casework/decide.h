// A person decides, under a mandate, on an agreed plan, and says why.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "casework/context.h"
#include "model/advice.h"
#include "model/case_file.h"
#include "model/decision.h"

namespace naober::casework {

struct Decide {
  CaseId case_file;
  std::int64_t version = 0;  // of the case, as it was read
  DecisionKind kind = DecisionKind::grant;
  std::string provision;  // of the catalogue of this case's task
  std::string amount;     // "3": of the provision's unit; required where a grant has a unit
  std::optional<AdviceId> advice;  // the latest of the case when it is not said
  std::string article;  // the article it rests on; when empty, that of the first reason, or of the
                        // provision
  std::string reason;   // the officer's own words to the client (Dutch); required on a deviation
  std::string deviation;              // why it differs from the advice (Awb 3:50, 4:84)
  std::string personal_plan_weighed;  // required when the client handed in a plan
  std::optional<Date> valid_from;
  std::optional<Date> valid_until;
  std::optional<Date> published_on;  // the day the letter is sent; today when it is not said
};

struct Decided {
  CaseFile case_file;
  Decision decision;
};

// Needs decide, and the mandate that covers the provision. Refused with the sentence that says what
// is missing: an application, an agreed plan with a goal for this case, a fresh advice, a
// consultation, the weighing of the personal plan, a reason for deviating.
Result<Decided> decide(const Context& context, const Decide& request);

struct Withdraw {
  DecisionId decision;       // the grant that ends
  std::int64_t version = 0;  // of its case
  std::string ground;        // "a" to "e" of Wmo 2.3.10 lid 1
  std::string reason;        // Dutch: why, to the client
  Date from;                 // the day from which it ends
  std::string personal_plan_weighed = {};
  std::optional<Date> heard_on = {};   // the day the client was heard (Awb 4:8)
  std::string not_heard_because = {};  // or why not (Awb 4:11, 4:12)
};
// Intrekking. Needs decide and the mandate, and that the client was heard or why not; ends the
// provision that the grant started.
Result<Decided> withdraw(const Context& context, const Withdraw& request);

// In what way a decision differs from the advice it rests on, as a piece of a sentence; empty when
// it does not, and when the rules left it to a person.
std::string difference_from_advice(const Decision& decision, const Advice& advice);

// Tells the handlers of plugins, in the transaction of the decision itself.
Result<void> emit_decided(store::WriteTransaction& transaction, const Context& context,
                          const Decided& decided);

// What a decision would look like now: the letter without signing it. Journalled as a look.
Result<std::string> preview_letter(const Context& context, const Decide& request);

Result<Decision> open_decision(const Context& context, const DecisionId& decision);

}  // namespace naober::casework
