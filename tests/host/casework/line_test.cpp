// The whole line, once in each region: notification, decision, order, objection.
#include "casework/lines.h"
#include "casework/town.h"
#include "journal/journal.h"

namespace naober::casework {
namespace {

using testing::HasSubstr;

TEST(Line, in_bergen_a_case_walks_from_notification_to_objection) {
  Town town("buch/bergen");
  Road road(town.generalist());
  const auto done = road.granted_in_bergen(town);
  EXPECT_EQ(done.decision.kind, DecisionKind::grant);
  EXPECT_EQ(done.decision.amount, "2.5");
  EXPECT_EQ(done.decision.mandate, "decide_tailored");
  EXPECT_EQ(done.decision.plan_version, 1);
  EXPECT_EQ(done.decision.bundle, town.bundle().fingerprint);
  EXPECT_EQ(done.case_file.step, "provision");

  const auto order = place_order(town.generalist(), order_for(done));
  ASSERT_TRUE(order) << order.error().says;
  EXPECT_EQ(order->order.goal, "Het huis is schoon en veilig.");
  EXPECT_EQ(order->provision.kind, ProvisionKind::tailored);
  EXPECT_EQ(order->case_file.step, "review");

  town.move_to(Date::of(2026, 4, 1));
  const auto objection =
      receive_objection(town.jurist(), {done.decision.id, order->case_file.version, std::nullopt,
                                        std::nullopt, "Ik heb meer uren nodig.", ""});
  ASSERT_TRUE(objection) << objection.error().says;
  EXPECT_FALSE(objection->objection.late);
  // Six weeks from the day after the objection term (ends 2026-04-13): 2026-05-25 is Whit Monday.
  EXPECT_EQ(objection->objection.decide_until, Date::of(2026, 5, 26));

  const auto settled = decide_objection(
      town.jurist(), {objection->objection.id, objection->case_file.version,
                      ObjectionOutcome::founded, "U hebt gelijk: er is meer nodig.", false});
  ASSERT_TRUE(settled) << settled.error().says;
  EXPECT_THAT(settled->objection.letter, HasSubstr("gelijk gekregen"));
  // Who still disagrees can appeal: six weeks from 1 April are 13 May.
  EXPECT_THAT(settled->objection.letter, HasSubstr("<strong>13 mei 2026</strong>"));
  EXPECT_EQ(settled->case_file.step, "decision");
}

TEST(Line, the_letter_says_what_was_decided_why_and_how_to_object_until_when) {
  Town town("buch/bergen");
  Road road(town.generalist());
  const auto letter = road.granted_in_bergen(town).decision.letter;
  // The municipality's own last sentence: a setting, so its words may change.
  const auto setting =
      town.bundle().task("casework")->setting("contact_line")->at(town.clock.today());
  const auto contact_line = *setting.value.as<std::string>();
  EXPECT_THAT(letter, HasSubstr("Gemeente Bergen (NH)"));
  EXPECT_THAT(letter, HasSubstr("Greet Van der Zwaluw"));
  EXPECT_THAT(letter, HasSubstr("<strong>Hulp bij het huishouden</strong>"));
  EXPECT_THAT(letter, HasSubstr("2,5 uur per week"));
  EXPECT_THAT(letter, HasSubstr("niemand om u heen kan het doen"));
  EXPECT_THAT(letter, HasSubstr("(Wmo 2015 art. 2.3.5 lid 3)"));
  // Published on 2026-03-02; six weeks later is 2026-04-13, an ordinary Monday.
  EXPECT_THAT(letter, HasSubstr("<strong>13 april 2026</strong>"));
  EXPECT_THAT(letter, HasSubstr(contact_line));
  EXPECT_THAT(letter, HasSubstr("ondersteuningsplan"));
  EXPECT_THAT(letter, HasSubstr("versie 1"));
  EXPECT_THAT(letter, testing::Not(HasSubstr("{{")));
}

TEST(Line, a_letter_escapes_what_people_wrote) {
  Town town("buch/bergen");
  Road road(town.generalist());
  auto identity = greet();
  identity.family_name = "<script>alert(1)</script>";
  road.register_somebody(identity).open().converse().plan_with_goal().record();
  road.file_application().ask();
  road.consult_officer(town);
  const auto done = decide(town.generalist(), road.grant());
  ASSERT_TRUE(done) << done.error().says;
  EXPECT_THAT(done->decision.letter, testing::Not(HasSubstr("<script>")));
  EXPECT_THAT(done->decision.letter, HasSubstr("&lt;script&gt;"));
}

TEST(Line, every_act_of_the_line_stands_in_the_journal) {
  Town town("buch/bergen");
  Road road(town.generalist());
  const auto done = road.granted_in_bergen(town);
  const auto lines = town.store().read([&](store::ReadTransaction& transaction) {
    return journal::page_of_case(transaction, done.case_file.id.text(), 0, 100);
  });
  ASSERT_TRUE(lines);
  std::vector<std::string> acts;
  for (const auto& line : *lines) {
    acts.push_back(line.entry.act);
  }
  EXPECT_THAT(acts, testing::ElementsAre("decide", "consult", "advise", "register_notification",
                                         "record_facts", "make_plan", "make_plan",
                                         "hold_conversation", "open_case"));
  EXPECT_EQ(lines->front().entry.purpose, "investigation");
  EXPECT_EQ(lines->front().entry.details.text_at("mandate"), "decide_tailored");
}

TEST(Line, in_aa_en_hunze_the_team_plans_and_an_officer_signs_the_same_case) {
  Town town("aa_en_hunze/aa_en_hunze");
  const auto member = town.as("Roelie", "impuls", "consultant");
  const auto signer = town.as("Jan", "aa_en_hunze", "municipal_officer");
  Road road(member);
  road.all_the_way();
  EXPECT_EQ(road.journey.plan.form, "results_plan");
  const auto refused = refusal(decide(member, road.grant()));
  EXPECT_EQ(refused.fault, Fault::not_allowed);

  const auto done = decide(signer, road.grant());
  ASSERT_TRUE(done) << done.error().says;
  EXPECT_EQ(done->decision.organisation, "aa_en_hunze");
  PlaceOrder order;
  order.case_file = done->case_file.id;
  order.version = done->case_file.version;
  order.decision = done->decision.id;
  order.provider = "hunzehulp";
  order.offered = {"hunzehulp"};
  const auto placed = place_order(signer, order);
  EXPECT_TRUE(placed) << placed.error().says;
}

TEST(Line, what_was_granted_can_be_withdrawn_and_then_ends) {
  Town town("buch/bergen");
  Road road(town.generalist());
  const auto done = road.granted_in_bergen(town);
  const auto order = place_order(town.generalist(), order_for(done));
  ASSERT_TRUE(order);
  town.move_to(Date::of(2026, 5, 11));
  Withdraw end;
  end.decision = done.decision.id;
  end.version = order->case_file.version;
  end.ground = "b";
  end.reason = "U kunt het huishouden weer zelf doen.";
  end.from = Date::of(2026, 6, 1);
  EXPECT_EQ(refusal(withdraw(town.generalist(), end)).about, "/heard_on");
  end.heard_on = town.clock.today();
  const auto withdrawn = withdraw(town.generalist(), end);
  ASSERT_TRUE(withdrawn) << withdrawn.error().says;
  EXPECT_THAT(withdrawn->decision.letter, HasSubstr("1 juni 2026"));
  auto reader = town.generalist();
  const auto whole = open_case_file(reader, done.case_file.id);
  ASSERT_TRUE(whole) << whole.error().says;
  ASSERT_EQ(whole->provisions.size(), 1U);
  EXPECT_EQ(whole->provisions.front().ended_on, Date::of(2026, 5, 31));

  auto again = order_for(done);
  again.version = withdrawn->case_file.version;
  EXPECT_THAT(refusal(place_order(town.generalist(), again)).says, HasSubstr("not withdrawn"));
  end.version = withdrawn->case_file.version;
  EXPECT_THAT(refusal(withdraw(town.generalist(), end)).says, HasSubstr("withdrawn already"));
}

}  // namespace
}  // namespace naober::casework
