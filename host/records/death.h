// Deaths of clients (overlijden).
#pragma once

#include <optional>
#include <string>

#include "base/date.h"
#include "model/ids.h"
#include "store/transaction.h"

namespace naober::records {

struct Death {
  ClientId client;
  Date died_on;
  std::string source;
  std::string recorded_by;  // user
};

// Conflict when it was recorded before.
Result<void> add_death(store::WriteTransaction& transaction, const Death& death);
Result<std::optional<Date>> death_of(store::ReadTransaction& transaction, const ClientId& client);

}  // namespace naober::records
