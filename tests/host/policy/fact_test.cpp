#include "policy/fact.h"

#include "policy/fact_sheet.h"
#include "rule_words.h"

namespace naober::policy {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

struct SomeFacts {
  ProblemList problems;
  std::shared_ptr<const FactTable> table = read_table(
      {fact("age", {{"type", type("whole_number")}, {"min", 0}, {"max", 130}}), fact("resident"),
       fact("born_on", {{"type", type("date")}, {"min", "1900-01-01"}}),
       fact("income", {{"type", type("amount")}}), fact("score", {{"type", type("number")}}),
       fact("other_law",
            {{"type", word("type", {{"type", "choice"}, {"of", List{"none", "wlz", "zvw"}}})}}),
       fact("remark", {{"type", type("text")}}),
       derived("is_adult", {{"value", compares("at_least_is", "age", 18)}})},
      problems);

  Error refused(const char* name, const Value& value) const {
    const Result<FactSheet> sheet = FactSheet::read(*table, {{name, value}}, "/facts");
    return sheet ? Error{} : sheet.error();
  }
};

TEST(Facts, a_fact_is_yes_or_no_when_no_type_is_given) {
  const SomeFacts facts;
  EXPECT_THAT(sentences(facts.problems), IsEmpty());
  EXPECT_EQ(facts.table->at(*facts.table->find("resident")).type.kind, Type::Kind::yes_no);
}

TEST(Facts, texts_become_dates_and_amounts_where_the_type_says_so) {
  const SomeFacts facts;
  const Result<FactSheet> sheet = FactSheet::read(*facts.table, {{"age", 34},
                                                                 {"resident", true},
                                                                 {"born_on", "1991-05-04"},
                                                                 {"income", "1800.50"},
                                                                 {"score", 3},
                                                                 {"other_law", "wlz"},
                                                                 {"remark", "a dog"}});
  ASSERT_TRUE(sheet.has_value()) << sheet.error().says;
  EXPECT_EQ(sheet->to_map(), (Map{{"age", 34},
                                  {"resident", true},
                                  {"born_on", Date::of(1991, 5, 4)},
                                  {"income", Money{180050}},
                                  {"score", 3.0},
                                  {"other_law", "wlz"},
                                  {"remark", "a dog"}}));
}

TEST(Facts, what_is_not_given_or_unknown_stays_unknown) {
  const SomeFacts facts;
  const Result<FactSheet> sheet = FactSheet::read(*facts.table, {{"age", Value()}});
  ASSERT_TRUE(sheet.has_value());
  EXPECT_THAT(sheet->to_map(), IsEmpty());
}

TEST(Facts, a_name_that_nobody_declared_is_refused_with_the_nearest_one) {
  const Error error = SomeFacts().refused("resident_", true);
  EXPECT_EQ(error.says, "there is no fact 'resident_'; did you mean 'resident'?");
  EXPECT_EQ(error.about, "/facts/resident_");
}

TEST(Facts, a_value_of_another_type_is_refused) {
  const SomeFacts facts;
  EXPECT_THAT(facts.refused("age", "34").says, HasSubstr("a whole number was expected"));
  EXPECT_THAT(facts.refused("age", 34.5).says, HasSubstr("a whole number was expected"));
  EXPECT_THAT(facts.refused("resident", 1).says, HasSubstr("yes or no was expected"));
  EXPECT_THAT(facts.refused("born_on", "2026-02-30").says, HasSubstr("fact 'born_on'"));
  EXPECT_THAT(facts.refused("other_law", "wlx").says, HasSubstr("did you mean 'wlz'?"));
}

TEST(Facts, a_value_out_of_range_is_refused_with_what_is_allowed) {
  const SomeFacts facts;
  EXPECT_EQ(facts.refused("age", 131).says, "fact 'age' is 131; between 0 and 130 is allowed");
  EXPECT_EQ(facts.refused("age", -1).says, "fact 'age' is -1; between 0 and 130 is allowed");
  EXPECT_EQ(facts.refused("age", 130).says, "");
  EXPECT_THAT(facts.refused("born_on", "1899-12-31").says, HasSubstr("at least"));
}

TEST(Facts, a_derived_fact_cannot_be_given) {
  EXPECT_EQ(SomeFacts().refused("is_adult", true).says,
            "fact 'is_adult' is worked out from other facts and cannot be given");
}

TEST(Facts, a_sheet_that_was_cleared_forgets_everything) {
  const SomeFacts facts;
  FactSheet sheet(*facts.table);
  ASSERT_TRUE(sheet.set("remark", "a dog").has_value());
  sheet.clear();
  EXPECT_THAT(sheet.to_map(), IsEmpty());
}

TEST(Facts, a_moved_sheet_keeps_its_texts) {
  const SomeFacts facts;
  FactSheet sheet(*facts.table);
  ASSERT_TRUE(sheet.set("remark", "x").has_value());
  const FactSheet moved = std::move(sheet);
  EXPECT_EQ(moved.to_map(), (Map{{"remark", "x"}}));
}

TEST(Facts, mistakes_in_declarations_are_told_together_with_their_line) {
  ProblemList problems;
  read_table({fact("age", {{"type", type("whole_number")}, {"min", 9}, {"max", 3}}),
              fact("floor", {{"type", type("text")}, {"min", 1}}), fact("age"),
              fact("known", {{"knwon_to", List{"consultant"}}}),
              word("fact", {{"name", "bare"}, {"source", "BRP"}})},
             problems);
  EXPECT_THAT(sentences(problems),
              ElementsAre(HasSubstr("\"age\" is there already"), HasSubstr("min is more than max"),
                          HasSubstr("'min' of fact \"floor\" must be a text that can be compared"),
                          HasSubstr("did you mean 'known_to'?"), HasSubstr("has no 'question'")));
  EXPECT_EQ(problems.all()[1].place(), "plugins/task/facts.lua:7");
}

}  // namespace
}  // namespace naober::policy
