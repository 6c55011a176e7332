// What is wrong with a policy although it loads. The trees are read by the loader itself, with the
// words of policy_words.h in the place of Lua.
#include "policy/analysis.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <regex>

#include "places.h"
#include "policy/analysis_solver.h"
#include "policy/analysis_space.h"
#include "policy/analysis_uses.h"
#include "policy_words.h"

namespace naober::policy {
namespace {

using ::testing::AllOf;
using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;

Value parameter(const char* name, Value room, Value otherwise, Map fields = {}) {
  fields["title"] = name;
  fields["law"] = "Wmo 2015 art. 2.1.3";
  fields["agreed"] = "commons, 2026-01-01";
  fields["room"] = std::move(room);
  fields["default"] = std::move(otherwise);
  if (fields["room"].text_at("is") != "fixed") {
    fields["open_to"] = List{"municipality"};
  }
  return declare("parameter", name, 5, std::move(fields));
}

Value whole(const char* name, int least, int most) {
  return fact(name, {{"type", type("whole_number")}, {"min", least}, {"max", most}});
}

// A plugin and a municipality that uses it, without anything to find.
class Analysis : public testing::Test {
 protected:
  List facts = {fact("ill"), fact("alone"), whole("age", 0, 120), whole("hours", 0, 40)};
  List rules;
  List parameters;
  List provisions = {
      declare("provision", "care", 3, {{"title", "Zorg"}, {"kind", "tailored"}, {"law", "wmo"}})};
  List steps;
  List letters;
  std::string refuse_letter = "{{#reasons}}{{text}}{{/reasons}}";
  List roles = {
      declare("organisation", "hall", 2, {{"title", "Gemeente"}, {"kind", "municipality"}}),
      declare("organisation", "home", 3, {{"title", "Zorg"}, {"kind", "care_provider"}}),
      declare("role", "officer", 4,
              {{"title", "Ambtenaar"},
               {"kinds", List{"municipality"}},
               {"does", List{"decide", "order"}}}),
      declare("mandate", "decide_care", 5,
              {{"to", List{"officer"}},
               {"acts", List{"decide"}},
               {"law", "Awb"},
               {"from", "2026-01-01"}})};
  List local;
  // All facts are looked at, so that only what a test is about is found.
  void look_at_everything() {
    rules.push_back(rule("Z-9",
                         all({known("ill"), known("alone"), known("age"), known("hours"),
                              fails("ill"), fails("alone"), below("age", 1)}),
                         grant("care")));
  }

  Loaded load() {
    TreeScripts scripts;
    std::vector<SourceFile> files;
    const auto add = [&](const char* path, Value tree) {
      files.push_back({path, "return"});
      scripts.trees[path] = std::move(tree);
    };
    add("plugins/task/plugin.lua", declare("plugin", "task", 1,
                                           {{"title", "Taak"},
                                            {"speaks", Map{{"is", "api"}, {"version", "1"}}},
                                            {"offers", List{"care"}}}));
    add("plugins/task/facts.lua", block("facts", "task", facts));
    add("plugins/task/rules.lua", block("rules", "task", rules));
    add("plugins/task/parameters.lua", block("parameters", "task", parameters));
    add("plugins/task/provisions.lua", block("provisions", "task", provisions));
    if (!steps.empty()) {
      add("plugins/task/workflow.lua", block("workflow", "task", steps));
    }
    if (!letters.empty()) {
      add("plugins/task/letters.lua", block("letters", "task", letters));
      files.push_back({"plugins/task/letters/refuse.html", refuse_letter});
    }
    add("municipalities/veen/region.lua",
        declare("region", "veen", 1, {{"title", "Veen"}, {"municipalities", List{"turf"}}}));
    add("municipalities/veen/turf/municipality.lua",
        declare("municipality", "turf", 1,
                {{"title", "Turf"},
                 {"code", List{Map{{"code", "9999"}, {"from", "2020-01-01"}}}},
                 {"plugins", List{"task"}}}));
    add("municipalities/veen/turf/roles.lua", declare("roles", "", 1, {{"items", roles}}));
    scripts.trees["municipalities/veen/turf/roles.lua"].as<Map>()->erase("name");
    if (!local.empty()) {
      add("municipalities/veen/turf/task.lua", policy_file("task", "2026-01-01", local));
    }
    Result<Loaded> loaded = load_policy(files, scripts);
    EXPECT_TRUE(loaded.has_value());
    return *std::move(loaded);
  }

  std::vector<Finding> findings() {
    const Loaded loaded = load();
    EXPECT_THAT(lines_of(loaded.problems), IsEmpty());
    return analyse(loaded);
  }

  // "never_speaks: rule …" of every finding.
  std::vector<std::string> told() {
    std::vector<std::string> lines;
    for (const Finding& finding : findings()) {
      lines.push_back(std::string(name_of(finding.weight)) + " " + finding.kind + ": " +
                      finding.says);
    }
    return lines;
  }
};

TEST_F(Analysis, a_policy_without_fault_is_left_in_peace) {
  look_at_everything();
  EXPECT_THAT(told(), IsEmpty());
}

TEST_F(Analysis, a_condition_outside_the_range_of_its_fact_never_speaks) {
  look_at_everything();
  rules.push_back(rule("Z-1", above("hours", 40), weigh("grant")));
  EXPECT_THAT(told(),
              ElementsAre(AllOf(HasSubstr("error never_speaks: rule \"Z-1\" can never speak"),
                                HasSubstr("'above hours 40' is never yes: hours is between "
                                          "0 and 40 (plugins/task/facts.lua:7)"))));
}

TEST_F(Analysis, on_the_edge_of_the_range_a_rule_still_speaks) {
  look_at_everything();
  rules.push_back(rule("Z-1", above("hours", 39), weigh("grant")));
  rules.push_back(rule("Z-2", compares("at_least_is", "hours", 40), weigh("grant")));
  EXPECT_THAT(told(), IsEmpty());
}

TEST_F(Analysis, two_parts_that_exclude_each_other_are_both_named) {
  look_at_everything();
  rules.push_back(
      rule("Z-1", all({below("age", 18), holds("ill"), above("age", 64)}), weigh("grant")));
  rules.push_back(rule("Z-2", all({holds("ill"), none({holds("ill")})}), weigh("grant")));
  EXPECT_THAT(told(),
              ElementsAre(HasSubstr("'below age 18' and 'above age 64' are never yes together"),
                          HasSubstr("'holds ill' and 'none { … }' are never yes together")));
}

TEST_F(Analysis, whole_numbers_have_nothing_between_them) {
  look_at_everything();
  facts.push_back(fact("share", {{"type", type("number")}, {"min", 0}, {"max", 9}}));
  rules.push_back(rule("Z-1", all({above("age", 17), below("age", 18)}), weigh("grant")));
  rules.push_back(rule("Z-2", all({above("share", 7), below("share", 8)}), weigh("grant")));
  EXPECT_THAT(told(), ElementsAre(HasSubstr("rule \"Z-1\" can never speak")));
}

TEST_F(Analysis, a_setting_has_all_of_its_room) {
  look_at_everything();
  parameters = {parameter("limit", between(5, 10), 6)};
  rules.push_back(
      rule("Z-1", all({above("age", setting("limit")), below("age", 6)}), weigh("grant")));
  EXPECT_THAT(told(), ElementsAre(HasSubstr("never yes together")))
      << "five at least, so more than five: no whole age is left below six";
  rules.back() =
      rule("Z-1", all({above("age", setting("limit")), below("age", 7)}), weigh("grant"));
  EXPECT_THAT(told(), IsEmpty());
}

TEST_F(Analysis, two_facts_and_a_setting_stand_in_every_order) {
  look_at_everything();
  parameters = {parameter("limit", between(5, 60), 6)};
  const Value limit = setting("limit");
  rules.push_back(rule("Z-1", all({above("age", limit), below("hours", limit), above("hours", 5)}),
                       weigh("grant")));
  EXPECT_THAT(told(), IsEmpty());
  rules.push_back(rule(
      "Z-2", all({above("age", limit), below("hours", limit), above("hours", fact_value("age"))}),
      weigh("grant")));
  EXPECT_THAT(told(), ElementsAre(HasSubstr("rule \"Z-2\" can never speak")));
}

TEST_F(Analysis, a_fact_that_is_worked_out_is_looked_through) {
  look_at_everything();
  facts.push_back(derived("child", {{"type", type("yes_no")}, {"value", below("age", 18)}}));
  rules.push_back(rule("Z-1", all({holds("child"), above("age", 20)}), weigh("grant")));
  EXPECT_THAT(told(), ElementsAre(HasSubstr("'holds child' and 'above age 20' are never yes")));
}

TEST_F(Analysis, of_a_sum_only_what_is_certain_is_said) {
  look_at_everything();
  const Value sum_of_both = sum("plus", {"age", "hours"});
  rules.push_back(rule("Z-1", above(sum_of_both, 160), weigh("grant")));
  rules.push_back(rule("Z-2", above(sum_of_both, 159), weigh("grant")));
  rules.push_back(rule("Z-3", below(sum("times", {"age", 2}), 0), weigh("grant")));
  EXPECT_THAT(told(), ElementsAre(HasSubstr("rule \"Z-1\" can never speak"),
                                  HasSubstr("rule \"Z-3\" can never speak")));
}

TEST_F(Analysis, of_a_function_nothing_is_said) {
  look_at_everything();
  Map fields{{"reads", List{"age"}}};
  rules.push_back(rule("Z-1", FunctionRef{0}, refuse_it(), fields));
  rules.push_back(rule("Z-2", holds("ill"), grant("care")));
  EXPECT_THAT(told(), ElementsAre(HasSubstr("refusal_without_letter")));
}

TEST_F(Analysis, what_asks_whether_something_is_known_may_find_it_unknown) {
  look_at_everything();
  rules.push_back(rule("Z-1", none({known("ill")}), ask_it()));
  rules.push_back(rule("Z-2", all({none({known("ill")}), holds("ill")}), ask_it()));
  EXPECT_THAT(told(), ElementsAre(HasSubstr("rule \"Z-2\" can never speak")));
}

TEST_F(Analysis, a_part_that_settles_nothing_is_named) {
  look_at_everything();
  rules.push_back(rule("Z-1", any({holds("ill"), above("age", 130)}), weigh("grant")));
  rules.push_back(
      rule("Z-2", all({holds("ill"), compares("at_least_is", "age", 0)}), weigh("grant")));
  EXPECT_THAT(told(), ElementsAre(AllOf(HasSubstr("warning idle_part"), HasSubstr("is never yes")),
                                  AllOf(HasSubstr("warning idle_part"), HasSubstr("is never no"))));
}

TEST_F(Analysis, a_grant_and_a_refusal_of_the_same_facts_contradict) {
  look_at_everything();
  letters = {declare("letter", "refuse", 2,
                     {{"title", "Nee"}, {"when", "refuse"}, {"template", "letters/refuse.html"}})};
  rules.push_back(rule("Z-1", all({holds("ill"), holds("alone")}), grant("care")));
  rules.push_back(rule("Z-2", above("age", 90), refuse_it()));
  EXPECT_THAT(
      told(),
      ElementsAre(AllOf(HasSubstr("warning contradiction: rule \"Z-2\" refuses what \"Z-1\""),
                        HasSubstr("age = 91"), HasSubstr("alone = yes"), HasSubstr("ill = yes"))));
}

TEST_F(Analysis, conditions_that_exclude_each_other_do_not_contradict) {
  look_at_everything();
  letters = {declare("letter", "refuse", 2,
                     {{"title", "Nee"}, {"when", "refuse"}, {"template", "letters/refuse.html"}})};
  rules.push_back(rule("Z-1", all({holds("ill"), none({above("age", 90)})}), grant("care")));
  rules.push_back(rule("Z-2", above("age", 90), refuse_it()));
  EXPECT_THAT(told(), IsEmpty());
}

TEST_F(Analysis, a_weighing_that_always_comes_between_explains_the_two) {
  look_at_everything();
  letters = {declare("letter", "refuse", 2,
                     {{"title", "Nee"}, {"when", "refuse"}, {"template", "letters/refuse.html"}})};
  rules.push_back(rule("Z-1", holds("ill"), grant("care")));
  rules.push_back(rule("Z-2", above("age", 90), refuse_it()));
  rules.push_back(rule("Z-3", all({holds("ill"), above("age", 80)}), weigh("refuse")));
  EXPECT_THAT(told(), IsEmpty());
}

TEST_F(Analysis, two_referrals_and_two_amounts_contradict) {
  look_at_everything();
  rules.push_back(rule("Z-1", holds("ill"), refer("doctor")));
  rules.push_back(rule("Z-2", holds("alone"), refer("club")));
  rules.push_back(rule("Z-3", above("hours", 5), grant("care", {{"hours", 3}})));
  rules.push_back(rule("Z-4", above("hours", 9), grant("care", {{"hours", 4}})));
  EXPECT_THAT(told(), ElementsAre(HasSubstr("warning refers_to_two: \"Z-1\" refers to 'doctor'"),
                                  HasSubstr("warning two_amounts: \"Z-3\" and \"Z-4\"")));
}

TEST_F(Analysis, a_refusal_needs_a_reason_a_letter_and_the_reasons_in_it) {
  look_at_everything();
  rules.push_back(rule("Z-1", above("age", 90), refuse_it(), {{"because", "Helaas niet."}}));
  EXPECT_THAT(told(), ElementsAre(HasSubstr("refusal_without_letter"),
                                  HasSubstr("refuses with \"Helaas niet.\", which is no reason")));
  rules.back() = rule("Z-1", above("age", 90), refuse_it());
  letters = {declare("letter", "refuse", 2,
                     {{"title", "Nee"}, {"when", "refuse"}, {"template", "letters/refuse.html"}})};
  EXPECT_THAT(told(), IsEmpty());
  refuse_letter = "<p>Nee.</p>";
  EXPECT_THAT(told(), ElementsAre(HasSubstr("refuses without giving the reasons")));
}

TEST_F(Analysis, a_setting_nobody_uses_and_a_fact_nobody_asks_are_named) {
  look_at_everything();
  facts.push_back(fact("shoe_size"));
  parameters = {parameter("limit", between(5, 10), 6),
                parameter("wait", at_most(weeks(6)), weeks(6))};
  EXPECT_THAT(told(),
              ElementsAre(HasSubstr("warning fact_unused: nobody asks the fact \"shoe_size\""),
                          HasSubstr("setting_unused: nobody uses the setting \"limit\""),
                          HasSubstr("setting_unused: nobody uses the setting \"wait\"")));
  steps = {declare("step", "start", 2,
                   {{"role", "officer"}, {"within", setting("wait")}, {"after", "start"}})};
  rules.push_back(
      rule("Z-1", all({holds("shoe_size"), above("age", setting("limit"))}), weigh("grant")));
  EXPECT_THAT(told(), IsEmpty());
}

TEST_F(Analysis, a_provision_needs_a_rule_a_mandate_and_somebody_who_delivers) {
  look_at_everything();
  rules.back() =
      rule("Z-9", all({known("ill"), known("alone"), known("age"), known("hours")}), ask_it());
  EXPECT_THAT(told(),
              ElementsAre(HasSubstr("warning provision_never_granted: no rule grants \"care\"")));
  look_at_everything();
  rules.erase(rules.begin());
  roles.erase(roles.begin() + 1);
  roles.back() = declare(
      "mandate", "decide_care", 5,
      {{"to", List{"officer"}}, {"acts", List{"order"}}, {"law", "Awb"}, {"from", "2026-01-01"}});
  EXPECT_THAT(told(),
              ElementsAre(HasSubstr("no_order_possible: no order can be placed in veen/turf: "
                                    "there is no organisation to deliver"),
                          HasSubstr("provision_without_mandate: nobody may decide on \"care\""),
                          HasSubstr("role_without_mandate: the role \"officer\" does 'decide'")));
}

TEST_F(Analysis, a_term_that_nobody_keeps_and_a_mandate_for_nothing_do_not_even_load) {
  look_at_everything();
  parameters = {parameter("wait", at_most(weeks(6)), weeks(6))};
  steps = {declare("step", "start", 2, {{"within", setting("wait")}, {"after", "start"}})};
  EXPECT_THAT(lines_of(load().problems),
              Contains(HasSubstr("step \"start\" names neither a role nor a mandate")));
  steps = {declare("step", "start", 2,
                   {{"role", "officer"}, {"within", setting("wait")}, {"after", "start"}})};
  roles.push_back(declare("mandate", "decide_dance", 6,
                          {{"to", List{"officer"}},
                           {"acts", List{"decide"}},
                           {"law", "Awb"},
                           {"provisions", List{"dance"}},
                           {"from", "2026-01-01"}}));
  EXPECT_THAT(lines_of(load().problems), Contains(HasSubstr("names the provision \"dance\"")));
}

TEST_F(Analysis, a_local_rule_that_lifts_everywhere_is_a_note_and_one_that_never_does_a_warning) {
  look_at_everything();
  rules.push_back(rule("Z-1", above("age", 80), weigh("grant"), {{"may_be_lifted", true}}));
  local = {rule("T-1", above("age", 70), weigh("refuse"), {{"lifts", "Z-1"}})};
  EXPECT_THAT(told(), ElementsAre(HasSubstr("note always_lifted: rule \"Z-1\"")));
  local = {rule("T-1", below("age", 70), weigh("refuse"), {{"lifts", "Z-1"}})};
  EXPECT_THAT(told(), ElementsAre(HasSubstr("warning lifts_nothing: rule \"T-1\"")));
  local = {rule("T-1", above("age", 90), weigh("refuse"), {{"lifts", "Z-1"}})};
  EXPECT_THAT(told(), IsEmpty());
  ASSERT_THAT(findings(), IsEmpty());
}

TEST_F(Analysis, what_is_found_in_one_municipality_says_so) {
  look_at_everything();
  rules.push_back(rule("Z-1", above("age", 80), weigh("grant"), {{"may_be_lifted", true}}));
  local = {rule("T-1", below("age", 0), weigh("refuse"), {{"lifts", "Z-1"}})};
  const std::vector<Finding> found = findings();
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].municipality, "veen/turf");
  EXPECT_EQ(found[0].kind, "never_speaks");
  EXPECT_THAT(found[0].todo, Not(IsEmpty()));
}

// The host reads these by name, so no rule or letter has to.
TEST(AnalysisUses, the_settings_that_casework_reads_are_all_listed) {
  namespace fs = std::filesystem;
  const std::regex reads(R"re(core_\w+\(context, "(\w+)"( \+)?)re");
  std::set<std::string> found;
  std::set<std::string> beginnings;  // "retention_" + law: whatever begins like this is read
  for (const auto& entry : fs::recursive_directory_iterator(fs::path(NAOBER_SOURCE_DIR) / "host")) {
    if (entry.path().extension() != ".cpp") {
      continue;
    }
    std::ifstream file(entry.path());
    const std::string text{std::istreambuf_iterator<char>(file), {}};
    for (std::sregex_iterator each(text.begin(), text.end(), reads), end; each != end; ++each) {
      ((*each)[2].matched ? beginnings : found).insert((*each)[1]);
    }
  }
  const std::vector<std::string>& listed = settings_the_host_reads();
  for (const std::string& beginning : beginnings) {
    std::copy_if(listed.begin(), listed.end(), std::inserter(found, found.end()),
                 [&](const std::string& name) { return name.rfind(beginning, 0) == 0; });
  }
  EXPECT_GT(found.size(), 5U) << "the sources were not found";
  EXPECT_EQ(found, std::set<std::string>(listed.begin(), listed.end()));
}

}  // namespace
}  // namespace naober::policy
