// Help that could not wait (spoed), with what it rests on.
#pragma once

#include <optional>
#include <vector>

#include "model/urgent_help.h"
#include "store/transaction.h"

namespace naober::records {

// Written before its provision (the store refuses a tailored provision without either).
Result<void> add_urgent_help(store::WriteTransaction& transaction, const UrgentHelp& help);
// Oldest first.
Result<std::vector<UrgentHelp>> urgent_help_of(store::ReadTransaction& transaction,
                                               const CaseId& case_file);
// Those that run still although their last day is before `today`, the longest over first.
Result<std::vector<UrgentHelp>> urgent_help_over(store::ReadTransaction& transaction, Date today,
                                                 int limit);

}  // namespace naober::records
