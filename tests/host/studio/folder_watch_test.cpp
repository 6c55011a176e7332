#include "studio/folder_watch.h"

#include <gtest/gtest.h>

#include <condition_variable>
#include <fstream>
#include <mutex>

#include "store/folder.h"

namespace naober::studio {
namespace {

// Counts what it hears; waits with a generous guard.
class Ear {
 public:
  std::function<void()> hear() {
    return [this] {
      const std::lock_guard lock(mutex_);
      ++heard_;
      moved_.notify_all();
    };
  }
  bool waits_for(int count) {
    std::unique_lock lock(mutex_);
    return moved_.wait_for(lock, std::chrono::minutes(2), [&] { return heard_ >= count; });
  }
  int heard() {
    const std::lock_guard lock(mutex_);
    return heard_;
  }

 private:
  std::mutex mutex_;
  std::condition_variable moved_;
  int heard_ = 0;
};

class FolderWatchTest : public testing::Test {
 protected:
  TemporaryFolder folder;
  Ear ear;

  FolderWatchTest() {
    std::filesystem::create_directories(folder.path() / "plugins/help");
    std::filesystem::create_directories(folder.path() / "municipalities/veen/heide");
  }
  void write(const std::string& path) { std::ofstream(folder.path() / path) << "text"; }
  std::unique_ptr<FolderWatch> watch() {
    auto started = FolderWatch::start(folder.path(), ear.hear());
    CHECK(started.has_value());
    return *std::move(started);
  }
};

TEST_F(FolderWatchTest, a_change_deep_down_is_heard) {
  const auto watching = watch();
  write("municipalities/veen/heide/roles.lua");
  EXPECT_TRUE(ear.waits_for(1));
}

TEST_F(FolderWatchTest, a_folder_that_came_later_is_watched_too) {
  const auto watching = watch();
  std::filesystem::create_directories(folder.path() / "municipalities/veen/duin/letters");
  ASSERT_TRUE(ear.waits_for(1));
  write("municipalities/veen/duin/letters/block.html");
  EXPECT_TRUE(ear.waits_for(2));
}

TEST_F(FolderWatchTest, many_writes_at_once_are_one_change) {
  const auto watching = watch();
  for (int i = 0; i < 50; ++i) {
    write("plugins/help/file_" + std::to_string(i) + ".lua");
  }
  ASSERT_TRUE(ear.waits_for(1));
  EXPECT_LT(ear.heard(), 10);
}

TEST_F(FolderWatchTest, a_watch_that_goes_hears_nothing_more) {
  watch().reset();
  write("plugins/help/rules.lua");
  EXPECT_EQ(ear.heard(), 0);
}

TEST_F(FolderWatchTest, a_folder_that_is_not_there_cannot_be_watched) {
  const auto refused = FolderWatch::start(folder.path() / "nowhere", ear.hear());
  ASSERT_FALSE(refused.has_value());
  EXPECT_EQ(refused.error().fault, Fault::unavailable);
}

}  // namespace
}  // namespace naober::studio
