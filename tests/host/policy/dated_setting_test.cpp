#include "policy/dated_setting.h"

#include "policy_words.h"

namespace naober::policy {
namespace {

Value setting_on(const char* setting, const char* fact) {
  return word("setting_on", {{"setting", setting}, {"fact", fact}});
}

// € 19 from 2020, € 20,60 from 2024.
std::vector<Parameter> rate(const Value& room = fixed(), Map more = {}) {
  more["law"] = "Wmo 2015 art. 2.1.4a";
  more["room"] = room;
  more.try_emplace("default",
                   List{dated(Money{1900}, "2020-01-01"), dated(Money{2060}, "2024-01-01")});
  const Value tree =
      block("parameters", "task", {declare("parameter", "rate", 3, std::move(more))});
  ProblemList problems;
  Declaration declaration(tree, "plugins/task/parameters.lua", problems);
  return read_parameters(declaration, "task");
}

struct Asked {
  std::vector<std::string> problems;
  Value amount;
};

// What the derived fact `legal` is for a month, worked out as the host does it.
Asked ask(const Value& how, const std::vector<Parameter>& parameters, const Value& month) {
  ProblemList problems;
  const Value tree = word(
      "facts", {{"name", "task"},
                {"items", List{fact("month", {{"type", type("date")}}),
                               derived("legal", {{"type", type("amount")}, {"value", how}})}}});
  Declaration block(tree, "plugins/task/facts.lua", problems);
  std::vector<Fact> facts = read_facts(block);
  std::vector<Rule> rules;
  settle_dated_settings(facts, rules, parameters, problems);
  if (!problems.empty()) {
    return {lines_of(problems.all()), {}};
  }
  const auto table = std::make_shared<const FactTable>(std::move(facts));
  const auto book = compile(table, rules, parameters, problems);
  if (book == nullptr) {
    return {lines_of(problems.all()), {}};
  }
  const FactSheet sheet = FactSheet::read(*table, Map{{"month", month}}).value();
  const auto found = advise_and_derive(*book, Settings(), sheet, nullptr).value().facts;
  const auto legal = found.find("legal");
  return {{}, legal == found.end() ? Value() : legal->second};
}

TEST(DatedSetting, a_month_has_the_amount_of_its_own_day) {
  const Value how = setting_on("rate", "month");
  EXPECT_EQ(ask(how, rate(), "2023-12-31").amount, Value(Money{1900}));
  EXPECT_EQ(ask(how, rate(), "2024-01-01").amount, Value(Money{2060}));
  EXPECT_EQ(ask(how, rate(), "2031-01-01").amount, Value(Money{2060}));
}

TEST(DatedSetting, before_the_first_day_the_first_amount_holds) {
  EXPECT_EQ(ask(setting_on("rate", "month"), rate(), "2019-06-01").amount, Value(Money{1900}));
}

TEST(DatedSetting, while_the_day_is_unknown_so_is_the_amount) {
  EXPECT_TRUE(ask(setting_on("rate", "month"), rate(), Value()).amount.is_unknown());
}

TEST(DatedSetting, a_setting_that_nobody_declares_is_told_with_the_nearest) {
  EXPECT_THAT(ask(setting_on("rat", "month"), rate(), Value()).problems,
              testing::ElementsAre(testing::HasSubstr(
                  "names the setting 'rat', which nobody declares; did you mean 'rate'?")));
}

TEST(DatedSetting, what_has_no_days_or_may_be_set_below_the_law_is_asked_as_any_setting) {
  EXPECT_THAT(
      ask(setting_on("rate", "month"), rate(fixed(), {{"default", Money{1900}}}), Value()).problems,
      testing::ElementsAre(testing::HasSubstr("has no dates")));
  EXPECT_THAT(ask(setting_on("rate", "month"),
                  rate(at_most(Money{2060}), {{"open_to", List{"municipality"}}}), Value())
                  .problems,
              testing::ElementsAre(testing::HasSubstr("may be set below the law")));
}

}  // namespace
}  // namespace naober::policy
