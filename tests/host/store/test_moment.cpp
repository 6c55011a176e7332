#include "store/moment.h"

#include <gtest/gtest.h>
#include <sys/stat.h>

#include <atomic>
#include <thread>

#include "notebook.h"
#include "store/statement.h"

namespace naober::store {
namespace {

namespace fs = std::filesystem;

class MomentTest : public ::testing::Test {
 protected:
  std::unique_ptr<Connection> notebook(const char* name) {
    auto opened = open_notebook(folder.path() / name);
    EXPECT_TRUE(opened) << opened.error().says;
    return *std::move(opened);
  }
  static void note(Connection& connection, const std::string& text) {
    auto add = connection.statement("INSERT INTO note (text) VALUES (:text)");
    add.bind("text", text);
    const auto added = add.run();
    EXPECT_TRUE(added) << added.error().says;
  }
  static std::int64_t notes_in(const fs::path& file) {
    auto connection = Connection::open(file, ConnectionOptions{});
    EXPECT_TRUE(connection) << connection.error().says;
    auto count = (*connection)->statement("SELECT count(*) AS notes FROM note");
    EXPECT_TRUE(count.next());
    return count.integer("notes");
  }

  TemporaryFolder folder;
};

TEST_F(MomentTest, a_copy_holds_what_stood_when_the_moment_was_taken_and_nothing_later) {
  const auto writer = notebook("a.db");
  note(*writer, "before");
  {
    const auto moment = Moment::take({folder.path() / "a.db"});
    ASSERT_TRUE(moment) << moment.error().says;
    note(*writer, "after");
    const auto copied = moment->copy(folder.path() / "a.db", folder.path() / "copy.db");
    ASSERT_TRUE(copied) << copied.error().says;
  }
  EXPECT_EQ(notes_in(folder.path() / "copy.db"), 1);
  EXPECT_EQ(notes_in(folder.path() / "a.db"), 2);
}

TEST_F(MomentTest, what_one_file_knows_of_another_is_never_missing_there) {
  const auto first = notebook("first.db");
  const auto second = notebook("second.db");
  std::atomic<bool> enough = false;
  std::thread busy([&] {
    for (int number = 0; !enough; ++number) {
      note(*first, "line " + std::to_string(number));
      note(*second, "line " + std::to_string(number));
    }
  });
  for (int round = 0; round < 20; ++round) {
    const auto moment = Moment::take({folder.path() / "first.db", folder.path() / "second.db"});
    EXPECT_TRUE(moment) << moment.error().says;
    const fs::path here = folder.path() / ("round_" + std::to_string(round));
    fs::create_directory(here);
    EXPECT_TRUE(moment->copy(folder.path() / "second.db", here / "second.db"));
    EXPECT_TRUE(moment->copy(folder.path() / "first.db", here / "first.db"));
    const auto ahead = notes_in(here / "first.db") - notes_in(here / "second.db");
    EXPECT_TRUE(ahead == 0 || ahead == 1)
        << "in round " << round << " they are " << ahead << " apart";
  }
  enough = true;
  busy.join();
}

TEST_F(MomentTest, writers_go_on_while_files_are_copied) {
  const auto writer = notebook("a.db");
  const auto moment = Moment::take({folder.path() / "a.db"});
  ASSERT_TRUE(moment);
  note(*writer, "while the moment lives");
  EXPECT_EQ(notes_in(folder.path() / "a.db"), 1);
}

TEST_F(MomentTest, a_copy_is_for_its_owner_alone_and_replaces_nothing) {
  const auto writer = notebook("a.db");
  const auto moment = Moment::take({folder.path() / "a.db"});
  ASSERT_TRUE(moment);
  ASSERT_TRUE(moment->copy(folder.path() / "a.db", folder.path() / "copy.db"));
  struct stat about = {};
  ASSERT_EQ(::stat((folder.path() / "copy.db").c_str(), &about), 0);
  EXPECT_EQ(about.st_mode & 0777U, 0600U);
  const auto again = moment->copy(folder.path() / "a.db", folder.path() / "copy.db");
  ASSERT_FALSE(again);
  EXPECT_EQ(again.error().fault, Fault::conflict);
}

TEST_F(MomentTest, progress_ends_with_every_page) {
  const auto writer = notebook("a.db");
  const auto moment = Moment::take({folder.path() / "a.db"});
  ASSERT_TRUE(moment);
  std::pair<std::int64_t, std::int64_t> last;
  ASSERT_TRUE(moment->copy(folder.path() / "a.db", folder.path() / "copy.db",
                           [&](std::int64_t done, std::int64_t all) {
                             last = {done, all};
                           }));
  EXPECT_GT(last.second, 0);
  EXPECT_EQ(last.first, last.second);
}

TEST_F(MomentTest, a_file_that_is_not_there_or_is_no_database_is_named) {
  EXPECT_EQ(Moment::take({folder.path() / "gone.db"}).error().about,
            (folder.path() / "gone.db").string());
}

}  // namespace
}  // namespace naober::store
