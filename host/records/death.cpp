#include "records/death.h"

#include "records/rows.h"

namespace naober::records {

Result<void> add_death(store::WriteTransaction& transaction, const Death& death) {
  auto add = transaction.query("add_death");
  return add.bind("client", death.client)
      .bind("died_on", death.died_on)
      .bind("source", death.source)
      .bind("recorded_by", death.recorded_by)
      .run();
}

Result<std::optional<Date>> death_of(store::ReadTransaction& transaction, const ClientId& client) {
  auto find = transaction.query("death_of");
  find.bind("client", client);
  return first(std::move(find), [](const store::Statement& row) { return row.date("died_on"); });
}

}  // namespace naober::records
