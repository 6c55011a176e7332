// From a backup to a data folder that a host can open.
//
// Nothing is believed: every file must have the size and hash that the manifest names, and when all
// stand in their place every journal is computed anew, and must hold the very entries that were
// signed when the backup was made. The data folder appears when all of that is so, and not before.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "base/result.h"
#include "safe/backup.h"

namespace naober::safe {

struct RestoreOptions {
  std::filesystem::path from;
  // Where the keys are, when they were kept apart; also newer keys instead of those in the backup,
  // so that whoever was erased since stays erased.
  std::filesystem::path keys_from = {};
  std::filesystem::path to;               // must not exist, or be empty
  std::filesystem::path opens_with = {};  // the key that the backup was sealed with
};

struct RestoredJournal {
  std::string name;
  std::uint64_t entries = 0;
  std::uint64_t checkpoints = 0;
};

struct Restored {
  Manifest manifest;
  std::vector<RestoredJournal> journals;
};

// invalid, naming the file, when something is missing, changed or opens with another key, and when
// the keys are of another moment than the files; conflict when `to` holds something already.
Result<Restored> restore(const RestoreOptions& options, const BackupProgress& progress = {});

// The manifest of a backup, without reading the rest. When the backup is sealed and `key_file` is
// given, the manifest is the one that was sealed.
Result<Manifest> manifest_of(const std::filesystem::path& backup,
                             const std::filesystem::path& key_file = {});

}  // namespace naober::safe
