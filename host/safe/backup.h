// A backup of the whole data folder, made while the host serves.
//
// All files are of one and the same moment (store/moment.h), so no decision stands in one and is
// missing in another. The backup is a folder:
//
//   manifest.json      what is in it, with sizes and hashes (safe/manifest.h)
//   data/region.db     and every other file, as it stands in a data folder
//
// Person keys make identities readable. Kept apart (`keys_to`), and only the newest kept, whoever
// was erased is erased from every older backup too (AVG art. 17): without the key an old copy holds
// bytes that nobody can read. Sealed under a key (`seal_with`), a backup may lie on a disk of
// somebody else.
#pragma once

#include <chrono>
#include <filesystem>
#include <functional>
#include <string>

#include "base/clock.h"
#include "base/result.h"
#include "safe/manifest.h"

namespace naober::safe {

struct BackupOptions {
  std::filesystem::path data;
  std::filesystem::path keys = {};  // empty: data/keys
  // Must not exist yet; it appears when it is whole, and not before.
  std::filesystem::path to;
  // Where the keys go instead; what stood there before is replaced by the newer keys. Empty: into
  // `to`, beside the rest.
  std::filesystem::path keys_to = {};
  // A file with a key of 64 hexadecimal digits (0600); empty: nothing is sealed.
  std::filesystem::path seal_with = {};
  // How long to wait for a municipality that the host is making just now.
  std::chrono::milliseconds patience{10'000};
};

// What is being copied, how many files stand, and how many there are.
using BackupProgress =
    std::function<void(const std::string& file, std::size_t done, std::size_t all)>;

struct Backup {
  Manifest manifest;       // of `to`
  Manifest keys_manifest;  // of `keys_to`; no files when there is no such folder
};

// not_found when `data` holds no house, or a journal without its public key (which no restore could
// check); conflict when `to` is there already.
Result<Backup> make_backup(const BackupOptions& options, const Clock& clock,
                           const BackupProgress& progress = {});

}  // namespace naober::safe
