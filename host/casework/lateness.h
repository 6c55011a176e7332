// When a decision is due: on the application of a case, or on an objection.
#pragma once

#include <optional>

#include "base/date.h"
#include "model/case_file.h"
#include "model/objection.h"
#include "model/step_entry.h"
#include "store/transaction.h"

namespace naober::casework {

struct DueDecision {
  Date due_on;
  std::optional<StepEntry> step;       // of an application
  std::optional<Objection> objection;  // of an objection
};

// Refused when there is nothing to wait for: no application, no term, or decided already.
Result<DueDecision> due_decision(store::ReadTransaction& transaction, const CaseFile& case_file,
                                 const std::optional<ObjectionId>& objection);

}  // namespace naober::casework
