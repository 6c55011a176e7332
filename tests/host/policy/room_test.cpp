#include "policy/room.h"

#include "policy_words.h"

namespace naober::policy {
namespace {

TEST(Room, at_most_allows_its_own_bound_and_nothing_longer) {
  const Room room = room_of(at_most(weeks(6)));
  EXPECT_TRUE(room.allows(weeks(6)));
  EXPECT_TRUE(room.allows(Term{41, Term::Unit::days}));
  EXPECT_FALSE(room.allows(Term{43, Term::Unit::days}));
}

TEST(Room, a_month_never_fits_a_room_in_weeks) {
  EXPECT_FALSE(room_of(at_most(weeks(6))).allows(months(1)));
  EXPECT_FALSE(room_of(at_least(weeks(1))).allows(months(12)));
}

TEST(Room, one_of_compares_whole_lists) {
  const Room room = room_of(one_of({List{"results"}, List{"results", "life_domains"}}));
  EXPECT_TRUE(room.allows(List{"results"}));
  EXPECT_FALSE(room.allows(List{"life_domains"}));
  EXPECT_EQ(room.english(), "one of \"results\" or \"results\" and \"life_domains\"");
}

TEST(Room, a_text_fits_free_text_and_a_number_does_not) {
  EXPECT_TRUE(room_of(free_text()).allows("Bel ons"));
  EXPECT_FALSE(room_of(free_text()).allows(12));
}

TEST(Room, nothing_fits_fixed) { EXPECT_FALSE(room_of(fixed()).allows(weeks(6))); }

TEST(Room, a_narrower_room_lies_inside_and_a_wider_one_does_not) {
  const Room law = room_of(between(months(6), months(24)));
  EXPECT_TRUE(law.contains(room_of(between(months(6), months(12)))));
  EXPECT_TRUE(law.contains(room_of(one_of({months(6), months(24)}))));
  EXPECT_FALSE(law.contains(room_of(between(months(6), months(25)))));
  EXPECT_FALSE(law.contains(room_of(at_most(months(12))))) << "it has no lower bound";
  EXPECT_TRUE(room_of(at_least(1)).contains(room_of(between(2, 3))));
  EXPECT_FALSE(room_of(at_least(2)).contains(room_of(at_least(1))));
}

TEST(Room, whole_numbers_and_numbers_are_of_one_kind) {
  EXPECT_TRUE(room_of(between(0, 1)).allows(0.5));
  EXPECT_FALSE(room_of(between(0, 1)).allows(1.5));
}

TEST(Room, a_between_with_nothing_between_is_refused) {
  const auto room = read_room(between(months(24), months(6)));
  ASSERT_FALSE(room);
  EXPECT_THAT(room.error().says, testing::HasSubstr("leaves no room"));
  EXPECT_FALSE(read_room(between(months(6), weeks(60)))) << "months and weeks do not compare";
}

TEST(Room, a_word_that_is_no_room_is_refused_with_those_that_are) {
  const auto room = read_room(holds("age"));
  ASSERT_FALSE(room);
  EXPECT_THAT(room.error().says, testing::HasSubstr("at_most(…)"));
}

}  // namespace
}  // namespace naober::policy
