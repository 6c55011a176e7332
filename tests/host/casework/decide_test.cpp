#include "casework/rights.h"
#include "casework/town.h"

namespace naober::casework {
namespace {

using testing::HasSubstr;

TEST(Decide, in_buch_the_generalist_signs_only_after_a_consultation) {
  Bergen bergen;
  bergen.road.all_the_way();
  const auto refused = refusal(decide(bergen.generalist(), bergen.road.grant()));
  EXPECT_EQ(refused.fault, Fault::not_allowed);
  EXPECT_THAT(refused.says, HasSubstr("consultation"));
  bergen.road.consult_officer(bergen.town);
  EXPECT_TRUE(decide(bergen.generalist(), bergen.road.grant()));
}

TEST(Decide, a_consultation_is_given_by_somebody_of_the_municipality) {
  Bergen bergen;
  bergen.road.all_the_way();
  const auto partner = bergen.town.as("Wim", "duinbuurt", "municipal_officer");
  const auto refused =
      refusal(consult(partner, {bergen.case_id(), "household_help", "Ja.", true, std::nullopt}));
  EXPECT_EQ(refused.fault, Fault::not_allowed);
}

TEST(Decide, a_tailored_provision_without_an_agreed_plan_is_not_decided) {
  Bergen bergen;
  bergen.road.register_somebody().open().converse().record().file_application().ask();
  bergen.road.consult_officer(bergen.town);
  EXPECT_THAT(refusal(decide(bergen.generalist(), bergen.road.grant())).says,
              HasSubstr("no agreed plan"));
}

TEST(Decide, a_plan_that_changed_after_it_was_agreed_is_agreed_again_first) {
  Bergen bergen;
  bergen.road.all_the_way();
  bergen.road.consult_officer(bergen.town);
  AddGoal goal;
  goal.plan = bergen.road.journey.plan.id;
  goal.version = bergen.road.journey.plan.version;
  goal.case_file = bergen.case_id();
  goal.result = "Greet komt weer buiten.";
  const auto changed = add_goal(bergen.generalist(), goal);
  ASSERT_TRUE(changed);
  EXPECT_EQ(changed->version, 2);
  EXPECT_EQ(changed->state, PlanState::draft);
  EXPECT_THAT(refusal(decide(bergen.generalist(), bergen.road.grant())).says,
              HasSubstr("agree version 2"));
  ASSERT_TRUE(agree_plan(bergen.generalist(), {changed->id, 2}));
  const auto done = decide(bergen.generalist(), bergen.road.grant());
  ASSERT_TRUE(done) << done.error().says;
  EXPECT_EQ(done->decision.plan_version, 2);
}

TEST(Decide, an_advice_on_older_facts_carries_no_decision) {
  Bergen bergen;
  bergen.road.all_the_way();
  bergen.road.consult_officer(bergen.town);
  bergen.road.refresh();
  bergen.road.record({{"hours_needed", 2}});
  EXPECT_THAT(refusal(decide(bergen.generalist(), bergen.road.grant())).says,
              HasSubstr("facts changed"));
  bergen.road.ask();
  EXPECT_TRUE(decide(bergen.generalist(), bergen.road.grant()));
}

TEST(Decide, deviating_from_the_advice_takes_a_reason) {
  Bergen bergen;
  bergen.road.all_the_way();
  bergen.road.consult_officer(bergen.town);
  auto request = bergen.road.grant();
  request.amount = "4";
  EXPECT_THAT(refusal(decide(bergen.generalist(), request)).says, HasSubstr("Awb 4:84"));
  request.deviation = "U hebt een groot huis en veel allergieën.";
  request.reason = "Daarom krijgt u vier uur.";
  request.article = "Wmo 2015 art. 2.3.5 lid 3";
  const auto done = decide(bergen.generalist(), request);
  ASSERT_TRUE(done) << done.error().says;
  EXPECT_THAT(done->decision.letter, HasSubstr("wijken wij af"));
}

TEST(Decide, a_deviation_where_there_is_none_is_refused_too) {
  Bergen bergen;
  bergen.road.all_the_way();
  bergen.road.consult_officer(bergen.town);
  auto request = bergen.road.grant();
  request.deviation = "Zomaar.";
  EXPECT_EQ(refusal(decide(bergen.generalist(), request)).about, "/deviation");
}

TEST(Decide, a_preview_shows_the_letter_and_signs_nothing) {
  Bergen bergen;
  bergen.road.all_the_way().consult_officer(bergen.town);
  const auto letter = preview_letter(bergen.generalist(), bergen.road.grant());
  ASSERT_TRUE(letter) << letter.error().says;
  EXPECT_THAT(*letter, HasSubstr("U krijgt"));
  EXPECT_TRUE(bergen.whole().decisions.empty());
}

TEST(Decide, who_lives_elsewhere_is_passed_on_with_a_letter) {
  Bergen bergen;
  auto facts = greets_facts();
  facts["lives_here"] = false;
  bergen.road.register_somebody().open().converse().plan_with_goal().record(facts);
  bergen.road.file_application().ask().consult_officer(bergen.town);
  EXPECT_EQ(bergen.road.journey.advice.verdict, "refer");
  auto request = bergen.road.grant();
  request.amount = "3";
  EXPECT_EQ(refusal(decide(bergen.generalist(), request)).about, "/deviation");
  request.kind = DecisionKind::refer;
  const auto done = decide(bergen.generalist(), request);
  ASSERT_TRUE(done) << done.error().says;
  EXPECT_THAT(done->decision.letter, HasSubstr("andere gemeente"));
  EXPECT_EQ(done->decision.amount, "");
}

TEST(Decide, what_a_person_must_weigh_takes_that_person_s_own_reason) {
  Bergen bergen;
  auto facts = greets_facts();
  facts["carer_overloaded"] = true;
  bergen.road.register_somebody().open().converse().plan_with_goal().record(facts);
  bergen.road.file_application().ask().consult_officer(bergen.town);
  EXPECT_EQ(bergen.road.journey.advice.verdict, "weigh");
  auto request = bergen.road.grant();
  request.amount = "3";
  EXPECT_EQ(refusal(decide(bergen.generalist(), request)).about, "/reason");
  request.reason = "Uw dochter kan het niet langer volhouden.";
  const auto done = decide(bergen.generalist(), request);
  ASSERT_TRUE(done) << done.error().says;
  EXPECT_THAT(done->decision.letter, HasSubstr("niet langer volhouden"));
}

TEST(Decide, nothing_is_decided_before_there_is_an_application) {
  Bergen bergen;
  bergen.road.register_somebody().open().converse().plan_with_goal().record().ask();
  bergen.road.consult_officer(bergen.town);
  EXPECT_THAT(refusal(decide(bergen.generalist(), bergen.road.grant())).says,
              HasSubstr("no application"));
}

TEST(Decide, in_aa_en_hunze_who_made_the_plan_does_not_sign_whatever_role_they_hold) {
  Town town("aa_en_hunze/aa_en_hunze");
  Road road(town.as("Jan", "aa_en_hunze", "consultant"));
  road.all_the_way();
  const auto refused =
      refusal(decide(town.as("Jan", "aa_en_hunze", "municipal_officer"), road.grant()));
  EXPECT_EQ(refused.fault, Fault::not_allowed);
  EXPECT_THAT(refused.says, HasSubstr("plan_and_decide"));
  EXPECT_TRUE(decide(town.as("Sietske", "aa_en_hunze", "municipal_officer"), road.grant()));
}

TEST(Rights, what_was_done_in_a_case_is_read_from_its_journal) {
  Bergen bergen;
  bergen.road.register_somebody().open();
  const auto earlier = bergen.town.store().read([&](store::ReadTransaction& transaction) {
    return earlier_acts(transaction, bergen.case_id());
  });
  ASSERT_TRUE(earlier) << earlier.error().says;
  ASSERT_EQ(earlier->size(), 1U);
  EXPECT_EQ(earlier->front().act, access::Act::open_case);
  EXPECT_EQ(earlier->front().user, bergen.generalist().actor.user);
}

TEST(Rights, nobody_consults_themselves) {
  Bergen bergen;
  const Consultation own{
      {}, {}, "household_help", {}, bergen.generalist().actor.user.text(), "bergen", "Ja.", true};
  EXPECT_FALSE(consulted_on(bergen.generalist(), {own}, "household_help"));
  EXPECT_TRUE(consulted_on(bergen.officer(), {own}, "household_help"));
  EXPECT_FALSE(consulted_on(bergen.officer(), {own}, "sheltered_housing"));
}

}  // namespace
}  // namespace naober::casework
