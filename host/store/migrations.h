// Schema changes: one change per file, forward only, checksummed.
//
// migrations/<database>/0001_journal.sql, 0002_….sql: each runs once, all that are missing
// together, in the order of its number, and is written down with its SHA-256 in the table
// schema_version. A file that was edited after it ran, one that was slipped in before the last that
// ran, or a database that knows a number we do not know (a newer version of Naober wrote it)
// refuses to open.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/clock.h"
#include "base/result.h"

namespace naober::store {

class Connection;

struct Migration {
  int number = 0;
  std::string name;  // "0001_journal.sql"
  std::string sql;
};

// The embedded migrations of "municipality", "region" or "keys", in order. Refuses two files of one
// number.
Result<std::vector<Migration>> embedded_migrations(std::string_view database);
// Puts migrations in order; refuses a name that does not start with its number, or one number
// twice.
Result<std::vector<Migration>> ordered(std::vector<Migration> migrations);

// Brings the database up to date. The number of migrations that ran now.
Result<int> migrate(Connection& connection, const std::vector<Migration>& migrations,
                    const Clock& clock);

// How many would run. Refuses what migrate() would refuse, and changes nothing.
Result<int> missing_migrations(Connection& connection, const std::vector<Migration>& migrations);

}  // namespace naober::store
