// The road of a case inside a transaction: leaving a step, entering the next, its term, its work.
#pragma once

#include <optional>
#include <string_view>

#include "casework/context.h"
#include "model/case_file.h"
#include "model/step_entry.h"
#include "store/transaction.h"

namespace naober::casework {

// Refuses an act on a case that is closed.
Result<void> must_be_open(const CaseFile& case_file);

// Leaves the present step, enters that one, and puts it on the work list. The step must exist;
// whether the present one leads to it is the caller's question. `term_from`: the day the step's
// term runs from; by itself that is the day of what the step counts `after`. Changes
// `case_file.step`; does not write the case.
Result<StepEntry> enter(store::WriteTransaction& transaction, const Context& context,
                        CaseFile& case_file, std::string_view step,
                        std::optional<Date> term_from = std::nullopt);

// Enters the step when the workflow has it and the present one leads there; otherwise stays.
Result<void> follow(store::WriteTransaction& transaction, const Context& context,
                    CaseFile& case_file, std::string_view step,
                    std::optional<Date> term_from = std::nullopt);

// The work of the present step is done: it waits for nobody any more.
Result<void> finish_present(store::WriteTransaction& transaction, const Context& context,
                            const CaseFile& case_file);

// The last day of a step's term after its pauses; nothing when it has no term. A pause that still
// runs counts to the end of the time that was given.
std::optional<Date> due_day(const Calendar& calendar, const StepEntry& entry);

// Hangs a step's work on the work list under this name.
std::string work_of(const StepEntry& entry);

}  // namespace naober::casework
