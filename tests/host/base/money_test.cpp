#include "base/money.h"

#include <gmock/gmock.h>

namespace naober {
namespace {

using ::testing::HasSubstr;

TEST(Money, reads_euros_and_cents) {
  EXPECT_EQ(Money::parse("19.00"), Money{1900});
  EXPECT_EQ(Money::parse("19"), Money{1900});
  EXPECT_EQ(Money::parse("0.05"), Money{5});
  EXPECT_EQ(Money::parse("1000000000"), Money{100'000'000'000});
}

TEST(Money, refuses_other_forms) {
  for (const char* text : {"", "19,00", "19.0", "19.000", "-1", "+1", "€ 19", "19.", ".50",
                           "1000000001", "19.x0", "19 ", "1e3", "99999999999999999999"}) {
    const auto money = Money::parse(text);
    ASSERT_FALSE(money) << text;
    EXPECT_THAT(money.error().says, HasSubstr("is not an amount"));
  }
}

TEST(Money, writes_for_machines_and_for_residents) {
  EXPECT_EQ(Money{1900}.text(), "19.00");
  EXPECT_EQ(Money{5}.text(), "0.05");
  EXPECT_EQ(Money{-1234}.text(), "-12.34");
  EXPECT_EQ(Money{1900}.dutch(), "€ 19,00");
}

}  // namespace
}  // namespace naober
