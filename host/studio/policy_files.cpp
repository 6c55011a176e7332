// Writing into the policy folder.
#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

#include "policy/loader.h"
#include "studio/policy_folder.h"

namespace naober::studio {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t most_bytes = 64u << 10;

// Small letters, digits, '_', '-' and '.', and not only dots.
bool is_plain(std::string_view name) {
  return !name.empty() && name.front() != '.' &&
         name.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789_-.") ==
             std::string_view::npos;
}

bool is_in_form(std::string_view path) {
  if (!path.starts_with("plugins/") && !path.starts_with("municipalities/")) {
    return false;
  }
  for (std::size_t start = 0; start <= path.size();) {
    const std::size_t end = std::min(path.find('/', start), path.size());
    if (!is_plain(path.substr(start, end - start))) {
      return false;
    }
    start = end + 1;
  }
  return !policy::part_of(path).empty() && policy::is_policy_file(fs::path(path));
}

tl::unexpected<Error> cannot(std::string_view what, const std::string& path) {
  return refuse(Fault::unavailable,
                fmt::format("cannot {} {}: {}", what, path, std::strerror(errno)), path);
}

struct Descriptor {
  explicit Descriptor(int opened) : number(opened) {}
  ~Descriptor() {
    if (number >= 0) {
      close(number);
    }
  }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  int number;
};

Result<void> write_all(int file, std::string_view text, const std::string& path) {
  while (!text.empty()) {
    const ssize_t written = write(file, text.data(), text.size());
    if (written < 0) {
      return cannot("write", path);
    }
    text.remove_prefix(static_cast<std::size_t>(written));
  }
  return {};
}

Result<void> flush_folder(const fs::path& folder) {
  const Descriptor opened(open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (opened.number < 0 || fsync(opened.number) != 0) {
    return cannot("flush", folder.string());
  }
  return {};
}

Result<void> replace_file(const fs::path& place, const std::string& text, const std::string& path) {
  std::error_code fault;
  fs::create_directories(place.parent_path(), fault);
  // Not a policy file by its name, so nobody reads it half.
  const fs::path beside = place.string() + ".new";
  {
    const Descriptor file(
        open(beside.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0644));
    if (file.number < 0) {
      return cannot("write", path);
    }
    TRY_DO(write_all(file.number, text, path));
    if (fsync(file.number) != 0) {
      return cannot("flush", path);
    }
  }
  if (rename(beside.c_str(), place.c_str()) != 0) {
    return cannot("put into its place", path);
  }
  return flush_folder(place.parent_path());
}

Result<void> remove_file(const fs::path& root, const fs::path& place, const std::string& path) {
  if (unlink(place.c_str()) != 0 && errno != ENOENT) {
    return cannot("take away", path);
  }
  fs::path folder = place.parent_path();
  std::error_code fault;
  for (; folder != root && fs::is_empty(folder, fault) && !fault; folder = folder.parent_path()) {
    fs::remove(folder, fault);
  }
  return fs::is_directory(folder, fault) ? flush_folder(folder) : Result<void>();
}

}  // namespace

Result<void> check_paths(const FileChanges& changes) {
  for (const auto& [path, text] : changes) {
    if (!is_in_form(path)) {
      return refuse(Fault::invalid,
                    "This is no place for a policy file: it stands in plugins/<task>/ or "
                    "municipalities/<region>/, is called <name>.lua or letters/<name>.html, in "
                    "small letters, digits and '_'.",
                    path.substr(0, 200));
    }
    if (text && text->size() > most_bytes) {
      return refuse(Fault::invalid, "A policy file has at most 64 KB.", path);
    }
  }
  return {};
}

Result<void> write_files(const fs::path& root, const FileChanges& changes) {
  TRY_DO(check_paths(changes));
  for (const auto& [path, text] : changes) {
    if (text) {
      TRY_DO(replace_file(root / path, *text, path));
    } else {
      TRY_DO(remove_file(root, root / path, path));
    }
  }
  return {};
}

}  // namespace naober::studio
