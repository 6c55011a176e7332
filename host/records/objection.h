// Objections (bezwaren).
#pragma once

#include <vector>

#include "model/objection.h"
#include "store/transaction.h"

namespace naober::records {

Result<void> add_objection(store::WriteTransaction& transaction, const Objection& objection);
// Writes outcome, day, person, reasons and letter of the decision on it.
Result<void> settle_objection(store::WriteTransaction& transaction, const Objection& objection);
// Another last day for the decision on it (verdaging).
Result<void> set_decide_until(store::WriteTransaction& transaction, const ObjectionId& id,
                              Date decide_until);
Result<Objection> find_objection(store::ReadTransaction& transaction, const ObjectionId& id);
// Oldest first.
Result<std::vector<Objection>> objections_of(store::ReadTransaction& transaction,
                                             const CaseId& case_file);

}  // namespace naober::records
