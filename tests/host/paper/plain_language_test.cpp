#include "paper/plain_language.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace naober::paper {
namespace {

using testing::HasSubstr;

const std::vector<HardWord> words = {{"indien", "als"}, {"met betrekking tot", "over"}};

std::string many(int count) {
  std::string text;
  for (int word = 0; word < count; ++word) {
    text += "woord ";
  }
  return text;
}

TEST(PlainLanguage, a_sentence_of_25_words_is_fine_and_one_of_26_is_too_long) {
  EXPECT_TRUE(remarks_on_sentences(many(25), words).empty());
  const auto remarks = remarks_on_sentences(many(26), words);
  ASSERT_EQ(remarks.size(), 1u);
  EXPECT_THAT(remarks[0].says, HasSubstr("26 words"));
}

TEST(PlainLanguage, a_stop_ends_a_sentence_and_an_article_does_not) {
  EXPECT_TRUE(remarks_on_sentences(many(20) + "einde. " + many(20), words).empty());
  EXPECT_EQ(remarks_on_sentences(many(20) + "art.2.3.5 " + many(20), words).size(), 1u);
}

TEST(PlainLanguage, names_an_easier_word_for_whole_words_alone) {
  const auto remarks = remarks_on_sentences("Indien u belt. Met betrekking tot hulp.", words);
  ASSERT_EQ(remarks.size(), 2u);
  EXPECT_THAT(remarks[0].todo, HasSubstr("\"als\""));
  EXPECT_THAT(remarks[1].todo, HasSubstr("\"over\""));
  EXPECT_TRUE(remarks_on_sentences("De indiening, de reden en de zin.", words).empty());
}

TEST(PlainLanguage, a_value_is_one_word_and_the_law_is_not_read) {
  const auto remarks = remarks_on_template(
      "<p>{{#a}}" + many(23) + "{{b}}{{/a}} {{> block}}einde <span class=\"law\">(indien het " +
          many(9) + ")</span></p>",
      words);
  ASSERT_TRUE(remarks);
  EXPECT_TRUE(remarks->empty());
  EXPECT_EQ(remarks_on_template("<ul><li>indien</li><li>indien</li></ul>", words)->size(), 2u);
}

TEST(PlainLanguage, a_line_without_an_easier_word_is_refused_with_its_place) {
  EXPECT_EQ(read_hard_words("# remark\nindien\tals\n", "words.tsv")->size(), 1u);
  const auto refused = read_hard_words("# remark\nindien\n", "words.tsv");
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().about, "words.tsv:2");
}

}  // namespace
}  // namespace naober::paper
