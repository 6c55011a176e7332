#include "casework/town.h"

namespace naober::casework {
namespace {

using testing::HasSubstr;

TEST(Client, a_bsn_is_registered_once) {
  Bergen bergen;
  bergen.road.register_somebody();
  const auto refused = refusal(register_client(bergen.generalist(), {greet(), std::nullopt}));
  EXPECT_EQ(refused.fault, Fault::conflict);
  EXPECT_EQ(refused.about, bergen.road.journey.client.id.text());
  EXPECT_THAT(refused.says, testing::Not(HasSubstr("999900006")));
}

TEST(Client, a_bsn_that_fails_the_eleven_proof_never_reaches_the_store) {
  Bergen bergen;
  auto identity = greet();
  identity.bsn = "123456789";
  EXPECT_EQ(refusal(register_client(bergen.generalist(), {identity, std::nullopt})).about,
            "/identity/bsn");
}

TEST(Client, a_look_without_a_purpose_does_not_happen) {
  Bergen bergen;
  bergen.road.register_somebody();
  auto curious = bergen.generalist();
  curious.purpose = std::nullopt;
  EXPECT_EQ(refusal(open_client_file(curious, bergen.road.journey.client.id)).fault,
            Fault::not_allowed);
  EXPECT_TRUE(open_client_file(bergen.generalist(), bergen.road.journey.client.id));
}

TEST(Client, a_care_provider_does_not_work_in_the_access) {
  Bergen bergen;
  const auto seller = bergen.town.as("Kees", "de_wimpel", "consultant");
  const auto refused = refusal(register_client(seller, {greet(), std::nullopt}));
  EXPECT_EQ(refused.fault, Fault::not_allowed);
  EXPECT_FALSE(refused.says.empty());
}

TEST(Client, is_found_by_bsn_or_by_name_and_birth_date_and_the_look_is_journalled) {
  Bergen bergen;
  bergen.road.register_somebody().open();
  const auto by_bsn = find_client(bergen.generalist(), "999900006");
  ASSERT_TRUE(by_bsn) << by_bsn.error().says;
  EXPECT_EQ(by_bsn->id, bergen.road.journey.client.id);
  const auto by_name = find_clients(bergen.generalist(), "van der ZWALUW", Date::of(1948, 5, 1));
  ASSERT_TRUE(by_name);
  EXPECT_EQ(by_name->size(), 1U);
  EXPECT_EQ(refusal(find_client(bergen.generalist(), "999990019")).fault, Fault::not_found);
}

TEST(Client, without_a_bsn_has_the_five_data_of_the_law) {
  Bergen bergen;
  auto identity = greet();
  identity.bsn.clear();
  EXPECT_TRUE(register_client(bergen.generalist(), {identity, std::nullopt}));
  identity.address.postcode.clear();
  EXPECT_THAT(refusal(register_client(bergen.generalist(), {identity, std::nullopt})).says,
              HasSubstr("Wmo 5.2.9"));
}

TEST(Client, moves_to_another_household_once_no_case_ties_them) {
  Bergen bergen;
  bergen.road.register_somebody().open();
  const auto client = bergen.road.journey.client;
  EXPECT_EQ(refusal(move_client(bergen.generalist(), client.id, std::nullopt)).about,
            bergen.case_id().text());
  ASSERT_TRUE(
      close_case(bergen.generalist(),
                 {bergen.case_id(), bergen.road.journey.case_file.version, "Greet verhuist."}));
  const auto moved = move_client(bergen.generalist(), client.id, std::nullopt);
  ASSERT_TRUE(moved) << moved.error().says;
  EXPECT_NE(moved->id, client.household);
  EXPECT_EQ(moved->members.size(), 1U);
}

TEST(HouseholdPage, shows_who_lives_there_their_plan_and_their_cases) {
  Bergen bergen;
  bergen.road.register_somebody().open().converse().plan_with_goal();
  const auto household = bergen.road.journey.client.household;
  ASSERT_TRUE(register_client(bergen.generalist(), {joop(), household}));
  const auto page = open_household(bergen.generalist(), {household, ""}, 20);
  ASSERT_TRUE(page) << page.error().says;
  ASSERT_EQ(page->members.size(), 2U);
  EXPECT_NE(page->members[0].identity.given_names, page->members[1].identity.given_names);
  ASSERT_TRUE(page->plan.has_value());
  EXPECT_EQ(page->plan->director, bergen.generalist().actor.user.text());
  EXPECT_EQ(page->cases.size(), 1U);
}

}  // namespace
}  // namespace naober::casework
