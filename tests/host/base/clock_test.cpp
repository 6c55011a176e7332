#include "base/clock.h"

#include <gmock/gmock.h>

namespace naober {
namespace {

std::string day_at(std::string_view moment) {
  const auto instant = Instant::parse(moment);
  return instant ? Clock::day_in_the_netherlands(*instant).text() : instant.error().says;
}

TEST(Clock, changes_day_at_midnight_in_winter_time) {
  EXPECT_EQ(day_at("2026-01-14T22:59:59.999Z"), "2026-01-14");
  EXPECT_EQ(day_at("2026-01-14T23:00:00Z"), "2026-01-15");
}

TEST(Clock, changes_day_at_midnight_in_summer_time) {
  EXPECT_EQ(day_at("2026-07-14T21:59:59.999Z"), "2026-07-14");
  EXPECT_EQ(day_at("2026-07-14T22:00:00Z"), "2026-07-15");
}

TEST(Clock, puts_the_clock_forward_on_the_last_sunday_of_march) {
  // 2026-03-29 is the last Sunday: the evening before still has winter time, its own has summer
  // time.
  EXPECT_EQ(day_at("2026-03-28T22:30:00Z"), "2026-03-28");
  EXPECT_EQ(day_at("2026-03-29T22:30:00Z"), "2026-03-30");
  EXPECT_EQ(day_at("2024-03-31T22:30:00Z"), "2024-04-01") << "the last Sunday is also the last day";
}

TEST(Clock, puts_the_clock_back_on_the_last_sunday_of_october) {
  EXPECT_EQ(day_at("2026-10-24T22:30:00Z"), "2026-10-25");
  EXPECT_EQ(day_at("2026-10-25T22:30:00Z"), "2026-10-25");
  EXPECT_EQ(day_at("2026-10-25T23:30:00Z"), "2026-10-26");
}

TEST(Clock, stands_where_it_was_put) {
  FixedClock clock(Date::of(2026, 4, 27));
  EXPECT_EQ(clock.now().text(), "2026-04-27T12:00:00.000Z");
  EXPECT_EQ(clock.today(), Date::of(2026, 4, 27));
  clock.move_to(Instant{0});
  EXPECT_EQ(clock.now().text(), "1970-01-01T00:00:00.000Z");
}

TEST(Clock, of_the_system_does_not_run_backwards_past_its_own_writing) {
  EXPECT_GT(SystemClock().now(), *Instant::parse("2026-01-01T00:00:00Z"));
}

TEST(Instant, reads_back_what_it_wrote) {
  for (const std::int64_t milliseconds : {std::int64_t{0}, std::int64_t{1'777'282'200'123},
                                          std::int64_t{-1}, std::int64_t{-2'000'000'000'001}}) {
    const Instant instant{milliseconds};
    EXPECT_EQ(Instant::parse(instant.text()), instant) << instant.text();
  }
}

TEST(Instant, reads_fractions_of_one_to_three_digits) {
  EXPECT_EQ(Instant::parse("1970-01-01T00:00:00.5Z")->milliseconds, 500);
  EXPECT_EQ(Instant::parse("1970-01-01T00:00:00.05Z")->milliseconds, 50);
  EXPECT_EQ(Instant::parse("1970-01-01T00:00:00Z")->milliseconds, 0);
}

TEST(Instant, refuses_other_forms_and_times_that_do_not_exist) {
  for (const char* text :
       {"", "2026-04-27", "2026-04-27T09:30:00", "2026-04-27 09:30:00Z",
        "2026-04-27T09:30:00+02:00", "2026-04-27T24:00:00Z", "2026-04-27T09:60:00Z",
        "2026-04-27T09:30:60Z", "2026-02-29T09:30:00Z", "2026-04-27T09:30:00.Z",
        "2026-04-27T09:30:00.1234Z", "2026-04-27T9:30:00ZZ", "2026-04-27T09:30:00,5Z",
        "2026-04-27T-9:30:00Z", "2026-04-27T09:30:00 Z"}) {
    EXPECT_FALSE(Instant::parse(text)) << text;
  }
}

}  // namespace
}  // namespace naober
