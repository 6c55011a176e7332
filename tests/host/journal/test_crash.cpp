// What may break: the process in the middle of writes, and the disk under it. In every case: what
// was answered is there, nothing half is there, and the journal verifies.
#include <fcntl.h>
#include <gtest/gtest.h>
#include <sched.h>
#include <sys/mount.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <atomic>
#include <csignal>
#include <fstream>
#include <thread>
#include <vector>

#include "ledger.h"

namespace naober::journal {
namespace {

// Two entries in one transaction: both or none.
Result<void> add_pair(store::MunicipalityStore& store, const std::string& name) {
  return store.write([&](store::WriteTransaction& transaction) -> Result<void> {
    TRY_DO(append(transaction, entry_about(name + "_left")));
    TRY_DO(append(transaction, entry_about(name + "_right")));
    return {};
  });
}

class CrashTest : public ::testing::Test {
 protected:
  void SetUp() override {
    options.data = folder.path() / "data";
    options.keeper = sealer_maker(random);
  }
  Result<store::MunicipalityLoan> open() {
    TRY(house, store::House::open(options, clock, random));
    return house->municipality("bergen");
  }
  void close() { house.reset(); }

  // Runs `work` in a child process, which must not come back from it by itself.
  template <class Work>
  static pid_t in_child(Work work) {
    const pid_t child = ::fork();
    if (child == 0) {
      work();
      ::_exit(99);
    }
    return child;
  }
  static int status_of(pid_t child) {
    int status = 0;
    ::waitpid(child, &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -WTERMSIG(status);
  }

  // Opens what is left, and checks that it is whole and holds at least the pairs that were
  // answered.
  void expect_whole(std::uint64_t answered_pairs) {
    auto store = open();
    ASSERT_TRUE(store) << store.error().says << " " << store.error().about;
    const auto key = SigningKey::open(options.data / "keys" / "bergen.seal", "naober/bergen",
                                      SigningKey::MayMake::no, random);
    ASSERT_TRUE(key);
    const auto found = (*store)->read(
        [&](store::ReadTransaction& transaction) { return verify(transaction, key->verifier()); });
    ASSERT_TRUE(found) << found.error().says;
    EXPECT_TRUE(found->sound()) << found->first_break->says;
    EXPECT_EQ(found->entries % 2, 0U);
    EXPECT_GE(found->entries / 2, answered_pairs);
    store->reset();
    close();
  }

  TemporaryFolder folder;
  SystemRandom random;
  FixedClock clock{Date::of(2026, 4, 27)};
  store::HouseOptions options;
  std::unique_ptr<store::House> house;
};

// Writes with four threads and says each answer with a byte, until it is killed.
void write_until_killed(store::MunicipalityStore& store, int answers) {
  std::vector<std::thread> writers;
  for (int writer = 0; writer < 4; ++writer) {
    writers.emplace_back([&store, answers, writer] {
      for (int number = 0;; ++number) {
        if (add_pair(store, std::to_string(writer) + "_" + std::to_string(number))) {
          static_cast<void>(::write(answers, "x", 1));
        }
      }
    });
  }
  writers.front().join();
}

TEST_F(CrashTest, killed_in_the_middle_of_writes_nothing_answered_is_lost) {
  std::uint64_t answered = 0;
  for (const int kill_after : {1, 7, 40, 150, 3, 64}) {
    int pipe_ends[2];
    ASSERT_EQ(::pipe2(pipe_ends, O_CLOEXEC), 0);
    const pid_t child = in_child([&] {
      auto store = open();
      if (store) {
        write_until_killed(**store, pipe_ends[1]);
      }
    });
    ::close(pipe_ends[1]);
    char bytes[64];
    for (int heard = 0; heard < kill_after;) {
      const ssize_t count = ::read(pipe_ends[0], bytes, 1);
      ASSERT_EQ(count, 1) << "the child ended by itself";
      ++heard;
      ++answered;
    }
    ::kill(child, SIGKILL);
    EXPECT_EQ(status_of(child), -SIGKILL);
    // What it said between our last read and its end was answered too.
    for (ssize_t count = 1; count > 0;
         answered += static_cast<std::uint64_t>(std::max<ssize_t>(count, 0))) {
      count = ::read(pipe_ends[0], bytes, sizeof bytes);
    }
    ::close(pipe_ends[0]);
    expect_whole(answered);
  }
}

// Writes pairs until one is refused; the number that was answered, or -1 when the refusal was not
// clear.
int write_until_refused(store::MunicipalityStore& store) {
  for (int pairs = 0; pairs < 100'000; ++pairs) {
    const auto written = add_pair(store, std::to_string(pairs) + std::string(2000, 'x'));
    if (!written) {
      return written.error().fault == Fault::unavailable ? pairs : -1;
    }
  }
  return -1;
}

TEST_F(CrashTest, a_file_that_may_not_grow_keeps_the_store_whole) {
  int pipe_ends[2];
  ASSERT_EQ(::pipe2(pipe_ends, O_CLOEXEC), 0);
  const pid_t child = in_child([&] {
    std::signal(SIGXFSZ, SIG_IGN);
    auto store = open();
    const rlimit limit = {1U << 20U, 1U << 20U};
    if (!store || ::setrlimit(RLIMIT_FSIZE, &limit) != 0) {
      return;
    }
    const int answered = write_until_refused(**store);
    static_cast<void>(::write(pipe_ends[1], &answered, sizeof answered));
    ::_exit(answered > 0 ? 0 : 1);
  });
  ::close(pipe_ends[1]);
  int answered = 0;
  ASSERT_EQ(::read(pipe_ends[0], &answered, sizeof answered),
            static_cast<ssize_t>(sizeof answered));
  ::close(pipe_ends[0]);
  EXPECT_EQ(status_of(child), 0);
  expect_whole(static_cast<std::uint64_t>(answered));
}

TEST_F(CrashTest, a_full_disk_refuses_clearly_and_heals_when_there_is_room) {
  const std::string disk = folder.path().string();
  const pid_t child = in_child([&] {
    // A disk of our own of three megabytes, seen by this process alone.
    if (::unshare(CLONE_NEWNS) != 0 ||
        ::mount("none", "/", nullptr, MS_REC | MS_PRIVATE, nullptr) != 0 ||
        ::mount("tmpfs", disk.c_str(), "tmpfs", 0, "size=3m") != 0) {
      ::_exit(77);
    }
    const std::string ballast = disk + "/ballast";
    std::ofstream(ballast) << std::string(1U << 20U, 'x');
    auto store = open();
    if (!store) {
      ::_exit(2);
    }
    const int answered = write_until_refused(**store);
    if (answered <= 0) {
      ::_exit(3);
    }
    std::filesystem::remove(ballast);
    if (!add_pair(**store, "room again")) {
      ::_exit(4);
    }
    store->reset();
    close();
    expect_whole(static_cast<std::uint64_t>(answered) + 1);
    ::_exit(HasFailure() ? 5 : 0);
  });
  const int status = status_of(child);
  if (status == 77) {
    GTEST_SKIP() << "needs the right to mount a disk";
  }
  EXPECT_EQ(status, 0);
}

}  // namespace
}  // namespace naober::journal
