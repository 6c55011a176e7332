#include "base/result.h"

#include <gmock/gmock.h>

namespace naober {
namespace {

Result<int> half(int number) {
  if (number % 2 != 0) {
    return refuse(Fault::invalid, "odd", "number");
  }
  return number / 2;
}

Result<int> quarter(int number) {
  TRY(const int once, half(number));
  TRY(const int twice, half(once));
  return twice;
}

Result<void> check_half(int number, int& steps) {
  TRY_DO(half(number).map([](int) {}));
  ++steps;
  return {};
}

TEST(Result, hands_the_value_on) { EXPECT_EQ(quarter(12), 3); }

TEST(Result, hands_the_first_error_up_whole) {
  const auto refused = quarter(6);
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error(), (Error{Fault::invalid, "odd", "number"}));
}

TEST(Result, leaves_the_function_at_the_refusal) {
  int steps = 0;
  EXPECT_TRUE(check_half(2, steps));
  EXPECT_FALSE(check_half(3, steps));
  EXPECT_EQ(steps, 1);
}

TEST(Fault, has_the_name_that_messages_use) {
  EXPECT_STREQ(name_of(Fault::not_found), "not_found");
  EXPECT_STREQ(name_of(Fault::not_allowed), "not_allowed");
  EXPECT_STREQ(name_of(Fault::invalid), "invalid");
  EXPECT_STREQ(name_of(Fault::conflict), "conflict");
  EXPECT_STREQ(name_of(Fault::script), "script");
  EXPECT_STREQ(name_of(Fault::unavailable), "unavailable");
}

TEST(CheckDeathTest, ends_the_process_and_says_where) {
  EXPECT_DEATH(CHECK(1 == 2), "broken invariant: 1 == 2 .*result_test.cpp");
  CHECK(1 == 1);
}

}  // namespace
}  // namespace naober
