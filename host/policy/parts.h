// A policy root in parts: what is loaded as one, and so what changes as one.
//
// A part is a shared plugin ("plugins/household_help"), what a region says itself
// ("municipalities/buch", its own plugins included), or a municipality
// ("municipalities/buch/bergen" with all below it). Files where nobody reads them make up the part
// "" (empty).
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "policy/scripts.h"

namespace naober::policy {

// By path of the part: a text that changes whenever a path or text in it does.
using PartKeys = std::map<std::string, std::string, std::less<>>;

// Where the files are. Keys are cheap; files are asked for only where something changed.
class Parts {
 public:
  virtual ~Parts() = default;
  virtual const PartKeys& keys() const = 0;
  // The files of one part, sorted by path, as its key says they are. Refused as conflict when they
  // are no longer what they were when the key was made.
  virtual Result<std::vector<SourceFile>> files(const std::string& part) const = 0;
};

// The part that a file belongs to.
std::string part_of(std::string_view file);
// SHA-256 (hex) over paths and texts, tests included.
std::string part_key(const std::vector<SourceFile>& files);

// Parts that are held in memory.
class FilesInMemory final : public Parts {
 public:
  explicit FilesInMemory(const std::vector<SourceFile>& files);
  const PartKeys& keys() const override { return keys_; }
  Result<std::vector<SourceFile>> files(const std::string& part) const override;

 private:
  std::map<std::string, std::vector<SourceFile>, std::less<>> files_;
  PartKeys keys_;
};

}  // namespace naober::policy
