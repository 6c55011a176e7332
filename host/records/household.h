// Households and who lives in them.
#pragma once

#include "model/household.h"
#include "store/transaction.h"

namespace naober::records {

Result<void> add_household(store::WriteTransaction& transaction, const HouseholdId& id,
                           Date formed_on);
Result<void> join_household(store::WriteTransaction& transaction, const HouseholdId& household,
                            const ClientId& client, Date since);
// The client's present membership ends on that day.
Result<void> leave_household(store::WriteTransaction& transaction, const ClientId& client,
                             Date until);
Result<Household> find_household(store::ReadTransaction& transaction, const HouseholdId& id);

}  // namespace naober::records
