// The contract that an order rests on (C19, Wmo 2.6.4).
//
// Contracts are records of a task (plugins/contracts), so a municipality keeps them with fields of
// its own; the core reads only what it must know to let an order go: the provider, the product and
// the days.
#pragma once

#include <optional>
#include <string>

#include "base/date.h"
#include "casework/context.h"
#include "store/transaction.h"

namespace naober::casework {

// Nothing when an order to `provider` for `provision` from `day` may go: no contract is asked here
// (setting contract_required), or one holds on that day. Otherwise what is missing, in a sentence.
// A contract is a record of the municipality of one of the types in the setting contract_records,
// with the fields provider, product (name or title in the catalogue), begins_on and ends_on.
Result<std::optional<std::string>> contract_missing(store::ReadTransaction& transaction,
                                                    const Context& context,
                                                    const std::string& provider,
                                                    const std::string& provision, Date day);

}  // namespace naober::casework
