// Consultations with municipal employees (overleg).
#pragma once

#include <vector>

#include "model/advice.h"
#include "store/transaction.h"

namespace naober::records {

Result<void> add_consultation(store::WriteTransaction& transaction,
                              const Consultation& consultation);
// Oldest first.
Result<std::vector<Consultation>> consultations_of(store::ReadTransaction& transaction,
                                                   const CaseId& case_file);

}  // namespace naober::records
