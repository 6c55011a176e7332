#include "casework/letter.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "casework/checks.h"
#include "casework/dutch.h"

namespace naober::casework {
namespace {

using testing::HasSubstr;

policy::Letter letter(std::string text) {
  policy::Letter result;
  result.name = "grant";
  result.body.file = "plugins/x/letters/grant.html";
  result.body.text = std::move(text);
  return result;
}

TEST(Letter, shows_what_is_there_and_skips_what_is_not) {
  const auto html =
      render(letter("{{client.name}}{{#ends}} tot {{ends}}{{/ends}}{{#why}}, {{text}}{{/why}}"),
             Map{{"client", Map{{"name", "Greet"}}},
                 {"ends", ""},
                 {"why", List{Map{{"text", "omdat"}}, Map{{"text", "dus"}}}}});
  ASSERT_TRUE(html) << html.error().says;
  EXPECT_THAT(*html, HasSubstr("Greet, omdat, dus"));
  EXPECT_THAT(*html, testing::Not(HasSubstr("tot")));
}

TEST(Letter, escapes_every_value) {
  const auto html = render(letter("{{name}}"), Map{{"name", "<b>\"&"}});
  ASSERT_TRUE(html);
  EXPECT_THAT(*html, HasSubstr("&lt;b&gt;&quot;&amp;"));
}

TEST(Letter, that_asks_for_an_unescaped_value_is_refused) {
  for (const auto* text : {"{{{name}}}", "{{&name}}"}) {
    const auto refused = render(letter(text), Map{{"name", "x"}});
    ASSERT_FALSE(refused) << text;
    EXPECT_EQ(refused.error().about, "plugins/x/letters/grant.html");
  }
}

TEST(Letter, puts_blocks_in_their_places_and_a_block_may_share_the_name_of_a_value) {
  auto with_block = letter("{{> objection }}!");
  with_block.blocks["objection"] = "Tot {{objection.until}}";
  const auto html = render(with_block, Map{{"objection", Map{{"until", "13 april 2026"}}}});
  ASSERT_TRUE(html) << html.error().says;
  EXPECT_THAT(*html, HasSubstr("Tot 13 april 2026!"));
}

TEST(Letter, with_an_unknown_block_or_one_that_holds_itself_is_refused) {
  EXPECT_FALSE(render(letter("{{> nothing}}"), Map{}));
  auto endless = letter("{{> a}}");
  endless.blocks["a"] = "{{> a}}";
  EXPECT_FALSE(render(endless, Map{}));
  EXPECT_FALSE(render(letter("{{#open}}"), Map{}));
}

TEST(Dutch, is_how_a_resident_reads_it) {
  EXPECT_EQ(dutch(Date::of(2026, 4, 27)), "27 april 2026");
  EXPECT_EQ(dutch(Value(true)), "ja");
  EXPECT_EQ(dutch(Value(2.5)), "2,5");
  EXPECT_EQ(dutch(Value(Money{2100})), "€ 21,00");
  EXPECT_EQ(dutch(Value(Term{6, Term::Unit::weeks})), "6 weken");
  EXPECT_EQ(dutch(Value(List{"a", "b"})), "a, b");
  EXPECT_EQ(dutch_number("2.5"), "2,5");
  EXPECT_EQ(dutch_number("v1.5"), "v1.5");
  EXPECT_EQ(dutch_unit("hours_per_week"), "uur per week");
  EXPECT_EQ(dutch_unit("meals_per_day"), "meals per day");
  EXPECT_EQ(dutch_plan_form("results_plan"), "resultatenplan");
}

TEST(Checks, a_text_of_spaces_says_nothing) {
  EXPECT_TRUE(is_blank(" \n\t"));
  EXPECT_FALSE(is_blank(" a "));
  EXPECT_EQ(must_say("", "/because", "why").error().about, "/because");
  EXPECT_FALSE(must_say("abc", "/because", "why", 2));
  EXPECT_TRUE(must_say("abc", "/because", "why", 3));
}

}  // namespace
}  // namespace naober::casework
