#include "casework/widen.h"

#include "casework/town.h"

namespace naober::casework {
namespace {

using testing::HasSubstr;

Identity joops_neighbour() {
  auto identity = joop();
  identity.bsn = "999900018";
  identity.given_names = "Elders";
  return identity;
}

// Greet's case with a plan, and Joop in the same household.
struct Couple : Bergen {
  Couple() {
    road.register_somebody().open().converse().plan_with_goal().record();
    auto registered = register_client(generalist(), {joop(), road.journey.client.household});
    EXPECT_TRUE(registered) << registered.error().says;
    partner = registered.value_or(Client{});
    road.refresh();
  }
  Widen widening(std::vector<JoiningMember> members = {}) {
    return {case_id(), road.journey.case_file.version, UnitOfWork::household, std::move(members),
            "Samen verder."};
  }
  Client partner;
};

TEST(Widen, begins_with_the_unit_that_the_municipality_chose) {
  Bergen bergen;
  bergen.road.register_somebody().open().converse().plan_with_goal();
  EXPECT_EQ(bergen.whole().case_file.unit, UnitOfWork::person);
  EXPECT_EQ(bergen.whole().plan->members, std::vector<ClientId>{bergen.road.journey.client.id});
}

TEST(Widen, takes_the_plan_along_and_leaves_everything_as_it_was) {
  Couple couple;
  const auto before = couple.whole();
  const auto done =
      widen(couple.generalist(), couple.widening({{couple.partner.id, MemberRole::partner}}));
  ASSERT_TRUE(done) << done.error().says;
  EXPECT_EQ(done->case_file.unit, UnitOfWork::household);
  ASSERT_EQ(done->members.size(), 1U);
  EXPECT_EQ(done->members.front().role, MemberRole::partner);
  EXPECT_EQ(done->plan->unit, UnitOfWork::household);
  EXPECT_EQ(done->plan->version, before.plan->version);
  EXPECT_EQ(done->plan->goals, before.plan->goals);
  EXPECT_EQ(couple.whole().facts, before.facts);
}

TEST(Widen, refuses_who_is_named_twice_or_lives_elsewhere_and_stores_nothing) {
  Couple couple;
  const auto stranger = register_client(couple.generalist(), {joops_neighbour(), std::nullopt});
  ASSERT_TRUE(stranger) << stranger.error().says;
  const JoiningMember joop{couple.partner.id, MemberRole::partner};
  EXPECT_EQ(refusal(widen(couple.generalist(), couple.widening({joop, joop}))).about,
            "/members/1/client_id");
  EXPECT_THAT(
      refusal(widen(couple.generalist(), couple.widening({{stranger->id, MemberRole::other}})))
          .says,
      HasSubstr("does not live in the household"));
  EXPECT_TRUE(couple.whole().members.empty());
  EXPECT_EQ(couple.whole().case_file.version, couple.road.journey.case_file.version);
}

TEST(Widen, a_goal_for_a_housemate_waits_for_it_in_the_store_as_well) {
  Couple couple;
  Road his(couple.generalist());
  his.journey.client = couple.partner;
  his.open("guidance");
  AddGoal goal;
  goal.plan = couple.road.journey.plan.id;
  goal.version = couple.road.journey.plan.version;
  goal.case_file = his.journey.case_file.id;
  goal.result = "Joop komt onder de mensen.";
  EXPECT_THAT(refusal(add_goal(couple.generalist(), goal)).says, HasSubstr("widen a case"));
  ASSERT_TRUE(widen(couple.generalist(), couple.widening()));
  EXPECT_TRUE(add_goal(couple.generalist(), goal));
}

TEST(Narrow, is_refused_while_the_plan_has_a_goal_for_who_would_leave) {
  Couple couple;
  Road his(couple.generalist());
  his.journey.client = couple.partner;
  his.open("guidance");
  ASSERT_TRUE(widen(couple.generalist(), couple.widening()));
  AddGoal goal;
  goal.plan = couple.road.journey.plan.id;
  goal.version = couple.road.journey.plan.version;
  goal.case_file = his.journey.case_file.id;
  goal.result = "Joop komt onder de mensen.";
  const auto plan = add_goal(couple.generalist(), goal);
  ASSERT_TRUE(plan) << plan.error().says;
  couple.road.refresh();
  Narrow narrowing{couple.case_id(),
                   couple.road.journey.case_file.version,
                   UnitOfWork::person,
                   {},
                   "Ieder zijn weg."};
  EXPECT_EQ(refusal(narrow(couple.generalist(), narrowing)).fault, Fault::conflict);
  ASSERT_TRUE(drop_goal(couple.generalist(), {plan->id, plan->version, plan->goals.back().id}));
  const auto done = narrow(couple.generalist(), narrowing);
  ASSERT_TRUE(done) << done.error().says;
  EXPECT_EQ(done->plan->members, std::vector<ClientId>{couple.road.journey.client.id});
}

}  // namespace
}  // namespace naober::casework
