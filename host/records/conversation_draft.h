// What is typed of a conversation before it is held.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/conversation_draft.h"
#include "store/transaction.h"

namespace naober::records {

// In order of name.
Result<std::vector<DraftPart>> draft_parts(store::ReadTransaction& transaction,
                                           const CaseId& case_file);
Result<std::optional<DraftPart>> draft_part(store::ReadTransaction& transaction,
                                            const CaseId& case_file, const std::string& part);
// Adds the part, or replaces what was saved of it.
Result<void> put_draft_part(store::WriteTransaction& transaction, const CaseId& case_file,
                            const DraftPart& part);
// The conversation was held: what was typed stands in it.
Result<void> clear_draft(store::WriteTransaction& transaction, const CaseId& case_file);

}  // namespace naober::records
