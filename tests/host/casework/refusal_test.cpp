// What the house refuses, and the sentence with which it does.
#include "casework/town.h"

namespace naober::casework {
namespace {

using testing::HasSubstr;

struct Bergen {
  Bergen() : town("buch/bergen"), road(generalist()) {}
  Context generalist() { return town.as("Fenna", "bergen", "consultant"); }
  Context officer() { return town.as("Gerrit", "bergen", "municipal_officer"); }
  void consulted() {
    const auto held = consult(
        officer(), {road.journey.case_file.id, "household_help", "Ja.", true, std::nullopt});
    ASSERT_TRUE(held) << held.error().says;
  }
  Decided granted() {
    road.all_the_way();
    consulted();
    const auto done = decide(generalist(), road.grant());
    EXPECT_TRUE(done) << done.error().says;
    return done.value_or(Decided{});
  }
  PlaceOrder order(const Decided& done) {
    PlaceOrder request;
    request.case_file = done.case_file.id;
    request.version = done.case_file.version;
    request.decision = done.decision.id;
    request.provider = "de_wimpel";
    request.offered = {"de_wimpel", "schelpenpad"};
    return request;
  }
  Town town;
  Road road;
};

TEST(Refusal, in_buch_the_generalist_signs_only_after_a_consultation) {
  Bergen bergen;
  bergen.road.all_the_way();
  const auto refused = refusal(decide(bergen.generalist(), bergen.road.grant()));
  EXPECT_EQ(refused.fault, Fault::not_allowed);
  EXPECT_THAT(refused.says, HasSubstr("consultation"));
  bergen.consulted();
  EXPECT_TRUE(decide(bergen.generalist(), bergen.road.grant()));
}

TEST(Refusal, a_consultation_is_given_by_somebody_of_the_municipality) {
  Bergen bergen;
  bergen.road.all_the_way();
  const auto partner = bergen.town.as("Wim", "duinbuurt", "municipal_officer");
  const auto refused = refusal(consult(
      partner, {bergen.road.journey.case_file.id, "household_help", "Ja.", true, std::nullopt}));
  EXPECT_EQ(refused.fault, Fault::not_allowed);
}

TEST(Refusal, a_care_provider_does_not_work_in_the_access) {
  Bergen bergen;
  const auto seller = bergen.town.as("Kees", "de_wimpel", "consultant");
  const auto refused = refusal(register_client(seller, {greet(), std::nullopt}));
  EXPECT_EQ(refused.fault, Fault::not_allowed);
  EXPECT_FALSE(refused.says.empty());
}

TEST(Refusal, a_household_has_one_running_plan) {
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

TEST(Refusal, a_plan_of_one_household_holds_no_goal_for_another) {
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

TEST(Refusal, in_aa_en_hunze_a_plan_without_a_result_is_not_agreed) {
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

TEST(Refusal, a_tailored_provision_without_an_agreed_plan_is_not_decided) {
  Bergen bergen;
  bergen.road.register_somebody().open().converse().record().file_application().ask();
  bergen.consulted();
  EXPECT_THAT(refusal(decide(bergen.generalist(), bergen.road.grant())).says,
              HasSubstr("no agreed plan"));
}

TEST(Refusal, a_plan_that_changed_after_it_was_agreed_is_agreed_again_first) {
  Bergen bergen;
  bergen.road.all_the_way();
  bergen.consulted();
  AddGoal goal;
  goal.plan = bergen.road.journey.plan.id;
  goal.version = bergen.road.journey.plan.version;
  goal.case_file = bergen.road.journey.case_file.id;
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

TEST(Refusal, an_advice_on_older_facts_carries_no_decision) {
  Bergen bergen;
  bergen.road.all_the_way();
  bergen.consulted();
  bergen.road.refresh();
  bergen.road.record({{"hours_needed", 2}});
  EXPECT_THAT(refusal(decide(bergen.generalist(), bergen.road.grant())).says,
              HasSubstr("facts changed"));
  bergen.road.ask();
  EXPECT_TRUE(decide(bergen.generalist(), bergen.road.grant()));
}

TEST(Refusal, deviating_from_the_advice_takes_a_reason) {
  Bergen bergen;
  bergen.road.all_the_way();
  bergen.consulted();
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

TEST(Refusal, a_deviation_where_there_is_none_is_refused_too) {
  Bergen bergen;
  bergen.road.all_the_way();
  bergen.consulted();
  auto request = bergen.road.grant();
  request.deviation = "Zomaar.";
  EXPECT_EQ(refusal(decide(bergen.generalist(), request)).about, "/deviation");
}

TEST(Refusal, a_personal_plan_must_be_weighed) {
  Bergen bergen;
  bergen.road.all_the_way();
  bergen.consulted();
  bergen.road.refresh();
  const auto handed_in = record_personal_plan(
      bergen.generalist(), {bergen.road.journey.case_file.id, bergen.road.journey.case_file.version,
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

TEST(Refusal, an_order_with_one_option_takes_a_reason_in_buch) {
  Bergen bergen;
  auto order = bergen.order(bergen.granted());
  order.offered = {"de_wimpel"};
  const auto refused = refusal(place_order(bergen.generalist(), order));
  EXPECT_EQ(refused.about, "/fewer_because");
  order.fewer_because = "Alleen De Wimpel spreekt Fries.";
  const auto placed = place_order(bergen.generalist(), order);
  EXPECT_TRUE(placed) << placed.error().says;
}

TEST(Refusal, the_chosen_provider_was_offered_and_exists) {
  Bergen bergen;
  auto order = bergen.order(bergen.granted());
  order.offered = {"schelpenpad", "vuurbaak"};
  EXPECT_EQ(refusal(place_order(bergen.generalist(), order)).about, "/offered");
  order.provider = "nobody";
  EXPECT_THAT(refusal(place_order(bergen.generalist(), order)).says, HasSubstr("no provider"));
}

TEST(Refusal, one_decision_has_one_running_order) {
  Bergen bergen;
  auto order = bergen.order(bergen.granted());
  const auto placed = place_order(bergen.generalist(), order);
  ASSERT_TRUE(placed) << placed.error().says;
  order.version = placed->case_file.version;
  EXPECT_THAT(refusal(place_order(bergen.generalist(), order)).says, HasSubstr("running order"));
  order.replaces = placed->provision.id;
  order.provider = "schelpenpad";
  const auto replaced = place_order(bergen.generalist(), order);
  EXPECT_TRUE(replaced) << replaced.error().says;
}

TEST(Refusal, a_tailored_provision_does_not_start_by_itself_and_a_general_one_does) {
  Bergen bergen;
  bergen.road.register_somebody().open();
  StartProvision start;
  start.case_file = bergen.road.journey.case_file.id;
  start.version = bergen.road.journey.case_file.version;
  start.provision = "household_help";
  EXPECT_EQ(refusal(start_provision(bergen.generalist(), start)).fault, Fault::not_allowed);
  start.provision = "cleaning_support";
  const auto started = start_provision(bergen.generalist(), start);
  ASSERT_TRUE(started) << started.error().says;
  EXPECT_FALSE(started->provision.decision.has_value());
}

TEST(Refusal, who_signed_does_not_decide_the_objection) {
  Bergen bergen;
  const auto done = bergen.granted();
  const auto jurist = bergen.town.as("Hanna", "bergen", "objection_officer");
  const auto received = receive_objection(
      jurist, {done.decision.id, done.case_file.version, std::nullopt, std::nullopt, "Nee.", ""});
  ASSERT_TRUE(received) << received.error().says;
  DecideObjection request{received->objection.id, received->case_file.version,
                          ObjectionOutcome::unfounded, "Wij blijven erbij.", false};
  // Fenna signed; whatever role she holds now, this objection is not hers.
  const auto refused =
      refusal(decide_objection(bergen.town.as("Fenna", "bergen", "objection_officer"), request));
  EXPECT_EQ(refused.fault, Fault::not_allowed);
  EXPECT_THAT(refused.says, HasSubstr("Awb 10:3"));
  EXPECT_TRUE(decide_objection(jurist, request));
}

TEST(Refusal, who_comes_second_with_an_old_version_is_told_so) {
  Bergen bergen;
  bergen.road.register_somebody().open();
  const auto version = bergen.road.journey.case_file.version;
  bergen.road.record();
  RecordFacts late;
  late.case_file = bergen.road.journey.case_file.id;
  late.version = version;
  late.facts = {{"limited", false}};
  const auto refused = refusal(record_facts(bergen.generalist(), late));
  EXPECT_EQ(refused.fault, Fault::conflict);
  EXPECT_THAT(refused.says, HasSubstr("changed since it was read"));
}

TEST(Refusal, a_bsn_is_registered_once) {
  Bergen bergen;
  bergen.road.register_somebody();
  const auto refused = refusal(register_client(bergen.generalist(), {greet(), std::nullopt}));
  EXPECT_EQ(refused.fault, Fault::conflict);
  EXPECT_EQ(refused.about, bergen.road.journey.client.id.text());
  EXPECT_THAT(refused.says, testing::Not(HasSubstr("999900006")));
}

TEST(Refusal, a_bsn_that_fails_the_eleven_proof_never_reaches_the_store) {
  Bergen bergen;
  auto identity = greet();
  identity.bsn = "123456789";
  EXPECT_EQ(refusal(register_client(bergen.generalist(), {identity, std::nullopt})).about,
            "/identity/bsn");
}

TEST(Refusal, a_look_without_a_purpose_does_not_happen) {
  Bergen bergen;
  bergen.road.register_somebody();
  auto curious = bergen.generalist();
  curious.purpose = std::nullopt;
  EXPECT_EQ(refusal(open_client_file(curious, bergen.road.journey.client.id)).fault,
            Fault::not_allowed);
  EXPECT_TRUE(open_client_file(bergen.generalist(), bergen.road.journey.client.id));
}

TEST(Refusal, facts_are_typed_and_known_or_nothing_is_recorded) {
  Bergen bergen;
  bergen.road.register_somebody().open();
  RecordFacts record;
  record.case_file = bergen.road.journey.case_file.id;
  record.version = bergen.road.journey.case_file.version;
  record.facts = {{"limited", true}, {"hours_neded", 3}};
  const auto unknown = refusal(record_facts(bergen.generalist(), record));
  EXPECT_THAT(unknown.says, HasSubstr("did you mean 'hours_needed'"));
  EXPECT_EQ(unknown.about, "/facts/hours_neded");
  record.facts = {{"limited", true}, {"floor_area", "big"}};
  EXPECT_EQ(refusal(record_facts(bergen.generalist(), record)).about, "/facts/floor_area");
  const auto history = fact_history(bergen.generalist(), record.case_file);
  ASSERT_TRUE(history);
  EXPECT_TRUE(history->empty());
}

TEST(Refusal, in_buch_a_domain_that_is_left_out_carries_a_mark) {
  Bergen bergen;
  bergen.road.register_somebody().open();
  HoldConversation held;
  held.case_file = bergen.road.journey.case_file.id;
  held.version = bergen.road.journey.case_file.version;
  held.participants = {Participant::client};
  held.outcome = "Kort gesproken.";
  held.answers = {{"housing", "Een flat.", ""}};
  const auto refused = refusal(hold_conversation(bergen.generalist(), held));
  EXPECT_EQ(refused.about, "/answers");
  EXPECT_THAT(refused.says, HasSubstr("skipped_because"));
}

}  // namespace
}  // namespace naober::casework
