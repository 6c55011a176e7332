// Claims (vorderingen) and what was paid on them.
#pragma once

#include <vector>

#include "model/claim.h"
#include "store/transaction.h"

namespace naober::records {

Result<void> add_claim(store::WriteTransaction& transaction, const Claim& claim);
// Writes how it is paid: the instalment and its first day.
Result<void> change_instalments(store::WriteTransaction& transaction, const Claim& claim);
// With its payments.
Result<Claim> find_claim(store::ReadTransaction& transaction, const ClaimId& id);
// Oldest first, each with its payments.
Result<std::vector<Claim>> claims_of(store::ReadTransaction& transaction, const CaseId& case_file);
// Refused by the store when it would be more than is owed.
Result<void> add_payment(store::WriteTransaction& transaction, const ClaimId& claim,
                         const Payment& payment);

}  // namespace naober::records
