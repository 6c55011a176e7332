#include "store/migrations.h"

#include <algorithm>
#include <charconv>
#include <map>
#include <optional>

#include "base/embedded.h"
#include "base/hash.h"
#include "store/connection.h"
#include "store/statement.h"
#include "store/transaction.h"

namespace naober::store {

namespace {

struct Applied {
  std::string name;
  std::string checksum;
};

// Four digits at the start of the name, or 0.
int number_of(const std::string& name) {
  int number = 0;
  const char* start = name.data();
  const auto [end, error] =
      std::from_chars(start, start + std::min<std::size_t>(4, name.size()), number);
  const bool in_form = error == std::errc() && end == start + 4 && name.size() > 5 && *end == '_';
  return in_form ? number : 0;
}

constexpr const char* version_table =
    "CREATE TABLE schema_version ("
    "  number     INTEGER PRIMARY KEY,"
    "  name       TEXT NOT NULL,"
    "  checksum   TEXT NOT NULL,"    // SHA-256 of the file, in hexadecimal
    "  applied_at INTEGER NOT NULL"  // milliseconds since 1970-01-01T00:00:00Z
    ") STRICT";

Result<bool> has_version_table(Connection& connection) {
  auto find = connection.statement("SELECT 1 FROM sqlite_schema WHERE name = 'schema_version'");
  return find.next();
}

Result<std::map<int, Applied>> applied_to(Connection& connection) {
  std::map<int, Applied> applied;
  auto read = connection.statement("SELECT number, name, checksum FROM schema_version");
  TRY(bool more, read.next());
  while (more) {
    applied[static_cast<int>(read.integer("number"))] = {read.text("name"), read.text("checksum")};
    TRY(more, read.next());
  }
  return applied;
}

// Whether the past is as we know it.
Result<void> check_past(const std::map<int, Applied>& applied,
                        const std::vector<Migration>& migrations, const std::string& about) {
  for (const auto& [number, past] : applied) {
    const auto known = std::find_if(migrations.begin(), migrations.end(),
                                    [n = number](const Migration& one) { return one.number == n; });
    if (known == migrations.end()) {
      return refuse(Fault::conflict,
                    "A newer version of Naober wrote this file (it knows " + past.name +
                        "); start that version, or restore a backup from before.",
                    about);
    }
    if (hex(sha256(known->sql)) != past.checksum) {
      return refuse(Fault::conflict,
                    "The migration " + known->name +
                        " was edited after it ran here; put it back as it was and add a new one.",
                    about);
    }
  }
  const int last = applied.empty() ? 0 : applied.rbegin()->first;
  for (const Migration& one : migrations) {
    if (one.number < last && !applied.contains(one.number)) {
      return refuse(Fault::conflict,
                    "The migration " + one.name + " comes before " + applied.rbegin()->second.name +
                        ", which already ran; give it a higher number.",
                    about);
    }
  }
  return {};
}

// What ran in the file, when that is as we know it; nothing when nothing ever ran.
Result<std::optional<std::map<int, Applied>>> sound_past(Connection& connection,
                                                         const std::vector<Migration>& migrations) {
  TRY(const bool has_past, has_version_table(connection));
  if (!has_past) {
    return std::optional<std::map<int, Applied>>();
  }
  TRY(auto applied, applied_to(connection));
  TRY_DO(check_past(applied, migrations, connection.path()));
  return std::optional(std::move(applied));
}

Result<void> apply(Connection& connection, const Migration& migration, const Clock& clock) {
  if (auto ran = connection.run_script(migration.sql); !ran) {
    return refuse(ran.error().fault, ran.error().says, migration.name);
  }
  auto note = connection.statement(
      "INSERT INTO schema_version (number, name, checksum, applied_at) VALUES (?1, ?2, ?3, ?4)");
  note.bind_at(1, migration.number).bind_at(2, migration.name);
  note.bind_at(3, hex(sha256(migration.sql))).bind_at(4, clock.now());
  return note.run();
}

}  // namespace

Result<std::vector<Migration>> embedded_migrations(std::string_view database) {
  const std::string folder = "host/store/migrations/" + std::string(database) + "/";
  std::vector<Migration> found;
  for (const EmbeddedFile& file : embedded_files(folder)) {
    found.push_back({0, std::string(file.path.substr(folder.size())), std::string(file.content)});
  }
  return ordered(std::move(found));
}

Result<std::vector<Migration>> ordered(std::vector<Migration> migrations) {
  for (Migration& one : migrations) {
    one.number = number_of(one.name);
    if (one.number == 0) {
      return refuse(Fault::invalid, "A migration is named 0001_what_it_does.sql", one.name);
    }
  }
  std::sort(
      migrations.begin(), migrations.end(),
      [](const Migration& left, const Migration& right) { return left.number < right.number; });
  for (std::size_t place = 1; place < migrations.size(); ++place) {
    if (migrations[place].number == migrations[place - 1].number) {
      return refuse(Fault::invalid,
                    "Two migrations have one number: " + migrations[place - 1].name + " and " +
                        migrations[place].name,
                    migrations[place].name);
    }
  }
  return migrations;
}

Result<int> missing_migrations(Connection& connection, const std::vector<Migration>& migrations) {
  TRY(const auto applied, sound_past(connection, migrations));
  return static_cast<int>(migrations.size() - (applied ? applied->size() : 0));
}

Result<int> migrate(Connection& connection, const std::vector<Migration>& migrations,
                    const Clock& clock) {
  // An up-to-date file, which is nearly every one, is only read: opening it costs no write.
  TRY(const auto past, sound_past(connection, migrations));
  const bool has_past = past.has_value();
  const auto applied = past.value_or(std::map<int, Applied>());
  if (applied.size() == migrations.size()) {
    return 0;
  }
  TRY(auto transaction, Transaction::begin(connection, Transaction::Mode::write));
  if (!has_past) {
    TRY_DO(connection.run_script(version_table));
  }
  int ran = 0;
  for (const Migration& one : migrations) {
    if (!applied.contains(one.number)) {
      TRY_DO(apply(connection, one, clock));
      ++ran;
    }
  }
  TRY_DO(transaction.commit());
  return ran;
}

}  // namespace naober::store
