#include "lab/simulation_cost.h"

#include "generated_town.h"

namespace naober::lab {
namespace {

TEST(SimulationCost, the_unit_tells_how_often_a_year) {
  EXPECT_EQ(times_a_year("hours_per_week"), 52);
  EXPECT_EQ(times_a_year("days_per_month"), 12);
  EXPECT_EQ(times_a_year("nights_per_day"), 365);
  EXPECT_EQ(times_a_year("sessions_per_quarter"), 4);
  EXPECT_EQ(times_a_year("ramp"), 0) << "given once";
  EXPECT_EQ(times_a_year("hours_per_moon"), std::nullopt);
}

class PricesTest : public testing::Test {
 protected:
  // Bergen in 2026: an hour of household help at its default price.
  Prices prices{*RealPolicy::shared().bundle("buch/bergen"), Date::of(2026, 11, 2)};
  std::int64_t hour = RealPolicy::shared()
                          .bundle("buch/bergen")
                          ->settings("household_help", Date::of(2026, 11, 2))
                          ->find("hour_price")
                          ->as<Money>()
                          ->cents;
};

TEST_F(PricesTest, hours_a_week_are_paid_every_week) {
  EXPECT_EQ(prices.of({"household_help", 2.5, {}}, {}).cents_a_year, (hour * 5 / 2) * 52);
}

TEST_F(PricesTest, where_the_rules_name_no_amount_the_decided_one_stands_in) {
  EXPECT_EQ(prices.of({"household_help", {}, {}}, 2.0).cents_a_year, hour * 2 * 52);
  EXPECT_EQ(prices.of({"household_help", 3.0, {}}, 2.0).cents_a_year, hour * 3 * 52);
}

TEST_F(PricesTest, what_nobody_measured_or_priced_is_counted_and_not_guessed) {
  const Cost unmeasured = prices.of({"household_help", {}, {}}, {});
  EXPECT_EQ(unmeasured.unmeasured, 1);
  EXPECT_EQ(unmeasured.cents_a_year, 0);
  EXPECT_EQ(prices.of({"a_castle", 1.0, {}}, {}).unpriced, 1);
}

}  // namespace
}  // namespace naober::lab
