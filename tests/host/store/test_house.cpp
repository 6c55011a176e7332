#include "store/house.h"

#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <thread>

#include "folder.h"

namespace naober::store {
namespace {

class HouseTest : public ::testing::Test {
 protected:
  void SetUp() override { options.data = folder.path() / "data"; }
  Result<std::unique_ptr<House>> open() { return House::open(options, clock, random); }
  // Runs `check` in a child process; the exit code it returns.
  template <class Check>
  static int in_child(Check check) {
    const pid_t child = ::fork();
    if (child == 0) {
      ::_exit(check());
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
  }

  TemporaryFolder folder;
  HouseOptions options;
  FixedClock clock{Date::of(2026, 4, 27)};
  SystemRandom random;
};

std::size_t open_files() {
  std::size_t count = 0;
  for (const auto& entry : std::filesystem::directory_iterator("/proc/self/fd")) {
    static_cast<void>(entry);
    ++count;
  }
  return count;
}

TEST_F(HouseTest, a_municipality_opens_when_it_is_asked_for) {
  auto house = open();
  ASSERT_TRUE(house) << house.error().says << house.error().about;
  EXPECT_TRUE((*house)->names().empty());
  const auto lent = (*house)->municipality("bergen");
  ASSERT_TRUE(lent) << lent.error().says;
  EXPECT_EQ((*lent)->name(), "bergen");
  EXPECT_EQ((*house)->names(), std::vector<std::string>{"bergen"});
  EXPECT_EQ((*(*house)->municipality("bergen")).get(), lent->get());
}

TEST_F(HouseTest, names_that_could_reach_outside_the_folder_are_not_found) {
  auto house = open();
  ASSERT_TRUE(house);
  for (const char* name : {"", "..", "../x", "a/b", "A", "region", "x.keys", "naïef"}) {
    EXPECT_EQ((*house)->municipality(name).error().fault, Fault::not_found) << name;
  }
}

TEST_F(HouseTest, a_second_host_is_refused_and_told_who_holds_the_folder) {
  auto house = open();
  ASSERT_TRUE(house);
  const auto second = open();
  ASSERT_FALSE(second);
  EXPECT_EQ(second.error().fault, Fault::conflict);
  EXPECT_NE(second.error().says.find("process " + std::to_string(::getpid())), std::string::npos);
  house->reset();
  EXPECT_TRUE(open());
}

TEST_F(HouseTest, a_host_that_was_killed_leaves_no_lock) {
  const int code = in_child([&] {
    auto house = open();
    ::_exit(house ? 7 : 1);
    return 0;
  });
  EXPECT_EQ(code, 7);
  EXPECT_TRUE(open());
}

TEST_F(HouseTest, a_folder_that_cannot_be_written_is_named) {
  std::filesystem::create_directory(options.data);
  std::filesystem::permissions(options.data, std::filesystem::perms(0555));
  std::filesystem::permissions(folder.path(), std::filesystem::perms(0755));
  const int code = in_child([&] {
    // Root may write anywhere, so nobody in particular tries.
    if (::getuid() == 0 && ::setuid(65534) != 0) {
      return 2;
    }
    const auto house = open();
    const bool clear = !house && house.error().fault == Fault::unavailable &&
                       house.error().says.find("cannot be written") != std::string::npos &&
                       house.error().about == options.data.string();
    return clear ? 0 : 1;
  });
  EXPECT_EQ(code, 0);
}

TEST_F(HouseTest, a_file_of_a_newer_version_is_refused) {
  ASSERT_TRUE(open());
  {
    ConnectionOptions pen;
    pen.role = ConnectionOptions::Role::pen;
    auto connection = *Connection::open(options.data / "region.db", pen);
    ASSERT_TRUE(connection->run_script(
        "INSERT INTO schema_version VALUES (9000, '9000_future.sql', 'x', 0)"));
  }
  const auto house = open();
  ASSERT_FALSE(house);
  EXPECT_EQ(house.error().fault, Fault::conflict);
  EXPECT_NE(house.error().says.find("newer version"), std::string::npos);
}

TEST_F(HouseTest, a_broken_municipality_does_not_stop_the_others) {
  {
    auto house = open();
    ASSERT_TRUE((*house)->municipality("bergen"));
    ASSERT_TRUE((*house)->municipality("heiloo"));
  }
  {
    FILE* file = std::fopen((options.data / "bergen.db").c_str(), "w");
    std::fputs(std::string(8192, 'x').c_str(), file);
    std::fclose(file);
  }
  auto house = open();
  ASSERT_TRUE(house);
  const auto broken = (*house)->municipality("bergen");
  ASSERT_FALSE(broken);
  EXPECT_NE(broken.error().says.find("damaged"), std::string::npos);
  EXPECT_TRUE((*house)->municipality("heiloo"));
}

TEST_F(HouseTest, who_sleeps_is_closed_and_who_is_used_stays) {
  options.open_limit = 2;
  auto house = open();
  const auto used = *(*house)->municipality("bergen");
  ASSERT_TRUE((*house)->municipality("castricum"));
  ASSERT_TRUE((*house)->municipality("heiloo"));
  ASSERT_TRUE((*house)->municipality("uitgeest"));
  EXPECT_EQ((*house)->open_count(), 2U);
  EXPECT_EQ((*(*house)->municipality("bergen")).get(), used.get());
  (*house)->close_unused();
  EXPECT_EQ((*house)->open_count(), 1U);
}

TEST_F(HouseTest, many_municipalities_need_few_file_handles) {
  auto house = open();
  const std::size_t before = open_files();
  for (int round = 0; round < 2; ++round) {
    for (int number = 0; number < 40; ++number) {
      auto lent = (*house)->municipality("m" + std::to_string(number));
      ASSERT_TRUE(lent) << lent.error().says;
      ASSERT_TRUE((*lent)->read([](ReadTransaction&) -> Result<void> { return {}; }));
    }
  }
  EXPECT_LE(open_files(), before + options.open_limit * 10);
}

TEST_F(HouseTest, many_threads_may_ask_for_many_municipalities) {
  options.open_limit = 2;
  auto house = open();
  std::vector<std::thread> askers;
  for (int asker = 0; asker < 8; ++asker) {
    askers.emplace_back([&, asker] {
      for (int time = 0; time < 10; ++time) {
        auto lent = (*house)->municipality("m" + std::to_string((asker + time) % 5));
        ASSERT_TRUE(lent) << lent.error().says;
        EXPECT_TRUE((*lent)->write([](WriteTransaction&) -> Result<void> { return {}; }));
      }
    });
  }
  for (std::thread& asker : askers) {
    asker.join();
  }
}

TEST_F(HouseTest, the_keys_may_stand_elsewhere) {
  options.keys = folder.path() / "secrets";
  auto house = open();
  ASSERT_TRUE((*house)->municipality("bergen"));
  EXPECT_TRUE(std::filesystem::exists(options.keys / "bergen.key"));
  EXPECT_FALSE(std::filesystem::exists(options.data / "keys"));
}

}  // namespace
}  // namespace naober::store
