// A file of any earlier version, filled, is brought to now: nothing in it is lost, and its schema
// is that of a file that is made today.
#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <map>
#include <sstream>

#include "places.h"
#include "store/migrations.h"
#include "store/notebook.h"
#include "store/statement.h"

namespace naober::store {
namespace {

// The rows of history/<database>.sql, by the migration that made room for them.
std::map<int, std::string> history_of(const std::string& database) {
  std::ifstream file(NAOBER_SOURCE_DIR "/tests/host/store/history/" + database + ".sql");
  EXPECT_TRUE(file) << database;
  std::map<int, std::string> rows;
  std::string line;
  int from = 0;
  while (std::getline(file, line)) {
    if (line.starts_with("-- from ")) {
      from = std::stoi(line.substr(8));
    } else if (from > 0) {
      rows[from] += line + "\n";
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

  // A file that lived through the first `count` migrations, and was filled as each made room.
  std::unique_ptr<Connection> filled_file_of(const std::vector<Migration>& all, std::size_t count) {
    auto connection = *Connection::open_in_memory();
    auto history = history_of(GetParam());
    std::vector<Migration> past;
    for (std::size_t place = 0; place < count; ++place) {
      past.push_back(all[place]);
      EXPECT_TRUE(migrate(*connection, past, clock));
      const auto filled = connection->run_script("BEGIN;" + history[all[place].number] + "COMMIT;");
      EXPECT_TRUE(filled) << all[place].name << ": " << filled.error().says;
    }
    return connection;
  }

  // A filled file of the first `count` migrations is brought to now.
  void expect_it_comes_to_now(const std::vector<Migration>& all, std::size_t count,
                              const std::vector<std::string>& schema_of_now) {
    SCOPED_TRACE("from " + all[count - 1].name);
    const auto file = filled_file_of(all, count);
    ASSERT_FALSE(HasFailure());
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

// Whoever makes a table says in history/ what stands in it, or the test above would be about
// nothing.
TEST_P(EverySchema, is_tried_with_rows_in_every_table) {
  const auto all = *embedded_migrations(GetParam());
  for (const auto& [table, rows] : counts_of(*filled_file_of(all, all.size()))) {
    EXPECT_NE(rows, "0") << "add rows of " << table << " to tests/host/store/history/" << GetParam()
                         << ".sql, from the migration that made it.";
  }
}

INSTANTIATE_TEST_SUITE_P(EachKind, EverySchema,
                         ::testing::Values("municipality", "region", "keys"));

class EveryMunicipality : public EverySchema {};

// One table was filled from what stood in others: what it took over is what was decided.
TEST_P(EveryMunicipality, takes_over_what_a_decision_of_before_rests_on) {
  const auto all = *embedded_migrations(GetParam());
  const auto basis = std::find_if(
      all.begin(), all.end(), [](const Migration& one) { return one.name == "0026_basis.sql"; });
  const auto file = filled_file_of(all, static_cast<std::size_t>(basis - all.begin()));
  ASSERT_TRUE(migrate(*file, all, clock));
  EXPECT_EQ(texts(*file, "SELECT decision || ' ' || amount || ' ' || verdict FROM basis"),
            std::vector<std::string>{"decision_1 2.5 grant"});
}

INSTANTIATE_TEST_SUITE_P(OfTheOneKind, EveryMunicipality, ::testing::Values("municipality"));

}  // namespace
}  // namespace naober::store
