#include "base/text.h"

#include <gmock/gmock.h>

namespace naober {
namespace {

using ::testing::IsEmpty;

TEST(Utf8, accepts_dutch_words_and_the_ends_of_every_range) {
  for (const char* text :
       {"", "a", "cliënt", "€", "\x7f", "\xC2\x80", "\xDF\xBF", "\xE0\xA0\x80", "\xED\x9F\xBF",
        "\xEE\x80\x80", "\xF0\x90\x80\x80", "\xF4\x8F\xBF\xBF"}) {
    EXPECT_TRUE(is_utf8(text)) << to_hex(text);
  }
  EXPECT_TRUE(is_utf8(std::string_view("\0", 1)));
}

TEST(Utf8, refuses_overlong_forms_surrogates_and_cut_sequences) {
  for (const char* text : {"\x80", "\xC0\x80", "\xC1\xBF", "\xE0\x9F\xBF", "\xED\xA0\x80",
                           "\xF0\x8F\xBF\xBF", "\xF4\x90\x80\x80", "\xF5\x80\x80\x80", "\xFF",
                           "a\xC3", "\xE2\x82", "\xE2\x82z", "\xF0\x9F\x98", "\xC3\x28"}) {
    EXPECT_FALSE(is_utf8(text)) << to_hex(text);
  }
}

TEST(Nearest, finds_the_word_behind_a_slip_of_the_keyboard) {
  const std::vector<std::string> known = {"check", "serve", "explain", "journal verify"};
  EXPECT_EQ(nearest("chekc", known), "check");
  EXPECT_EQ(nearest("serv", known), "serve");
  EXPECT_EQ(nearest("explian", known), "explain");
  EXPECT_EQ(nearest("journal verifi", known), "journal verify");
}

TEST(Nearest, keeps_silent_when_nothing_is_near) {
  EXPECT_THAT(nearest("zebra", {"check", "serve"}), IsEmpty());
  EXPECT_THAT(nearest("ab", {"ac"}), IsEmpty()) << "two letters say too little";
  EXPECT_THAT(nearest("", {"check"}), IsEmpty());
  EXPECT_THAT(nearest("check", {}), IsEmpty());
  EXPECT_THAT(nearest(std::string(101, 'a'), {std::string(102, 'a')}), IsEmpty());
}

TEST(Nearest, gives_a_tie_to_the_first) { EXPECT_EQ(nearest("cat", {"bat", "hat"}), "bat"); }

TEST(Listed, reads_as_a_sentence_would) {
  EXPECT_EQ(listed({}), "");
  EXPECT_EQ(listed({"a"}), "a");
  EXPECT_EQ(listed({"a", "b"}), "a or b");
  EXPECT_EQ(listed({"a", "b", "c"}, "and"), "a, b and c");
}

TEST(Hexadecimal, goes_there_and_back) {
  const std::string bytes("\x00\x7f\xff\x10", 4);
  EXPECT_EQ(to_hex(bytes), "007fff10");
  EXPECT_EQ(from_hex("007fff10"), bytes);
}

TEST(Hexadecimal, gives_nothing_for_what_is_not_in_form) {
  EXPECT_THAT(from_hex("0"), IsEmpty());
  EXPECT_THAT(from_hex("0g"), IsEmpty());
  EXPECT_THAT(from_hex("0A"), IsEmpty()) << "only lower case is written, so only it is read";
}

}  // namespace
}  // namespace naober
