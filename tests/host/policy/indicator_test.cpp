// Indicators: what can be counted, by what, and what a monitor must not be asked.
#include "policy/indicator.h"

#include "policy_words.h"

namespace naober::policy {
namespace {

Value choice(List of) { return Map{{"is", "type"}, {"type", "choice"}, {"of", std::move(of)}}; }

const FactTable& facts() {
  static const FactTable table = [] {
    std::vector<Fact> list(4);
    list[0].name = "cannot_wait";
    list[1].name = "carer_overloaded";
    list[1].known_to = {"consultant"};
    list[2].name = "hours_needed";
    list[2].type = Type{Type::Kind::number, {}};
    list[3].name = "housing";
    list[3].type = Type{Type::Kind::choice, {"rent", "own"}};
    return FactTable(std::move(list));
  }();
  return table;
}

std::vector<RecordType> records() {
  ProblemList problems;
  const auto field = [](const char* name, Value type, bool identifies = false) {
    return declare("field", name, 5,
                   {{"title", name}, {"type", std::move(type)}, {"identifies", identifies}});
  };
  const Value tree =
      block("records", "task",
            {declare("record", "visit", 3,
                     {{"title", "Bezoek"},
                      {"of", "case"},
                      {"items", List{field("part_of_day", choice({"morning", "evening"})),
                                     field("who", choice({"anna", "bas"}), true),
                                     field("hours", type("number")),
                                     declare("field", "people", 5,
                                             {{"title", "Mensen"},
                                              {"type", type("whole_number")},
                                              {"required", true},
                                              {"min", 0}})}}}),
             declare("record", "secret", 9,
                     {{"title", "Geheim"},
                      {"of", "case"},
                      {"known_to", List{"consultant"}},
                      {"items", List{field("kind", choice({"a", "b"}))}}})});
  Declaration declaration(tree, "plugins/task/records.lua", problems);
  auto types = read_records(declaration, "task");
  EXPECT_TRUE(problems.empty());
  return types;
}

struct Read {
  std::vector<Indicator> indicators;
  std::vector<std::string> problems;
};

Read read(List items, bool road = true) {
  ProblemList problems;
  const Value tree = block("indicators", "task", std::move(items));
  Declaration declaration(tree, "plugins/task/indicators.lua", problems);
  Read result;
  result.indicators = read_indicators(declaration, "task", road, facts(), records());
  result.problems = lines_of(problems.all());
  return result;
}

Value indicator(const char* name, Map fields) {
  fields.try_emplace("title", "Besluiten");
  fields.try_emplace("unit", "besluiten");
  fields.try_emplace("counts", "decisions");
  fields.try_emplace("per", List{"quarter"});
  return declare("indicator", name, 3, std::move(fields));
}

std::vector<std::string> told(Map fields, bool road = true) {
  return read({indicator("one", std::move(fields))}, road).problems;
}

TEST(Indicators, one_counts_events_by_columns_facts_and_age_in_a_period) {
  const Read result =
      read({indicator("granted", {{"where", Map{{"kind", "grant"}, {"cannot_wait", true}}},
                                  {"per", List{"quarter", "age_group", "housing"}}})});
  EXPECT_THAT(result.problems, testing::IsEmpty());
  const Indicator& granted = result.indicators.at(0);
  EXPECT_EQ(granted.period(), "quarter");
  EXPECT_THAT(granted.where, testing::ElementsAre(Indicator::Condition{"cannot_wait", {"yes"}},
                                                  Indicator::Condition{"kind", {"grant"}}));
  EXPECT_FALSE(granted.every_task);
}

TEST(Indicators, a_word_that_never_occurs_is_named_with_the_one_that_was_meant) {
  EXPECT_THAT(told({{"counts", "decision"}}),
              testing::ElementsAre(testing::HasSubstr("did you mean 'decisions'?")));
  EXPECT_THAT(told({{"where", Map{{"kind", "granted"}}}}),
              testing::ElementsAre(testing::HasSubstr("did you mean 'grant'?")));
  EXPECT_THAT(told({{"per", List{"quarter", "age_groep"}}}),
              testing::ElementsAre(testing::HasSubstr("did you mean 'age_group'?")));
  EXPECT_THAT(told({{"where", List{"grant"}}}),
              testing::ElementsAre(testing::HasSubstr("names what counts")));
}

TEST(Indicators, there_is_one_period_and_not_more_columns_than_a_table_bears) {
  EXPECT_THAT(told({{"per", List{"age_group"}}}),
              testing::ElementsAre(testing::HasSubstr("names one period")));
  EXPECT_THAT(told({{"per", List{"quarter", "year"}}}),
              testing::ElementsAre(testing::HasSubstr("names one period")));
  EXPECT_THAT(told({{"per", List{"year", "kind", "advice", "followed", "age_group"}}}),
              testing::ElementsAre(testing::HasSubstr("more than 3 columns")));
}

TEST(Indicators, what_is_kept_from_some_is_kept_from_the_monitor) {
  EXPECT_THAT(told({{"per", List{"year", "carer_overloaded"}}}),
              testing::ElementsAre(testing::HasSubstr("known to some roles only")));
  EXPECT_THAT(told({{"counts", "visit"}, {"per", List{"year", "who"}}}),
              testing::ElementsAre(testing::HasSubstr("says who somebody is")));
  EXPECT_THAT(told({{"counts", "secret"}, {"per", List{"year", "kind"}}}),
              testing::ElementsAre(testing::HasSubstr("known to some roles only")));
}

TEST(Indicators, what_has_no_groups_is_not_counted_by) {
  EXPECT_THAT(told({{"per", List{"year", "hours_needed"}}}),
              testing::ElementsAre(testing::HasSubstr("has no fixed groups")));
}

TEST(Indicators, records_of_the_task_are_counted_by_their_fields) {
  const Read result =
      read({indicator("visits", {{"counts", "visit"}, {"per", List{"year", "part_of_day"}}})});
  EXPECT_THAT(result.problems, testing::IsEmpty());
  EXPECT_EQ(result.indicators.at(0).counts, "records");
  EXPECT_EQ(result.indicators.at(0).record, "visit");
}

TEST(Indicators, a_record_that_tells_a_number_is_added_up_by_it) {
  const Read result = read({indicator("visits", {{"counts", "visit"}, {"sums", "people"}})});
  EXPECT_THAT(result.problems, testing::IsEmpty());
  EXPECT_EQ(result.indicators.at(0).sums, "people");
  EXPECT_THAT(told({{"counts", "visit"}, {"sums", "hours"}}),
              testing::ElementsAre(testing::HasSubstr("must be a field of \"visit\"")));
  EXPECT_THAT(told({{"counts", "secret"}, {"sums", "kind"}}),
              testing::Contains(testing::HasSubstr("known to some roles only")));
  EXPECT_THAT(told({{"sums", "people"}}), testing::ElementsAre(testing::HasSubstr("'sums'")));
}

TEST(Indicators, only_a_plugin_without_a_road_counts_per_task) {
  EXPECT_THAT(told({{"per", List{"year", "task"}}}),
              testing::ElementsAre(testing::HasSubstr("cannot count by 'task'")));
  EXPECT_THAT(told({{"per", List{"year", "task"}}}, false), testing::IsEmpty());
}

TEST(Indicators, the_same_events_are_counted_in_the_same_periods) {
  EXPECT_THAT(read({indicator("a", {{"per", List{"quarter"}}}),
                    indicator("b", {{"per", List{"month", "kind"}}})})
                  .problems,
              testing::ElementsAre(testing::HasSubstr("count both per quarter")));
  EXPECT_THAT(read({indicator("a", {{"per", List{"quarter"}}}),
                    indicator("b", {{"counts", "cases"}, {"per", List{"month"}}})})
                  .problems,
              testing::IsEmpty());
}

TEST(AgeGroups, a_birthday_moves_somebody_to_the_next_group_and_not_a_day_before) {
  EXPECT_EQ(age_group_of(0), "0_17");
  EXPECT_EQ(age_group_of(17), "0_17");
  EXPECT_EQ(age_group_of(18), "18_34");
  EXPECT_EQ(age_group_of(79), "65_79");
  EXPECT_EQ(age_group_of(80), "80_on");
  EXPECT_EQ(age_group_of(120), "80_on");
  EXPECT_EQ(age_group_of(-1), "unknown");
}

}  // namespace
}  // namespace naober::policy
