#include "paper/sheet.h"

#include <gtest/gtest.h>

namespace naober::paper {
namespace {

const Sheet& sheet_of(std::string_view html) {
  static Sheet sheet;
  auto read = read_sheet(html);
  EXPECT_TRUE(read.has_value());
  sheet = *std::move(read);
  return sheet;
}

TEST(Sheet, keeps_headings_paragraphs_and_items_in_reading_order) {
  const Sheet& sheet = sheet_of(
      "<h1>Uw hulp</h1><section><h2>Waarom?</h2><ul><li>Een</li><li>Twee</li></ul></section>"
      "<ol><li>Eerst</li></ol><p>Tot ziens</p>");
  ASSERT_EQ(sheet.blocks.size(), 6u);
  EXPECT_EQ(sheet.blocks[0].level, 1);
  EXPECT_EQ(sheet.blocks[1].level, 2);
  EXPECT_EQ(sheet.blocks[2].kind, Block::Kind::item);
  EXPECT_EQ(sheet.blocks[2].list, sheet.blocks[3].list);
  EXPECT_NE(sheet.blocks[3].list, sheet.blocks[4].list);
  EXPECT_EQ(sheet.blocks[3].number, 0);
  EXPECT_EQ(sheet.blocks[4].number, 1);
  EXPECT_EQ(text_of(sheet), "Uw hulp\nWaarom?\nEen\nTwee\nEerst\nTot ziens\n");
}

TEST(Sheet, white_space_is_one_space_and_a_break_is_a_line) {
  const Sheet& sheet = sheet_of("<p>\n  Datum:\n   3 mei <br>\n  Ons kenmerk: 7 </p>");
  EXPECT_EQ(sheet.blocks.at(0).text(), "Datum: 3 mei\nOns kenmerk: 7");
}

TEST(Sheet, knows_what_is_strong_and_what_is_an_article) {
  const Sheet& sheet = sheet_of(
      "<p>U krijgt <strong>geen</strong> hulp "
      "<span\n class=\"law\">(Awb 6:7)</span></p>");
  ASSERT_EQ(sheet.blocks.at(0).runs.size(), 4u);
  EXPECT_EQ(sheet.blocks[0].runs[1], (paper::Run{"geen", true, false}));
  EXPECT_EQ(sheet.blocks[0].runs[3], (paper::Run{"(Awb 6:7)", false, true}));
}

TEST(Sheet, reads_signs_that_were_escaped) {
  EXPECT_EQ(
      sheet_of("<p>&lt;b&gt; &amp; &#39;&#x20AC;&apos; &quot;&onbekend;</p>").blocks[0].text(),
      "<b> & '€' \"&onbekend;");
}

TEST(Sheet, never_loses_a_word_in_a_tag_it_does_not_know) {
  EXPECT_EQ(sheet_of("<p>een <blink>twee</blink></p>los<table><tr><td>drie</td></tr></table>")
                .blocks.size(),
            3u);
}

TEST(Sheet, shows_nothing_of_style_title_or_comment) {
  const Sheet& sheet = sheet_of(
      "<html lang=\"nl\"><title>Uw hulp</title>"
      "<style>p { color: red }</style><!-- <p>geheim</p> -->"
      "<article data-colour=\"#1f5d3a\"><p>tekst</p></article>");
  EXPECT_EQ(text_of(sheet), "tekst\n");
  EXPECT_EQ(sheet.title, "Uw hulp");
  EXPECT_EQ(sheet.colour, "#1f5d3a");
}

TEST(Sheet, refuses_a_tag_that_never_ends) {
  const auto read = read_sheet("<p>een <b");
  ASSERT_FALSE(read.has_value());
  EXPECT_EQ(read.error().fault, Fault::invalid);
}

}  // namespace
}  // namespace naober::paper
