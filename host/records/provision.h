// Provisions that run or ran (voorzieningen).
#pragma once

#include <string>
#include <vector>

#include "model/provision.h"
#include "model/work_item.h"
#include "store/transaction.h"

namespace naober::records {

Result<void> add_provision(store::WriteTransaction& transaction, const Provision& provision);
Result<Provision> find_provision(store::ReadTransaction& transaction, const ProvisionId& id);
// Conflict when it had ended already.
Result<void> end_provision(store::WriteTransaction& transaction, const ProvisionId& id,
                           Date ended_on, const std::string& because);
// What it brought, in the agreed code; once.
Result<void> add_provision_result(store::WriteTransaction& transaction, const ProvisionId& id,
                                  const std::string& code, Date told_on,
                                  const std::string& told_by);
// Oldest first.
Result<std::vector<Provision>> provisions_of(store::ReadTransaction& transaction,
                                             const CaseId& case_file);
Result<std::vector<Provision>> running_provisions(store::ReadTransaction& transaction,
                                                  const HouseholdId& household);
// What runs for the client in other cases, with a goal in a domain in which this case has one too.
Result<std::vector<Provision>> same_goal_provisions(store::ReadTransaction& transaction,
                                                    const CaseId& case_file,
                                                    const ClientId& client);
// What runs now of these names, newest first; `after` is the `next` of the page before.
Result<Page<Provision>> running_provision_page(store::ReadTransaction& transaction,
                                               const std::vector<std::string>& names,
                                               const std::string& after, int limit);

// Of these cases, newest first.
Result<Page<Provision>> provision_page(store::ReadTransaction& transaction,
                                       const std::vector<std::string>& cases, bool running_only,
                                       const std::string& after, int limit);

}  // namespace naober::records
