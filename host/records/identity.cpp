#include "records/identity.h"

#include <array>

#include "base/codec.h"

namespace naober::records {
namespace {

// The base letter of U+00C0 to U+00FF, in order; '.' where a sign has none.
constexpr std::string_view latin_1_letters =
    "aaaaaaaceeeeiiiidnooooo.ouuuuypsaaaaaaaceeeeiiiidnooooo.ouuuuypy";

// Lower case base letters only, so that a name is found however it is typed.
std::string folded(std::string_view name) {
  std::string result;
  for (std::size_t place = 0; place < name.size(); ++place) {
    const auto byte = static_cast<unsigned char>(name[place]);
    if (byte >= 'A' && byte <= 'Z') {
      result.push_back(static_cast<char>(byte - 'A' + 'a'));
    } else if ((byte >= 'a' && byte <= 'z') || (byte >= '0' && byte <= '9')) {
      result.push_back(static_cast<char>(byte));
    } else if (byte == 0xC3 && place + 1 < name.size()) {
      const auto next = static_cast<unsigned char>(name[++place]);
      result.push_back(latin_1_letters[next & 0x3FU]);
    } else if (byte >= 0x80) {
      result.push_back(static_cast<char>(byte));
    }
  }
  return result;
}

Value value_of(const Identity& identity) {
  return Map{{"bsn", identity.bsn},
             {"family_name", identity.family_name},
             {"given_names", identity.given_names},
             {"birth_date", identity.birth_date},
             {"street", identity.address.street},
             {"house_number", identity.address.house_number},
             {"postcode", identity.address.postcode},
             {"town", identity.address.town}};
}

}  // namespace

Result<SealedIdentity> seal_identity(store::Vault& vault, const ClientId& client,
                                     const Identity& identity) {
  SealedIdentity result;
  TRY(result.sealed, vault.seal(client.text(), encode(value_of(identity))));
  if (!identity.bsn.empty()) {
    result.bsn_index = bsn_index(vault, identity.bsn);
  }
  result.name_index = name_index(vault, identity.family_name, identity.birth_date);
  return result;
}

Result<Identity> open_identity(store::Vault& vault, const ClientId& client,
                               std::string_view sealed) {
  TRY(const auto plain, vault.open_sealed(client.text(), sealed));
  TRY(const auto value, decode(plain));
  const auto text = [&value](std::string_view key) { return std::string(value.text_at(key)); };
  Identity identity;
  identity.bsn = text("bsn");
  identity.family_name = text("family_name");
  identity.given_names = text("given_names");
  if (const auto* born = value.find("birth_date"); born != nullptr && born->as<Date>() != nullptr) {
    identity.birth_date = *born->as<Date>();
  }
  identity.address = {text("street"), text("house_number"), text("postcode"), text("town")};
  return identity;
}

std::string bsn_index(const store::Vault& vault, std::string_view bsn) {
  return vault.blind_index("bsn", bsn);
}

std::string name_index(const store::Vault& vault, std::string_view family_name, Date birth_date) {
  return vault.blind_index("name", folded(family_name) + " " + birth_date.text());
}

}  // namespace naober::records
