// Identity, apart and encrypted: who a client is, for those who must know.
//
// Three keys stand in a row. The municipality's key is a file of its own
// (data/keys/<municipality>.key, 0600). It wraps one key per person; the wrapped keys stand in a
// small database of their own (data/<municipality>.keys.db). A person's key seals that person's
// identity, which the municipality's file keeps as bytes. Destroying one wrapped key erases one
// person: in the file, in its WAL and in every backup of it, because only the keys' file is needed
// to undo it, and that is kept apart. (wissen, AVG art. 17; vernietigen, Archiefwet.)
//
// Sealing is XChaCha20-Poly1305 with the client's id as associated data: a sealed identity moved to
// another client does not open. A blind index is a keyed BLAKE2b of a value such as a BSN: equal
// values have equal indexes, and without the key nobody can try all BSNs.
//
// Thread-safe. Make a person's key BEFORE the row that needs it is written (ensure_key returns once
// the key is on disk) and not while the pen is held. A key that no row needs is harmless.
#pragma once

#include <filesystem>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

#include "base/clock.h"
#include "base/id.h"
#include "base/result.h"
#include "store/connection.h"
#include "store/text_seal.h"

namespace naober::store {

struct DestroyedKey {
  std::string client_id;
  Instant at;
};

class Vault final : public TextSeal {
 public:
  // Opens or makes the key and the keys' file. Refuses a key file that others can read, a keys'
  // file whose key file is gone, and a key file that belongs to another keys' file.
  // `credential`: the same key as systemd lends it ($CREDENTIALS_DIRECTORY), asked first; may be
  // empty or not there. Of all these files the one counts that wraps the keys of now.
  static Result<std::unique_ptr<Vault>> open(const std::filesystem::path& key_file,
                                             const std::filesystem::path& keys_database,
                                             const Clock& clock, Random& random,
                                             const std::filesystem::path& credential = {});
  ~Vault() override;
  Vault(const Vault&) = delete;
  Vault& operator=(const Vault&) = delete;

  // Makes the person's key when there is none yet. On disk when it returns. Refuses (not_found) a
  // person whose key was destroyed: an erased client does not come back under the same id.
  Result<void> ensure_key(std::string_view client_id);
  // The same for many in one commit.
  Result<void> ensure_keys(const std::vector<std::string>& client_ids);

  // Seals and opens what is known about one person. not_found when there is no key, or not any
  // more.
  Result<std::string> seal(std::string_view client_id, std::string_view plain) override;
  Result<std::string> open_sealed(std::string_view client_id, std::string_view sealed) override;

  // 32 bytes by which a value is found again. `kind` keeps a BSN and a telephone number apart.
  std::string blind_index(std::string_view kind, std::string_view value) const;

  // Destroys the person's key for good. True when there was one. Journal it: the journal does not
  // show what was erased, only that and when.
  Result<bool> destroy_key(std::string_view client_id);
  Result<bool> is_destroyed(std::string_view client_id);
  // Everybody whose key was destroyed, in the order of their ids.
  Result<std::vector<DestroyedKey>> destroyed_keys();

  // Makes a new municipality key and wraps every person's key with it, while others read and write;
  // what is sealed stays as it is, and indexes find as before. The number of keys that were
  // wrapped.
  //
  // A crash anywhere leaves one key file that opens everything: the new key stands beside the old
  // one ("<file>.next") before the keys are wrapped in one transaction, and takes its name after.
  Result<std::int64_t> rotate_key();
  // Eight hexadecimal digits that tell one municipality key from another, and nothing about it.
  std::string key_mark() const;

 private:
  struct Keys;
  Vault(std::unique_ptr<Keys> keys, std::unique_ptr<Connection> connection,
        std::unique_ptr<Connection> reading, const Clock& clock, Random& random);
  Result<std::string> person_key(std::string_view client_id);
  Result<std::int64_t> wrap_all(const Keys& next);

  std::unique_ptr<Keys> keys_;
  std::unique_ptr<Connection> connection_;
  std::unique_ptr<Connection> reading_;
  const Clock& clock_;
  Random& random_;
  mutable std::mutex mutex_;
  // Of `reading_` and the wrapping key, always taken last: whoever opens what is sealed does not
  // wait for a new key to be on disk.
  std::mutex reading_mutex_;
};

}  // namespace naober::store
