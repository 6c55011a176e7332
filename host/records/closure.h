// Closings of cases (afsluitingen), kept also when a case comes back.
#pragma once

#include <optional>
#include <vector>

#include "model/closure.h"
#include "store/transaction.h"

namespace naober::records {

Result<void> add_closure(store::WriteTransaction& transaction, const CaseClosure& closure);
// Writes the day, the person, the reason and the notification of the return on the closing that
// stands. Does nothing where there is none (cases closed before closings were kept).
Result<void> reopen_closure(store::WriteTransaction& transaction, const CaseClosure& closure);
// Oldest first.
Result<std::vector<CaseClosure>> closures_of(store::ReadTransaction& transaction,
                                             const CaseId& case_file);
// Of all cases of a client that are closed as declined, newest first.
Result<std::vector<CaseClosure>> declined_closures(store::ReadTransaction& transaction,
                                                   const ClientId& client);

}  // namespace naober::records
