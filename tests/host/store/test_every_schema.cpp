// A file of any earlier version, filled, is brought to now: nothing in it is lost, and its schema
// is that of a file that is made today.
#include <gtest/gtest.h>

#include <fstream>
#include <map>
#include <sstream>

#include "places.h"
#include "store/migrations.h"
#include "store/notebook.h"
#include "store/statement.h"

namespace naober::store {
namespace {

// The rows of history/<database>.sql that fit a schema of this number and before.
std::string rows_until(const std::string& database, int number) {
  std::ifstream file(NAOBER_SOURCE_DIR "/tests/host/store/history/" + database + ".sql");
  EXPECT_TRUE(file) << database;
  std::string rows;
  std::string line;
  int from = 0;
  while (std::getline(file, line)) {
    if (line.starts_with("-- from ")) {
      from = std::stoi(line.substr(8));
    }
    if (from > 0 && from <= number) {
      rows += line + "\n";
    }
  }
  return rows;
}

std::vector<std::string> texts(Connection& connection, const std::string& select) {
  auto rows = connection.statement(select);
  std::vector<std::string> found;
  auto more = rows.next();
  while (more && *more) {
    found.emplace_back(rows.text_view_at(0));
    more = rows.next();
  }
  EXPECT_TRUE(more) << select << ": " << more.error().says;
  return found;
}

std::vector<std::string> schema_of(Connection& connection) {
  return texts(
      connection,
      "SELECT type || ' ' || name || ': ' || coalesce(sql, '') FROM sqlite_schema ORDER BY 1");
}

std::map<std::string, std::string> counts_of(Connection& connection) {
  std::map<std::string, std::string> counts;
  for (const std::string& table : texts(connection,
                                        "SELECT name FROM sqlite_schema WHERE type = 'table' AND "
                                        "name NOT LIKE 'sqlite_%' AND name <> 'schema_version'")) {
    counts[table] = texts(connection, "SELECT CAST(count(*) AS TEXT) FROM " + table).front();
  }
  return counts;
}

class EverySchema : public ::testing::TestWithParam<const char*> {
 protected:
  std::unique_ptr<Connection> file_of(const std::vector<Migration>& migrations) {
    auto connection = *Connection::open_in_memory();
    const auto ran = migrate(*connection, migrations, clock);
    EXPECT_TRUE(ran) << ran.error().says << " " << ran.error().about;
    return connection;
  }

  // A filled file of the first `count` migrations is brought to now.
  void expect_it_comes_to_now(const std::vector<Migration>& all, std::size_t count,
                              const std::vector<std::string>& schema_of_now) {
    const std::vector<Migration> past(all.begin(), all.begin() + static_cast<long>(count));
    SCOPED_TRACE("from " + past.back().name);
    const auto file = file_of(past);
    const auto filled =
        file->run_script("BEGIN;" + rows_until(GetParam(), past.back().number) + "COMMIT;");
    ASSERT_TRUE(filled) << filled.error().says << " " << filled.error().about;
    const auto before = counts_of(*file);
    const auto ran = migrate(*file, all, clock);
    ASSERT_TRUE(ran) << ran.error().says << " " << ran.error().about;
    EXPECT_EQ(*ran, static_cast<int>(all.size() - count));
    EXPECT_EQ(schema_of(*file), schema_of_now);
    auto after = counts_of(*file);
    for (const auto& [table, rows] : before) {
      EXPECT_EQ(after[table], rows) << table;
    }
    EXPECT_EQ(texts(*file, "PRAGMA integrity_check"), std::vector<std::string>{"ok"});
    EXPECT_EQ(texts(*file, "SELECT \"table\" FROM pragma_foreign_key_check"),
              std::vector<std::string>{});
  }

  FixedClock clock{Date::of(2026, 4, 27)};
};

TEST_P(EverySchema, comes_to_now_with_all_that_was_in_it) {
  const auto all = *embedded_migrations(GetParam());
  const auto schema_of_now = schema_of(*file_of(all));
  for (std::size_t count = 1; count <= all.size() && !HasFailure(); ++count) {
    expect_it_comes_to_now(all, count, schema_of_now);
  }
}

INSTANTIATE_TEST_SUITE_P(EachKind, EverySchema,
                         ::testing::Values("municipality", "region", "keys"));

// One table was made anew and filled from what stood there: what it took over is what was decided.
TEST(EverySchemaOfAMunicipality, takes_over_what_a_decision_of_before_rests_on) {
  const auto all = *embedded_migrations("municipality");
  const FixedClock clock{Date::of(2026, 4, 27)};
  auto connection = *Connection::open_in_memory();
  std::vector<Migration> past;
  for (const Migration& one : all) {
    if (one.number < 26) {
      past.push_back(one);
    }
  }
  ASSERT_TRUE(migrate(*connection, past, clock));
  ASSERT_TRUE(connection->run_script(rows_until("municipality", 25)));
  ASSERT_TRUE(migrate(*connection, all, clock));
  EXPECT_EQ(texts(*connection, "SELECT decision || ' ' || amount || ' ' || verdict FROM basis"),
            std::vector<std::string>{"decision_1 2.5 grant"});
}

}  // namespace
}  // namespace naober::store
