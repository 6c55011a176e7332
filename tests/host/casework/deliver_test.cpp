#include "casework/deliver.h"

#include "casework/town.h"

namespace naober::casework {
namespace {

using testing::HasSubstr;

// Bergen, with an order for De Wimpel: 2.5 hours a week from 2 March 2026.
struct Ordered {
  Ordered() {
    const auto decided = bergen.granted();
    const auto made = place_order(bergen.generalist(), order_for(decided));
    EXPECT_TRUE(made) << made.error().says;
    placed = made.value_or(PlacedOrder{});
    bergen.town.move_to(Date::of(2026, 4, 1));
  }
  Context provider(const std::string& organisation = "de_wimpel") {
    return bergen.town.as("Wim " + organisation, organisation, "provider");
  }
  TellDelivery week(int first_day_of_march, const std::string& amount) const {
    TellDelivery tell;
    tell.order = placed.order.id;
    tell.first_day = Date::of(2026, 3, first_day_of_march);
    tell.last_day = tell.first_day.plus_days(6);
    tell.amount = amount;
    tell.unit = "hours";
    return tell;
  }
  Bergen bergen;
  PlacedOrder placed;
};

TEST(Deliver, lines_add_up_beside_what_was_granted) {
  Ordered ordered;
  ASSERT_TRUE(tell_delivery(ordered.provider(), ordered.week(2, "2.5")));
  const auto told = tell_delivery(ordered.provider(), ordered.week(9, "2"));
  ASSERT_TRUE(told) << told.error().says;
  EXPECT_FALSE(told->delivery.above);
  EXPECT_EQ(told->sum.delivered, 450);
  EXPECT_EQ(told->sum.granted_so_far, 500);
  EXPECT_EQ(told->sum.granted.unit, "hours");
  EXPECT_EQ(told->sum.granted.period, "week");
}

TEST(Deliver, more_than_was_granted_is_written_down_and_leaves_a_task) {
  Ordered ordered;
  const auto told = tell_delivery(ordered.provider(), ordered.week(2, "2.75"));
  ASSERT_TRUE(told) << told.error().says;
  EXPECT_TRUE(told->delivery.above);
  EXPECT_THAT(told->says, HasSubstr("more than was granted"));
  const auto work = own_work(ordered.bergen.generalist());
  ASSERT_EQ(work.size(), 1u);
  EXPECT_EQ(work[0].title, "De aanbieder leverde meer dan is toegekend");
}

TEST(Deliver, a_correction_is_a_new_line_and_the_old_one_stays) {
  Ordered ordered;
  const auto first = tell_delivery(ordered.provider(), ordered.week(2, "2.75"));
  ASSERT_TRUE(first);
  EXPECT_THAT(refusal(tell_delivery(ordered.provider(), ordered.week(5, "1"))).says,
              HasSubstr("told already"));
  auto correction = ordered.week(2, "2.25");
  correction.corrects = first->delivery.id;
  EXPECT_EQ(refusal(tell_delivery(ordered.provider(), correction)).about, "/because");
  correction.because = "Een kwartier te veel geteld.";
  const auto corrected = tell_delivery(ordered.provider(), correction);
  ASSERT_TRUE(corrected) << corrected.error().says;
  EXPECT_EQ(corrected->sum.delivered, 225);
  EXPECT_EQ(refusal(tell_delivery(ordered.provider(), correction)).about, "/corrects");
  const auto list = list_deliveries(ordered.provider(), ordered.placed.order.id);
  ASSERT_TRUE(list);
  EXPECT_EQ(list->items.size(), 2u);
  EXPECT_EQ(list->items[0].hundredths, 275);
}

TEST(Deliver, impossible_lines_are_refused_and_nothing_is_stored) {
  Ordered ordered;
  auto wrong = ordered.week(2, "2.5");
  wrong.unit = "euros";
  EXPECT_EQ(refusal(tell_delivery(ordered.provider(), wrong)).about, "/unit");
  wrong = ordered.week(2, "many");
  EXPECT_EQ(refusal(tell_delivery(ordered.provider(), wrong)).about, "/amount");
  wrong = ordered.week(2, "0");
  EXPECT_EQ(refusal(tell_delivery(ordered.provider(), wrong)).about, "/amount");
  wrong = ordered.week(30, "2.5");
  EXPECT_THAT(refusal(tell_delivery(ordered.provider(), wrong)).says, HasSubstr("after today"));
  wrong = ordered.week(1, "2.5");
  EXPECT_EQ(refusal(tell_delivery(ordered.provider(), wrong)).about, "/first_day");
  wrong = ordered.week(9, "2.5");
  wrong.last_day = Date::of(2026, 3, 8);
  EXPECT_EQ(refusal(tell_delivery(ordered.provider(), wrong)).about, "/last_day");
  const auto list = list_deliveries(ordered.provider(), ordered.placed.order.id);
  ASSERT_TRUE(list);
  EXPECT_TRUE(list->items.empty());
}

TEST(Deliver, another_provider_neither_tells_nor_reads) {
  Ordered ordered;
  EXPECT_THAT(refusal(tell_delivery(ordered.provider("schelpenpad"), ordered.week(2, "1"))).says,
              HasSubstr("another organisation's"));
  EXPECT_FALSE(list_deliveries(ordered.provider("schelpenpad"), ordered.placed.order.id));
  EXPECT_FALSE(tell_delivery(ordered.bergen.generalist(), ordered.week(2, "1")));
  EXPECT_TRUE(list_deliveries(ordered.bergen.generalist(), ordered.placed.order.id))
      << "who may look into the file sees it";
  const auto own = list_own_orders(ordered.provider(), "", 50);
  ASSERT_TRUE(own) << own.error().says;
  ASSERT_EQ(own->items.size(), 1u);
  EXPECT_EQ(own->items[0].granted.hundredths, 250);
  EXPECT_TRUE(list_own_orders(ordered.provider("schelpenpad"), "", 50)->items.empty());
}

TEST(Deliver, amounts_have_two_decimals_at_most) {
  EXPECT_EQ(hundredths_of("2.5"), 250);
  EXPECT_EQ(hundredths_of("12"), 1200);
  EXPECT_EQ(hundredths_of("0.05"), 5);
  for (const char* wrong : {"", ".5", "2.", "2.555", "-1", "2,5", "1e3", "10000000"}) {
    EXPECT_FALSE(hundredths_of(wrong)) << wrong;
  }
  EXPECT_EQ(amount_text(250), "2.5");
  EXPECT_EQ(amount_text(205), "2.05");
  EXPECT_EQ(amount_text(1200), "12");
}

TEST(Deliver, a_period_that_begins_counts) {
  const Date monday = Date::of(2026, 3, 2);
  EXPECT_EQ(periods_between("week", monday, monday.plus_days(6)), 1);
  EXPECT_EQ(periods_between("week", monday, monday.plus_days(7)), 2);
  EXPECT_EQ(periods_between("month", Date::of(2026, 12, 31), Date::of(2027, 1, 1)), 2);
  EXPECT_EQ(periods_between("day", monday, monday), 1);
  EXPECT_EQ(periods_between("", monday, monday.plus_days(300)), 1);
  EXPECT_EQ(periods_between("week", monday, monday.plus_days(-1)), 0);
}

}  // namespace
}  // namespace naober::casework
