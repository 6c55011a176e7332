// Steps of a case, with their terms and pauses.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "model/step_entry.h"
#include "store/transaction.h"

namespace naober::records {

// The number it got. The one before must have been left.
Result<std::int64_t> enter_step(store::WriteTransaction& transaction, const StepEntry& entry);
Result<void> leave_step(store::WriteTransaction& transaction, std::int64_t number, Date left_on);
Result<void> set_due(store::WriteTransaction& transaction, std::int64_t number, Date due_on);
// Another term for a step that is not left yet (`term`, `term_source`, `due_on`).
Result<void> set_term(store::WriteTransaction& transaction, const StepEntry& entry);
// Oldest first, each with its pauses.
Result<std::vector<StepEntry>> steps_of(store::ReadTransaction& transaction,
                                        const CaseId& case_file);
// The one the case stands in; nothing when its work is done.
Result<std::optional<StepEntry>> present_step(store::ReadTransaction& transaction,
                                              const CaseId& case_file);

Result<void> add_suspension(store::WriteTransaction& transaction, std::int64_t step_entry,
                            const SuspensionEntry& suspension);
Result<void> complete_suspension(store::WriteTransaction& transaction, std::int64_t number,
                                 Date completed_on);

}  // namespace naober::records
