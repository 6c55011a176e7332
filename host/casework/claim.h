// Money asked back, and fines (terugvordering, boete): decided by a person who heard the resident.
//
// Nothing of this is done by the machine: no clock, no handler and no rule makes a claim.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "base/money.h"
#include "casework/context.h"
#include "model/case_file.h"
#include "model/claim.h"

namespace naober::casework {

struct DecideClaim {
  CaseId case_file;
  std::int64_t version = 0;
  ClaimKind kind = ClaimKind::recovery;
  Debtor debtor = Debtor::client;
  // The withdrawal it follows from; the Wmo and the Jeugdwet ask for one.
  std::optional<DecisionId> withdrawal;
  Money amount;
  std::string reason;                  // Dutch, to the resident
  std::optional<Date> heard_on;        // the day the resident was heard (Awb 4:8)
  std::string not_heard_because;       // or why not (Awb 4:11, 4:12)
  bool on_purpose = false;             // wrong data were given on purpose
  bool duty_to_inform_broken = false;  // inlichtingenplicht, Participatiewet 17
  Money instalment;                    // per month; zero: at once
  std::optional<Date> first_instalment_on;
};
struct DecidedClaim {
  CaseFile case_file;
  Claim claim;
};
// Needs recover, and always a mandate that names it. What the law allows depends on the law of what
// was withdrawn; without a withdrawal it is the Participatiewet:
// - Wmo 2.4.1 and Jeugdwet 8.1.4: after a withdrawal on ground a, and only on purpose;
// - Participatiewet 58: lid 1 when the duty to inform was broken, else lid 2;
// - a fine: Participatiewet 18a only, after the duty to inform was broken.
// Not without hearing the resident, or the reason why not. Leaves a draft letter.
Result<DecidedClaim> decide_claim(const Context& context, const DecideClaim& request);

struct RecordPayment {
  ClaimId claim;
  Date paid_on;
  Money amount;
};
// Needs recover. Never more than is owed.
Result<Claim> record_payment(const Context& context, const RecordPayment& request);

struct SetInstalments {
  ClaimId claim;
  Money instalment;  // per month; at most what is left
  Date first_instalment_on;
};
// Betalingsregeling. Needs recover.
Result<Claim> set_instalments(const Context& context, const SetInstalments& request);

// Needs read_client and a purpose; the look is journalled.
Result<Claim> open_claim(const Context& context, const ClaimId& claim);

}  // namespace naober::casework
