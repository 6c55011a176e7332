#include <gmock/gmock.h>

#include <cmath>
#include <cstring>
#include <random>

#include "base/json.h"

namespace naober {
namespace {

TEST(Json, writes_sorted_keys_without_white_space) {
  EXPECT_EQ(write_json(Map{{"b", 1}, {"a", List{true, Value()}}}), R"({"a":[true,null],"b":1})");
}

TEST(Json, writes_dates_terms_and_amounts_as_texts) {
  const Value value = List{Date::of(2026, 4, 27), Term{6, Term::Unit::weeks}, Money{1900}};
  EXPECT_EQ(write_json(value), R"(["2026-04-27","6w","19.00"])");
}

TEST(Json, escapes_what_must_be_escaped_and_nothing_else) {
  EXPECT_EQ(write_json(Value(std::string("\"\\\n\x01\x1f/é\0", 9))),
            "\"\\\"\\\\\\n\\u0001\\u001f/é\\u0000\"");
}

TEST(Json, escapes_wherever_in_a_text_the_sign_stands) {
  for (std::size_t size = 1; size <= 26; ++size) {
    for (std::size_t place = 0; place < size; ++place) {
      for (int sign = 0; sign < 128; ++sign) {
        std::string text(size, 'x');
        text[place] = static_cast<char>(sign);
        const std::string written = write_json(Value(text));
        const bool escaped = sign < 0x20 || sign == '"' || sign == '\\';
        ASSERT_EQ(written.size() > size + 2, escaped) << "sign " << sign << " at " << place;
        ASSERT_EQ(read_json(written).value_or(Value()), Value(text)) << written;
      }
    }
  }
}

TEST(Json, writes_for_people_with_two_spaces) {
  EXPECT_EQ(write_pretty_json(Map{{"a", List{1, Map{}}}, {"b", List{}}}),
            "{\n  \"a\": [\n    1,\n    {}\n  ],\n  \"b\": []\n}");
}

TEST(Json, reads_back_exactly_the_numbers_it_wrote) {
  std::mt19937_64 random(1);
  for (int round = 0; round < 20'000; ++round) {
    const std::uint64_t bits = random();
    double number = 0;
    std::memcpy(&number, &bits, sizeof number);
    if (std::isfinite(number) && std::fpclassify(number) == FP_NORMAL) {
      const auto read = read_json(write_json(number));
      ASSERT_TRUE(read) << read.error().says;
      ASSERT_EQ(*read, Value(number));
    }
  }
}

TEST(Json, writes_a_number_so_that_it_stays_a_number) {
  EXPECT_EQ(write_json(1.0), "1.0");
  EXPECT_EQ(write_json(-0.0), "0.0");
  EXPECT_EQ(write_json(1e21), "1e+21");
  EXPECT_EQ(write_json(0.1), "0.1");
  EXPECT_EQ(write_json(1), "1");
}

TEST(Json, writes_a_function_so_that_a_reader_sees_one) {
  EXPECT_EQ(write_json(List{FunctionRef{3}}), R"([{"function":3}])");
}

}  // namespace
}  // namespace naober
