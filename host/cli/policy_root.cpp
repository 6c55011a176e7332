#include "cli/policy_root.h"

#include <fmt/format.h>

#include <array>
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <fstream>

#include "base/equated_days.h"

namespace naober::cli {

namespace fs = std::filesystem;

namespace {

bool holds_policy(const fs::path& folder) {
  std::error_code ignored;
  return fs::is_directory(folder / "plugins", ignored) &&
         fs::is_directory(folder / "municipalities", ignored);
}

Result<fs::path> named_root(const std::string& name, std::string_view who_says) {
  if (holds_policy(name)) {
    return fs::path(name);
  }
  return refuse(Fault::not_found,
                fmt::format("{} names a folder without plugins/ and municipalities/", who_says),
                name);
}

// The first folder with a policy, from `folder` upwards; empty when there is none.
fs::path found_above(fs::path folder) {
  while (!folder.empty() && !holds_policy(folder)) {
    const fs::path parent = folder.parent_path();
    folder = parent == folder ? fs::path() : parent;
  }
  return folder;
}

}  // namespace

Option policy_option() {
  return {
      "--policy", "DIR",
      "The folder with plugins/ and municipalities/ (or NAOBER_POLICY; else it is looked for above "
      "the program)."};
}

Result<fs::path> policy_root(const Arguments& arguments) {
  if (const std::string& named = arguments.value("--policy"); !named.empty()) {
    return named_root(named, "--policy");
  }
  if (const char* named = std::getenv("NAOBER_POLICY"); named != nullptr && *named != '\0') {
    return named_root(named, "NAOBER_POLICY");
  }
  std::error_code ignored;
  for (const fs::path& start :
       {fs::read_symlink("/proc/self/exe", ignored).parent_path(), fs::current_path(ignored)}) {
    if (fs::path found = found_above(start); !found.empty()) {
      return found;
    }
  }
  return refuse(
      Fault::not_found,
      "no folder with plugins/ and municipalities/ was found: name one with --policy DIR");
}

Result<Calendar> calendar_of(const fs::path& root) {
  return calendar_from(root / "municipalities" / "calendar" / "equated_days.tsv");
}

Result<Calendar> calendar_from(const fs::path& equated_days) {
  TRY(const std::string text, read_file(equated_days));
  TRY(std::set<Date> days, read_equated_days(text, equated_days.string()));
  return Calendar(std::move(days));
}

Result<std::string> read_file(const fs::path& path) {
  constexpr std::size_t most = 16u << 20;
  errno = 0;
  std::ifstream file(path, std::ios::binary);
  std::string text;
  std::array<char, 1u << 16> part{};
  // A pipe has no size, so the reading itself is what is bounded.
  while (file && text.size() <= most) {
    file.read(part.data(), part.size());
    text.append(part.data(), static_cast<std::size_t>(file.gcount()));
  }
  if (!file.eof() && text.size() <= most) {
    const char* reason = errno == 0 ? "it is no file" : std::strerror(errno);
    return refuse(Fault::not_found, fmt::format("cannot be read: {}", reason), path.string());
  }
  if (text.size() > most) {
    return refuse(Fault::invalid, fmt::format("holds more than the {} bytes that are read", most),
                  path.string());
  }
  return text;
}

}  // namespace naober::cli
