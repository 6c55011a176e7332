// What providers gave on their orders (geleverd).
#pragma once

#include <optional>
#include <vector>

#include "model/delivery.h"
#include "model/provision.h"
#include "store/transaction.h"

namespace naober::records {

Result<void> add_delivery(store::WriteTransaction& transaction, const Delivery& delivery);
Result<Delivery> find_delivery(store::ReadTransaction& transaction, const DeliveryId& id);
// Oldest first, corrected lines included.
Result<std::vector<Delivery>> deliveries_of_order(store::ReadTransaction& transaction,
                                                  const OrderId& order);
Result<std::vector<Delivery>> deliveries_of_case(store::ReadTransaction& transaction,
                                                 const CaseId& case_file);

}  // namespace naober::records
