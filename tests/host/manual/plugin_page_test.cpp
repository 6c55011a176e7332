// The page of a task says what its declarations say, down to each condition.
#include "manual/plugin_page.h"

#include <gmock/gmock.h>

#include "manual/condition_text.h"
#include "manual/markdown.h"

namespace naober::manual {
namespace {

using policy::Condition;
using policy::Expression;
using ::testing::AllOf;
using ::testing::HasSubstr;

Expression fact(const std::string& name) {
  Expression made;
  made.word = Expression::Word::fact;
  made.name = name;
  return made;
}

Expression literal(Value value) {
  Expression made;
  made.literal = std::move(value);
  return made;
}

Condition compare(Condition::Word word, std::vector<Expression> compared) {
  Condition made;
  made.word = word;
  made.compared = std::move(compared);
  return made;
}

policy::Rule rule() {
  policy::Rule made;
  made.name = "GB-1";
  made.title = "Begeleiding";
  made.law = "Wmo 2015 art. 2.3.5 lid 3";
  made.gives = policy::Verdict::grant;
  made.target = "guidance";
  made.values.emplace("hours", fact("hours_needed"));
  made.because = "U krijgt begeleiding.";
  made.may_be_lifted = true;
  Condition all;
  all.of = {compare(Condition::Word::holds, {fact("stuck")}),
            compare(Condition::Word::below, {fact("age"), literal(18)})};
  made.when = std::move(all);
  return made;
}

TEST(ConditionText, reads_as_an_indented_tree) {
  EXPECT_EQ(in_words(rule()), "all\n  stuck holds\n  age below 18\n");
}

TEST(ConditionText, a_function_tells_what_it_sees) {
  policy::Rule made = rule();
  made.when = FunctionRef{0};
  made.reads = {"hours_needed"};
  made.uses = {"usual_hours"};
  EXPECT_EQ(in_words(made), "a function of hours_needed, with the setting usual_hours\n");
}

TEST(ConditionText, what_a_rule_gives_comes_with_its_amounts) {
  EXPECT_EQ(gives_in_words(rule()), "grant guidance (hours = hours_needed)");
  policy::Rule weighs = rule();
  weighs.gives = policy::Verdict::weigh;
  weighs.target = "refuse";
  weighs.values.clear();
  EXPECT_EQ(gives_in_words(weighs), "weigh, leaning to refuse");
}

policy::Plugin plugin() {
  policy::Plugin made;
  made.manifest.name = "guidance";
  made.manifest.title = "Begeleiding";
  made.folder = "plugins/guidance";
  made.rules = {rule()};
  policy::Parameter parameter;
  parameter.name = "usual_hours";
  parameter.title = "Gewone uren";
  parameter.unsure = "Nog na te vragen.";
  parameter.otherwise = 4;
  made.parameters = {parameter};
  made.facts = std::make_shared<const policy::FactTable>(std::vector<policy::Fact>());
  return made;
}

TEST(PluginPage, tells_rules_settings_and_promises) {
  lab::CaseFile cases;
  cases.results.push_back({"who is stuck gets help", {"plugins/guidance/cases.lua", 4}, {}});
  const std::string text =
      to_markdown(plugin_page(plugin(), {&cases}, {"Bergen"}, Language::english), "");
  EXPECT_THAT(text,
              AllOf(HasSubstr("### GB-1 · Begeleiding"), HasSubstr("Wmo 2015 art. 2.3.5 lid 3"),
                    HasSubstr("`usual_hours`"), HasSubstr("to be confirmed: **Nog na te"),
                    HasSubstr("✓ who is stuck gets help"), HasSubstr("Bergen")));
}

TEST(PluginPage, tells_what_a_task_keeps_and_counts) {
  policy::Plugin made = plugin();
  policy::RecordType type;
  type.name = "care_moment";
  type.title = "Zorgmoment";
  policy::RecordField field;
  field.name = "minutes";
  field.title = "Minuten";
  type.fields = {field};
  made.records = {type};
  policy::Indicator indicator;
  indicator.name = "moments";
  indicator.title = "Zorgmomenten";
  indicator.counts = "records";
  indicator.record = "care_moment";
  indicator.per = {"month"};
  made.indicators = {indicator};
  const std::string text = to_markdown(plugin_page(made, {}, {}, Language::dutch), "");
  EXPECT_THAT(text, AllOf(HasSubstr("## Registraties"), HasSubstr("`minutes?`"),
                          HasSubstr("## Monitor"), HasSubstr("`moments`")));
}

TEST(PluginPage, speaks_dutch_when_asked) {
  const std::string text = to_markdown(plugin_page(plugin(), {}, {}, Language::dutch), "");
  EXPECT_THAT(text, AllOf(HasSubstr("## Regels"), HasSubstr("nog niemand"),
                          HasSubstr("mag door een lokale regel vervangen worden")));
}

}  // namespace
}  // namespace naober::manual
