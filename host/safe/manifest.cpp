#include "safe/manifest.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <set>

#include "base/json.h"
#include "base/text.h"

namespace naober::safe {

namespace {

constexpr std::int64_t format = 1;
// A region of hundreds of municipalities has a line per file.
constexpr JsonLimits limits{.depth = 8, .bytes = 8u << 20};

constexpr std::array<std::pair<Manifest::Holds, std::string_view>, 3> holds_names = {{
    {Manifest::Holds::everything, "everything"},
    {Manifest::Holds::files, "files"},
    {Manifest::Holds::keys, "keys"},
}};

Error not_in_form(std::string says, std::string about) {
  return {Fault::invalid, std::move(says), "manifest.json" + std::move(about)};
}

// "bergen.db" or "keys/bergen.key", and nothing that leads elsewhere.
bool is_file_name(std::string_view name) {
  if (name.starts_with("keys/")) {
    name.remove_prefix(5);
  }
  return !name.empty() && name.size() <= 200 && name.front() != '.' &&
         std::all_of(name.begin(), name.end(), [](char letter) {
           return (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9') ||
                  letter == '_' || letter == '-' || letter == '.';
         });
}

std::string listed(const std::vector<std::string_view>& names) {
  std::string list;
  for (const std::string_view name : names) {
    list.append(list.empty() ? "" : ", ").append(name);
  }
  return list;
}

// The members of a map, which must be these and no others.
Result<void> expect_members(const Value& value, const std::vector<std::string_view>& members,
                            const std::string& about) {
  const Map* const map = value.as<Map>();
  if (map == nullptr || map->size() != members.size() ||
      !std::all_of(members.begin(), members.end(),
                   [&](std::string_view member) { return map->contains(member); })) {
    return tl::unexpected<Error>(
        not_in_form("expected exactly these members: " + listed(members), about));
  }
  return {};
}

Result<BackupFile> read_file_line(const Value& line, const std::string& about) {
  TRY_DO(expect_members(line, {"name", "bytes", "sha256"}, about));
  BackupFile file;
  file.name = line.text_at("name");
  const auto* const bytes = line.find("bytes")->as<std::int64_t>();
  const std::string hash = from_hex(line.text_at("sha256"));
  if (!is_file_name(file.name) || bytes == nullptr || *bytes < 0 ||
      hash.size() != file.sum.sha256.size()) {
    return tl::unexpected<Error>(
        not_in_form("expected a file of a data folder, its size and its SHA-256", about));
  }
  file.sum.bytes = static_cast<std::uint64_t>(*bytes);
  std::memcpy(file.sum.sha256.data(), hash.data(), hash.size());
  return file;
}

template <class One, class Read>
Result<std::vector<One>> read_lines(const Value& manifest, const char* member, Read read) {
  const List* const lines = manifest.find(member)->as<List>();
  if (lines == nullptr) {
    return tl::unexpected<Error>(not_in_form("expected a list", "/" + std::string(member)));
  }
  std::vector<One> all;
  std::set<std::string> names;
  for (const Value& line : *lines) {
    const std::string about = "/" + std::string(member) + "/" + std::to_string(all.size());
    TRY(One one, read(line, about));
    if (!names.insert(one.name).second) {
      return tl::unexpected<Error>(not_in_form("'" + one.name + "' stands here twice", about));
    }
    all.push_back(std::move(one));
  }
  return all;
}

Result<Manifest::Holds> read_holds(std::string_view name) {
  for (const auto& [holds, its_name] : holds_names) {
    if (its_name == name) {
      return holds;
    }
  }
  return tl::unexpected<Error>(not_in_form("expected 'everything', 'files' or 'keys'", "/holds"));
}

}  // namespace

std::string_view name_of(Manifest::Holds holds) {
  return holds_names[static_cast<std::size_t>(holds)].second;
}

std::string write_manifest(const Manifest& manifest) {
  List files;
  for (const BackupFile& file : manifest.files) {
    files.push_back(Map{{"name", file.name},
                        {"bytes", static_cast<std::int64_t>(file.sum.bytes)},
                        {"sha256", hex(file.sum.sha256)}});
  }
  List journals;
  for (const BackupJournal& journal : manifest.journals) {
    journals.push_back(Map{{"name", journal.name}, {"checkpoint", journal.checkpoint}});
  }
  return write_pretty_json(Map{{"format", format},
                               {"holds", name_of(manifest.holds)},
                               {"made_at", manifest.made_at.text()},
                               {"host_version", manifest.host_version},
                               {"sealed", manifest.sealed},
                               {"files", std::move(files)},
                               {"journals", std::move(journals)}}) +
         "\n";
}

Result<Manifest> read_manifest(std::string_view text) {
  TRY(const Value value, read_json(text, limits));
  TRY_DO(expect_members(
      value, {"format", "holds", "made_at", "host_version", "sealed", "files", "journals"}, ""));
  if (*value.find("format") != Value(format)) {
    return tl::unexpected<Error>(not_in_form(
        "this backup was made by a newer Naober; restore it with that version", "/format"));
  }
  const bool* const sealed = value.find("sealed")->as<bool>();
  if (sealed == nullptr) {
    return tl::unexpected<Error>(not_in_form("expected true or false", "/sealed"));
  }
  Manifest manifest;
  manifest.sealed = *sealed;
  manifest.host_version = value.text_at("host_version");
  TRY(manifest.holds, read_holds(value.text_at("holds")));
  TRY(manifest.made_at, Instant::parse(value.text_at("made_at")));
  TRY(manifest.files, read_lines<BackupFile>(value, "files", read_file_line));
  TRY(manifest.journals,
      read_lines<BackupJournal>(
          value, "journals",
          [](const Value& line, const std::string& about) -> Result<BackupJournal> {
            TRY_DO(expect_members(line, {"name", "checkpoint"}, about));
            return BackupJournal{std::string(line.text_at("name")),
                                 std::string(line.text_at("checkpoint"))};
          }));
  return manifest;
}

}  // namespace naober::safe
