// What a backup holds: every file with its size and hash, and where each journal stood.
//
// `manifest.json` stands in the backup's folder, beside `data/` with the files as they stand in a
// data folder. In a sealed backup each file ends in ".sealed", and the manifest stands there twice:
// readable, and sealed, so that it cannot be edited unseen.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/clock.h"
#include "base/result.h"
#include "store/sealed_file.h"

namespace naober::safe {

struct BackupFile {
  std::string name;    // below data/: "bergen.db", "keys/bergen.key"
  store::FileSum sum;  // of the file as it stands in a data folder
  friend bool operator==(const BackupFile&, const BackupFile&) = default;
};

// Where a journal stood: its newest signed checkpoint (journal/FORMAT.md), or an empty text when
// nothing was signed yet.
struct BackupJournal {
  std::string name;  // "region" or a municipality
  std::string checkpoint;
  friend bool operator==(const BackupJournal&, const BackupJournal&) = default;
};

struct Manifest {
  // Person keys may be kept apart from the files that need them, so that whoever was erased is
  // erased from old backups too.
  enum class Holds { everything, files, keys };

  Holds holds = Holds::everything;
  Instant made_at;
  std::string host_version;
  bool sealed = false;
  std::vector<BackupFile> files;  // in the order of their names
  std::vector<BackupJournal> journals;
  friend bool operator==(const Manifest&, const Manifest&) = default;
};

std::string_view name_of(Manifest::Holds holds);

std::string write_manifest(const Manifest& manifest);
// invalid when the text is no manifest of ours, names a file outside its folder, or one twice.
Result<Manifest> read_manifest(std::string_view text);

}  // namespace naober::safe
