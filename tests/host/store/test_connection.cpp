#include "store/connection.h"

#include <gtest/gtest.h>
#include <sys/stat.h>

#include "store/notebook.h"
#include "store/statement.h"

namespace naober::store {
namespace {

class ConnectionTest : public ::testing::Test {
 protected:
  void SetUp() override {
    auto opened = open_notebook(path);
    ASSERT_TRUE(opened) << opened.error().says;
    connection = *std::move(opened);
  }
  static std::int64_t pragma(Connection& on, const std::string& name) {
    auto ask = on.statement("PRAGMA " + name);
    EXPECT_TRUE(ask.next().value_or(false)) << name;
    return ask.integer_at(0);
  }
  Result<std::unique_ptr<Connection>> reader() {
    return Connection::open(path, ConnectionOptions{});
  }

  TemporaryFolder folder;
  std::filesystem::path path = folder.path() / "notes.db";
  std::unique_ptr<Connection> connection;
};

TEST_F(ConnectionTest, every_commit_is_on_disk_before_it_is_answered) {
  auto mode = connection->statement("PRAGMA journal_mode");
  ASSERT_TRUE(mode.next().value_or(false));
  EXPECT_EQ(mode.text_view_at(0), "wal");
  EXPECT_EQ(pragma(*connection, "synchronous"), 2);
}

TEST_F(ConnectionTest, the_guards_are_up_on_pen_and_reader) {
  auto other = reader();
  ASSERT_TRUE(other);
  for (Connection* one : {connection.get(), other->get()}) {
    EXPECT_EQ(pragma(*one, "foreign_keys"), 1);
    EXPECT_EQ(pragma(*one, "trusted_schema"), 0);
    EXPECT_EQ(pragma(*one, "wal_autocheckpoint"), 0);
    EXPECT_EQ(pragma(*one, "recursive_triggers"), 1);
    EXPECT_FALSE(one->check("SELECT \"no such column\""));
    EXPECT_FALSE(one->check("SELECT load_extension('x')") &&
                 one->statement("SELECT load_extension('x')").run());
  }
}

TEST_F(ConnectionTest, the_schema_cannot_be_written_behind_our_back) {
  static_cast<void>(connection->run_script("PRAGMA writable_schema = ON"));
  EXPECT_FALSE(connection->run_script("UPDATE sqlite_schema SET sql = '' WHERE name = 'note'"));
}

TEST_F(ConnectionTest, a_reader_cannot_write) {
  auto other = reader();
  ASSERT_TRUE(other);
  const auto written = (*other)->run_script("INSERT INTO note (text) VALUES ('x')");
  ASSERT_FALSE(written);
  EXPECT_EQ(written.error().fault, Fault::unavailable);
}

TEST_F(ConnectionTest, a_reader_does_not_make_a_file) {
  auto missing = Connection::open(folder.path() / "other.db", ConnectionOptions{});
  ASSERT_FALSE(missing);
  EXPECT_EQ(missing.error().fault, Fault::unavailable);
  EXPECT_EQ(missing.error().about, (folder.path() / "other.db").string());
}

TEST_F(ConnectionTest, the_file_is_for_its_owner_alone) {
  for (const char* end : {"", "-wal"}) {
    struct stat about = {};
    ASSERT_EQ(::stat((path.string() + end).c_str(), &about), 0);
    EXPECT_EQ(about.st_mode & 0777U, 0600U) << end;
  }
}

TEST_F(ConnectionTest, one_name_stands_for_one_statement) {
  EXPECT_TRUE(connection->check("SELECT 1; -- and a word about it\n"));
  EXPECT_FALSE(connection->check("SELECT 1; SELECT 2"));
  EXPECT_FALSE(connection->check("-- nothing here"));
  EXPECT_FALSE(connection->check("SELEKT 1"));
}

TEST_F(ConnectionTest, a_file_that_is_no_database_is_named_as_damaged) {
  const auto strange = folder.path() / "strange.db";
  FILE* file = std::fopen(strange.c_str(), "w");
  std::fputs(std::string(4096, 'x').c_str(), file);
  std::fclose(file);
  const auto opened = open_notebook(strange);
  ASSERT_FALSE(opened);
  EXPECT_EQ(opened.error().fault, Fault::unavailable);
  EXPECT_NE(opened.error().says.find("damaged"), std::string::npos);
}

TEST_F(ConnectionTest, the_schema_can_check_json_though_nobody_trusts_it) {
  ASSERT_TRUE(connection->run_script(
      "CREATE TABLE offer (offered TEXT NOT NULL CHECK (json_array_length(offered) > 1)) STRICT"));
  EXPECT_TRUE(connection->run_script("INSERT INTO offer VALUES ('[\"a\",\"b\"]')"));
  for (const char* wrong : {"[\"a\"]", "{}", "", "[1,2", "[1,2] x"}) {
    EXPECT_FALSE(connection->run_script("INSERT INTO offer VALUES ('" + std::string(wrong) + "')"))
        << wrong;
  }
}

TEST_F(ConnectionTest, the_log_can_be_copied_and_cut) {
  ASSERT_TRUE(connection->run_script("INSERT INTO note (text) VALUES ('x')"));
  EXPECT_GT(connection->pages_to_copy(), 0);
  ASSERT_TRUE(connection->checkpoint(Connection::Checkpoint::what_can_be));
  EXPECT_EQ(connection->pages_to_copy(), 0);
  ASSERT_TRUE(connection->checkpoint(Connection::Checkpoint::empty_the_log));
  EXPECT_EQ(std::filesystem::file_size(path.string() + "-wal"), 0U);
}

}  // namespace
}  // namespace naober::store
