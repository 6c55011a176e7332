#include "policy/loader.h"

#include <fmt/format.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <utility>

#include "base/hash.h"
#include "policy/shelf.h"

namespace naober::policy {

namespace {

namespace fs = std::filesystem;

Result<SourceFile> read_file(const fs::path& root, const fs::path& path) {
  std::ifstream stream(path, std::ios::binary);
  std::string text{std::istreambuf_iterator<char>(stream), {}};
  const std::string relative = path.lexically_relative(root).generic_string();
  if (!stream) {
    return refuse(Fault::unavailable, fmt::format("cannot read the file {}", relative), relative);
  }
  return SourceFile{relative, std::move(text)};
}

Result<void> read_below(const fs::path& root, const fs::path& folder,
                        std::vector<SourceFile>& files) {
  std::error_code fault;
  fs::recursive_directory_iterator entries(folder, fault);
  for (const fs::recursive_directory_iterator end; !fault && entries != end;
       entries.increment(fault)) {
    // A link in the folder of one municipality could lead to what is nobody's policy. The sentence
    // is no Lua, so that the file is refused by name; a letter that is a link is simply not there.
    if (entries->is_symlink(fault)) {
      if (entries->path().extension() == ".lua") {
        files.push_back({entries->path().lexically_relative(root).generic_string(),
                         "This is a link, and links are not followed: put the file itself here."});
      }
    } else if (entries->is_regular_file(fault) && is_policy_file(entries->path())) {
      TRY(SourceFile file, read_file(root, entries->path()));
      files.push_back(std::move(file));
    }
  }
  if (fault) {
    return refuse(Fault::unavailable,
                  fmt::format("cannot read the folder {}: {}", folder.string(), fault.message()));
  }
  return {};
}

// Sorted by path. A path holds no line end, so no two sets of files write the same lines.
std::string fingerprint_of_sorted(const std::vector<std::pair<std::string_view, Hash>>& files) {
  std::string content = fmt::format("naober policy language {}\n", language_version);
  for (const auto& [path, hash] : files) {
    content.append(hex(hash)).append(" ").append(path).append("\n");
  }
  return hex(sha256(content));
}

}  // namespace

bool is_policy_file(const fs::path& path) {
  return path.extension() == ".lua" ||
         (path.extension() == ".html" && path.parent_path().filename() == "letters");
}

std::string bundle_fingerprint(const SharedFiles& files) {
  std::vector<std::pair<std::string_view, Hash>> hashes;
  for (const SharedFiles::Pointer& file : files.pointers()) {
    hashes.emplace_back(file->path, file->hash);
  }
  std::sort(hashes.begin(), hashes.end());
  return fingerprint_of_sorted(hashes);
}

std::string fingerprint_of(const std::vector<SourceFile>& files) {
  std::vector<std::pair<std::string_view, Hash>> hashes;
  for (const SourceFile& file : files) {
    hashes.emplace_back(file.path, sha256(file.text));
  }
  std::sort(hashes.begin(), hashes.end());
  return fingerprint_of_sorted(hashes);
}

Result<std::vector<SourceFile>> read_policy_root(const fs::path& root) {
  std::vector<SourceFile> files;
  bool found = false;
  for (const char* part : {"plugins", "municipalities"}) {
    if (fs::is_directory(root / part)) {
      found = true;
      TRY_DO(read_below(root, root / part, files));
    }
  }
  if (!found) {
    return refuse(Fault::not_found,
                  fmt::format("{} holds no policy: it has neither plugins/ nor municipalities/",
                              root.string()));
  }
  std::sort(files.begin(), files.end(),
            [](const SourceFile& a, const SourceFile& b) { return a.path < b.path; });
  return files;
}

Result<Loaded> load_policy(const std::vector<SourceFile>& files, Scripts& scripts) {
  return PolicyShelf().load(FilesInMemory(files), scripts);
}

Result<Loaded> load_policy(const fs::path& root, Scripts& scripts) {
  TRY(const std::vector<SourceFile> files, read_policy_root(root));
  return load_policy(files, scripts);
}

}  // namespace naober::policy
