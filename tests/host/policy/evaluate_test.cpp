#include "policy/evaluate.h"

#include "base/codec.h"
#include "rule_words.h"

namespace naober::policy {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

// The rules of sheltered housing, as the manual tells them.
TestTask sheltered_housing() {
  return TestTask(
      {fact("age", {{"type", type("whole_number")}, {"min", 0}, {"max", 130}}),
       fact("psychosocial_problem"), fact("copes_without_provision"), fact("long_term_care_right"),
       fact("better_chance_elsewhere")},
      {rule("SH-1", below("age", 18), refer("youth_support"), {{"law", "Jeugdwet art. 1.1"}}),
       rule("SH-2", holds("long_term_care_right"), weigh("refuse")),
       rule("SH-3", holds("better_chance_elsewhere"), weigh("refer"),
            {{"also", List{word("if_set", {{"setting", "bridging_support"},
                                           {"says", "Tot die tijd blijven wij u steunen."}})}}}),
       rule("SH-4", all({holds("psychosocial_problem"), fails("copes_without_provision")}),
            grant("sheltered_housing")),
       rule("SH-5", holds("copes_without_provision"), refuse_it())},
      {parameter("bridging_support", true)});
}

Map anna() {
  return {{"age", 34},
          {"psychosocial_problem", true},
          {"copes_without_provision", false},
          {"long_term_care_right", false},
          {"better_chance_elsewhere", false}};
}

Map but(Map facts, const Map& changes) {
  for (const auto& [name, value] : changes) {
    facts[name] = value;
  }
  return facts;
}

TEST(Advice, what_meets_the_conditions_is_granted_with_its_reason_and_article) {
  const Outcome outcome = sheltered_housing().ask(anna());
  EXPECT_EQ(outcome.verdict, Verdict::grant);
  ASSERT_EQ(outcome.grants.size(), 1U);
  EXPECT_EQ(outcome.grants[0].provision, "sheltered_housing");
  EXPECT_THAT(outcome.because, ElementsAre("SH-4"));
  EXPECT_EQ(outcome.reasons[0].text, "Omdat SH-4 geldt.");
  EXPECT_EQ(outcome.reasons[0].at, "plugins/task/rules.lua:7");
  EXPECT_THAT(outcome.articles, ElementsAre("Wmo 2015 art. 2.3.5"));
  EXPECT_THAT(outcome.about, IsEmpty());
}

TEST(Advice, refusing_outranks_granting) {
  const Outcome outcome = sheltered_housing().ask(but(anna(), {{"copes_without_provision", true}}));
  EXPECT_EQ(outcome.verdict, Verdict::refuse);
  EXPECT_THAT(outcome.because, ElementsAre("SH-5"));
  EXPECT_THAT(outcome.grants, IsEmpty());
}

TEST(Advice, a_gap_asks_and_never_refuses) {
  const Outcome outcome =
      sheltered_housing().ask(but(anna(), {{"copes_without_provision", Value()}}));
  EXPECT_EQ(outcome.verdict, Verdict::ask);
  EXPECT_THAT(outcome.about, ElementsAre("copes_without_provision"));
  EXPECT_THAT(outcome.because, IsEmpty());
}

TEST(Advice, a_referral_stands_whatever_else_is_unknown) {
  const Outcome outcome = sheltered_housing().ask({{"age", 17}});
  EXPECT_EQ(outcome.verdict, Verdict::refer);
  EXPECT_EQ(outcome.refer_to, "youth_support");
  EXPECT_THAT(outcome.because, ElementsAre("SH-1"));
  EXPECT_THAT(outcome.about, IsEmpty());
}

TEST(Advice, weighing_outranks_granting_and_tells_what_it_leans_to) {
  const Outcome outcome = sheltered_housing().ask(but(anna(), {{"long_term_care_right", true}}));
  EXPECT_EQ(outcome.verdict, Verdict::weigh);
  EXPECT_EQ(outcome.leaning, "refuse");
  EXPECT_THAT(outcome.because, ElementsAre("SH-2", "SH-4"));
  EXPECT_THAT(outcome.grants, IsEmpty());
}

TEST(Advice, when_no_rule_speaks_a_person_looks) {
  const Outcome outcome = sheltered_housing().ask(but(anna(), {{"psychosocial_problem", false}}));
  EXPECT_EQ(outcome.verdict, Verdict::weigh);
  EXPECT_THAT(outcome.because, IsEmpty());
}

TEST(Advice, a_refusal_is_not_held_up_by_a_grant_that_could_not_change_it) {
  const TestTask task({fact("copes"), fact("ill")}, {rule("R-1", holds("ill"), grant("help")),
                                                     rule("R-2", holds("copes"), refuse_it())});
  const Outcome outcome = task.ask({{"copes", true}});
  EXPECT_EQ(outcome.verdict, Verdict::refuse);
  EXPECT_THAT(outcome.about, IsEmpty());
}

TEST(Advice, a_grant_waits_for_a_refusal_that_could_still_come) {
  const TestTask task({fact("copes"), fact("ill")}, {rule("R-1", holds("ill"), grant("help")),
                                                     rule("R-2", holds("copes"), refuse_it())});
  const Outcome outcome = task.ask({{"ill", true}});
  EXPECT_EQ(outcome.verdict, Verdict::ask);
  EXPECT_THAT(outcome.because, ElementsAre("R-1"));
  EXPECT_THAT(outcome.about, ElementsAre("copes"));
}

TEST(Advice, the_fact_that_settles_most_is_asked_first) {
  const TestTask task({fact("a"), fact("b"), fact("c")},
                      {rule("R-1", all({holds("a"), holds("b"), holds("c")}), grant("help")),
                       rule("R-2", all({holds("a"), holds("c")}), refuse_it()),
                       rule("R-3", holds("c"), weigh("refuse"))});
  EXPECT_THAT(task.ask({}).about, ElementsAre("c", "a", "b"));
}

TEST(Advice, what_can_no_longer_matter_is_not_asked) {
  const TestTask task({fact("a"), fact("b")},
                      {rule("R-1", all({holds("a"), holds("b")}), grant("help"))});
  const Outcome outcome = task.ask({{"a", false}});
  EXPECT_EQ(outcome.verdict, Verdict::weigh);
  EXPECT_THAT(outcome.about, IsEmpty());
}

TEST(Advice, a_rule_that_asks_asks_about_what_its_condition_looks_at) {
  const TestTask task({fact("plan_seen"), fact("ill")},
                      {rule("R-1", none({known("plan_seen")}), ask_it()),
                       rule("R-2", holds("ill"), grant("help"))});
  const Outcome open = task.ask({{"ill", true}});
  EXPECT_EQ(open.verdict, Verdict::ask);
  EXPECT_THAT(open.because, ElementsAre("R-1", "R-2"));
  EXPECT_THAT(open.about, ElementsAre("plan_seen"));
  EXPECT_EQ(task.ask({{"ill", true}, {"plan_seen", false}}).verdict, Verdict::grant);
}

TEST(Advice, a_setting_adds_its_sentence_to_the_reason) {
  TestTask task = sheltered_housing();
  const Map facts = but(anna(), {{"better_chance_elsewhere", true}});
  EXPECT_THAT(task.ask(facts).reasons[0].also, ElementsAre("Tot die tijd blijven wij u steunen."));
  task.settings.by_name["bridging_support"].value = false;
  EXPECT_THAT(task.ask(facts).reasons[0].also, IsEmpty());
}

TEST(Advice, several_grants_of_one_provision_join_their_amounts) {
  const TestTask task({fact("ill"), fact("hours", {{"type", type("whole_number")}})},
                      {rule("R-1", holds("ill"), grant("help", {{"hours", fact_value("hours")}})),
                       rule("R-2", holds("ill"), grant("help", {{"months", 24}, {"hours", 99}})),
                       rule("R-3", holds("ill"), grant("respite"))});
  const Outcome outcome = task.ask({{"ill", true}, {"hours", 3}});
  ASSERT_EQ(outcome.grants.size(), 2U);
  EXPECT_EQ(outcome.grants[0].values, (Map{{"hours", 3}, {"months", 24}}));
  EXPECT_EQ(outcome.grants[1].provision, "respite");
}

TEST(Advice, a_local_rule_that_speaks_lifts_another) {
  const TestTask task({fact("network"), fact("carer_is_young")},
                      {rule("R-1", holds("network"), refuse_it(), {{"may_be_lifted", true}}),
                       rule("L-1", holds("carer_is_young"), grant("help"), {{"lifts", "R-1"}})});
  const Outcome lifted = task.ask({{"network", true}, {"carer_is_young", true}});
  EXPECT_EQ(lifted.verdict, Verdict::grant);
  EXPECT_THAT(lifted.because, ElementsAre("L-1"));
  EXPECT_EQ(lifted.trace[0].text_at("status"), "lifted");
  EXPECT_EQ(task.ask({{"network", true}, {"carer_is_young", false}}).verdict, Verdict::refuse);
  const Outcome open = task.ask({{"network", true}});
  EXPECT_EQ(open.verdict, Verdict::ask);
  EXPECT_THAT(open.about, ElementsAre("carer_is_young"));
}

TEST(Advice, it_says_what_it_rests_on_and_leaves_out_what_did_not_matter) {
  const Outcome outcome = sheltered_housing().ask({{"age", 34}});
  EXPECT_THAT(outcome.facts_read,
              ElementsAre("age", "psychosocial_problem", "copes_without_provision",
                          "long_term_care_right", "better_chance_elsewhere"));
  EXPECT_THAT(outcome.settings_read, IsEmpty());
  const TestTask task({fact("a"), fact("b")},
                      {rule("R-1", all({holds("a"), holds("b")}), grant("help"))});
  EXPECT_THAT(task.ask({{"a", false}, {"b", true}}).facts_read, ElementsAre("a"));
}

TEST(Advice, the_trace_tells_per_condition_what_it_saw_and_whose_setting_it_was) {
  const TestTask task({fact("age", {{"type", type("whole_number")}})},
                      {rule("R-1", all({below("age", setting("limit"))}), refer("youth"))},
                      {parameter("limit", 18)});
  const Outcome outcome = task.ask({{"age", 17}});
  const Value expected =
      Map{{"rule", "R-1"},
          {"at", "plugins/task/rules.lua:7"},
          {"gives", "refer"},
          {"status", "spoke"},
          {"when",
           Map{{"word", "all"},
               {"is", "yes"},
               {"at", "plugins/task/rules.lua:7"},
               {"of", List{Map{{"word", "below"},
                               {"is", "yes"},
                               {"at", "plugins/task/rules.lua:7"},
                               {"of", List{Map{{"what", "age"}, {"value", 17}},
                                           Map{{"what", "setting limit"},
                                               {"value", 18},
                                               {"layer", "commons"},
                                               {"set_at", "plugins/task/parameters.lua:3"}}}}}}}}}};
  ASSERT_EQ(outcome.trace.size(), 1U);
  EXPECT_EQ(outcome.trace[0], expected);
}

TEST(Advice, an_outcome_comes_back_from_its_value_with_the_same_bytes) {
  const TestTask task = sheltered_housing();
  const Outcome outcome = task.ask(but(anna(), {{"better_chance_elsewhere", true}}));
  const Value value = to_value(outcome);
  const Result<Outcome> back = outcome_from(value);
  ASSERT_TRUE(back.has_value()) << back.error().says;
  EXPECT_EQ(encode(to_value(*back)), encode(value));
  EXPECT_EQ(encode(to_value(task.ask(but(anna(), {{"better_chance_elsewhere", true}})))),
            encode(value));
}

TEST(Advice, a_value_that_is_no_outcome_is_refused_with_the_member_that_is_wrong) {
  Value value = to_value(sheltered_housing().ask(anna()));
  value.as<Map>()->erase("because");
  const Result<Outcome> back = outcome_from(value);
  ASSERT_FALSE(back.has_value());
  EXPECT_EQ(back.error().about, "/because");
}

}  // namespace
}  // namespace naober::policy
