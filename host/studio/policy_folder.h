// The policy folder on disk, read in parts (policy/parts.h), each only when something in it moved.
//
// look() walks the folder and compares sizes and times with what it saw before; a folder that did
// not move is not listed again, only its files are looked at; only parts where they differ are
// read, and only those are looked at again to see that they stood still: what comes out is the
// folder as it was at the first walk. A file that was written less than a blink before it was read
// is read again next time, because a second write within the same tick of the clock would not show.
// A part that changes while it is read is read again, so that a part is never half of one state and
// half of another. Not thread-safe.
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "base/result.h"
#include "policy/parts.h"
#include "studio/reload.h"

namespace naober::studio {

class PolicyFolder {
 public:
  explicit PolicyFolder(std::filesystem::path root) : root_(std::move(root)) {}

  const std::filesystem::path& root() const { return root_; }

  // The folder as it is now. Refused as not_found when it holds no policy, as unavailable when it
  // cannot be read or does not stand still. The answer borrows the folder.
  Result<std::unique_ptr<policy::Parts>> look();

 private:
  struct Stamp {
    std::string path;  // relative to the root
    std::int64_t size = 0;
    std::int64_t modified = 0;  // nanoseconds
    std::int64_t changed = 0;   // nanoseconds; also moves when a file is renamed into its place
    std::uint64_t inode = 0;
    friend bool operator==(const Stamp&, const Stamp&) = default;
  };
  struct Seen {
    std::vector<Stamp> stamps;  // sorted by path
    std::string key;
    bool settled = false;  // no: written so shortly before that it must be read again
  };
  // What a folder held when it was listed. Names come and go with its times alone.
  struct Listing {
    Stamp stamp;
    bool settled = false;
    std::string part;                  // that all its files belong to
    std::vector<std::string> files;    // relative to the root, of a kind that is read
    std::vector<std::string> folders;  // relative to the root
  };
  using Stamps = std::map<std::string, std::vector<Stamp>, std::less<>>;
  class Snapshot;

  // All of it, or no more than these parts.
  Result<Stamps> walk(const std::set<std::string>* parts = nullptr);
  // Null: there is no such folder (any more). `root` is a descriptor of the root.
  Result<const Listing*> list(int root, const std::string& folder);
  // Nothing, with errno, when it cannot be read.
  static std::optional<Listing> list_anew(int root, const std::string& folder);
  Result<std::vector<policy::SourceFile>> read(const std::vector<Stamp>& stamps) const;
  bool is_as_seen(const std::string& part, const std::vector<Stamp>& stamps) const;
  static bool is_settled(const std::vector<Stamp>& stamps, std::int64_t now);

  std::filesystem::path root_;
  std::map<std::string, Seen, std::less<>> seen_;         // by part
  std::map<std::string, Listing, std::less<>> listings_;  // by folder
};

// The parts of a folder, with some files put over them.
class ChangedParts final : public policy::Parts {
 public:
  // `below` is on loan.
  static Result<ChangedParts> over(const policy::Parts& below, const FileChanges& changes);
  const policy::PartKeys& keys() const override { return keys_; }
  Result<std::vector<policy::SourceFile>> files(const std::string& part) const override;
  // The parts that the changes touch.
  std::vector<std::string> touched() const;

 private:
  explicit ChangedParts(const policy::Parts& below) : below_(&below) {}

  const policy::Parts* below_;
  policy::PartKeys keys_;
  std::map<std::string, std::vector<policy::SourceFile>, std::less<>> changed_;  // by part
};

// Whether every path may hold a policy file: below plugins/ or municipalities/, plain names, a kind
// of file that is read. invalid, naming the path, when one may not; a text over 64 KB too.
Result<void> check_paths(const FileChanges& changes);

// Writes the files below the root: each beside its place, flushed to disk, and renamed into it;
// folders are made where they are missing, and one that became empty goes. When one cannot be
// written, those before it stay: whoever calls keeps what is under way (records/policy_history.h).
Result<void> write_files(const std::filesystem::path& root, const FileChanges& changes);

}  // namespace naober::studio
