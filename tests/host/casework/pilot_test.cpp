#include "casework/pilot.h"

#include "casework/town.h"

namespace naober::casework {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

const Date in_april = Date::of(2026, 4, 15);

Identity of_the_village() {
  Identity identity = greet();
  identity.address.postcode = "1934 AB";
  identity.address.town = "Egmond aan den Hoef";
  return identity;
}

std::vector<std::string> leads(Bergen& bergen) {
  const auto road = road_of(bergen.generalist(), bergen.case_id());
  EXPECT_TRUE(road) << road.error().says;
  return road ? road->workflow->step("investigation")->leads : std::vector<std::string>();
}

TEST(Pilot, who_lives_in_its_villages_takes_part_and_the_neighbours_do_not) {
  Bergen village(in_april);
  village.road.register_somebody(of_the_village()).open();
  EXPECT_EQ(village.road.journey.case_file.pilot, "egmonden");
  EXPECT_THAT(leads(village), ElementsAre("village_talk"));
  Bergen elsewhere(in_april);
  elsewhere.road.register_somebody().open();
  EXPECT_EQ(elsewhere.road.journey.case_file.pilot, "");
  EXPECT_THAT(leads(elsewhere), ElementsAre("application"));
}

TEST(Pilot, before_it_begins_nobody_takes_part) {
  Bergen bergen(Date::of(2026, 3, 31));
  bergen.road.register_somebody(of_the_village()).open();
  EXPECT_EQ(bergen.road.journey.case_file.pilot, "");
}

TEST(Pilot, a_case_joins_with_a_reason_and_the_journal_says_so) {
  Bergen bergen(in_april);
  bergen.road.register_somebody().open();
  const auto joined =
      join_pilot(bergen.generalist(),
                 {bergen.case_id(), bergen.road.journey.case_file.version, "egmonden", "Groep 1."});
  ASSERT_TRUE(joined) << joined.error().says;
  EXPECT_EQ(joined->pilot, "egmonden");
  EXPECT_EQ(bergen.whole().case_file.pilot, "egmonden");
  EXPECT_THAT(leads(bergen), ElementsAre("village_talk"));
  const auto left =
      join_pilot(bergen.generalist(), {bergen.case_id(), joined->version, "", "Toch niet."});
  ASSERT_TRUE(left) << left.error().says;
  EXPECT_THAT(leads(bergen), ElementsAre("application"));
}

TEST(Pilot, a_pilot_that_is_not_there_or_not_open_is_refused) {
  Bergen bergen(in_april);
  bergen.road.register_somebody().open();
  const auto version = bergen.road.journey.case_file.version;
  const auto unknown =
      refusal(join_pilot(bergen.generalist(), {bergen.case_id(), version, "egmond", "Groep 1."}));
  EXPECT_THAT(unknown.says, HasSubstr("it has egmonden"));
  EXPECT_EQ(unknown.about, "/pilot");
  EXPECT_EQ(
      refusal(join_pilot(bergen.generalist(), {bergen.case_id(), version, "egmonden", " "})).about,
      "/because");
  bergen.town.move_to(Date::of(2027, 1, 1));
  EXPECT_THAT(
      refusal(join_pilot(bergen.generalist(), {bergen.case_id(), version, "egmonden", "Laat."}))
          .says,
      HasSubstr("until 2026-12-31"));
}

TEST(Pilot, nobody_leaves_while_the_case_stands_in_a_step_of_the_pilot) {
  Bergen bergen(in_april);
  bergen.road.register_somebody(of_the_village()).open().converse();
  bergen.road.refresh();
  const auto advanced =
      advance(bergen.generalist(),
              {bergen.case_id(), bergen.road.journey.case_file.version, "village_talk"});
  ASSERT_TRUE(advanced) << advanced.error().says;
  bergen.road.refresh();
  const auto refused = refusal(
      join_pilot(bergen.generalist(),
                 {bergen.case_id(), bergen.road.journey.case_file.version, "", "Toch niet."}));
  EXPECT_EQ(refused.fault, Fault::conflict);
  EXPECT_THAT(refused.says, HasSubstr("village_talk"));
}

}  // namespace
}  // namespace naober::casework
