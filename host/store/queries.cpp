#include "store/queries.h"

#include <utility>

#include "base/embedded.h"
#include "store/connection.h"

namespace naober::store {

namespace {

constexpr std::string_view on_mark = "-- on:";
constexpr std::string_view name_mark = "-- name:";

std::string_view trimmed(std::string_view text) {
  const auto start = text.find_first_not_of(" \t\r\n");
  if (start == std::string_view::npos) {
    return {};
  }
  return text.substr(start, text.find_last_not_of(" \t\r\n") - start + 1);
}

std::string_view take_line(std::string_view& text) {
  const auto end = text.find('\n');
  const std::string_view line = text.substr(0, end);
  text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
  return line;
}

// Whether a file is for this database: "-- on: region, municipality" in its first line says so.
Result<bool> is_for(std::string_view database, std::string_view first, std::string_view about) {
  if (!first.starts_with(on_mark)) {
    return database == "municipality";
  }
  bool found = false;
  for (std::string_view rest = first.substr(on_mark.size()); !rest.empty();) {
    const auto comma = rest.find(',');
    const std::string_view one = trimmed(rest.substr(0, comma));
    rest.remove_prefix(comma == std::string_view::npos ? rest.size() : comma + 1);
    if (one != "municipality" && one != "region" && one != "keys") {
      return refuse(Fault::invalid,
                    "'" + std::string(one) + "' is no database; say municipality, region or keys",
                    std::string(about) + ":1");
    }
    found = found || one == database;
  }
  return found;
}

bool is_query_file(std::string_view path) {
  return path.ends_with(".sql") && path.find("/migrations/") == std::string_view::npos;
}

}  // namespace

Result<Queries> Queries::embedded_for(std::string_view database) {
  Queries queries;
  for (const EmbeddedFile& file : embedded_files("host/")) {
    if (is_query_file(file.path)) {
      TRY_DO(queries.read(file.content, file.path, database));
    }
  }
  return queries;
}

Result<void> Queries::read(std::string_view text, std::string_view about,
                           std::string_view database) {
  TRY(const bool wanted, is_for(database, text.substr(0, text.find('\n')), about));
  if (!wanted) {
    return {};
  }
  Query* open = nullptr;
  for (int number = 1; !text.empty(); ++number) {
    const std::string_view line = take_line(text);
    if (line.starts_with(name_mark)) {
      const std::string name(trimmed(line.substr(name_mark.size())));
      const std::string place = std::string(about) + ":" + std::to_string(number);
      const auto [found, is_new] = held_.emplace(name, Query{"", place});
      if (!is_new) {
        return refuse(Fault::invalid,
                      "The query '" + name + "' is already at " + found->second.about, place);
      }
      open = &found->second;
    } else if (open != nullptr) {
      open->sql.append(line).push_back('\n');
    } else if (!trimmed(line).empty() && !line.starts_with("-- ")) {
      return refuse(
          Fault::invalid,
          "SQL without a name; write '-- name: …' above it (clang-format spoils .sql files: "
          "never run it on them)",
          std::string(about) + ":" + std::to_string(number));
    }
  }
  return {};
}

Result<void> Queries::check(Connection& connection) const {
  for (const auto& [name, query] : held_) {
    if (auto checked = connection.check(query.sql); !checked) {
      return refuse(Fault::invalid,
                    "The query '" + name + "' is not sound: " + checked.error().says, query.about);
    }
  }
  return {};
}

const std::string* Queries::find(std::string_view name) const {
  const auto found = held_.find(name);
  return found == held_.end() ? nullptr : &found->second.sql;
}

}  // namespace naober::store
