#include "store/examine.h"

#include <gtest/gtest.h>

#include <fstream>

#include "folder.h"
#include "store/connection.h"
#include "store/house.h"

namespace naober::store {
namespace {

class ExamineTest : public ::testing::Test {
 protected:
  void SetUp() override {
    HouseOptions options;
    options.data = folder.path() / "data";
    auto house = House::open(options, clock, random);
    ASSERT_TRUE(house);
    ASSERT_TRUE((*house)->municipality("bergen"));
  }
  std::filesystem::path file() const { return folder.path() / "data" / "bergen.db"; }
  void change(const std::string& sql) const {
    ConnectionOptions options;
    options.role = ConnectionOptions::Role::pen;
    auto connection = Connection::open(file(), options);
    ASSERT_TRUE(connection);
    const auto changed = (*connection)->run_script(sql);
    ASSERT_TRUE(changed) << changed.error().says;
    ASSERT_TRUE((*connection)->checkpoint(Connection::Checkpoint::empty_the_log));
  }

  TemporaryFolder folder;
  FixedClock clock{Date::of(2026, 4, 27)};
  SystemRandom random;
};

TEST_F(ExamineTest, a_new_file_is_whole_and_up_to_date) {
  for (const Depth depth : {Depth::quick, Depth::thorough}) {
    const auto found = examine(file(), "municipality", depth);
    ASSERT_TRUE(found) << found.error().says;
    EXPECT_EQ(found->damage, "");
    EXPECT_EQ(found->missing_migrations, 0);
  }
}

TEST_F(ExamineTest, a_file_of_an_older_version_tells_how_many_changes_it_misses) {
  change("DELETE FROM schema_version WHERE number = (SELECT max(number) FROM schema_version)");
  const auto found = examine(file(), "municipality", Depth::quick);
  ASSERT_TRUE(found);
  EXPECT_EQ(found->missing_migrations, 1);
}

TEST_F(ExamineTest, a_file_of_a_newer_version_is_refused_by_the_name_of_what_it_knows) {
  change("INSERT INTO schema_version VALUES (9999, '9999_tomorrow.sql', 'x', 0)");
  const auto found = examine(file(), "municipality", Depth::quick);
  ASSERT_FALSE(found);
  EXPECT_EQ(found.error().fault, Fault::conflict);
  EXPECT_NE(found.error().says.find("9999_tomorrow.sql"), std::string::npos);
}

TEST_F(ExamineTest, a_page_that_was_overwritten_is_found) {
  const auto size = std::filesystem::file_size(file());
  std::fstream bytes(file(), std::ios::binary | std::ios::in | std::ios::out);
  bytes.seekp(static_cast<std::streamoff>(size / 2 / 4096 * 4096));
  bytes << std::string(4096, '\x5a');
  bytes.close();
  const auto found = examine(file(), "municipality", Depth::quick);
  EXPECT_TRUE(!found || !found->damage.empty());
}

TEST_F(ExamineTest, what_is_no_database_is_refused) {
  const auto path = folder.path() / "letter.db";
  std::ofstream(path) << std::string(5000, 'x');
  EXPECT_FALSE(examine(path, "municipality", Depth::quick));
}

}  // namespace
}  // namespace naober::store
