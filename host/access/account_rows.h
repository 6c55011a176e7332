// Rows of region.db as accounts and assignments; for this room only.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "access/account.h"
#include "journal/journal.h"
#include "store/transaction.h"

namespace naober::access {

Account account_from(const store::Statement& row);
RoleAssignment assignment_from(const store::Statement& row);
// Every row that is left.
Result<std::vector<RoleAssignment>> all_assignments(store::Statement& rows);

// A line of the region's journal about `user`.
journal::Entry region_entry(Instant now, const std::string& by, std::string act,
                            const UserId& user);

}  // namespace naober::access
