#include "policy/type.h"

#include "policy_words.h"

namespace naober::policy {
namespace {

TEST(Type, a_value_fits_its_own_type_and_unknown_fits_none) {
  EXPECT_TRUE((Type{Type::Kind::number, {}}).fits(3));
  EXPECT_FALSE((Type{Type::Kind::whole_number, {}}).fits(3.5));
  EXPECT_FALSE((Type{Type::Kind::yes_no, {}}).fits(Value()));
  EXPECT_TRUE((Type{Type::Kind::choice, {"a", "b"}}).fits("b"));
  EXPECT_FALSE((Type{Type::Kind::choice, {"a", "b"}}).fits("c"));
}

TEST(Type, texts_from_json_become_dates_amounts_and_terms) {
  EXPECT_EQ(typed("2026-04-27", {Type::Kind::date, {}}).value(), Value(Date::of(2026, 4, 27)));
  EXPECT_EQ(typed("19.00", {Type::Kind::amount, {}}).value(), Value(Money{1900}));
  EXPECT_EQ(typed("6w", {Type::Kind::term, {}}).value(), weeks(6));
  EXPECT_FALSE(typed("2026-02-30", {Type::Kind::date, {}}));
  EXPECT_TRUE(typed(Value(), {Type::Kind::date, {}}).value().is_unknown());
}

TEST(Type, what_cannot_be_made_of_the_type_says_what_was_expected) {
  EXPECT_THAT(typed("two", {Type::Kind::whole_number, {}}).error().says,
              testing::HasSubstr("a whole number was expected"));
  EXPECT_THAT(typed("rented", {Type::Kind::choice, {"rent", "own"}}).error().says,
              testing::HasSubstr("did you mean 'rent'?"));
}

TEST(Type, a_choice_needs_different_options) {
  EXPECT_TRUE(read_type(Map{{"is", "type"}, {"type", "choice"}, {"of", List{"a", "b"}}}));
  EXPECT_FALSE(read_type(Map{{"is", "type"}, {"type", "choice"}, {"of", List{"a", "a"}}}));
  EXPECT_FALSE(read_type(Map{{"is", "type"}, {"type", "choice"}}));
  EXPECT_FALSE(read_type("text"));
}

}  // namespace
}  // namespace naober::policy
