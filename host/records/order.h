// Orders to providers (opdrachten, toewijzingen).
#pragma once

#include <vector>

#include "model/provision.h"
#include "store/transaction.h"

namespace naober::records {

// `minimum_offers`: how many offers the municipality asked on that day.
Result<void> add_order(store::WriteTransaction& transaction, const Order& order,
                       std::int64_t minimum_offers);
// Oldest first.
Result<std::vector<Order>> orders_of(store::ReadTransaction& transaction, const CaseId& case_file);

}  // namespace naober::records
