#include "base/codec.h"

#include <gmock/gmock.h>

#include <cstdint>
#include <limits>
#include <random>

#include "base/text.h"

namespace naober {
namespace {

using ::testing::HasSubstr;

Value everything() {
  return Map{{"unknown", Value()},
             {"no", false},
             {"yes", true},
             {"least", std::numeric_limits<std::int64_t>::min()},
             {"most", std::numeric_limits<std::int64_t>::max()},
             {"number", 0.1},
             {"text", "cliënt"},
             {"with_nul", std::string("a\0b", 3)},
             {"date", Date::of(2026, 4, 27)},
             {"before_1970", Date::of(1890, 1, 1)},
             {"term", Term{6, Term::Unit::weeks}},
             {"money", Money{-1900}},
             {"list", List{1, "two", List{}, Map{}}},
             {"function", FunctionRef{7}}};
}

std::string bytes(std::string_view hex) { return from_hex(hex); }

std::string complaint(std::string_view hex, const CodecLimits& limits = {}) {
  const auto value = decode(bytes(hex), limits);
  return value ? "accepted" : value.error().says;
}

TEST(Codec, reads_back_every_kind_of_value) {
  const auto read = decode(encode(everything()));
  ASSERT_TRUE(read) << read.error().says;
  EXPECT_EQ(*read, everything());
}

TEST(Codec, writes_the_bytes_that_its_contract_names) {
  EXPECT_EQ(to_hex(encode(Value())), "00");
  EXPECT_EQ(to_hex(encode(false)), "01");
  EXPECT_EQ(to_hex(encode(true)), "02");
  EXPECT_EQ(to_hex(encode(258)), "030201000000000000");
  EXPECT_EQ(to_hex(encode(-1)), "03ffffffffffffffff");
  EXPECT_EQ(to_hex(encode(1.0)), "04000000000000f03f");
  EXPECT_EQ(to_hex(encode("ab")), "05020000006162");
  EXPECT_EQ(to_hex(encode(Date::of(1970, 1, 2))), "060100000000000000");
  EXPECT_EQ(to_hex(encode(Term{6, Term::Unit::weeks})), "07010600000000000000");
  EXPECT_EQ(to_hex(encode(Money{1900})), "086c07000000000000");
  EXPECT_EQ(to_hex(encode(List{true, Value()})), "09020000000200");
  EXPECT_EQ(to_hex(encode(Map{{"a", true}})), "0a01000000010000006102");
  EXPECT_EQ(to_hex(encode(FunctionRef{2})), "0b02000000");
}

TEST(Codec, writes_a_negative_zero_as_zero) { EXPECT_EQ(encode(-0.0), encode(0.0)); }

TEST(Codec, gives_equal_maps_equal_bytes_whatever_their_order_of_birth) {
  Map forward;
  Map backward;
  for (int i = 0; i < 50; ++i) {
    forward.emplace("key" + std::to_string(i), i);
    backward.emplace("key" + std::to_string(49 - i), 49 - i);
  }
  EXPECT_EQ(encode(forward), encode(backward));
}

TEST(Codec, refuses_every_value_that_was_cut_short) {
  const std::string whole = encode(everything());
  for (std::size_t length = 0; length < whole.size(); ++length) {
    EXPECT_FALSE(decode(std::string_view(whole).substr(0, length))) << length;
  }
}

TEST(Codec, refuses_bytes_after_the_end) {
  EXPECT_THAT(complaint("0000"), HasSubstr("after the end"));
}

TEST(Codec, refuses_unknown_tags_and_units) {
  EXPECT_THAT(complaint("0c"), HasSubstr("no tag 12"));
  EXPECT_THAT(complaint("ff"), HasSubstr("no tag 255"));
  EXPECT_THAT(complaint("07040100000000000000"), HasSubstr("no unit 4"));
}

TEST(Codec, refuses_keys_that_do_not_ascend) {
  EXPECT_THAT(complaint("0a02000000010000006200010000006100"), HasSubstr("do not ascend"));
  EXPECT_THAT(complaint("0a02000000010000006100010000006100"), HasSubstr("do not ascend"))
      << "twice";
  EXPECT_EQ(complaint("0a02000000010000006100010000006200"), "accepted");
}

TEST(Codec, refuses_numbers_that_are_not_finite_and_a_negative_zero) {
  EXPECT_THAT(complaint("04000000000000f07f"), HasSubstr("not finite")) << "infinity";
  EXPECT_THAT(complaint("04010000000000f87f"), HasSubstr("not finite")) << "NaN";
  EXPECT_THAT(complaint("040000000000000080"), HasSubstr("negative zero"));
}

TEST(Codec, refuses_text_that_is_not_utf8_in_values_and_keys) {
  EXPECT_THAT(complaint("0501000000ff"), HasSubstr("not UTF-8"));
  EXPECT_THAT(complaint("0a0100000001000000ff00"), HasSubstr("not UTF-8"));
}

TEST(Codec, refuses_days_and_terms_that_no_calendar_holds) {
  EXPECT_THAT(complaint("06ffffffffffffff7f"), HasSubstr("outside"));
  EXPECT_THAT(complaint("0700ffffffffffffffff"), HasSubstr("outside")) << "a negative term";
  EXPECT_THAT(complaint("07001127000000000000"), HasSubstr("outside")) << "10,001 days";
  EXPECT_EQ(complaint("07001027000000000000"), "accepted") << "10,000 days";
}

TEST(Codec, believes_no_count_that_the_bytes_do_not_prove) {
  EXPECT_THAT(complaint("09ffffffff"), HasSubstr("too early"));
  EXPECT_THAT(complaint("0affffffff"), HasSubstr("too early"));
  EXPECT_THAT(complaint("05ffffffff61"), HasSubstr("longer than what follows"));
}

TEST(Codec, keeps_the_limits_on_depth_nodes_and_bytes) {
  CodecLimits limits;
  limits.depth = 1;
  EXPECT_EQ(complaint("090100000000", limits), "accepted");
  EXPECT_THAT(complaint("09010000000901000000"
                        "00",
                        limits),
              HasSubstr("deeper than 1"));
  limits = {};
  limits.nodes = 3;
  EXPECT_EQ(complaint("09020000000000", limits), "accepted");
  EXPECT_THAT(complaint("0903000000000000", limits), HasSubstr("more than 3 values"));
  limits = {};
  limits.bytes = 1;
  EXPECT_EQ(complaint("00", limits), "accepted");
  EXPECT_THAT(complaint("0000", limits), HasSubstr("more than the 1 allowed"));
}

TEST(Codec, names_the_byte_at_which_it_went_wrong) {
  const auto value = decode(bytes("09020000000063"));
  ASSERT_FALSE(value);
  EXPECT_EQ(value.error().fault, Fault::invalid);
  EXPECT_EQ(value.error().about, "byte 7");
}

TEST(Codec, survives_noise_and_accepts_only_what_it_would_write) {
  std::mt19937 noise(20260427);
  const std::string whole = encode(everything());
  int accepted = 0;
  for (int round = 0; round < 20'000; ++round) {
    std::string spoiled = whole;
    for (auto flips = noise() % 3 + 1; flips > 0; --flips) {
      spoiled[noise() % spoiled.size()] = static_cast<char>(noise());
    }
    if (const auto value = decode(spoiled)) {
      ++accepted;
      ASSERT_EQ(encode(*value), spoiled) << to_hex(spoiled);
    }
  }
  EXPECT_GT(accepted, 0) << "the noise never reached a value";
}

}  // namespace
}  // namespace naober
