// Clients, and their sealed identities.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "model/client.h"
#include "records/identity.h"
#include "store/transaction.h"

namespace naober::records {

Result<void> add_client(store::WriteTransaction& transaction, const Client& client,
                        const SealedIdentity& identity);
Result<Client> find_client(store::ReadTransaction& transaction, const ClientId& id);
Result<std::optional<Client>> client_by_bsn(store::ReadTransaction& transaction,
                                            const std::string& bsn_index);
Result<std::vector<Client>> clients_by_name(store::ReadTransaction& transaction,
                                            const std::string& name_index);
// The sealed bytes; Vault opens them.
Result<std::string> sealed_identity(store::ReadTransaction& transaction, const ClientId& id);

// Of everybody; for who checks that a whole file can be opened.
Result<std::vector<std::pair<ClientId, std::string>>> all_sealed_identities(
    store::ReadTransaction& transaction);

}  // namespace naober::records
