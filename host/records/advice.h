// Advices of the rules.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/advice.h"
#include "store/transaction.h"

namespace naober::records {

Result<void> add_advice(store::WriteTransaction& transaction, const Advice& advice);
Result<Advice> find_advice(store::ReadTransaction& transaction, const AdviceId& id);
// Newest first, the last twenty: a case that is advised on all day still opens in one glance.
Result<std::vector<Advice>> advices_of(store::ReadTransaction& transaction,
                                       const CaseId& case_file);
Result<std::optional<Advice>> latest_advice(store::ReadTransaction& transaction,
                                            const CaseId& case_file);

// Reasons as a column holds them, for decisions too.
std::string json_of(const std::vector<Reason>& reasons);
std::vector<Reason> reasons_of(std::string_view json);

}  // namespace naober::records
