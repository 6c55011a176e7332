#include "base/bsn.h"

#include <gmock/gmock.h>

namespace naober {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

TEST(Bsn, accepts_numbers_that_pass_the_eleven_proof) {
  for (const char* text :
       {"123456782", "111222333", "999900006", "999990019", "999999990", "999999011"}) {
    const auto bsn = Bsn::parse(text);
    ASSERT_TRUE(bsn) << text;
    EXPECT_EQ(bsn->digits(), text);
  }
}

TEST(Bsn, pads_eight_digits_with_a_zero) {
  const auto bsn = Bsn::parse("10000008");
  ASSERT_TRUE(bsn) << bsn.error().says;
  EXPECT_EQ(bsn->digits(), "010000008");
}

TEST(Bsn, refuses_numbers_that_do_not_pass_and_all_zeros) {
  for (const char* text : {"123456789", "987654321", "000000000", "00000000", "999900007"}) {
    const auto bsn = Bsn::parse(text);
    ASSERT_FALSE(bsn) << text;
    EXPECT_THAT(bsn.error().says, HasSubstr("eleven-proof"));
  }
}

TEST(Bsn, refuses_what_is_not_eight_or_nine_digits) {
  for (const char* text : {"", "1234567", "1234567820", "12345678a", " 23456782", "123.456.782",
                           "-12345678", "+23456782"}) {
    const auto bsn = Bsn::parse(text);
    ASSERT_FALSE(bsn) << text;
    EXPECT_THAT(bsn.error().says, HasSubstr("nine digits"));
  }
}

TEST(Bsn, never_repeats_the_number_in_an_error) {
  EXPECT_THAT(Bsn::parse("123456789").error().says, Not(HasSubstr("123456789")));
  EXPECT_THAT(Bsn::parse("12345678901").error().says, Not(HasSubstr("1234")));
  EXPECT_EQ(Bsn::parse("123456789").error().about, "");
}

TEST(Bsn, shows_itself_masked) { EXPECT_EQ(Bsn::parse("999900006")->masked(), "999******"); }

}  // namespace
}  // namespace naober
