#include "casework/consent.h"

#include "casework/consent_age.h"
#include "casework/sight.h"
#include "casework/town.h"

namespace naober::casework {
namespace {

using testing::HasSubstr;

// Greet is 77 on the day of these tests.
GiveConsent from_greet(const Bergen& bergen) {
  GiveConsent given;
  given.client = bergen.road.journey.client.id;
  given.of_law = "participation";
  given.for_law = "wmo";
  given.purposes = {access::Purpose::investigation};
  given.how = "Op het formulier van 2 maart.";
  return given;
}

TEST(ConsentAge, is_the_parents_under_twelve_both_until_sixteen_and_then_the_client) {
  EXPECT_TRUE(check_consent_giver(ConsentGiver::parents, 11, ""));
  EXPECT_FALSE(check_consent_giver(ConsentGiver::client_and_parents, 11, ""));
  EXPECT_TRUE(check_consent_giver(ConsentGiver::client_and_parents, 12, ""));
  EXPECT_FALSE(check_consent_giver(ConsentGiver::parents, 15, ""));
  EXPECT_TRUE(check_consent_giver(ConsentGiver::client, 16, ""));
  EXPECT_FALSE(check_consent_giver(ConsentGiver::parents, 16, ""));
  EXPECT_TRUE(check_consent_giver(ConsentGiver::representative, 40, ""));
}

TEST(Consent, opens_for_its_law_and_purpose_from_its_first_day_to_its_last) {
  Bergen bergen;
  bergen.road.register_somebody();
  auto given = from_greet(bergen);
  given.until = Date::of(2026, 3, 10);
  const auto consent = give_consent(bergen.generalist(), given);
  ASSERT_TRUE(consent) << consent.error().says;
  const auto& client = consent->client;
  const auto at = [&](std::vector<std::string> laws, access::Purpose purpose, Date day) {
    return Sight(std::move(laws), purpose, day, {*consent}).withheld(client, {"participation"});
  };
  const auto why = access::Purpose::investigation;
  EXPECT_FALSE(at({"wmo"}, why, Date::of(2026, 3, 2)));
  EXPECT_FALSE(at({"wmo"}, why, Date::of(2026, 3, 10)));
  EXPECT_EQ(at({"wmo"}, why, Date::of(2026, 3, 11)), WithheldBecause::consent_ended);
  EXPECT_EQ(at({"youth"}, why, Date::of(2026, 3, 2)), WithheldBecause::no_consent);
  EXPECT_EQ(at({"wmo"}, access::Purpose::delivery, Date::of(2026, 3, 2)),
            WithheldBecause::no_consent);
  EXPECT_EQ(at({}, why, Date::of(2026, 3, 2)), WithheldBecause::no_law_named);
  EXPECT_FALSE(at({"participation"}, access::Purpose::delivery, Date::of(2026, 3, 11)));
}

TEST(Consent, of_one_says_nothing_about_another) {
  Bergen bergen;
  bergen.road.register_somebody();
  const auto consent = give_consent(bergen.generalist(), from_greet(bergen));
  ASSERT_TRUE(consent);
  auto random = SystemRandom();
  const Sight sight({"wmo"}, access::Purpose::investigation, Date::of(2026, 3, 2), {*consent});
  EXPECT_TRUE(sight.withheld(ClientId::make(random), {"participation"}));
}

TEST(Consent, is_withdrawn_once_and_at_once) {
  Bergen bergen;
  bergen.road.register_somebody();
  const auto consent = give_consent(bergen.generalist(), from_greet(bergen));
  ASSERT_TRUE(consent);
  const auto withdrawn = withdraw_consent(bergen.generalist(), {consent->id, ""});
  ASSERT_TRUE(withdrawn) << withdrawn.error().says;
  EXPECT_FALSE(withdrawn->holds_on(bergen.generalist().today()));
  EXPECT_EQ(refusal(withdraw_consent(bergen.generalist(), {consent->id, ""})).fault,
            Fault::conflict);
}

TEST(Consent, that_is_not_in_form_is_refused_and_leaves_nothing) {
  Bergen bergen;
  bergen.road.register_somebody();
  auto wrong = from_greet(bergen);
  wrong.given_by = ConsentGiver::parents;
  EXPECT_THAT(refusal(give_consent(bergen.generalist(), wrong)).says, HasSubstr("alone"));
  wrong = from_greet(bergen);
  wrong.given_on = Date::of(2026, 3, 3);
  EXPECT_EQ(refusal(give_consent(bergen.generalist(), wrong)).about, "/given_on");
  wrong = from_greet(bergen);
  wrong.for_law = wrong.of_law;
  EXPECT_EQ(refusal(give_consent(bergen.generalist(), wrong)).about, "/for_law");
  const auto all = list_consents(bergen.generalist(), bergen.road.journey.client.id);
  ASSERT_TRUE(all);
  EXPECT_TRUE(all->empty());
}

TEST(Sight, names_the_law_the_article_and_what_to_do) {
  Bergen bergen;
  bergen.road.register_somebody();
  Withheld withheld;
  withheld.law = "youth";
  withheld.cases = 2;
  const Sight sight({"wmo"}, access::Purpose::investigation, Date::of(2026, 3, 2), {});
  EXPECT_EQ(sight.sentence(withheld),
            "Withheld: 2 cases of the Jeugdwet. Using it for the Wmo 2015 (purpose investigation) "
            "takes the consent of the resident (Wmo 2015 art. 5.1.1), which is not on record; ask "
            "the resident, and record the consent with the client.");
}

TEST(Sight, knows_the_laws_of_a_task_by_what_it_can_grant) {
  Bergen bergen;
  const auto& bundle = bergen.town.bundle();
  EXPECT_EQ(laws_of_task(bundle, "household_help"), std::vector<std::string>{"wmo"});
  EXPECT_EQ(laws_of_task(bundle, "youth_help"), std::vector<std::string>{"youth"});
  EXPECT_TRUE(laws_of_task(bundle, "casework").empty());
}

}  // namespace
}  // namespace naober::casework
