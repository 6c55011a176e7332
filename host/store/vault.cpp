#include "store/vault.h"

#include <sodium.h>

#include <array>
#include <fstream>
#include <utility>

#include "base/text.h"

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

// What the wrapped key of the indexes is bound to, in the place of a client's id.
constexpr std::string_view finding_binding = "finding key";

struct Vault::Keys {
  std::filesystem::path file;
  std::string wrapping;
  std::string finding;
  std::string fingerprint;
  Queries queries;

  // The keys that follow from a municipality's key.
  void take(std::string_view key) {
    wrapping = subkey(key, Use::wrapping);
    finding = subkey(key, Use::finding);
    fingerprint = keyed_hash(subkey(key, Use::knowing), "municipality key");
  }
  ~Keys() {
    sodium_memzero(wrapping.data(), wrapping.size());
    sodium_memzero(finding.data(), finding.size());
  }
};

Vault::Vault(std::unique_ptr<Keys> keys, std::unique_ptr<Connection> connection,
             std::unique_ptr<Connection> reading, const Clock& clock, Random& random)
    : keys_(std::move(keys)),
      connection_(std::move(connection)),
      reading_(std::move(reading)),
      clock_(clock),
      random_(random) {}

Vault::~Vault() = default;

namespace {

std::string fingerprint_of(std::string_view key) {
  return keyed_hash(subkey(key, Use::knowing), "municipality key");
}

std::filesystem::path next_of(const std::filesystem::path& key_file) {
  return key_file.string() + ".next";
}

// What systemd lends lies in a folder that only this service can enter, so the rights of the file
// itself say nothing. An empty text when there is none.
std::string credential_in(const std::filesystem::path& file) {
  std::ifstream stream(file);
  std::string line;
  if (file.empty() || !std::getline(stream, line)) {
    return {};
  }
  std::string key = from_hex(line);
  return key.size() == key_size ? key : std::string();
}

// Takes the name of the key for the one that wraps the keys of now: what a crash left undone.
Result<void> give_name(const std::filesystem::path& next, const std::filesystem::path& key_file,
                       std::string_view key) {
  TRY_DO(write_durably(key_file, to_hex(key) + "\n", 0600));
  std::error_code ignored;
  std::filesystem::remove(next, ignored);
  return {};
}

// The key whose fingerprint the keys' file names: lent by systemd, in its own file, or the next one
// when a crash came between the wrapping and the naming.
Result<std::string> fitting_key(const std::filesystem::path& file,
                                const std::filesystem::path& credential,
                                std::string_view fingerprint) {
  std::string lent = credential_in(credential);
  if (!lent.empty() && fingerprint_of(lent) == fingerprint) {
    return lent;
  }
  auto own = read_secret(file, key_size);
  if (own && fingerprint_of(*own) == fingerprint) {
    std::error_code ignored;
    std::filesystem::remove(next_of(file), ignored);
    return own;
  }
  auto next = read_secret(next_of(file), key_size);
  if (next && fingerprint_of(*next) == fingerprint) {
    TRY_DO(give_name(next_of(file), file, *next));
    return next;
  }
  if (!own && own.error().fault != Fault::not_found) {
    return own;
  }
  if (own || !lent.empty()) {
    return refuse(Fault::conflict,
                  "This key belongs to another municipality or another time: it does not open the "
                  "keys of this one. Put the right one in its place.",
                  own ? file.string() : credential.string());
  }
  return refuse(Fault::unavailable,
                "The municipality's key is gone; without it nobody's identity opens. Put it back "
                "from where its copy is kept.",
                file.string());
}

// For a municipality that has no keys yet.
Result<std::string> first_key(const std::filesystem::path& file,
                              const std::filesystem::path& credential, Random& random) {
  std::string lent = credential_in(credential);
  if (!lent.empty()) {
    return lent;
  }
  auto key = read_secret(file, key_size);
  if (key || key.error().fault != Fault::not_found) {
    return key;
  }
  return make_secret(file, key_size, random);
}

}  // namespace

Result<std::unique_ptr<Vault>> Vault::open(const std::filesystem::path& key_file,
                                           const std::filesystem::path& keys_database,
                                           const Clock& clock, Random& random,
                                           const std::filesystem::path& credential) {
  CHECK(sodium_init() >= 0);
  ConnectionOptions options;
  options.role = ConnectionOptions::Role::pen;
  options.cache_kibibytes = 256;
  TRY(auto connection, Connection::open(keys_database, options));
  TRY(const auto migrations, embedded_migrations("keys"));
  TRY_DO(migrate(*connection, migrations, clock));
  auto keys = std::make_unique<Keys>();
  keys->file = key_file;
  TRY(keys->queries, Queries::embedded_for("keys"));
  TRY(auto transaction, Transaction::begin(*connection, Transaction::Mode::write));
  {
    WriteTransaction writing(*connection, keys->queries);
    auto find = writing.query("find_municipality_key");
    TRY(const bool has_fingerprint, find.next());
    TRY(auto key, has_fingerprint
                      ? fitting_key(key_file, credential, find.bytes_view("fingerprint"))
                      : first_key(key_file, credential, random));
    keys->take(key);
    if (!has_fingerprint) {
      auto add = writing.query("add_municipality_key");
      TRY_DO(add.bind("fingerprint", Blob{keys->fingerprint}).run());
    }
    sodium_memzero(key.data(), key.size());
    auto find_finding = writing.query("find_finding_key");
    TRY(const bool has_finding, find_finding.next());
    if (has_finding) {
      TRY(keys->finding,
          decrypt(keys->wrapping, find_finding.bytes_view("wrapped"), finding_binding));
    }
  }
  TRY_DO(transaction.commit());
  ConnectionOptions reading;
  reading.cache_kibibytes = 256;
  TRY(auto reader, Connection::open(keys_database, reading));
  return std::unique_ptr<Vault>(
      new Vault(std::move(keys), std::move(connection), std::move(reader), clock, random));
}

Result<std::int64_t> Vault::wrap_all(const Keys& next) {
  TRY(auto transaction, Transaction::begin(*connection_, Transaction::Mode::write));
  std::int64_t wrapped = 0;
  {
    WriteTransaction writing(*connection_, keys_->queries);
    std::vector<std::pair<std::string, std::string>> all;
    auto every = writing.query("every_person_key");
    TRY(bool more, every.next());
    while (more) {
      const std::string client = every.text("client_id");
      TRY(std::string key, decrypt(keys_->wrapping, every.bytes_view("wrapped"), client));
      all.emplace_back(client, encrypt(next.wrapping, key, client, random_));
      sodium_memzero(key.data(), key.size());
      TRY(more, every.next());
    }
    for (const auto& [client, sealed] : all) {
      auto wrap = writing.query("wrap_person_key");
      TRY_DO(wrap.bind("client_id", client).bind("wrapped", Blob{sealed}).run());
      ++wrapped;
    }
    auto put = writing.query("put_finding_key");
    const std::string finding = encrypt(next.wrapping, keys_->finding, finding_binding, random_);
    TRY_DO(put.bind("wrapped", Blob{finding}).run());
    auto replace = writing.query("replace_municipality_key");
    TRY_DO(replace.bind("fingerprint", Blob{next.fingerprint}).run());
  }
  TRY_DO(transaction.commit());
  return wrapped;
}

Result<std::int64_t> Vault::rotate_key() {
  const std::lock_guard lock(mutex_);
  const std::filesystem::path beside = next_of(keys_->file);
  std::string key = random_.bytes(key_size);
  TRY_DO(write_durably(beside, to_hex(key) + "\n", 0600));
  Keys next;
  next.take(key);
  std::int64_t wrapped = 0;
  {
    const std::lock_guard nobody_reads(reading_mutex_);
    TRY(wrapped, wrap_all(next));
    std::swap(keys_->wrapping, next.wrapping);
    std::swap(keys_->fingerprint, next.fingerprint);
  }
  const auto named = give_name(beside, keys_->file, key);
  sodium_memzero(key.data(), key.size());
  TRY_DO(named);
  // No page of the log may still hold a key that the old one opens.
  TRY_DO(connection_->checkpoint(Connection::Checkpoint::empty_the_log));
  return wrapped;
}

std::string Vault::key_mark() const {
  const std::lock_guard lock(mutex_);
  return to_hex(keys_->fingerprint).substr(0, 8);
}

Result<std::vector<DestroyedKey>> Vault::destroyed_keys() {
  const std::lock_guard lock(mutex_);
  ReadTransaction reading(*connection_, keys_->queries);
  std::vector<DestroyedKey> destroyed;
  auto every = reading.query("every_destroyed_key");
  TRY(bool more, every.next());
  while (more) {
    destroyed.push_back({every.text("client_id"), every.instant("destroyed_at")});
    TRY(more, every.next());
  }
  return destroyed;
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
  const std::lock_guard lock(reading_mutex_);
  ReadTransaction reading(*reading_, keys_->queries);
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
