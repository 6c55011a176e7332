// A municipality that leaves the partnership takes everything with it: one folder, that can be
// checked by anybody and opened by a host of its own.
//
//   README.md             what this is, how to check it, how to go on
//   manifest.json         every file with its size and SHA-256; what the journal came to
//   data/                 its database, its wrapped person keys, keys/ with its own key and seal:
//                         a data folder as it is (secret: who has it can read everybody's identity)
//   journal.jsonl         the journal as anybody can read it, the newest checkpoint last
//   policy/               the policy in force, as it serves, with the municipality's own folder
//   policy-archive/       every policy that was ever in force here, by fingerprint
//   people.json           who held which role here, and when; no password
//
// The host may be at work meanwhile, and goes on for everybody else: both databases are copied as
// they were at one moment (store/moment.h), so that no row lacks its key.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "base/clock.h"
#include "base/id.h"
#include "base/result.h"

namespace naober::lab {

struct ExportPlaces {
  std::filesystem::path data;    // the data folder of the host
  std::filesystem::path policy;  // its policy folder
  std::filesystem::path to;      // must not be there yet
};

struct Exported {
  std::size_t files = 0;
  std::uint64_t bytes = 0;
  std::uint64_t journal_entries = 0;
  std::string manifest;  // SHA-256 of manifest.json, to be kept apart from the folder
};

// not_found when the host never served that municipality; conflict when the folder is there. A
// folder that was not finished has no manifest.
Result<Exported> export_municipality(const ExportPlaces& places, const std::string& municipality,
                                     Instant now);

struct ExportFindings {
  std::string municipality;
  std::size_t files = 0;
  std::uint64_t journal_entries = 0;
  std::size_t identities = 0;  // that open with the keys of the folder
  std::size_t erased = 0;      // whose key was destroyed, as it should be
  std::vector<std::string> wrong;
  bool sound() const { return wrong.empty(); }
};

// Reads every file again, computes the journal anew, and opens every identity on a copy. Changes
// nothing in the folder. An error only when there is no manifest to read.
Result<ExportFindings> check_export(const std::filesystem::path& folder, const Clock& clock,
                                    Random& random);

}  // namespace naober::lab
