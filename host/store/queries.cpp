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
  const std::string_view first = text.substr(0, text.find('\n'));
  const bool says_where = first.starts_with(on_mark);
  const std::string_view where =
      says_where ? trimmed(first.substr(on_mark.size())) : std::string_view("municipality");
  if (where != "municipality" && where != "region" && where != "keys") {
    return refuse(Fault::invalid,
                  "'" + std::string(where) + "' is no database; say municipality, region or keys",
                  std::string(about) + ":1");
  }
  if (where != database) {
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
    } else if (!trimmed(line).empty() && !line.starts_with("--")) {
      return refuse(Fault::invalid, "SQL without a name; write '-- name: …' above it",
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
