// Consents of residents (toestemming): given once, withdrawn at most once, never rewritten.
#pragma once

#include <vector>

#include "model/consent.h"
#include "store/transaction.h"

namespace naober::records {

Result<void> add_consent(store::WriteTransaction& transaction, const Consent& consent);
Result<Consent> find_consent(store::ReadTransaction& transaction, const ConsentId& id);
// Writes withdrawn_on, withdrawn_because and who recorded it. Conflict when it was withdrawn.
Result<void> withdraw_consent(store::WriteTransaction& transaction, const Consent& consent);
// Newest first; those that ended too.
Result<std::vector<Consent>> consents_of(store::ReadTransaction& transaction,
                                         const ClientId& client);
Result<std::vector<Consent>> consents_of_household(store::ReadTransaction& transaction,
                                                   const HouseholdId& household);

}  // namespace naober::records
