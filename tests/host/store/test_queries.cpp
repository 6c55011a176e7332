#include "store/queries.h"

#include <gtest/gtest.h>

#include "store/connection.h"

namespace naober::store {
namespace {

TEST(Queries, each_name_stands_for_the_sql_below_it) {
  Queries queries;
  ASSERT_TRUE(queries.read("-- name: one\nSELECT 1;\n\n-- name: two\n-- why\nSELECT 2;\n", "x.sql",
                           "municipality"));
  ASSERT_NE(queries.find("two"), nullptr);
  EXPECT_NE(queries.find("two")->find("SELECT 2"), std::string::npos);
  EXPECT_EQ(queries.find("two")->find("SELECT 1"), std::string::npos);
  EXPECT_EQ(queries.find("three"), nullptr);
}

TEST(Queries, a_file_is_for_the_databases_it_names) {
  const std::string region = "-- on: region\n-- name: one\nSELECT 1;\n";
  const std::string both = "-- on: municipality, region\n-- name: two\nSELECT 2;\n";
  Queries queries;
  ASSERT_TRUE(queries.read(region, "region.sql", "municipality"));
  ASSERT_TRUE(queries.read(both, "both.sql", "municipality"));
  EXPECT_EQ(queries.find("one"), nullptr);
  EXPECT_NE(queries.find("two"), nullptr);
  EXPECT_FALSE(queries.read("-- on: province\n-- name: x\nSELECT 1;", "x.sql", "municipality"));
}

TEST(Queries, a_name_that_is_taken_is_refused_with_both_places) {
  Queries queries;
  ASSERT_TRUE(queries.read("-- name: one\nSELECT 1;\n", "a.sql", "municipality"));
  const auto refused = queries.read("\n-- name: one\nSELECT 1;\n", "b.sql", "municipality");
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().about, "b.sql:2");
  EXPECT_NE(refused.error().says.find("a.sql:1"), std::string::npos);
}

TEST(Queries, sql_without_a_name_is_refused) {
  Queries queries;
  const auto refused = queries.read("-- a word first\nSELECT 1;\n", "a.sql", "municipality");
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().about, "a.sql:2");
}

TEST(Queries, a_typo_is_found_with_its_place_before_anybody_asks) {
  auto connection = *Connection::open_in_memory();
  ASSERT_TRUE(connection->run_script("CREATE TABLE house (number INTEGER PRIMARY KEY) STRICT"));
  Queries queries;
  ASSERT_TRUE(
      queries.read("-- name: good\nSELECT number FROM house;\n\n-- name: wrong\n"
                   "SELECT nomber FROM house;\n",
                   "house.sql", "municipality"));
  const auto refused = queries.check(*connection);
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().about, "house.sql:4");
  EXPECT_NE(refused.error().says.find("nomber"), std::string::npos);
}

}  // namespace
}  // namespace naober::store
