#include "casework/plan_parts.h"
#include "casework/town.h"

namespace naober::casework {
namespace {

using testing::HasSubstr;

TEST(Plan, a_household_has_one_running_plan) {
  Bergen bergen;
  bergen.road.register_somebody().open().converse().plan_with_goal();
  Road second(bergen.generalist());
  second.register_somebody(joop(), bergen.road.journey.client.household).open().converse();
  const auto refused =
      refusal(make_plan(bergen.generalist(), {second.journey.case_file.id, "", std::nullopt}));
  EXPECT_EQ(refused.fault, Fault::conflict);
  EXPECT_EQ(refused.about, bergen.road.journey.plan.id.text());
  EXPECT_THAT(refused.says, HasSubstr("running plan"));
}

TEST(Plan, a_plan_of_one_household_holds_no_goal_for_another) {
  Bergen bergen;
  bergen.road.register_somebody().open().converse().plan_with_goal();
  Road other(bergen.generalist());
  other.register_somebody(joop()).open();
  AddGoal goal;
  goal.plan = bergen.road.journey.plan.id;
  goal.version = 1;
  goal.case_file = other.journey.case_file.id;
  goal.result = "Iets voor een ander.";
  const auto refused = refusal(add_goal(bergen.generalist(), goal));
  EXPECT_EQ(refused.fault, Fault::conflict);
  EXPECT_THAT(refused.says, HasSubstr("household"));
}

TEST(Plan, in_aa_en_hunze_a_plan_without_a_result_is_not_agreed) {
  Town town("aa_en_hunze/aa_en_hunze");
  const auto member = town.as("Roelie", "impuls", "consultant");
  Road road(member);
  road.register_somebody().open().converse();
  const auto plan = make_plan(member, {road.journey.case_file.id, "", std::nullopt});
  ASSERT_TRUE(plan);
  const auto refused = refusal(agree_plan(member, {plan->id, plan->version}));
  EXPECT_EQ(refused.fault, Fault::conflict);
  EXPECT_THAT(refused.says, HasSubstr("a goal with its result"));
}

TEST(Plan, a_personal_plan_must_be_weighed) {
  Bergen bergen;
  bergen.road.all_the_way();
  bergen.road.consult_officer(bergen.town);
  bergen.road.refresh();
  const auto handed_in = record_personal_plan(
      bergen.generalist(), {bergen.case_id(), bergen.road.journey.case_file.version,
                            "Mijn dochter kookt.", std::nullopt});
  ASSERT_TRUE(handed_in);
  EXPECT_TRUE(handed_in->in_time);
  auto request = bergen.road.grant();
  EXPECT_EQ(refusal(decide(bergen.generalist(), request)).about, "/personal_plan_weighed");
  request.personal_plan_weighed = "Uw dochter kookt; daarom vragen wij geen maaltijden.";
  const auto done = decide(bergen.generalist(), request);
  ASSERT_TRUE(done) << done.error().says;
  EXPECT_THAT(done->decision.letter, HasSubstr("Uw dochter kookt"));
}

TEST(Plan, is_made_after_a_conversation) {
  Bergen bergen;
  bergen.road.register_somebody().open();
  EXPECT_THAT(refusal(make_plan(bergen.generalist(), {bergen.case_id(), "", std::nullopt})).says,
              HasSubstr("no conversation"));
}

TEST(Plan, of_buch_wants_a_conversation_for_every_case_that_has_a_goal) {
  Bergen bergen;
  bergen.road.register_somebody().open().converse().plan_with_goal();
  Road second(bergen.generalist());
  second.register_somebody(joop(), bergen.road.journey.client.household).open();
  auto plan = bergen.road.journey.plan;
  plan.goals.front().case_file = second.journey.case_file.id;
  const auto missing = bergen.town.store().read([&](store::ReadTransaction& transaction) {
    return missing_parts(transaction, bergen.generalist(), plan);
  });
  ASSERT_TRUE(missing) << missing.error().says;
  EXPECT_EQ(missing->size(), 1U);
  EXPECT_THAT(missing->front(), HasSubstr("domains of life"));
}

TEST(Plan, closes_when_no_case_needs_it_and_makes_room_for_the_next) {
  Bergen bergen;
  bergen.road.register_somebody().open().converse().plan_with_goal();
  const auto plan = bergen.road.journey.plan;
  EXPECT_EQ(refusal(close_plan(bergen.generalist(), {plan.id, plan.version, "Klaar."})).about,
            bergen.case_id().text());
  ASSERT_TRUE(close_case(bergen.generalist(),
                         {bergen.case_id(), bergen.road.journey.case_file.version, "Klaar."}));
  const auto closed = close_plan(bergen.generalist(), {plan.id, plan.version, "Klaar."});
  ASSERT_TRUE(closed) << closed.error().says;
  EXPECT_EQ(closed->state, PlanState::closed);
  const auto goal = drop_goal(bergen.generalist(), {plan.id, plan.version, plan.goals.front().id});
  EXPECT_THAT(refusal(goal).says, HasSubstr("closed"));
}

}  // namespace
}  // namespace naober::casework
