// Notices of default (ingebrekestellingen) and adjournments (verdagingen).
#pragma once

#include <vector>

#include "model/default_notice.h"
#include "store/transaction.h"

namespace naober::records {

Result<void> add_default_notice(store::WriteTransaction& transaction, const DefaultNotice& notice);
// Writes the day of the decision and the penalty that a person fixed.
Result<void> change_default_notice(store::WriteTransaction& transaction,
                                   const DefaultNotice& notice);
Result<DefaultNotice> find_default_notice(store::ReadTransaction& transaction,
                                          const DefaultNoticeId& id);
// Oldest first.
Result<std::vector<DefaultNotice>> default_notices_of(store::ReadTransaction& transaction,
                                                      const CaseId& case_file);

Result<void> add_adjournment(store::WriteTransaction& transaction, const Adjournment& adjournment);
// Oldest first.
Result<std::vector<Adjournment>> adjournments_of(store::ReadTransaction& transaction,
                                                 const CaseId& case_file);

}  // namespace naober::records
