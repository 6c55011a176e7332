#include "web/desk_files.h"

#include <fmt/format.h>

#include <array>
#include <fstream>
#include <sstream>
#include <utility>
#include <vector>

#include "base/hash.h"

namespace naober::web {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t most_bytes = 64u << 20;

constexpr std::array<std::pair<std::string_view, std::string_view>, 12> content_types = {{
    {".html", "text/html; charset=utf-8"},
    {".js", "text/javascript; charset=utf-8"},
    {".css", "text/css; charset=utf-8"},
    {".json", "application/json"},
    {".webmanifest", "application/manifest+json"},
    {".txt", "text/plain; charset=utf-8"},
    {".svg", "image/svg+xml"},
    {".png", "image/png"},
    {".jpg", "image/jpeg"},
    {".ico", "image/x-icon"},
    {".woff2", "font/woff2"},
    {".woff", "font/woff"},
}};

bool is_plain_letter(char letter) {
  return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z') ||
         (letter >= '0' && letter <= '9') || letter == '-' || letter == '_' || letter == '.';
}

// Hidden files, names that would need an encoding in a path, and maps of the source stay behind.
bool is_served(std::string_view name) {
  if (name.empty() || name.front() == '.' || name.ends_with(".map")) {
    return false;
  }
  for (const char letter : name) {
    if (!is_plain_letter(letter)) {
      return false;
    }
  }
  return true;
}

Result<std::string> content_of(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream content;
  content << file.rdbuf();
  if (!file) {
    return refuse(Fault::unavailable, "A file of the desk cannot be read.", path.string());
  }
  return std::move(content).str();
}

// Every file below `folder`, by its path in an address.
Result<std::map<std::string, std::string>> contents_of(const fs::path& folder) {
  std::map<std::string, std::string> contents;
  std::size_t bytes = 0;
  std::error_code failed;
  auto entry = fs::recursive_directory_iterator(folder, failed);
  for (; !failed && entry != fs::end(entry); entry.increment(failed)) {
    const std::string name = entry->path().filename().string();
    if (!is_served(name)) {
      entry.disable_recursion_pending();
      continue;
    }
    if (entry->symlink_status().type() != fs::file_type::regular) {
      continue;
    }
    TRY(std::string content, content_of(entry->path()));
    bytes += content.size();
    if (bytes > most_bytes) {
      return refuse(Fault::invalid,
                    "This folder holds more than 64 MB, so it is no desk: give the folder that "
                    "'scripts/build desk' makes.",
                    folder.string());
    }
    contents.emplace("/" + fs::path(entry->path()).lexically_relative(folder).generic_string(),
                     std::move(content));
  }
  if (failed) {
    return refuse(Fault::unavailable,
                  fmt::format("The folder of the desk cannot be read: {}.", failed.message()),
                  folder.string());
  }
  return contents;
}

// Takes the packed form of a file out of `contents`, or gives an empty text.
std::string packed(std::map<std::string, std::string>& contents, const std::string& path) {
  const auto found = contents.find(path);
  if (found == contents.end()) {
    return {};
  }
  std::string content = std::move(found->second);
  contents.erase(found);
  return content;
}

}  // namespace

std::string_view content_type_of(std::string_view path) {
  for (const auto& [ending, type] : content_types) {
    if (path.ends_with(ending)) {
      return type;
    }
  }
  return "application/octet-stream";
}

Result<DeskFiles> read_desk(const fs::path& folder) {
  TRY(auto contents, contents_of(folder));
  if (!contents.contains("/index.html")) {
    return refuse(Fault::invalid,
                  "This folder holds no index.html, so it is no desk: 'scripts/build desk' makes "
                  "one.",
                  folder.string());
  }
  std::vector<std::string> paths;
  for (const auto& [path, unused] : contents) {
    paths.push_back(path);
  }
  DeskFiles files;
  for (const std::string& path : paths) {
    const auto found = contents.find(path);
    if (found == contents.end() || path.ends_with(".gz") || path.ends_with(".br")) {
      continue;
    }
    DeskFile file;
    file.content_type = content_type_of(path);
    file.plain = found->second;
    file.tag = hex(sha256(file.plain)).substr(0, 32);
    file.lasting = path.starts_with("/assets/");
    file.gzip = packed(contents, path + ".gz");
    file.brotli = packed(contents, path + ".br");
    files.emplace(path, std::move(file));
  }
  return files;
}

}  // namespace naober::web
