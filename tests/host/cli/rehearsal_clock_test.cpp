#include "cli/rehearsal_clock.h"

#include <gmock/gmock.h>

namespace naober::cli {
namespace {

TEST(RehearsalClock, begins_at_noon_of_the_chosen_day_and_runs_on) {
  FixedClock real(Instant{1'000'000});
  const RehearsalClock clock(Date::of(2026, 4, 13), real);
  EXPECT_EQ(clock.now().text(), "2026-04-13T12:00:00.000Z");
  real.move_to(Instant{1'000'000 + 13 * 3'600'000});
  EXPECT_EQ(clock.now().text(), "2026-04-14T01:00:00.000Z");
  EXPECT_EQ(clock.today(), Date::of(2026, 4, 14));
}

TEST(RehearsalClock, goes_back_as_well_as_forward) {
  const FixedClock real(Date::of(2026, 4, 13));
  EXPECT_EQ(RehearsalClock(Date::of(1999, 12, 31), real).today(), Date::of(1999, 12, 31));
  EXPECT_EQ(RehearsalClock(Date::of(2126, 1, 1), real).today(), Date::of(2126, 1, 1));
}

}  // namespace
}  // namespace naober::cli
