// The invariants of casework that the store keeps by itself (DESIGN section 6).
#include "records/file.h"

namespace naober::records {
namespace {

using testing::HasSubstr;

template <class T>
Error refusal(const Result<T>& result) {
  EXPECT_FALSE(result.has_value()) << "the store refused nothing";
  return result ? Error{} : result.error();
}

struct Desk {
  Desk()
      : household(file.add_household()),
        client(file.add_client("999900006", household)),
        case_file(file.add_case(client)) {}
  File file;
  HouseholdId household;
  Client client;
  CaseFile case_file;
};

TEST(Invariant, a_household_has_at_most_one_running_plan_and_room_for_another_once_it_is_closed) {
  Desk desk;
  auto plan = desk.file.agreed_plan(desk.case_file, true);
  const auto second = desk.file.plan_of(desk.household);
  const auto add_second = [&](store::WriteTransaction& transaction) -> Result<void> {
    return add_plan(transaction, second);
  };
  const auto refused = refusal(desk.file.write(add_second));
  EXPECT_EQ(refused.fault, Fault::conflict);
  EXPECT_THAT(refused.says, HasSubstr("has a running plan already"));
  plan.state = PlanState::closed;
  desk.file.put(
      [&](store::WriteTransaction& transaction) { return change_plan(transaction, plan, 1); });
  EXPECT_TRUE(desk.file.write(add_second));
}

TEST(Invariant, a_plan_without_a_director_is_no_plan) {
  Desk desk;
  auto plan = desk.file.plan_of(desk.household);
  plan.director = "";
  EXPECT_EQ(refusal(desk.file.write([&](store::WriteTransaction& transaction) -> Result<void> {
              return add_plan(transaction, plan);
            })).fault,
            Fault::conflict);
}

TEST(Invariant, a_grant_without_a_goal_is_refused_and_with_one_is_kept) {
  Desk desk;
  const auto plan = desk.file.agreed_plan(desk.case_file, false);
  const auto advice = desk.file.add_advice(desk.case_file);
  EXPECT_THAT(refusal(desk.file.keep(desk.file.decision_on(desk.case_file, plan, advice))).says,
              HasSubstr("needs a goal of this case"));
  Desk other;
  const auto with_goal = other.file.agreed_plan(other.case_file, true);
  const auto its_advice = other.file.add_advice(other.case_file);
  const auto kept = other.file.keep(other.file.decision_on(other.case_file, with_goal, its_advice));
  EXPECT_TRUE(kept) << kept.error().says;
}

TEST(Invariant, a_decision_names_plan_version_mandate_article_reason_and_weighing) {
  Desk desk;
  const auto plan = desk.file.agreed_plan(desk.case_file, true);
  const auto advice = desk.file.add_advice(desk.case_file);
  const auto whole = desk.file.decision_on(desk.case_file, plan, advice);
  const auto spoiled = [&](auto spoil) {
    auto decision = whole;
    spoil(decision);
    return refusal(desk.file.keep(decision)).fault;
  };
  EXPECT_EQ(spoiled([](Decision& decision) { decision.plan_version = 2; }), Fault::conflict);
  EXPECT_EQ(spoiled([](Decision& decision) { decision.mandate = ""; }), Fault::conflict);
  EXPECT_EQ(spoiled([](Decision& decision) { decision.article = " "; }), Fault::conflict);
  EXPECT_EQ(spoiled([](Decision& decision) { decision.reasons.clear(); }), Fault::conflict);
  EXPECT_EQ(spoiled([](Decision& decision) { decision.personal_plan_weighed = ""; }),
            Fault::conflict);
  EXPECT_EQ(spoiled([](Decision& decision) { decision.signed_by = ""; }), Fault::conflict);
  EXPECT_EQ(spoiled([](Decision& decision) { decision.objection_until = decision.published_on; }),
            Fault::conflict);
  EXPECT_TRUE(desk.file.keep(whole));
}

TEST(Invariant, a_decision_rests_on_the_plan_of_its_own_household) {
  Desk desk;
  desk.file.agreed_plan(desk.case_file, true);
  const auto elsewhere = desk.file.add_household();
  const auto neighbour = desk.file.add_client("999990019", elsewhere);
  const auto their_case = desk.file.add_case(neighbour);
  const auto their_plan = desk.file.agreed_plan(their_case, true);
  const auto advice = desk.file.add_advice(desk.case_file);
  auto decision = desk.file.decision_on(desk.case_file, their_plan, advice);
  decision.kind = DecisionKind::refuse;  // a grant would lack its goal as well
  EXPECT_THAT(refusal(desk.file.keep(decision)).says, HasSubstr("plan of the household"));
}

struct Decided : Desk {
  Decided()
      : plan(file.agreed_plan(case_file, true)),
        advice(file.add_advice(case_file)),
        decision(file.decision_on(case_file, plan, advice)) {
    const auto kept = file.keep(decision);
    EXPECT_TRUE(kept) << kept.error().says;
  }
  Provision provision() {
    Provision result;
    result.id = ProvisionId::make(file.random);
    result.client = client.id;
    result.case_file = case_file.id;
    result.name = "household_help";
    result.kind = ProvisionKind::tailored;
    result.decision = decision.id;
    result.started_on = file.day;
    result.started_by = "user_fenna";
    return result;
  }
  Result<void> start(const Provision& started) {
    return file.write([&](store::WriteTransaction& transaction) -> Result<void> {
      return add_provision(transaction, started);
    });
  }
  Order order(const Provision& started) {
    Order result;
    result.id = OrderId::make(file.random);
    result.case_file = case_file.id;
    result.decision = decision.id;
    result.provision = started.id;
    result.provider = "de_wimpel";
    result.goal = "Het huis is schoon.";
    result.offered = {"de_wimpel", "schelpenpad"};
    result.ordered_on = file.day;
    result.starts_on = file.day;
    result.ordered_by = "user_fenna";
    return result;
  }
  Result<void> place(const Order& placed, std::int64_t minimum) {
    return file.write([&](store::WriteTransaction& transaction) -> Result<void> {
      return add_order(transaction, placed, minimum);
    });
  }
  Plan plan;
  Advice advice;
  Decision decision;
};

TEST(Invariant, a_tailored_provision_needs_a_decision_and_a_general_one_does_not) {
  Decided desk;
  auto without = desk.provision();
  without.decision.reset();
  EXPECT_THAT(refusal(desk.start(without)).says, HasSubstr("needs a decision that grants it"));
  without.kind = ProvisionKind::general;
  EXPECT_TRUE(desk.start(without));
  EXPECT_TRUE(desk.start(desk.provision()));
}

TEST(Invariant, a_withdrawn_grant_starts_nothing) {
  Decided desk;
  auto withdrawal = desk.decision;
  withdrawal.id = DecisionId::make(desk.file.random);
  withdrawal.kind = DecisionKind::withdraw;
  withdrawal.withdraws = desk.decision.id;
  ASSERT_TRUE(desk.file.keep(withdrawal));
  EXPECT_THAT(refusal(desk.start(desk.provision())).says, HasSubstr("not withdrawn"));
  withdrawal.id = DecisionId::make(desk.file.random);
  EXPECT_EQ(refusal(desk.file.keep(withdrawal)).fault, Fault::conflict);
}

TEST(Invariant, an_order_has_a_goal_and_fewer_offers_have_a_reason) {
  Decided desk;
  const auto started = desk.provision();
  ASSERT_TRUE(desk.start(started));
  auto aimless = desk.order(started);
  aimless.goal = " ";
  EXPECT_EQ(refusal(desk.place(aimless, 2)).fault, Fault::conflict);
  auto narrow = desk.order(started);
  narrow.offered = {"de_wimpel"};
  EXPECT_THAT(refusal(desk.place(narrow, 2)).about + refusal(desk.place(narrow, 2)).says,
              HasSubstr("fewer_offers_need_a_reason"));
  narrow.fewer_because = "Alleen De Wimpel komt in Schoorl.";
  EXPECT_TRUE(desk.place(narrow, 2));
}

TEST(Invariant, who_signed_the_decision_does_not_decide_the_objection) {
  Decided desk;
  Objection objection;
  objection.id = ObjectionId::make(desk.file.random);
  objection.decision = desk.decision.id;
  objection.case_file = desk.case_file.id;
  objection.received_on = desk.file.day;
  objection.grounds = "Te weinig uren.";
  objection.decide_until = desk.file.day.plus_days(84);
  objection.received_by = "user_hanna";
  desk.file.put(
      [&](store::WriteTransaction& transaction) { return add_objection(transaction, objection); });
  objection.outcome = ObjectionOutcome::unfounded;
  objection.decided_on = desk.file.day;
  objection.reasons = "Wij blijven erbij.";
  objection.decided_by = desk.decision.signed_by;
  const auto settle = [&](store::WriteTransaction& transaction) -> Result<void> {
    return settle_objection(transaction, objection);
  };
  EXPECT_THAT(refusal(desk.file.write(settle)).says, HasSubstr("Awb 10:3"));
  objection.decided_by = "user_hanna";
  EXPECT_TRUE(desk.file.write(settle));
  EXPECT_THAT(refusal(desk.file.write(settle)).says, HasSubstr("decided already"));
}

TEST(Invariant, a_case_is_of_the_household_in_which_its_client_lives) {
  Desk desk;
  auto astray = desk.client;
  astray.household = desk.file.add_household();
  CaseFile case_file = desk.case_file;
  case_file.id = CaseId::make(desk.file.random);
  case_file.household = astray.household;
  EXPECT_THAT(
      refusal(desk.file.write([&](store::WriteTransaction& transaction) -> Result<std::int64_t> {
        return records::add_case(transaction, case_file);
      })).says,
      HasSubstr("household in which its client lives"));
}

TEST(Invariant, a_client_lives_in_one_household_at_a_time) {
  Desk desk;
  const auto second = desk.file.add_household();
  EXPECT_EQ(refusal(desk.file.write([&](store::WriteTransaction& transaction) -> Result<void> {
              return join_household(transaction, second, desk.client.id, desk.file.day);
            })).fault,
            Fault::conflict);
}

}  // namespace
}  // namespace naober::records
