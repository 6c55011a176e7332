// Orders to providers (opdrachten, toewijzingen).
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "model/provision.h"
#include "model/work_item.h"
#include "store/transaction.h"

namespace naober::records {

// `minimum_offers`: how many offers the municipality asked on that day.
Result<void> add_order(store::WriteTransaction& transaction, const Order& order,
                       std::int64_t minimum_offers);
// Oldest first.
Result<std::vector<Order>> orders_of(store::ReadTransaction& transaction, const CaseId& case_file);

Result<Order> find_order(store::ReadTransaction& transaction, const OrderId& id);
// Its number in this municipality: the first order is 1.
Result<std::int64_t> order_number(store::ReadTransaction& transaction, const OrderId& id);
// The order that started a provision; nothing for one that started without.
Result<std::optional<Order>> order_of_provision(store::ReadTransaction& transaction,
                                                const ProvisionId& provision);
// Newest first.
Result<Page<Order>> orders_of_provider(store::ReadTransaction& transaction,
                                       const std::string& provider, const std::string& after,
                                       int limit);

}  // namespace naober::records
