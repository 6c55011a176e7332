#include "base/date.h"

#include <gmock/gmock.h>

namespace naober {
namespace {

using ::testing::HasSubstr;

TEST(Date, reads_and_writes_one_form) {
  const auto date = Date::parse("2026-04-27");
  ASSERT_TRUE(date);
  EXPECT_EQ(date->text(), "2026-04-27");
  EXPECT_EQ(date->year(), 2026);
  EXPECT_EQ(date->month(), 4u);
  EXPECT_EQ(date->day(), 27u);
}

TEST(Date, refuses_other_forms) {
  for (const char* text :
       {"", "27-04-2026", "2026/04/27", "2026-4-27", "2026-04-27 ", " 2026-04-27", "2026-04-2x",
        "-026-04-27", "2026-04-+7", "2026--4-27", "20260427"}) {
    const auto date = Date::parse(text);
    ASSERT_FALSE(date) << text;
    EXPECT_THAT(date.error().says, HasSubstr("is not a date"));
  }
}

TEST(Date, refuses_days_that_do_not_exist) {
  for (const char* text :
       {"2026-02-29", "2026-04-31", "2026-13-01", "2026-00-10", "2026-01-00", "1900-02-29"}) {
    const auto date = Date::parse(text);
    ASSERT_FALSE(date) << text;
    EXPECT_THAT(date.error().says, HasSubstr("does not exist"));
  }
  EXPECT_TRUE(Date::parse("2028-02-29"));
  EXPECT_TRUE(Date::parse("2000-02-29"));
}

TEST(Date, refuses_years_in_which_nobody_here_lives) {
  EXPECT_TRUE(Date::parse("1850-01-01"));
  EXPECT_TRUE(Date::parse("2200-12-31"));
  EXPECT_THAT(Date::parse("1849-12-31").error().says, HasSubstr("outside 1850 to 2200"));
  EXPECT_THAT(Date::parse("2201-01-01").error().says, HasSubstr("outside 1850 to 2200"));
}

TEST(Date, knows_the_day_of_the_week) {
  EXPECT_EQ(Date::of(2026, 4, 27).weekday(), 1u) << "King's Day 2026 is a Monday";
  EXPECT_EQ(Date::of(2026, 4, 26).weekday(), 7u);
}

TEST(Date, adds_months_and_stops_at_the_end_of_a_shorter_one) {
  EXPECT_EQ(Date::of(2026, 1, 31).plus_months(1), Date::of(2026, 2, 28));
  EXPECT_EQ(Date::of(2028, 1, 31).plus_months(1), Date::of(2028, 2, 29));
  EXPECT_EQ(Date::of(2026, 1, 15).plus_months(12), Date::of(2027, 1, 15));
  EXPECT_EQ(Date::of(2026, 3, 31).plus_months(-1), Date::of(2026, 2, 28));
  EXPECT_EQ(Date::of(2028, 2, 29).plus_months(12), Date::of(2029, 2, 28));
}

TEST(Date, counts_days_both_ways) {
  EXPECT_EQ(Date::of(2026, 3, 1).days_since(Date::of(2026, 2, 28)), 1);
  EXPECT_EQ(Date::of(2028, 3, 1).days_since(Date::of(2028, 2, 28)), 2);
  EXPECT_EQ(Date::of(2026, 2, 28).days_since(Date::of(2026, 3, 1)), -1);
  EXPECT_EQ(Date::of(2026, 12, 31).plus_days(1), Date::of(2027, 1, 1));
}

TEST(Date, turns_a_person_a_year_older_on_the_birthday) {
  const Date birth = Date::of(2008, 4, 27);
  EXPECT_EQ(Date::of(2026, 4, 26).years_since(birth), 17);
  EXPECT_EQ(Date::of(2026, 4, 27).years_since(birth), 18);
  EXPECT_EQ(Date::of(2026, 2, 28).years_since(Date::of(2008, 2, 29)), 17)
      << "a leap child waits a day";
  EXPECT_EQ(Date::of(2026, 3, 1).years_since(Date::of(2008, 2, 29)), 18);
}

}  // namespace
}  // namespace naober
