// How an identity becomes sealed bytes and blind indexes, and back (store/vault.h holds the keys).
#pragma once

#include <string>
#include <string_view>

#include "model/client.h"
#include "store/vault.h"

namespace naober::records {

struct SealedIdentity {
  std::string sealed;
  std::string bsn_index;   // empty while the BSN is unknown
  std::string name_index;  // family name and birth date together
};

// The person's key must be there (Vault::ensure_key). Not while the pen is held.
Result<SealedIdentity> seal_identity(store::Vault& vault, const ClientId& client,
                                     const Identity& identity);
Result<Identity> open_identity(store::Vault& vault, const ClientId& client,
                               std::string_view sealed);

std::string bsn_index(const store::Vault& vault, std::string_view bsn);
// Capitals, accents, spaces and hyphens do not count: "Van den Berg-Löwe" is found as
// "vandenbergloewe" only when it was registered with "oe"; "vandenberglowe" finds it.
std::string name_index(const store::Vault& vault, std::string_view family_name, Date birth_date);

}  // namespace naober::records
