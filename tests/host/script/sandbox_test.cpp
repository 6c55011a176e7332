// What the worker is to a process that looks at it from outside, and what it survives.
#include <signal.h>

#include <chrono>
#include <filesystem>
#include <fstream>
#include <thread>

#include <gmock/gmock.h>

#include "script_helpers.h"

namespace naober::script {

namespace {

using policy::Limit;
using testing::HasSubstr;

std::string status_of(pid_t process, const std::string& field) {
  std::ifstream status("/proc/" + std::to_string(process) + "/status");
  for (std::string line; std::getline(status, line);) {
    if (line.starts_with(field + ":")) {
      return line.substr(line.find_first_not_of(" \t", field.size() + 1));
    }
  }
  return "";
}

std::unique_ptr<Pool> fresh_pool(PoolOptions wanted = options()) {
  auto started = Pool::start(std::move(wanted));
  if (!started) {
    ADD_FAILURE() << started.error().says;
    std::abort();
  }
  return std::move(*started);
}

const policy::Unit long_job = plugin(
    "return { when = function(facts) local n = 0 for i = 1, 10000000 do n = n + 1 end return n end "
    "}");
const policy::Unit endless_job = plugin("return { function() while true do end end }");

}  // namespace

TEST(Sandbox, a_worker_is_in_jail_and_has_one_file_and_no_environment) {
#if defined(__SANITIZE_ADDRESS__)
  GTEST_SKIP() << "a sanitizer needs what the jail forbids";
#endif
  ASSERT_EQ(run("return 1").value, Value(1));
  for (const pid_t worker : pool().workers()) {
    EXPECT_EQ(status_of(worker, "Seccomp"), "2");
    EXPECT_EQ(status_of(worker, "NoNewPrivs"), "1");
    EXPECT_EQ(status_of(worker, "Threads"), "1");
    std::size_t files = 0;
    for ([[maybe_unused]] const auto& file :
         std::filesystem::directory_iterator("/proc/" + std::to_string(worker) + "/fd")) {
      ++files;
    }
    EXPECT_EQ(files, 1u);
    std::ifstream environment("/proc/" + std::to_string(worker) + "/environ");
    EXPECT_EQ(environment.peek(), std::ifstream::traits_type::eof());
  }
}

TEST(Sandbox, a_worker_killed_while_idle_is_replaced_without_a_word) {
  const auto pool = fresh_pool();
  const auto unit = plugin("return 7");
  ASSERT_EQ(pool->run_chunk("a", unit, {{}})->at(0).value, Value(7));
  for (const pid_t worker : pool->workers()) {
    kill(worker, SIGKILL);
  }
  std::this_thread::sleep_for(std::chrono::milliseconds(50));
  EXPECT_EQ(pool->run_chunk("a", unit, {{}})->at(0).value, Value(7));
}

TEST(Sandbox,
     a_worker_killed_in_the_middle_of_an_answer_gives_a_clear_error_and_the_next_call_works) {
  const auto pool = fresh_pool();
  ASSERT_TRUE(pool->load(long_job).has_value());
  ASSERT_TRUE(
      pool->evaluate("a", plugin("return { function() return 1 end }"), {0}, {{}}).has_value());
  std::thread killer([&] {
    std::this_thread::sleep_for(std::chrono::milliseconds(30));
    for (const pid_t worker : pool->workers()) {
      kill(worker, SIGKILL);
    }
  });
  const auto answers = pool->evaluate("a", long_job, {0}, std::vector<List>(20));
  killer.join();
  ASSERT_TRUE(answers.has_value());
  ASSERT_EQ(answers->size(), 20u);
  EXPECT_EQ(answers->back().limit, Limit::crash);
  EXPECT_THAT(answers->back().says, HasSubstr("ended in the middle of its answer"));
  const auto again = pool->evaluate("a", long_job, {0}, {{}});
  ASSERT_TRUE(again.has_value());
  EXPECT_EQ(again->at(0).value, Value(10000000)) << again->at(0).says;
}

TEST(Sandbox, a_function_that_takes_its_worker_down_twice_is_set_aside_until_it_is_released) {
  PoolOptions hasty = options();
  hasty.silence = std::chrono::seconds(2);  // long enough to start a worker on a slow machine
  hasty.evaluation.work = std::uint64_t{1} << 60;
  hasty.evaluation.time = std::chrono::hours(1);
  const auto pool = fresh_pool(std::move(hasty));
  for (int i = 0; i < 2; ++i) {
    const auto answers = pool->evaluate("a", endless_job, {0}, {{}});
    ASSERT_TRUE(answers.has_value());
    EXPECT_EQ(answers->at(0).limit, Limit::time);
  }
  EXPECT_EQ(
      pool->evaluate("a", plugin("return { function() return 1 end }"), {0}, {{}})->at(0).value,
      Value(1))
      << "only that function";
  EXPECT_THAT(pool->evaluate("a", endless_job, {0}, {{}})->at(0).says, HasSubstr("set aside"));
  EXPECT_TRUE(pool->numbers("a").at(0).set_aside);
  pool->release(endless_job.name);
  EXPECT_FALSE(pool->numbers("a").at(0).set_aside);
  EXPECT_EQ(pool->evaluate("a", endless_job, {0}, {{}})->at(0).limit, Limit::time) << "tried again";
}

TEST(Sandbox, the_time_of_the_processor_is_the_second_tier) {
  PoolOptions quick = options();
  quick.evaluation.work = std::uint64_t{1} << 60;
  quick.evaluation.time = std::chrono::milliseconds(50);
  const auto pool = fresh_pool(std::move(quick));
  const auto answers = pool->run_chunk("a", plugin("while true do end"), {{}, {}});
  ASSERT_TRUE(answers.has_value());
  EXPECT_EQ(answers->at(0).limit, Limit::time);
  EXPECT_EQ(answers->at(1).limit, Limit::time);
  EXPECT_EQ(pool->run_chunk("a", plugin("return 1"), {{}})->at(0).value, Value(1));
}

TEST(Sandbox, the_oldest_worker_goes_when_there_are_too_many) {
  PoolOptions few = options();
  few.most_workers = 3;
  const auto pool = fresh_pool(std::move(few));
  for (const char* tenant : {"a", "b", "c", "d", "a"}) {
    ASSERT_EQ(pool->run_chunk(tenant, plugin("return 1"), {{}})->at(0).value, Value(1));
    EXPECT_LE(pool->workers().size(), 3u);
  }
}

TEST(Sandbox, workers_outlive_the_thread_that_asked_for_them) {
  const auto pool = fresh_pool();
  std::thread([&] { (void)pool->run_chunk("a", plugin("return 1"), {{}}); }).join();
  std::this_thread::sleep_for(std::chrono::milliseconds(20));
  const auto before = pool->workers();
  ASSERT_EQ(pool->run_chunk("a", plugin("return 1"), {{}})->at(0).value, Value(1));
  EXPECT_EQ(pool->workers(), before);
}

TEST(Sandbox, many_units_fit_and_a_full_worker_makes_room) {
  const auto pool = fresh_pool();
  for (int i = 0; i < 600; ++i) {
    const auto unit = plugin("return { function(n) return n + " + std::to_string(i) + " end }");
    const auto answers = pool->evaluate("a", unit, {0}, {{1}});
    ASSERT_TRUE(answers.has_value());
    ASSERT_EQ(answers->at(0).value, Value(i + 1)) << answers->at(0).says;
  }
}

TEST(Sandbox, a_missing_worker_program_is_said) {
  PoolOptions wrong = options();
  wrong.worker = "/nonexistent/naober-script";
  const auto pool = Pool::start(std::move(wrong));
  ASSERT_FALSE(pool.has_value());
  EXPECT_EQ(pool.error().fault, Fault::unavailable);
  EXPECT_EQ(pool.error().about, "/nonexistent/naober-script");
}

}  // namespace naober::script
