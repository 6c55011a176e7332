#include "records/client.h"

#include "records/rows.h"

namespace naober::records {
namespace {

Client client_of(const store::Statement& row) {
  return Client{row.id<ClientId>("id"), row.id<HouseholdId>("household"),
                row.date("registered_on")};
}

}  // namespace

Result<void> add_client(store::WriteTransaction& transaction, const Client& client,
                        const SealedIdentity& identity) {
  auto add = transaction.query("add_client");
  TRY_DO(add.bind("id", client.id).bind("registered_on", client.registered_on).run());
  auto add_identity = transaction.query("add_identity");
  add_identity.bind("client", client.id)
      .bind("sealed", store::Blob{identity.sealed})
      .bind("name_index", store::Blob{identity.name_index});
  if (identity.bsn_index.empty()) {
    add_identity.bind("bsn_index", nullptr);
  } else {
    add_identity.bind("bsn_index", store::Blob{identity.bsn_index});
  }
  return add_identity.run();
}

Result<Client> find_client(store::ReadTransaction& transaction, const ClientId& id) {
  auto find = transaction.query("find_client");
  find.bind("id", id);
  return the(std::move(find), client_of, "client", id.text());
}

Result<std::optional<Client>> client_by_bsn(store::ReadTransaction& transaction,
                                            const std::string& bsn_index) {
  auto find = transaction.query("client_by_bsn");
  find.bind("bsn_index", store::Blob{bsn_index});
  return first(std::move(find), client_of);
}

Result<std::vector<Client>> clients_by_name(store::ReadTransaction& transaction,
                                            const std::string& name_index) {
  auto find = transaction.query("clients_by_name");
  find.bind("name_index", store::Blob{name_index});
  return every(std::move(find), client_of);
}

Result<std::string> sealed_identity(store::ReadTransaction& transaction, const ClientId& id) {
  auto find = transaction.query("sealed_identity");
  find.bind("client", id);
  return the(
      std::move(find), [](const store::Statement& row) { return row.bytes("sealed"); }, "client",
      id.text());
}

Result<std::vector<std::pair<ClientId, std::string>>> all_sealed_identities(
    store::ReadTransaction& transaction) {
  return every(transaction.query("all_sealed_identities"), [](const store::Statement& row) {
    return std::pair(row.id<ClientId>("client"), row.bytes("sealed"));
  });
}

}  // namespace naober::records
