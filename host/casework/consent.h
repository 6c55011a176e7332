// Consent of a resident to use data of one law for another (toestemming, Wmo 5.1.1).
//
// It is explicit: whose data, of which law, for which law, for which purposes, until when, given by
// whom, where that can be seen, and who recorded it. Withdrawing takes effect at once: from that
// day nobody sees, and no advice uses, what came across under it.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "access/purpose.h"
#include "casework/context.h"
#include "model/consent.h"

namespace naober::casework {

struct GiveConsent {
  ClientId client;
  std::string of_law;
  std::string for_law;
  std::vector<access::Purpose> purposes;
  ConsentGiver given_by = ConsentGiver::client;
  std::string how;
  std::optional<Date> given_on;  // today when it is not said
  std::optional<Date> until;
};

// Needs register_notification, make_plan or record_facts. Refused (invalid) when a word is unknown,
// the laws are one, the days do not follow, or who gives it may not at that age: under 12 the
// parents, from 12 to 16 both, from 16 the client alone (or a representative). Opens the birth date
// for that, and shows it to nobody.
Result<Consent> give_consent(const Context& context, const GiveConsent& request);

struct WithdrawConsent {
  ConsentId consent;
  std::string because;  // may be empty: nobody owes a reason
};
// For the same people. As easy as giving (AVG 7.3): no more than the id.
Result<Consent> withdraw_consent(const Context& context, const WithdrawConsent& request);

// Newest first, those that ended too. Needs read_client and a purpose; the look is journalled.
Result<std::vector<Consent>> list_consents(const Context& context, const ClientId& client);

}  // namespace naober::casework
