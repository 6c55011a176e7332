// Decisions (beschikkingen). Once written they stay as they are.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
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

// The letter without the resident's names (casework/decision_content.h); nothing for decisions from
// before it was kept.
Result<void> add_letter_without_names(store::WriteTransaction& transaction,
                                      const DecisionId& decision, const std::string& letter);
Result<std::optional<std::string>> letter_without_names(store::ReadTransaction& transaction,
                                                        const DecisionId& decision);

// The history in the order in which it was made: `number` counts up, not without gaps.
struct NumberedDecision {
  std::int64_t number = 0;
  DecisionId id;
};
Result<std::vector<NumberedDecision>> decisions_after(store::ReadTransaction& transaction,
                                                      std::int64_t after, int limit);

}  // namespace naober::records
