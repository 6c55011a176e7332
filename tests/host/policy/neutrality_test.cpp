#include "policy/neutrality.h"

#include "policy_words.h"

namespace naober::policy {
namespace {

const std::vector<LocalName> names = {{"buch", "buch", ""},
                                      {"buch/bergen", "bergen", "Bergen (NH)"},
                                      {"drenthe/aa_en_hunze", "aa_en_hunze", "Aa en Hunze"}};

std::vector<std::string> problems_in(std::string lua, std::string html = {}) {
  ProblemList problems;
  check_neutrality({"plugins/task",
                    {{"plugins/task/rules.lua", std::move(lua)}},
                    {{"plugins/task/letters/grant.html", std::move(html)}},
                    {}},
                   names, problems);
  return lines_of(problems.all());
}

TEST(Neutrality, a_plugin_that_names_a_municipality_is_refused_at_its_line) {
  EXPECT_THAT(
      problems_in("local x = 1\nif m == \"bergen\" then end"),
      testing::ElementsAre(testing::StartsWith("plugins/task/rules.lua:2: a shared plugin may "
                                               "not name a municipality or region "
                                               "(buch/bergen)")));
  EXPECT_THAT(problems_in("x = 'zie buch/bergen'"), testing::SizeIs(1));
  EXPECT_THAT(problems_in("x = [==[\nAlleen in Aa en Hunze.]==]"), testing::SizeIs(1));
  EXPECT_THAT(problems_in("", "<p>\nGemeente Bergen</p>"),
              testing::ElementsAre(testing::StartsWith("plugins/task/letters/grant.html:2:")));
}

TEST(Neutrality, comments_and_other_words_are_free) {
  EXPECT_THAT(problems_in("-- as in bergen\n--[[ Bergen\n ]] x = \"hij kan het bergen\""),
              testing::IsEmpty());
  EXPECT_THAT(problems_in("x = 'Bergenaar' y = \"Heldenbergen\""), testing::IsEmpty());
  EXPECT_THAT(problems_in("t = { bergen = 1 }"), testing::IsEmpty());
}

TEST(Neutrality, texts_are_found_with_their_lines_whatever_their_quotes) {
  const auto found = quoted_texts_in("a = 'x\\'y' -- 'no'\nb = [[two\nlines]] c = \"z\"");
  ASSERT_EQ(found.size(), 3u);
  EXPECT_EQ(found[0].text, "x\\'y");
  EXPECT_EQ(found[1].line, 2);
  EXPECT_EQ(found[2].line, 3);
  EXPECT_EQ(found[2].text, "z");
}

TEST(Neutrality, a_text_that_never_ends_ends_with_its_line_or_file) {
  EXPECT_EQ(quoted_texts_in("a = \"open\nb = 'next'").size(), 2u);
  EXPECT_EQ(quoted_texts_in("a = [[open").size(), 1u);
  EXPECT_EQ(quoted_texts_in("a = \"\\").size(), 1u);
}

}  // namespace
}  // namespace naober::policy
