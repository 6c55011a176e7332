// The road of a case inside a transaction: leaving a step, entering the next, its term, its work.
#pragma once

#include <optional>
#include <string_view>

#include "casework/context.h"
#include "model/case_file.h"
#include "model/step_entry.h"
#include "store/transaction.h"

namespace naober::casework {

// The road that one case keeps: of the policy it was opened under (or moved to), as it stood on
// that day. Found before the pen is taken, because loading a policy of another day runs scripts.
struct CaseRoad {
  std::shared_ptr<const policy::Bundle> bundle;
  const policy::Task* task = nullptr;          // of `bundle`
  const policy::Workflow* workflow = nullptr;  // of `task`
  std::string kept;                            // the fingerprint that the case names
  Date day;                                    // on which the case began, or was moved
  bool moved = false;  // somebody moved it: its terms are then those of `day` or later
};

// The day whose road and terms a case keeps.
Date day_of_road(const CaseFile& case_file);

// A policy that the region never kept (a case of before the archive) gives way to the one in force;
// one that cannot be loaded any more is refused with what to do.
Result<CaseRoad> road_of(const Context& context, const CaseFile& case_file);
// Reads the case first.
Result<CaseRoad> road_of(const Context& context, const CaseId& case_file);
// The road of a case that begins today.
Result<CaseRoad> road_of_today(const Context& context, std::string_view task);

// Refuses an act on a case that is closed.
Result<void> must_be_open(const CaseFile& case_file);

// Leaves the present step, enters that one, and puts it on the work list. The step must exist on
// `road`, which must be that of the case; whether the present one leads to it is the caller's
// question. `term_from`: the day the step's
// term runs from; by itself that is the day of what the step counts `after`. Changes
// `case_file.step`; does not write the case.
Result<StepEntry> enter(store::WriteTransaction& transaction, const Context& context,
                        const CaseRoad& road, CaseFile& case_file, std::string_view step,
                        std::optional<Date> term_from = std::nullopt);

// What a municipality's own step between two steps of the task means for an act of the core.
enum class LocalSteps {
  halt,     // the case goes as far as the local step
  pass_by,  // the act itself brings it past: what a resident has a right to waits for no local step
};

// Enters the step when the workflow has it and the present one leads there; otherwise stays.
Result<void> follow(store::WriteTransaction& transaction, const Context& context,
                    const CaseRoad& road, CaseFile& case_file, std::string_view step,
                    std::optional<Date> term_from = std::nullopt,
                    LocalSteps local = LocalSteps::halt);

// The work of the present step is done: it waits for nobody any more.
Result<void> finish_present(store::WriteTransaction& transaction, const Context& context,
                            const CaseFile& case_file);

// The last day of a step's term after its pauses; nothing when it has no term. A pause that still
// runs counts to the end of the time that was given.
std::optional<Date> due_day(const Calendar& calendar, const StepEntry& entry);

// Hangs a step's work on the work list under this name.
std::string work_of(const StepEntry& entry);

}  // namespace naober::casework
