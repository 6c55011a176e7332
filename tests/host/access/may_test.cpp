#include "access/may.h"

#include <gmock/gmock.h>

#include "access/town_hall.h"

namespace naober::access {
namespace {

using testing::HasSubstr;

Context consulted() {
  Context context;
  context.consulted = true;
  return context;
}

Context looking_for(Purpose purpose) {
  Context context;
  context.purpose = purpose;
  return context;
}

TEST(May, nobody_without_a_role_may_do_anything) {
  const auto bundle = little_town();
  for (const Act act : all_acts()) {
    const auto answer = may(actor("gemeente", {}), act, {}, bundle);
    ASSERT_FALSE(answer.has_value()) << name_of(act);
    EXPECT_EQ(answer.error().fault, Fault::not_allowed);
    EXPECT_EQ(answer.error().about, name_of(act));
  }
}

TEST(May, a_role_opens_its_acts_and_no_other) {
  const auto bundle = little_town();
  const auto member = actor("impuls", {"team_member"});
  const auto yes = may(member, Act::make_plan, {}, bundle);
  ASSERT_TRUE(yes.has_value());
  EXPECT_EQ(yes->role, "team_member");
  EXPECT_EQ(yes->organisation, "impuls");
  const auto no = may(member, Act::read_journal, {}, bundle);
  ASSERT_FALSE(no.has_value());
  EXPECT_THAT(no.error().says, HasSubstr("'officer'"));
  EXPECT_THAT(no.error().says, HasSubstr("team_member"));
}

TEST(May, a_decision_needs_a_mandate_and_the_sentence_names_it) {
  const auto bundle = little_town();
  const auto answer = may(actor("impuls", {"team_member"}), Act::decide, consulted(), bundle);
  ASSERT_FALSE(answer.has_value());
  EXPECT_THAT(answer.error().says, HasSubstr("decide_tailored"));
}

TEST(May, a_mandate_that_asks_a_consultation_waits_for_it) {
  const auto bundle = little_town();
  const auto officer = actor("gemeente", {"officer"});
  const auto before = may(officer, Act::decide, {}, bundle);
  ASSERT_FALSE(before.has_value());
  EXPECT_THAT(before.error().says, HasSubstr("consultation"));
  const auto after = may(officer, Act::decide, consulted(), bundle);
  ASSERT_TRUE(after.has_value()) << after.error().says;
  EXPECT_EQ(after->mandate, "decide_tailored");
}

TEST(May, who_made_the_plan_does_not_decide_where_these_are_kept_apart) {
  const auto bundle = little_town();
  const auto officer = actor("gemeente", {"officer"});
  Context context = consulted();
  context.earlier = {{Act::make_plan, officer.user, "gemeente"}};
  const auto same = may(officer, Act::decide, context, bundle);
  ASSERT_FALSE(same.has_value());
  EXPECT_THAT(same.error().says, HasSubstr("Vier ogen."));
  context.earlier = {{Act::make_plan, actor("gemeente", {}).user, "gemeente"}};
  EXPECT_TRUE(may(officer, Act::decide, context, bundle).has_value());
}

TEST(May, who_decided_does_not_decide_the_objection) {
  const auto bundle = little_town();
  const auto officer = actor("gemeente", {"officer"});
  Context context;
  context.earlier = {{Act::decide, officer.user, "gemeente"}};
  const auto same = may(officer, Act::decide_objection, context, bundle);
  ASSERT_FALSE(same.has_value());
  EXPECT_THAT(same.error().says, HasSubstr("Awb"));
  context.earlier = {{Act::decide, actor("gemeente", {}).user, "gemeente"}};
  EXPECT_TRUE(may(officer, Act::decide_objection, context, bundle).has_value());
}

TEST(May, a_look_without_a_purpose_does_not_happen) {
  const auto bundle = little_town();
  const auto member = actor("impuls", {"team_member"});
  EXPECT_FALSE(may(member, Act::read_client, {}, bundle).has_value());
  EXPECT_TRUE(
      may(member, Act::read_client, looking_for(Purpose::investigation), bundle).has_value());
}

TEST(May, a_purpose_is_for_who_does_the_work_that_belongs_to_it) {
  const auto bundle = little_town();
  const auto answer = may(actor("impuls", {"team_member"}), Act::read_client,
                          looking_for(Purpose::objection), bundle);
  ASSERT_FALSE(answer.has_value());
  EXPECT_THAT(answer.error().says, HasSubstr("'objection'"));
}

TEST(May, a_role_that_the_organisation_may_not_hold_any_more_does_not_count) {
  const auto bundle = little_town();
  EXPECT_FALSE(may(actor("thuishulp", {"team_member"}), Act::make_plan, {}, bundle).has_value());
  EXPECT_TRUE(may(actor("impuls", {"team_member"}), Act::make_plan, {}, bundle).has_value());
}

TEST(May, a_role_of_another_municipality_opens_nothing_here) {
  const auto bundle = little_town();
  auto stranger = actor("gemeente", {"officer"});
  stranger.municipality = "stad";
  EXPECT_FALSE(may(stranger, Act::read_journal, {}, bundle).has_value());
}

TEST(May, a_regional_administrator_manages_users_and_sees_no_file) {
  const auto bundle = little_town();
  auto administrator = actor("gemeente", {});
  administrator.regional_administrator = true;
  EXPECT_TRUE(may(administrator, Act::manage_users, {}, bundle).has_value());
  EXPECT_FALSE(
      may(administrator, Act::read_client, looking_for(Purpose::supervision), bundle).has_value());
}

TEST(Acts, the_core_and_the_policy_language_speak_the_same_words) {
  std::vector<std::string> names;
  for (const Act act : all_acts()) {
    names.emplace_back(name_of(act));
    EXPECT_EQ(act_named(name_of(act)), act);
  }
  EXPECT_THAT(names, testing::UnorderedElementsAreArray(policy::known_acts()));
}

TEST(Purposes, an_unknown_purpose_is_refused_with_those_that_are_known) {
  for (const Purpose purpose : all_purposes()) {
    EXPECT_EQ(purpose_named(name_of(purpose)).value(), purpose);
  }
  EXPECT_THAT(purpose_named("curiosity").error().says, HasSubstr("investigation"));
  EXPECT_EQ(purpose_named("").error().fault, Fault::invalid);
}

}  // namespace
}  // namespace naober::access
