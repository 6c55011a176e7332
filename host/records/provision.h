// Provisions that run or ran (voorzieningen).
#pragma once

#include <string>
#include <vector>

#include "model/provision.h"
#include "store/transaction.h"

namespace naober::records {

Result<void> add_provision(store::WriteTransaction& transaction, const Provision& provision);
Result<Provision> find_provision(store::ReadTransaction& transaction, const ProvisionId& id);
// Conflict when it had ended already.
Result<void> end_provision(store::WriteTransaction& transaction, const ProvisionId& id,
                           Date ended_on, const std::string& because);
// Oldest first.
Result<std::vector<Provision>> provisions_of(store::ReadTransaction& transaction,
                                             const CaseId& case_file);
Result<std::vector<Provision>> running_provisions(store::ReadTransaction& transaction,
                                                  const HouseholdId& household);

}  // namespace naober::records
