#include "policy/parts.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/hash.h"

namespace naober::policy {
namespace {

// The first `count` folders of a path; empty when the path is not that deep.
std::string_view folders(std::string_view path, int count) {
  std::size_t slash = 0;
  for (int i = 0; i < count; ++i) {
    slash = path.find('/', i == 0 ? 0 : slash + 1);
    if (slash == std::string_view::npos) {
      return {};
    }
  }
  return path.substr(0, slash);
}

}  // namespace

std::string part_of(std::string_view file) {
  if (file.starts_with("plugins/")) {
    return std::string(folders(file, 2));
  }
  if (!file.starts_with("municipalities/")) {
    return {};
  }
  const std::string_view municipality = folders(file, 3);
  if (municipality.empty() || municipality.ends_with("/plugins") ||
      municipality.ends_with("/letters")) {
    return std::string(folders(file, 2));
  }
  return std::string(municipality);
}

std::string part_key(const std::vector<SourceFile>& files) {
  std::string content;
  for (const SourceFile& file : files) {
    content += fmt::format("{} {}\n", file.text.size(), file.path);
    content += file.text;
  }
  return hex(sha256(content));
}

FilesInMemory::FilesInMemory(const std::vector<SourceFile>& files) {
  for (const SourceFile& file : files) {
    files_[part_of(file.path)].push_back(file);
  }
  for (auto& [part, held] : files_) {
    std::sort(held.begin(), held.end(),
              [](const SourceFile& a, const SourceFile& b) { return a.path < b.path; });
    keys_.emplace(part, part_key(held));
  }
}

Result<std::vector<SourceFile>> FilesInMemory::files(const std::string& part) const {
  const auto found = files_.find(part);
  return found == files_.end() ? std::vector<SourceFile>() : found->second;
}

}  // namespace naober::policy
