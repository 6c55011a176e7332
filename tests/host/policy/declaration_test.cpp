#include "policy/declaration.h"

#include "policy_words.h"

namespace naober::policy {
namespace {

// What a reader of one declaration says.
template <class Read>
std::vector<std::string> told(const Value& tree, Read read) {
  ProblemList problems;
  Declaration declaration(tree, "plugins/task/facts.lua", problems);
  read(declaration);
  declaration.finish();
  return lines_of(problems.all());
}

TEST(Declaration, a_field_that_nobody_reads_is_refused_with_the_nearest) {
  EXPECT_THAT(
      told(declare("fact", "age", 4, {{"titel", "Leeftijd"}}),
           [](Declaration& fact) { fact.text("title", Need::optional); }),
      testing::ElementsAre("plugins/task/facts.lua:4: fact \"age\" has no field 'titel'; did you "
                           "mean 'title'?"));
}

TEST(Declaration, a_missing_field_is_told_once_and_read_as_nothing) {
  EXPECT_THAT(told(declare("fact", "age", 4),
                   [](Declaration& fact) { EXPECT_EQ(fact.text("title", Need::required), ""); }),
              testing::ElementsAre(testing::HasSubstr("fact \"age\" has no 'title'")));
}

TEST(Declaration, a_field_of_another_kind_is_refused_with_both_kinds) {
  EXPECT_THAT(told(declare("fact", "age", 4, {{"title", 3}}),
                   [](Declaration& fact) { fact.text("title", Need::optional); }),
              testing::ElementsAre(testing::HasSubstr(
                  "'title' of fact \"age\" must be a text, not a whole number")));
  EXPECT_THAT(told(declare("fact", "age", 4, {{"known_to", "consultant"}}),
                   [](Declaration& fact) { fact.texts("known_to", Need::optional); }),
              testing::ElementsAre(testing::HasSubstr("must be a list of names")));
}

TEST(Declaration, a_name_twice_in_a_list_is_refused) {
  EXPECT_THAT(told(declare("role", "a", 4, {{"does", List{"decide", "decide"}}}),
                   [](Declaration& role) { role.texts("does", Need::required); }),
              testing::ElementsAre(testing::HasSubstr("names 'decide' twice")));
}

TEST(Declaration, an_empty_table_is_an_empty_list) {
  EXPECT_THAT(told(declare("role", "a", 4, {{"does", Map{}}, {"items", Map{}}}),
                   [](Declaration& role) {
                     EXPECT_THAT(role.texts("does", Need::required), testing::IsEmpty());
                     EXPECT_THAT(role.list("items", Need::required), testing::IsEmpty());
                   }),
              testing::IsEmpty());
}

TEST(Declaration, a_block_takes_its_own_words_and_each_name_once) {
  const Value tree =
      block("facts", "task",
            {declare("fact", "age", 3), declare("rule", "R-1", 5), declare("fact", "age", 7),
             "a stray text", declare("fact", "Wrong Name", 9)});
  EXPECT_THAT(
      told(tree, [](Declaration& facts) { EXPECT_EQ(facts.items({"fact"}).size(), 2u); }),
      testing::ElementsAre(
          "plugins/task/facts.lua:5: rule \"R-1\" does not belong in facts \"task\"; it holds fact",
          "plugins/task/facts.lua:7: fact \"age\" is there already, at plugins/task/facts.lua:3",
          "plugins/task/facts.lua:1: a table was expected here, not a text",
          "plugins/task/facts.lua:1: a text does not belong in facts \"task\"; it holds fact",
          testing::StartsWith("plugins/task/facts.lua:9: fact \"Wrong Name\" is not named in "
                              "snake_case")));
}

TEST(Declaration, dates_come_as_texts_or_as_dates_and_must_exist) {
  EXPECT_THAT(
      told(declare("mandate", "m", 4, {{"from", "2026-02-30"}, {"till", Date::of(2026, 1, 1)}}),
           [](Declaration& mandate) {
             EXPECT_FALSE(mandate.date("from", Need::required));
             EXPECT_EQ(mandate.date("till", Need::optional), Date::of(2026, 1, 1));
           }),
      testing::ElementsAre(testing::HasSubstr("the day 2026-02-30 does not exist")));
}

}  // namespace
}  // namespace naober::policy
