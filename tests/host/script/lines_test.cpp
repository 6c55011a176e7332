// Counting the lines of functions: only for who asks, and without changing what they answer.
#include <gtest/gtest.h>

#include <tuple>

#include "script_helpers.h"

namespace naober::script {
namespace {

constexpr const char* counts_to = R"(return {
  function(facts)
    local sum = 0
    for step = 1, facts.steps do
      sum = sum + step
    end
    if sum > 100 then
      return yes
    end
    return no
  end,
})";

class Lines : public testing::Test {
 protected:
  void start(bool count_lines) {
    PoolOptions some = options();
    some.count_lines = count_lines;
    auto started = Pool::start(std::move(some));
    ASSERT_TRUE(started.has_value());
    pool_ = *std::move(started);
    unit_ = plugin(counts_to);
    ASSERT_TRUE(pool_->load(unit_).has_value());
  }

  std::vector<policy::Evaluation> ask(const std::vector<int>& steps) {
    std::vector<List> arguments;
    for (const int each : steps) {
      arguments.push_back({Map{{"steps", each}}});
    }
    auto answers = pool_->evaluate("town", unit_, FunctionRef{0}, arguments);
    EXPECT_TRUE(answers.has_value());
    return *std::move(answers);
  }

  std::uint64_t times(int line) const {
    const LineCounts counts = pool_->lines();
    const auto file = counts.find("plugins/test/test.lua");
    return file == counts.end() || !file->second.contains(line) ? 99 : file->second.at(line).times;
  }

  std::unique_ptr<Pool> pool_;
  policy::Unit unit_;
};

TEST_F(Lines, each_line_is_counted_over_all_evaluations_and_one_never_reached_is_known) {
  start(true);
  ask({3, 2});
  EXPECT_EQ(times(3), 2U);
  EXPECT_EQ(times(5), 5U);
  EXPECT_EQ(times(8), 0U) << "no sum was above a hundred";
  EXPECT_EQ(times(10), 2U);
  ask({20});
  EXPECT_EQ(times(8), 1U);
  EXPECT_EQ(times(5), 25U);
}

TEST_F(Lines, the_work_is_charged_to_the_line_that_does_it) {
  start(true);
  ask({1000});
  const LineCounts counts = pool_->lines();
  const auto& lines = counts.at("plugins/test/test.lua");
  // A turn of a loop is paid for by the line that turns it.
  EXPECT_GT(lines.at(4).work, 999U);
  EXPECT_GT(lines.at(4).work, lines.at(3).work * 100);
}

TEST_F(Lines, who_does_not_ask_gets_none_and_the_same_answers) {
  start(true);
  const auto counted = ask({3, 20});
  start(false);
  const auto plain = ask({3, 20});
  EXPECT_TRUE(pool_->lines().empty());
  ASSERT_EQ(counted.size(), plain.size());
  for (std::size_t place = 0; place < plain.size(); ++place) {
    EXPECT_EQ(counted[place].value, plain[place].value);
    EXPECT_EQ(counted[place].work, plain[place].work) << "a hook is no work of the script";
  }
}

TEST_F(Lines, a_function_that_reaches_a_limit_is_counted_until_there) {
  PoolOptions some = options();
  some.count_lines = true;
  some.evaluation.work = 10'000;
  auto started = Pool::start(std::move(some));
  ASSERT_TRUE(started.has_value());
  pool_ = *std::move(started);
  unit_ = plugin(counts_to);
  ASSERT_TRUE(pool_->load(unit_).has_value());
  const auto answers = ask({1'000'000, 3});
  EXPECT_EQ(answers[0].limit, policy::Limit::work);
  EXPECT_EQ(answers[1].value, Value(false));
  EXPECT_GT(times(5), 100U);
  EXPECT_EQ(times(10), 1U);
}

// Each of these ends as it ends without counting, and the next evaluation is whole again.
TEST_F(Lines, hostile_functions_end_as_they_end_uncounted) {
  const char* hostile = R"(return {
  function() while true do pcall(function() while true do end end) end end,
  function() local function deep(n) return 1 + deep(n + 1) end return deep(1) end,
  function() error({}) end,
  function() local t = {} for i = 1, 1e9 do t[i] = ("x"):rep(1000) end end,
  function() return load, debug end,
})";
  std::vector<std::vector<policy::Limit>> ends;
  for (const bool count_lines : {false, true}) {
    PoolOptions some = options();
    some.count_lines = count_lines;
    some.evaluation.work = 2'000'000;
    auto started = Pool::start(std::move(some));
    ASSERT_TRUE(started.has_value());
    unit_ = plugin(hostile);
    ASSERT_TRUE((*started)->load(unit_).has_value());
    ends.emplace_back();
    for (std::uint32_t function = 0; function < 5; ++function) {
      const auto answers = (*started)->evaluate("town", unit_, {function}, {List{}, List{}});
      ASSERT_TRUE(answers.has_value());
      ends.back().push_back(answers->at(0).limit);
      EXPECT_EQ(answers->at(1).limit, answers->at(0).limit);
    }
  }
  // A hook takes a little of the stack, so endless recursion may end on either limit.
  ends[0][1] = ends[1][1];
  EXPECT_EQ(ends[0], ends[1]);
  EXPECT_EQ(ends[1][0], policy::Limit::work);
  EXPECT_NE(ends[1][1], policy::Limit::none);
  EXPECT_NE(ends[1][1], policy::Limit::crash);
}

}  // namespace
}  // namespace naober::script
