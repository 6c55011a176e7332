#include "base/json.h"

#include <gmock/gmock.h>

#include <random>

namespace naober {
namespace {

using ::testing::AllOf;
using ::testing::HasSubstr;

std::string complaint(std::string_view text, const JsonLimits& limits = {}) {
  const auto value = read_json(text, limits);
  return value ? "accepted " + write_json(*value) : value.error().says;
}

TEST(Json, reads_every_kind_that_json_has) {
  const auto value = read_json(R"( {"a":[null,true,false,-12,2.5,"x"],"b":{}} )");
  ASSERT_TRUE(value) << value.error().says;
  EXPECT_EQ(*value, Value(Map{{"a", List{Value(), true, false, -12, 2.5, "x"}}, {"b", Map{}}}));
}

// A short text has a shorter way, which may say nothing else than the long one.
TEST(Json, reads_a_word_alone_as_it_reads_it_inside_a_list) {
  for (const std::string text : {"true",
                                 "false",
                                 "null",
                                 "[]",
                                 "0",
                                 "-0",
                                 "7",
                                 "-12",
                                 "999999999999999999",
                                 "9223372036854775807",
                                 "9223372036854775808",
                                 "01",
                                 "-",
                                 "-01",
                                 "--1",
                                 "+1",
                                 "1e5",
                                 "1.0",
                                 "1.",
                                 "0x1",
                                 "\"\"",
                                 "\"a b\"",
                                 "\"",
                                 "\"a",
                                 "a\"",
                                 "\"a\"b\"",
                                 "\"a\\n\"",
                                 "\"a\nb\"",
                                 "\"\u00e9\"",
                                 "\"\x7f\"",
                                 "tru",
                                 "nul",
                                 "True",
                                 "[",
                                 "]",
                                 "[ ]",
                                 "7 ",
                                 " 7"}) {
    const auto alone = read_json(text);
    const auto inside = read_json("[" + text + "]");
    // "]" closes the list before its time.
    ASSERT_EQ(alone.has_value(), inside.has_value() && text != "]") << text;
    if (alone) {
      EXPECT_EQ(*alone, inside->as<List>()->front()) << text;
    }
  }
}

TEST(Json, decodes_escapes_and_pairs_of_surrogates) {
  const auto value = read_json(R"("\u00e9\n\/\"\\\ud83d\ude00")");
  ASSERT_TRUE(value) << value.error().says;
  EXPECT_EQ(*value, Value("é\n/\"\\😀"));
}

TEST(Json, keeps_whole_numbers_and_numbers_apart) {
  EXPECT_EQ(complaint("1"), "accepted 1");
  EXPECT_EQ(complaint("1.0"), "accepted 1.0");
  EXPECT_EQ(complaint("1e2"), "accepted 100.0");
  EXPECT_EQ(complaint("-0.0"), "accepted 0.0");
}

TEST(Json, reads_numbers_to_the_edge_of_64_bits_and_no_further) {
  EXPECT_EQ(complaint("9223372036854775807"), "accepted 9223372036854775807");
  EXPECT_EQ(complaint("-9223372036854775808"), "accepted -9223372036854775808");
  EXPECT_THAT(complaint("9223372036854775808"), HasSubstr("does not fit 64 bits"));
  EXPECT_THAT(complaint("-9223372036854775809"), HasSubstr("does not fit 64 bits"));
  EXPECT_THAT(complaint("[1e400]"), HasSubstr("too large"));
  EXPECT_THAT(complaint("[-1e400]"), HasSubstr("too large"));
  EXPECT_THAT(complaint("1e99999999999"), HasSubstr("line 1"));
}

TEST(Json, refuses_what_a_lenient_parser_lets_by) {
  EXPECT_THAT(complaint(R"({"a":1,"a":2})"), HasSubstr("\"a\" stands twice"));
  EXPECT_THAT(complaint(R"({"a":1,"\u0061":2})"), HasSubstr("stands twice"))
      << "the same key, escaped";
  EXPECT_THAT(complaint("{} {}"), HasSubstr("follows after the end"));
  EXPECT_THAT(complaint("// note\n1"), HasSubstr("not JSON"));
  EXPECT_THAT(complaint("[1,]"), HasSubstr("not JSON"));
  EXPECT_THAT(complaint("{a:1}"), HasSubstr("not JSON"));
  EXPECT_THAT(complaint("'a'"), HasSubstr("not JSON"));
  EXPECT_THAT(complaint("NaN"), HasSubstr("not JSON"));
  EXPECT_THAT(complaint("Infinity"), HasSubstr("not JSON"));
  EXPECT_THAT(complaint("\"a\nb\""), HasSubstr("not JSON")) << "a bare line end in a text";
  EXPECT_THAT(complaint("01"), HasSubstr("line 1"));
  EXPECT_THAT(complaint("+1"), HasSubstr("not JSON"));
  EXPECT_THAT(complaint(".5"), HasSubstr("not JSON"));
  EXPECT_THAT(complaint("\xEF\xBB\xBF{}"), HasSubstr("not JSON")) << "a byte order mark";
}

TEST(Json, accepts_one_key_in_two_different_tables) {
  EXPECT_EQ(complaint(R"([{"a":1},{"a":{"a":2}}])"), R"(accepted [{"a":1},{"a":{"a":2}}])");
}

TEST(Json, refuses_half_characters_and_bytes_that_are_not_utf8) {
  EXPECT_THAT(complaint("\"\xC3\x28\""), HasSubstr("not UTF-8"));
  EXPECT_THAT(complaint("\"\xED\xA0\x80\""), HasSubstr("not UTF-8"));
  EXPECT_THAT(complaint("\"\xFF\""), HasSubstr("not UTF-8"));
  EXPECT_THAT(complaint(R"("\ud800")"), HasSubstr("not JSON"));
  EXPECT_THAT(complaint(R"("\ud800\u0041")"), HasSubstr("half of a character"));
  EXPECT_THAT(complaint(R"("\udc00")"), HasSubstr("half of a character"));
}

TEST(Json, refuses_a_text_that_ends_too_early) {
  for (const char* text : {"", "  ", "{", "[1", "{\"a\"", "{\"a\":", "\"a", "tru", "-"}) {
    EXPECT_THAT(complaint(text), HasSubstr("ends too early")) << text;
  }
}

TEST(Json, names_the_line_and_the_column_in_characters) {
  const auto value = read_json("{\n  \"naam\": \"José\", x\n}");
  ASSERT_FALSE(value);
  EXPECT_THAT(value.error().says, HasSubstr("line 2, column 19"));
  EXPECT_EQ(value.error().about, "2:19");
}

TEST(Json, keeps_the_limits_on_depth_and_bytes) {
  JsonLimits limits;
  limits.depth = 2;
  EXPECT_EQ(complaint("[[1]]", limits), "accepted [[1]]");
  EXPECT_THAT(complaint("[[[1]]]", limits), HasSubstr("too deep"));
  EXPECT_THAT(complaint(std::string(100'000, '[')), HasSubstr("too deep"));
  limits = {};
  limits.bytes = 4;
  EXPECT_EQ(complaint("1234", limits), "accepted 1234");
  EXPECT_THAT(complaint("12345", limits), AllOf(HasSubstr("5 bytes"), HasSubstr("at most 4")));
}

TEST(Json, repeats_no_more_than_a_glimpse_of_a_hostile_key_or_number) {
  const std::string key(5000, 'k');
  EXPECT_LT(complaint("{\"" + key + "\":1,\"" + key + "\":2}").size(), 200u);
  EXPECT_LT(complaint(std::string(5000, '9')).size(), 200u);
}

TEST(Json, survives_noise) {
  std::mt19937 noise(20260427);
  const std::string whole = R"({"a":[1,-2.5e3,"\u00e9x",null,true],"b":{"c":{}},"d":"€"})";
  int accepted = 0;
  for (int round = 0; round < 20'000; ++round) {
    std::string spoiled = whole;
    spoiled[noise() % spoiled.size()] = static_cast<char>(noise());
    if (const auto value = read_json(spoiled)) {
      ++accepted;
      const auto again = read_json(write_json(*value));
      ASSERT_TRUE(again) << spoiled;
      ASSERT_EQ(*again, *value) << spoiled;
    }
  }
  EXPECT_GT(accepted, 0) << "the noise never left a text whole";
}

}  // namespace
}  // namespace naober
