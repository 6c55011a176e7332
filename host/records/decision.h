// Decisions (beschikkingen). Once written they stay as they are.
#pragma once

#include <optional>
#include <vector>

#include "model/decision.h"
#include "store/transaction.h"

namespace naober::records {

Result<void> add_decision(store::WriteTransaction& transaction, const Decision& decision);
Result<Decision> find_decision(store::ReadTransaction& transaction, const DecisionId& id);
// Newest first.
Result<std::vector<Decision>> decisions_of(store::ReadTransaction& transaction,
                                           const CaseId& case_file);
// The decision that withdrew that one, if any did.
Result<std::optional<DecisionId>> withdrawn_by(store::ReadTransaction& transaction,
                                               const DecisionId& decision);

}  // namespace naober::records
