#include "lab/simulation_result.h"

#include <gmock/gmock.h>

#include "base/codec.h"

namespace naober::lab {
namespace {

FlipKind kind(const std::string& after, const std::string& rule) {
  FlipKind made;
  made.task = "help";
  made.before = "grant";
  made.after = after;
  made.changed = "verdict";
  made.rules = {rule};
  return made;
}

// One part of a simulation, as a thread leaves it.
SimulationResult part(std::int64_t first, const std::string& rule) {
  SimulationResult made;
  made.decisions.total = 10;
  made.decisions.flipped = 2;
  made.decisions.before_after.add(policy::Verdict::grant, policy::Verdict::refuse);
  made.by_rule[rule] = 2;
  for (std::int64_t number = first; number < first + 7; ++number) {
    made.leave_out("no facts", number);
  }
  made.mark(first + 8, false, kind("refuse", rule));
  made.mark(first + 7, false, kind("weigh", "H-1"));
  made.mark(first, true, kind("refuse", rule));
  return made;
}

TEST(SimulationResult, parts_come_to_one_result_in_whatever_order_they_are_added) {
  SimulationResult one = part(1, "H-2");
  one.add(part(100, "H-3"));
  one.settle();
  SimulationResult other = part(100, "H-3");
  other.add(part(1, "H-2"));
  other.settle();
  EXPECT_EQ(encode(show(one)), encode(show(other)));
  EXPECT_EQ(one.kinds, other.kinds);
  EXPECT_EQ(one.kinds.size(), 3u) << "one kind of flip is kept once";
  std::vector<std::int64_t> numbers;
  for (const FlipMark& mark : one.flips) {
    numbers.push_back(mark.open ? -mark.number : mark.number);
  }
  EXPECT_THAT(numbers, testing::ElementsAre(8, 9, 107, 108, -1, -100));
  EXPECT_EQ(one.kinds[one.flips.front().kind], kind("weigh", "H-1"));
  EXPECT_EQ(one.decisions.total, 20);
  EXPECT_EQ(one.decisions.before_after.of(policy::Verdict::grant, policy::Verdict::refuse), 2);
  EXPECT_EQ(one.left_out.at("no facts").count, 14);
  EXPECT_THAT(one.left_out.at("no facts").first, testing::ElementsAre(1, 2, 3, 4, 5));
}

TEST(SimulationResult, a_mark_takes_sixteen_bytes) { EXPECT_EQ(sizeof(FlipMark), 16u); }

TEST(SimulationResult, what_is_shown_names_no_case) {
  SimulationResult result = part(1, "H-2");
  result.settle();
  const Value shown = show(result);
  EXPECT_EQ(shown.find("flips"), nullptr);
  const List& left_out = *shown.find("left_out")->as<List>();
  EXPECT_EQ(left_out.front().find("first"), nullptr);
}

TEST(AgeGroups, change_on_the_birthday) {
  EXPECT_EQ(age_group_of(0), "0-17");
  EXPECT_EQ(age_group_of(17), "0-17");
  EXPECT_EQ(age_group_of(18), "18-26");
  EXPECT_EQ(age_group_of(66), "45-66");
  EXPECT_EQ(age_group_of(67), "67-74");
  EXPECT_EQ(age_group_of(85), "85+");
}

TEST(VerdictNamed, knows_the_five_and_no_other) {
  EXPECT_EQ(verdict_named("refer"), policy::Verdict::refer);
  EXPECT_EQ(verdict_named("withdraw"), std::nullopt);
  EXPECT_EQ(verdict_named(""), std::nullopt);
}

}  // namespace
}  // namespace naober::lab
