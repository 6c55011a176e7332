#include "store/migrations.h"

#include <gtest/gtest.h>

#include "store/notebook.h"
#include "store/statement.h"

namespace naober::store {
namespace {

class MigrationsTest : public ::testing::Test {
 protected:
  void SetUp() override { connection = *Connection::open_in_memory(); }
  Result<int> run(std::vector<Migration> migrations) {
    TRY(auto in_order, ordered(std::move(migrations)));
    return migrate(*connection, in_order, clock);
  }
  FixedClock clock{Date::of(2026, 4, 27)};
  std::unique_ptr<Connection> connection;
  Migration first{0, "0001_house.sql", "CREATE TABLE house (number INTEGER PRIMARY KEY) STRICT;"};
  Migration second{0, "0002_door.sql",
                   "CREATE TABLE door (house INTEGER REFERENCES house) STRICT;"};
};

TEST_F(MigrationsTest, each_runs_once_and_in_order) {
  EXPECT_EQ(run({second, first}).value_or(-1), 2);
  EXPECT_EQ(run({first, second}).value_or(-1), 0);
}

TEST_F(MigrationsTest, a_new_one_runs_on_an_old_file) {
  EXPECT_EQ(run({first}).value_or(-1), 1);
  EXPECT_EQ(run({first, second}).value_or(-1), 1);
  EXPECT_TRUE(connection->check("SELECT house FROM door"));
}

TEST_F(MigrationsTest, what_ran_when_can_be_read) {
  ASSERT_TRUE(run({first, second}));
  auto read = connection->statement("SELECT name, applied_at FROM schema_version ORDER BY number");
  ASSERT_TRUE(read.next().value_or(false));
  EXPECT_EQ(read.text("name"), "0001_house.sql");
  EXPECT_EQ(read.instant("applied_at"), clock.now());
}

TEST_F(MigrationsTest, an_edited_past_is_refused) {
  ASSERT_TRUE(run({first}));
  first.sql += " -- a word more";
  const auto refused = run({first, second});
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().fault, Fault::conflict);
  EXPECT_NE(refused.error().says.find("0001_house.sql was edited"), std::string::npos);
}

TEST_F(MigrationsTest, a_newer_file_is_refused) {
  ASSERT_TRUE(run({first, second}));
  const auto refused = run({first});
  ASSERT_FALSE(refused);
  EXPECT_NE(refused.error().says.find("newer version of Naober"), std::string::npos);
  EXPECT_NE(refused.error().says.find("0002_door.sql"), std::string::npos);
}

TEST_F(MigrationsTest, one_slipped_into_the_past_is_refused) {
  const Migration third{0, "0003_roof.sql", "CREATE TABLE roof (house INTEGER) STRICT;"};
  ASSERT_TRUE(run({first, third}));
  const auto refused = run({first, second, third});
  ASSERT_FALSE(refused);
  EXPECT_NE(refused.error().says.find("0002_door.sql comes before 0003_roof.sql"),
            std::string::npos);
}

TEST_F(MigrationsTest, one_that_fails_leaves_nothing_of_any) {
  second.sql = "CREATE TABLE door (house INTEGER) STRICT; CREATE NONSENSE;";
  const auto failed = run({first, second});
  ASSERT_FALSE(failed);
  EXPECT_EQ(failed.error().about, "0002_door.sql");
  EXPECT_FALSE(connection->check("SELECT number FROM house"));
  EXPECT_FALSE(connection->check("SELECT number FROM schema_version"));
}

TEST_F(MigrationsTest, two_of_one_number_are_refused_with_both_names) {
  const auto refused = run({first, {0, "0001_shed.sql", "SELECT 1"}});
  ASSERT_FALSE(refused);
  EXPECT_NE(refused.error().says.find("0001_house.sql"), std::string::npos);
  EXPECT_NE(refused.error().says.find("0001_shed.sql"), std::string::npos);
}

TEST_F(MigrationsTest, a_name_without_a_number_is_refused) {
  for (const char* name : {"house.sql", "1_house.sql", "0000_house.sql", "00001house.sql"}) {
    EXPECT_FALSE(run({{0, name, "SELECT 1"}})) << name;
  }
}

TEST_F(MigrationsTest, those_of_the_house_make_every_kind_of_file) {
  for (const char* database : {"municipality", "region", "keys"}) {
    const auto migrations = embedded_migrations(database);
    ASSERT_TRUE(migrations) << migrations.error().says;
    auto fresh = *Connection::open_in_memory();
    const auto ran = migrate(*fresh, *migrations, clock);
    ASSERT_TRUE(ran) << ran.error().about << ": " << ran.error().says;
    EXPECT_GE(*ran, 1);
  }
}

}  // namespace
}  // namespace naober::store
