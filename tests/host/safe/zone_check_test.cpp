#include "safe/zone_check.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdlib>

namespace naober::safe {
namespace {

using testing::HasSubstr;
using Verdict = Observation::Verdict;

const Instant in_spring = FixedClock(Date::of(2026, 4, 27)).now();

TEST(ZoneCheck, the_data_of_amsterdam_agree_with_the_rule_of_the_host) {
  const auto said = zone_data_agree("/usr/share/zoneinfo/Europe/Amsterdam", in_spring);
  EXPECT_EQ(said.verdict, Verdict::good) << said.says;
}

TEST(ZoneCheck, data_that_know_no_summer_time_any_more_ask_for_attention) {
  // Lagos is an hour east of UTC all year, as the Netherlands would be without summer time.
  const auto said = zone_data_agree("/usr/share/zoneinfo/Africa/Lagos", in_spring);
  EXPECT_EQ(said.verdict, Verdict::attention);
  EXPECT_THAT(said.says, HasSubstr("2026-04-27T22:30:00.000Z"));
  EXPECT_THAT(said.says, HasSubstr("Update the host"));
}

TEST(ZoneCheck, a_change_that_lies_ahead_is_seen_now) {
  const Instant in_winter = FixedClock(Date::of(2026, 1, 10)).now();
  const auto said = zone_data_agree("/usr/share/zoneinfo/Africa/Lagos", in_winter);
  EXPECT_THAT(said.says, HasSubstr("2026-03-29T22:30:00.000Z"));
}

TEST(ZoneCheck, a_machine_without_zone_data_is_well_too) {
  const auto said = zone_data_agree("/nowhere/Europe/Amsterdam", in_spring);
  EXPECT_EQ(said.verdict, Verdict::good);
  EXPECT_THAT(said.says, HasSubstr("needs none"));
}

TEST(ZoneCheck, leaves_the_zone_of_the_process_as_it_was) {
  ::setenv("TZ", "Asia/Tokyo", 1);
  zone_data_agree("/usr/share/zoneinfo/Europe/Amsterdam", in_spring);
  EXPECT_STREQ(std::getenv("TZ"), "Asia/Tokyo");
  ::unsetenv("TZ");
}

}  // namespace
}  // namespace naober::safe
