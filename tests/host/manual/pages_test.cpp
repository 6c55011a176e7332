// Pages as HTML and Markdown: nothing a policy file says can break out of its place.
#include <gmock/gmock.h>

#include "manual/document.h"
#include "manual/html.h"
#include "manual/markdown.h"

namespace naober::manual {
namespace {

using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::Not;

Page page_of(std::vector<Block> blocks) {
  return {"plugins/guidance", "Begeleiding", "Hulp bij het dagelijks leven.", std::move(blocks)};
}

Site site() {
  return {"Naober",        "nl",
          "Inhoud",        "In woorden",
          "Naar de tekst", {{"index", "Begin", ""}, {"plugins/guidance", "Begeleiding", "Taken"}}};
}

TEST(Html, what_a_policy_file_says_cannot_break_out_of_its_place) {
  const std::string html = to_html(page_of({Paragraph{{plain("<script>\"&")}}}), site());
  EXPECT_THAT(html, AllOf(HasSubstr("&lt;script&gt;&quot;&amp;"), Not(HasSubstr("<script>"))));
}

TEST(Html, links_between_pages_lead_from_where_one_stands) {
  const std::string html =
      to_html(page_of({Paragraph{{link("casework", "plugins/casework#rules")}}}), site());
  EXPECT_THAT(html, AllOf(HasSubstr("href=\"../plugins/casework.html#rules\""),
                          HasSubstr("href=\"../index.html\""),
                          HasSubstr("aria-current=\"page\">Begeleiding")));
}

TEST(Html, a_table_has_a_caption_and_headed_columns) {
  const std::string html = to_html(page_of({Table{"Feiten", {"Feit"}, {{{code("age")}}}}}), site());
  EXPECT_THAT(html,
              AllOf(HasSubstr("<caption>Feiten</caption>"), HasSubstr("<th scope=\"col\">Feit"),
                    HasSubstr("<td><code>age</code></td>")));
}

TEST(Html, a_picture_comes_with_the_same_in_words) {
  const std::string html = to_html(
      page_of({Figure{"pictures/guidance.svg", "<svg/>", "De weg", {{plain("Melding")}}}}), site());
  EXPECT_THAT(html, AllOf(HasSubstr("src=\"../pictures/guidance.svg\" alt=\"De weg\""),
                          HasSubstr("<details><summary>In woorden"), HasSubstr("<li>Melding")));
}

TEST(Markdown, bars_and_markup_in_a_cell_do_not_end_it) {
  const std::string text =
      to_markdown(page_of({Table{"", {"A", "B"}, {{{plain("a|b*")}, {code("x|y")}}}}}), "In words");
  EXPECT_THAT(text, HasSubstr("| a\\|b\\* | `x\\|y` |"));
}

TEST(Markdown, code_with_a_backtick_gets_a_longer_fence) {
  EXPECT_THAT(to_markdown(page_of({Paragraph{{code("a`b")}}}), ""), HasSubstr("`` a`b ``"));
}

TEST(Markdown, headings_lists_listings_and_pictures_read_in_a_repository) {
  const std::string text = to_markdown(
      page_of({Heading{2, "Regels", "rules"}, Items{{{strong("GB-1")}}}, Listing{"lua", "x = 1"},
               Figure{"pictures/guidance.svg", "", "De weg", {{plain("Melding")}}}}),
      "In woorden");
  EXPECT_THAT(text, AllOf(HasSubstr("<a id=\"rules\"></a>\n\n## Regels"), HasSubstr("- **GB-1**"),
                          HasSubstr("```lua\nx = 1\n```"),
                          HasSubstr("![De weg](../pictures/guidance.svg)\n\nIn woorden:")));
}

TEST(Page, a_link_climbs_out_of_its_folder_and_an_anchor_stays) {
  EXPECT_EQ(relative("index", "plugins/a"), "plugins/a");
  EXPECT_EQ(relative("regions/buch", "plugins/a"), "../plugins/a");
  EXPECT_EQ(relative("regions/buch", "#roles"), "#roles");
}

}  // namespace
}  // namespace naober::manual
