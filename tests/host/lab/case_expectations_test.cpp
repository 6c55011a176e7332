// What a case can expect beside an outcome: amounts, facts that were worked out, letters, rights,
// steps of the road, and what holds where nobody set anything.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "lab/case_judge.h"
#include "lab/expected_reader.h"
#include "lab/right_trial.h"
#include "lab/road_trial.h"
#include "lab/sample_letter.h"
#include "lab/scene.h"
#include "policy_files.h"

namespace naober::lab {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

constexpr const char* facts_of_walks = R"(return facts "walks" {
  fact "steps" { "client", "Hoeveel stappen?", type = whole_number, min = 0 },
  derived "walks_far" { type = yes_no, value = above("steps", 500) },
  derived "hours" { type = number, value = plus { "steps", 0.5 } },
})";
constexpr const char* rules_of_walks = R"(return rules "walks" {
  rule "W-1" { law = "Wmo", when = holds "walks_far", gives = refuse, because = "U loopt ver genoeg." },
  rule "W-2" { law = "Wmo", when = fails "walks_far", because = "Wij lopen met u mee.",
    gives = grant("walk", { hours = fact_value "hours", price = euros "2.50" }) },
  rule "W-3" { law = "Wmo", when = at_least_is("steps", 9000), gives = refer "club",
    because = "De wandelclub is iets voor u." },
})";

// A plugin with a road and letters, used by one municipality with roles.
std::vector<policy::SourceFile> walks() {
  return {
      file("plugins/walks/plugin.lua", R"(return plugin "walks" {
  title = "Wandelen", version = "1.0.0", speaks = api "1", needs = {}, offers = { "walk" } })"),
      file("plugins/walks/provisions.lua", R"(return provisions "walks" {
  provision "walk" { title = "Samen wandelen", kind = "tailored", law = "wmo", unit = "hours_per_week" } })"),
      file("plugins/walks/facts.lua", facts_of_walks),
      file("plugins/walks/rules.lua", rules_of_walks),
      file("plugins/walks/parameters.lua", R"(return parameters "walks" {
  parameter "walk_term" { law = "Wmo 2015 art. 2.3.2", room = at_most(weeks(6)),
    open_to = { "municipality" }, default = weeks(6) },
  parameter "club_term" { agreed = "commons, 2026-01-01", room = at_most(weeks(6)),
    open_to = { "region" }, default = weeks(5) },
})"),
      file("plugins/walks/workflow.lua", R"(return workflow "walks" {
  step "notification" { role = "guide", leads = { "decision" } },
  step "decision" { mandate = "decide_walks", within = setting "walk_term", after = "notification" },
})"),
      file("plugins/walks/letters.lua", R"(return letters "walks" {
  letter "grant" { title = "U mag mee", when = "grant", template = "letters/grant.html" } })"),
      file(
          "plugins/walks/letters/grant.html",
          "<p>{{provision.title}} in {{municipality.title}}: {{decision.amount}} {{decision.unit}}."
          "</p>{{#reasons}}<p>{{text}} ({{law}})</p>{{/reasons}}"),
      file("municipalities/veen/region.lua",
           R"(return region "veen" { title = "Veen", municipalities = { "turf" } })"),
      file("municipalities/veen/turf/municipality.lua", R"(return municipality "turf" {
  title = "Turf", code = { { "9999", from = "2020-01-01" } }, plugins = { "walks" } })"),
      file("municipalities/veen/turf/walks.lua", R"(return policy "walks" {
  adopted = { by = "college", on = "2026-01-01", source = "Beleidsregels 2026" },
  set "walk_term" { { weeks(4), from = "2026-02-01" } },
})"),
      file("municipalities/veen/turf/roles.lua", R"(return roles {
  organisation "hall" { title = "Gemeente", kind = "municipality" },
  organisation "path" { title = "Het Pad", kind = "care_provider" },
  role "guide" { title = "Gids", kinds = { "municipality", "care_provider" },
    does = { "read_client", "advise", "decide", "deliver" } },
  role "reader" { title = "Lezer", kinds = { "municipality" }, does = { "read_journal" } },
  mandate "decide_walks" { to = { "guide" }, acts = { "decide" }, provisions = { "walk" },
    kinds = { "municipality" }, only_after = "consultation", law = "Awb art. 10:3", from = "2026-01-01" },
  separation "walk_apart" { one = "deliver", other = "decide", because = "Wie meeloopt, beslist niet." },
})"),
  };
}

PolicyTest run_walks(const char* path, const std::string& cases) {
  script::PoolOptions options;
  options.worker = script::worker_path();
  auto pool = script::Pool::start(std::move(options));
  CHECK(pool.has_value());
  std::vector<policy::SourceFile> files = walks();
  files.push_back({path, "return cases \"walks\" {" + cases + "}"});
  auto test = test_policy(files, **pool);
  CHECK(test.has_value());
  return *std::move(test);
}

// What the one case says; problems count too.
std::vector<std::string> told(const std::string& fields, bool in_municipality = false) {
  const PolicyTest test =
      run_walks(in_municipality ? "municipalities/veen/turf/cases.lua" : "plugins/walks/cases.lua",
                "case \"one\" {" + fields + "}");
  std::vector<std::string> said;
  for (const policy::Problem& problem : test.problems) {
    said.push_back(problem.says);
  }
  for (const CaseFile& each : test.files) {
    for (const CaseResult& result : each.results) {
      said.insert(said.end(), result.failures.begin(), result.failures.end());
    }
  }
  EXPECT_EQ(test.failed == 0, said.empty());
  return said;
}

TEST(CaseExpectations, a_grant_is_compared_by_provision_and_amount) {
  EXPECT_THAT(told(R"(given = { steps = 3 }, expect = { grants = { walk = { hours = 3.5 } } })"),
              IsEmpty());
  EXPECT_THAT(
      told(R"(given = { steps = 3 }, expect = { grants = { walk = { price = euros "2.50" } } })"),
      IsEmpty());
  EXPECT_THAT(
      told(R"(given = { steps = 3 }, expect = { grants = { walk = { hours = 4, weeks = 1 } } })"),
      ElementsAre("'walk' was expected to come with hours = 4, but it comes with 3.5",
                  "'walk' was expected to come with weeks = 1, but it comes with no such amount"));
}

TEST(CaseExpectations, a_grant_too_many_and_a_grant_too_few_are_told) {
  EXPECT_THAT(told(R"(given = { steps = 3 }, expect = { grants = {} })"),
              ElementsAre("'walk' was granted, which was not expected"));
  EXPECT_THAT(told(R"(given = { steps = 900 }, expect = { grants = { walk = {} } })"),
              ElementsAre("'walk' was expected to be granted, but granted was none"));
  EXPECT_THAT(told(R"(given = { steps = 900 }, expect = { grants = {} })"), IsEmpty());
}

TEST(CaseExpectations, a_fact_that_is_worked_out_is_compared_after_the_rules) {
  EXPECT_THAT(
      told(R"(given = { steps = 3 }, expect = { facts = { walks_far = no, hours = 3.5 } })"),
      IsEmpty());
  EXPECT_THAT(told(R"(given = {}, expect = { facts = { walks_far = unknown } })"), IsEmpty());
  EXPECT_THAT(told(R"(given = { steps = 501 }, expect = { facts = { walks_far = no } })"),
              ElementsAre("the fact 'walks_far' was expected to be no, but it is yes"));
  EXPECT_THAT(told(R"(given = { steps = 501 }, expect = { facts = { walk_far = unknown } })"),
              ElementsAre("there is no fact 'walk_far'; did you mean 'walks_far'?"));
}

TEST(CaseExpectations, a_referral_says_where_to_and_a_reason_what_it_does_not_say) {
  EXPECT_THAT(told(R"(given = { steps = 9000 }, expect = { outcome = "refer", to = "club" })"),
              IsEmpty());
  EXPECT_THAT(told(R"(given = { steps = 9000 }, expect = { to = "elsewhere" })"),
              ElementsAre("it was expected to go to 'elsewhere', but it goes to 'club'"));
  EXPECT_THAT(told(R"(given = { steps = 3 }, expect = { says_not = "lopen met" })"),
              ElementsAre(HasSubstr("should not say \"lopen met\"")));
}

TEST(CaseExpectations, a_letter_carries_the_words_a_resident_reads) {
  EXPECT_THAT(told(R"(at = "veen/turf", on = "2026-05-01", given = { steps = 3 },
    expect = { letter = "Samen wandelen in Turf: 3,5 uur per week" })"),
              IsEmpty());
  EXPECT_THAT(told(R"(given = { steps = 3 }, expect = { letter = "Wij lopen met u mee. (Wmo" })"),
              IsEmpty());
  EXPECT_THAT(told(R"(given = { steps = 3 }, expect = { letter = "gratis" })"),
              ElementsAre("the letter for 'grant' should say \"gratis\", but it does not"));
  EXPECT_THAT(told(R"(given = { steps = 900 }, expect = { letter = "gratis" })"),
              ElementsAre(HasSubstr("has no letter for the outcome 'refuse'")));
}

TEST(CaseExpectations, a_right_is_given_under_its_mandate_or_refused_with_a_sentence) {
  const auto right = [](const char* may, const char* expect) {
    return told(std::string("on = \"2026-05-01\", may = { role = \"guide\", act = \"decide\", ") +
                    may + " }, expect = { " + expect + " }",
                true);
  };
  EXPECT_THAT(right(R"(provision = "walk", consulted = yes)", R"(mandate = "decide_walks")"),
              IsEmpty());
  EXPECT_THAT(right(R"(provision = "walk")", R"(refused = "only after a consultation")"),
              IsEmpty());
  EXPECT_THAT(right(R"(provision = "walk")", ""),
              ElementsAre(HasSubstr("expected to be allowed, but: The mandate 'decide_walks'")));
  EXPECT_THAT(right(R"(provision = "walk", consulted = yes)", R"(refused = "never")"),
              ElementsAre("a refusal with 'never' was expected, but it was allowed"));
  EXPECT_THAT(right(R"(provision = "walk", consulted = yes, organisation = "path")",
                    R"(refused = "of kind municipality only")"),
              IsEmpty());
  EXPECT_THAT(right(R"(provision = "walk", consulted = yes, done = { "deliver" })",
                    R"(refused = "Wie meeloopt")"),
              IsEmpty());
  EXPECT_THAT(right(R"(organisation = "paths")", ""),
              ElementsAre(HasSubstr("there is no organisation 'paths'; did you mean 'path'?")));
  EXPECT_THAT(right(R"(provision = "run")", ""), ElementsAre(HasSubstr("offers 'run'")));
}

TEST(CaseExpectations, who_has_no_role_for_it_is_refused) {
  EXPECT_THAT(told(R"(on = "2026-05-01", may = { role = "reader", act = "advise" },
    expect = { refused = "only 'guide'" })",
                   true),
              IsEmpty());
  EXPECT_THAT(told(R"(on = "2026-05-01", may = { role = "gide", act = "advise" })", true),
              ElementsAre("veen/turf has no role 'gide'; did you mean 'guide'?"));
  EXPECT_THAT(told(R"(on = "2026-05-01", may = { role = "guide", act = "dance" })", true),
              ElementsAre(HasSubstr("'dance' is no 'act'")));
  EXPECT_THAT(told(R"(on = "2026-05-01", may = { role = "guide", act = "read_client" })", true),
              IsEmpty());
}

TEST(CaseExpectations, a_step_leads_and_is_due_as_the_law_counts) {
  EXPECT_THAT(told(R"(road = "notification", expect = { leads = { "decision" }, role = "guide" })"),
              IsEmpty());
  // Six weeks from the Monday before Whitsun end on Whit Monday, and so a day later.
  EXPECT_THAT(told(R"(road = "decision", on = "2026-04-13",
    expect = { within = weeks(6), due_on = "2026-05-26", mandate = "decide_walks" })"),
              IsEmpty());
  EXPECT_THAT(told(R"(road = "decision", on = "2026-04-13", expect = { due_on = "2026-05-25" })"),
              ElementsAre("step 'decision' was expected to be due on 2026-05-25, but 6 weeks from "
                          "2026-04-13 is 2026-05-26"));
  EXPECT_THAT(told(R"(plugin = "walks", road = "decision", on = "2026-03-02",
    expect = { within = weeks(4), due_on = "2026-03-30" })",
                   true),
              IsEmpty());
  EXPECT_THAT(told(R"(road = "notification", expect = { leads = {}, within = weeks(1) })"),
              ElementsAre(HasSubstr("to lead to nowhere, but it leads to decision"),
                          HasSubstr("step 'notification' has no term")));
  EXPECT_THAT(told(R"(road = "decison", expect = { leads = {} })"),
              ElementsAre(HasSubstr("did you mean 'decision'?")));
}

TEST(CaseExpectations, defaults_hold_where_nobody_set_anything) {
  EXPECT_THAT(told(R"(defaults = { walk_term = days(42), club_term = weeks(5) })"), IsEmpty());
  EXPECT_THAT(told(R"(defaults = { walk_term = weeks(4) })"),
              ElementsAre("the default of walk_term was expected to be 4 weeks, but it is 6 weeks, "
                          "set by the commons at plugins/walks/parameters.lua:2"));
}

TEST(CaseExpectations, a_plugin_shows_what_its_rules_do_with_another_value) {
  EXPECT_THAT(told(R"(settings = { walk_term = weeks(4) }, road = "decision",
    expect = { within = weeks(4) })"),
              ElementsAre(HasSubstr("only a plugin's own case with `given` facts")));
  EXPECT_THAT(told(R"(settings = { walk_term = weeks(4) }, given = { steps = 3 },
    expect = { outcome = "grant" })"),
              IsEmpty());
  EXPECT_THAT(
      told(R"(settings = { walk_term = weeks(7) }, given = { steps = 3 },
    expect = { outcome = "grant" })"),
      ElementsAre("7 weeks lies outside the room of 'walk_term': allowed is at most 6 weeks"));
  EXPECT_THAT(told(R"(settings = { walk_tern = weeks(4) }, given = { steps = 3 },
    expect = { outcome = "grant" })"),
              ElementsAre(HasSubstr("did you mean 'walk_term'?")));
}

TEST(CaseExpectations, a_plugin_tries_values_right_below_itself) {
  EXPECT_THAT(told(R"(try = set "walk_term" { { weeks(7), from = "2027-01-01" } },
    expect = { refused = "at most 6 weeks" })"),
              IsEmpty());
  EXPECT_THAT(told(R"(try = set "club_term" { { weeks(6), from = "2027-01-01" } })"), IsEmpty())
      << "open to a region only, so a region tries it";
  EXPECT_THAT(told(R"(try = set "walk_tern" { { weeks(6), from = "2027-01-01" } })"),
              ElementsAre(HasSubstr("did you mean 'walk_term'?")));
}

TEST(CaseExpectations, a_case_keeps_one_promise_and_says_where_and_when) {
  EXPECT_THAT(told(R"(given = {}, defaults = {}, expect = { outcome = "ask" })"),
              ElementsAre(HasSubstr("must have one of")));
  EXPECT_THAT(told(R"(road = "decision")"), ElementsAre(HasSubstr("expects nothing of its step")));
  EXPECT_THAT(told(R"(road = "decision", expect = { due_on = "2026-05-01" })"),
              ElementsAre(HasSubstr("does not say from which day")));
  EXPECT_THAT(told(R"(may = { role = "guide", act = "advise" })", true),
              ElementsAre(HasSubstr("on which day")));
  EXPECT_THAT(told(R"(may = { role = "guide", act = "advise" }, on = "2026-05-01")"),
              ElementsAre(HasSubstr("does not say where")));
  EXPECT_THAT(told(R"(given = {}, expect = { grants = { walk = 3 } })"),
              ElementsAre(HasSubstr("names provisions with their amounts")));
}

}  // namespace
}  // namespace naober::lab
