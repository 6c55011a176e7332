// One timeline across the cases of a household: what happened, newest first, a page at a time.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "model/case_file.h"
#include "model/household.h"
#include "model/work_item.h"
#include "store/transaction.h"

namespace naober::records {

// Of these cases alone, and of what belongs to the household as a whole (its plan, consents).
// `after`: the `next` of the page before, or empty; refused (invalid) when no page gave it.
Result<Page<HouseholdLine>> household_timeline(store::ReadTransaction& transaction,
                                               const HouseholdId& household,
                                               const std::vector<CaseFile>& cases,
                                               const std::string& after, int limit);

}  // namespace naober::records
