#include "store/vault.h"

#include <sodium.h>

#include <array>
#include <utility>

#include "store/migrations.h"
#include "store/queries.h"
#include "store/secret_file.h"
#include "store/transaction.h"

namespace naober::store {

namespace {

constexpr std::size_t key_size = crypto_aead_xchacha20poly1305_ietf_KEYBYTES;
constexpr std::size_t nonce_size = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
constexpr std::size_t tag_size = crypto_aead_xchacha20poly1305_ietf_ABYTES;
// The first byte of what is sealed: how it was sealed. One way so far.
constexpr char version = 1;

enum class Use : std::uint64_t { wrapping = 1, finding = 2, knowing = 3 };

const unsigned char* raw(std::string_view bytes) {
  return reinterpret_cast<const unsigned char*>(bytes.data());
}
unsigned char* raw(std::string& bytes) { return reinterpret_cast<unsigned char*>(bytes.data()); }

// One key per use, so that none can stand in for another.
std::string subkey(std::string_view key, Use use) {
  std::string made(key_size, '\0');
  crypto_kdf_derive_from_key(raw(made), made.size(), static_cast<std::uint64_t>(use), "naober_v",
                             raw(key));
  return made;
}

std::string keyed_hash(std::string_view key, std::string_view text) {
  std::string hash(32, '\0');
  crypto_generichash(raw(hash), hash.size(), raw(text), text.size(), raw(key), key.size());
  return hash;
}

// version, nonce, ciphertext with tag; `bound_to` must be the same to open it.
std::string encrypt(std::string_view key, std::string_view plain, std::string_view bound_to,
                    Random& random) {
  const std::string nonce = random.bytes(nonce_size);
  std::string cipher(plain.size() + tag_size, '\0');
  crypto_aead_xchacha20poly1305_ietf_encrypt(raw(cipher), nullptr, raw(plain), plain.size(),
                                             raw(bound_to), bound_to.size(), nullptr, raw(nonce),
                                             raw(key));
  return version + nonce + cipher;
}

Result<std::string> decrypt(std::string_view key, std::string_view sealed,
                            std::string_view bound_to) {
  if (sealed.size() < 1 + nonce_size + tag_size || sealed.front() != version) {
    return refuse(Fault::invalid, "What was sealed is not in form", std::string(bound_to));
  }
  const std::string_view nonce = sealed.substr(1, nonce_size);
  const std::string_view cipher = sealed.substr(1 + nonce_size);
  std::string plain(cipher.size() - tag_size, '\0');
  if (crypto_aead_xchacha20poly1305_ietf_decrypt(raw(plain), nullptr, nullptr, raw(cipher),
                                                 cipher.size(), raw(bound_to), bound_to.size(),
                                                 raw(nonce), raw(key)) != 0) {
    return refuse(Fault::invalid,
                  "What was sealed was changed, or belongs to somebody else; it does not open",
                  std::string(bound_to));
  }
  return plain;
}

}  // namespace

struct Vault::Keys {
  std::string wrapping;
  std::string finding;
  Queries queries;

  ~Keys() {
    sodium_memzero(wrapping.data(), wrapping.size());
    sodium_memzero(finding.data(), finding.size());
  }
};

Vault::Vault(std::unique_ptr<Keys> keys, std::unique_ptr<Connection> connection, const Clock& clock,
             Random& random)
    : keys_(std::move(keys)), connection_(std::move(connection)), clock_(clock), random_(random) {}

Vault::~Vault() = default;

namespace {

// The municipality's key: read, or made when nothing was ever wrapped with one.
Result<std::string> municipality_key(const std::filesystem::path& file, bool has_fingerprint,
                                     Random& random) {
  auto key = read_secret(file, key_size);
  if (key || key.error().fault != Fault::not_found) {
    return key;
  }
  if (has_fingerprint) {
    return refuse(Fault::unavailable,
                  "The municipality's key is gone; without it nobody's identity opens. Put it back "
                  "from where its copy is kept.",
                  file.string());
  }
  return make_secret(file, key_size, random);
}

}  // namespace

Result<std::unique_ptr<Vault>> Vault::open(const std::filesystem::path& key_file,
                                           const std::filesystem::path& keys_database,
                                           const Clock& clock, Random& random) {
  CHECK(sodium_init() >= 0);
  ConnectionOptions options;
  options.role = ConnectionOptions::Role::pen;
  options.cache_kibibytes = 256;
  TRY(auto connection, Connection::open(keys_database, options));
  TRY(const auto migrations, embedded_migrations("keys"));
  TRY_DO(migrate(*connection, migrations, clock));
  auto keys = std::make_unique<Keys>();
  TRY(keys->queries, Queries::embedded_for("keys"));
  TRY(auto transaction, Transaction::begin(*connection, Transaction::Mode::write));
  {
    WriteTransaction writing(*connection, keys->queries);
    auto find = writing.query("find_municipality_key");
    TRY(const bool has_fingerprint, find.next());
    TRY(auto key, municipality_key(key_file, has_fingerprint, random));
    keys->wrapping = subkey(key, Use::wrapping);
    keys->finding = subkey(key, Use::finding);
    const std::string fingerprint = keyed_hash(subkey(key, Use::knowing), "municipality key");
    sodium_memzero(key.data(), key.size());
    if (!has_fingerprint) {
      auto add = writing.query("add_municipality_key");
      TRY_DO(add.bind("fingerprint", Blob{fingerprint}).run());
    } else if (find.bytes_view("fingerprint") != fingerprint) {
      return refuse(Fault::conflict,
                    "This key belongs to another municipality or another time: it does not open " +
                        keys_database.filename().string(),
                    key_file.string());
    }
  }
  TRY_DO(transaction.commit());
  return std::unique_ptr<Vault>(new Vault(std::move(keys), std::move(connection), clock, random));
}

Result<void> Vault::ensure_key(std::string_view client_id) {
  return ensure_keys({std::string(client_id)});
}

Result<void> Vault::ensure_keys(const std::vector<std::string>& client_ids) {
  const std::lock_guard lock(mutex_);
  TRY(auto transaction, Transaction::begin(*connection_, Transaction::Mode::write));
  WriteTransaction writing(*connection_, keys_->queries);
  for (const std::string& client_id : client_ids) {
    auto find = writing.query("has_person_key");
    TRY(const bool there, find.bind("client_id", client_id).next());
    if (there) {
      continue;
    }
    std::string key = random_.bytes(key_size);
    auto add = writing.query("add_person_key");
    add.bind("client_id", client_id);
    add.bind("wrapped", Blob{encrypt(keys_->wrapping, key, client_id, random_)});
    sodium_memzero(key.data(), key.size());
    if (auto added = add.run(); !added) {
      Error error = std::move(added).error();
      // The trigger of an erased person speaks as a conflict; for the caller, that person is gone.
      error.fault = error.fault == Fault::conflict ? Fault::not_found : error.fault;
      error.about = client_id;
      return tl::unexpected<Error>(std::move(error));
    }
  }
  TRY_DO(transaction.commit());
  if (connection_->pages_to_copy() > 256) {
    return connection_->checkpoint(Connection::Checkpoint::what_can_be);
  }
  return {};
}

Result<std::string> Vault::person_key(std::string_view client_id) {
  const std::lock_guard lock(mutex_);
  ReadTransaction reading(*connection_, keys_->queries);
  auto find = reading.query("find_person_key");
  TRY(const bool there, find.bind("client_id", client_id).next());
  if (!there) {
    return refuse(Fault::not_found, "Nobody's identity is kept under this id (any more)",
                  std::string(client_id));
  }
  return decrypt(keys_->wrapping, find.bytes_view("wrapped"), client_id);
}

Result<std::string> Vault::seal(std::string_view client_id, std::string_view plain) {
  TRY(std::string key, person_key(client_id));
  std::string sealed = encrypt(key, plain, client_id, random_);
  sodium_memzero(key.data(), key.size());
  return sealed;
}

Result<std::string> Vault::open_sealed(std::string_view client_id, std::string_view sealed) {
  TRY(std::string key, person_key(client_id));
  auto plain = decrypt(key, sealed, client_id);
  sodium_memzero(key.data(), key.size());
  return plain;
}

std::string Vault::blind_index(std::string_view kind, std::string_view value) const {
  std::string text(kind);
  text.push_back('\0');
  text.append(value);
  return keyed_hash(keys_->finding, text);
}

Result<bool> Vault::destroy_key(std::string_view client_id) {
  const std::lock_guard lock(mutex_);
  {
    TRY(auto transaction, Transaction::begin(*connection_, Transaction::Mode::write));
    WriteTransaction writing(*connection_, keys_->queries);
    auto remove = writing.query("remove_person_key");
    TRY_DO(remove.bind("client_id", client_id).run());
    if (remove.changes() == 0) {
      return false;
    }
    auto note = writing.query("add_destroyed_key");
    TRY_DO(note.bind("client_id", client_id).bind("destroyed_at", clock_.now()).run());
    TRY_DO(transaction.commit());
  }
  // The key must be gone from the disk, not only from the table: SQLite overwrites deleted rows
  // (secure_delete), and cutting the WAL leaves no older copy of the page.
  TRY_DO(connection_->checkpoint(Connection::Checkpoint::empty_the_log));
  return true;
}

Result<bool> Vault::is_destroyed(std::string_view client_id) {
  const std::lock_guard lock(mutex_);
  ReadTransaction reading(*connection_, keys_->queries);
  auto find = reading.query("find_destroyed_key");
  return find.bind("client_id", client_id).next();
}

}  // namespace naober::store
