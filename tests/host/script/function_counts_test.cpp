// What functions use, and how they end.
#include "script/function_counts.h"

#include <gmock/gmock.h>

#include "script_helpers.h"

namespace naober::script {
namespace {

policy::Evaluation used(std::uint64_t work, std::uint64_t bytes = 0,
                        policy::Limit limit = policy::Limit::none) {
  policy::Evaluation evaluation;
  evaluation.limit = limit;
  evaluation.work = work;
  evaluation.bytes = bytes;
  return evaluation;
}

policy::Unit unit_a() {
  policy::Unit unit;
  unit.name = "plugins/a";
  return unit;
}

TEST(FunctionCounts, add_up_per_function_and_keep_the_dearest) {
  FunctionCounts counts;
  const policy::Unit unit = unit_a();
  counts.note("bergen", unit, "one", 0, {used(10, 7), used(30, 5)});
  counts.note("bergen", unit, "one", 0, {used(20, 0, policy::Limit::work)});
  counts.note("heiloo", unit, "one", 0, {used(1)});
  const auto numbers = counts.of("bergen");
  ASSERT_EQ(numbers.size(), 1u);
  EXPECT_EQ(numbers[0].times, 3u);
  EXPECT_EQ(numbers[0].work, 60u);
  EXPECT_EQ(numbers[0].most_work, 30u);
  EXPECT_EQ(numbers[0].most_bytes, 7u);
  EXPECT_EQ(numbers[0].ended[static_cast<std::size_t>(policy::Limit::none)], 2u);
  EXPECT_EQ(numbers[0].ended[static_cast<std::size_t>(policy::Limit::work)], 1u);
}

TEST(FunctionCounts, begin_anew_when_the_plugin_changed) {
  FunctionCounts counts;
  const policy::Unit unit = unit_a();
  counts.note("bergen", unit, "one", 0, {used(10)});
  counts.note("bergen", unit, "two", 0, {used(3)});
  ASSERT_EQ(counts.of("bergen").size(), 1u);
  EXPECT_EQ(counts.of("bergen")[0].work, 3u);
  EXPECT_EQ(counts.of("bergen")[0].version, "two");
}

TEST(FunctionCounts, the_pool_counts_what_it_evaluates_and_for_whom) {
  const policy::Unit unit =
      plugin("return { good = function() return 1 end, bad = function() error('no') end }");
  const auto loaded = pool().load(unit);
  ASSERT_TRUE(loaded.has_value());
  const Value& declarations = loaded->at(0).declarations.value();
  const auto good = *declarations.find("good")->as<FunctionRef>();
  const auto bad = *declarations.find("bad")->as<FunctionRef>();
  const std::string tenant = "counted_here_only";
  ASSERT_TRUE(pool().evaluate(tenant, unit, good, {{}, {}}));
  ASSERT_TRUE(pool().evaluate(tenant, unit, bad, {{}}));
  const auto numbers = pool().numbers(tenant);
  ASSERT_EQ(numbers.size(), 2u);
  for (const FunctionNumbers& each : numbers) {
    const bool is_good = each.function == good.index;
    EXPECT_EQ(each.times, is_good ? 2u : 1u);
    EXPECT_EQ(each.ended[static_cast<std::size_t>(policy::Limit::error)], is_good ? 0u : 1u);
    EXPECT_GT(each.work, 0u);
    EXPECT_FALSE(each.set_aside);
  }
  EXPECT_TRUE(pool().numbers("nobody").empty());
}

}  // namespace
}  // namespace naober::script
