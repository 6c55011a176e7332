#include "casework/town.h"

namespace naober::casework {
namespace {

using testing::HasSubstr;

TEST(Provide, an_order_with_one_option_takes_a_reason_in_buch) {
  Bergen bergen;
  auto order = order_for(bergen.granted());
  order.offered = {"de_wimpel"};
  const auto refused = refusal(place_order(bergen.generalist(), order));
  EXPECT_EQ(refused.about, "/fewer_because");
  order.fewer_because = "Alleen De Wimpel spreekt Fries.";
  const auto placed = place_order(bergen.generalist(), order);
  EXPECT_TRUE(placed) << placed.error().says;
}

TEST(Provide, the_chosen_provider_was_offered_and_exists) {
  Bergen bergen;
  auto order = order_for(bergen.granted());
  order.offered = {"schelpenpad", "vuurbaak"};
  EXPECT_EQ(refusal(place_order(bergen.generalist(), order)).about, "/offered");
  order.provider = "nobody";
  EXPECT_THAT(refusal(place_order(bergen.generalist(), order)).says, HasSubstr("no provider"));
}

TEST(Provide, one_decision_has_one_running_order) {
  Bergen bergen;
  auto order = order_for(bergen.granted());
  const auto placed = place_order(bergen.generalist(), order);
  ASSERT_TRUE(placed) << placed.error().says;
  order.version = placed->case_file.version;
  EXPECT_THAT(refusal(place_order(bergen.generalist(), order)).says, HasSubstr("running order"));
  order.replaces = placed->provision.id;
  order.provider = "schelpenpad";
  const auto replaced = place_order(bergen.generalist(), order);
  EXPECT_TRUE(replaced) << replaced.error().says;
}

TEST(Provide, a_tailored_provision_does_not_start_by_itself_and_a_general_one_does) {
  Bergen bergen;
  bergen.road.register_somebody().open();
  StartProvision start;
  start.case_file = bergen.case_id();
  start.version = bergen.road.journey.case_file.version;
  start.provision = "household_help";
  EXPECT_EQ(refusal(start_provision(bergen.generalist(), start)).fault, Fault::not_allowed);
  start.provision = "cleaning_support";
  const auto started = start_provision(bergen.generalist(), start);
  ASSERT_TRUE(started) << started.error().says;
  EXPECT_FALSE(started->provision.decision.has_value());
}

}  // namespace
}  // namespace naober::casework
