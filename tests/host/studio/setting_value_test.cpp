// From JSON to a setting's value: what the screen sends becomes what the parameter holds.
#include "studio/setting_value.h"

#include <gtest/gtest.h>

namespace naober::studio {
namespace {

policy::Parameter with_default(Value value) {
  policy::Parameter parameter;
  parameter.name = "x";
  parameter.room.kind = policy::Room::Kind::at_most;
  parameter.otherwise = std::move(value);
  return parameter;
}

policy::Parameter free_room(policy::Type::Kind kind, Value otherwise) {
  policy::Parameter parameter = with_default(std::move(otherwise));
  parameter.room.kind = policy::Room::Kind::free;
  parameter.room.type.kind = kind;
  return parameter;
}

TEST(SettingValue, texts_become_terms_days_and_amounts) {
  EXPECT_EQ(setting_value(with_default(Term{6, Term::Unit::weeks}), "4w").value(),
            Value(Term{4, Term::Unit::weeks}));
  EXPECT_EQ(setting_value(with_default(Date::of(2026, 1, 1)), "2027-02-28").value(),
            Value(Date::of(2027, 2, 28)));
  EXPECT_EQ(setting_value(with_default(Money{2100}), "19.50").value(), Value(Money{1950}));
}

TEST(SettingValue, what_json_knows_stays_what_it_is) {
  EXPECT_EQ(setting_value(with_default(true), false).value(), Value(false));
  EXPECT_EQ(setting_value(with_default(2), 3).value(), Value(3));
  EXPECT_EQ(setting_value(with_default(2), 2.5).value(), Value(2.5));
  EXPECT_EQ(setting_value(with_default("a"), "b").value(), Value("b"));
  EXPECT_EQ(setting_value(with_default(List{"a"}), List{"b", "c"}).value(), Value(List{"b", "c"}));
  EXPECT_EQ(setting_value(with_default(List{Term{1, Term::Unit::days}}), List{"2d"}).value(),
            Value(List{Term{2, Term::Unit::days}}));
  EXPECT_EQ(setting_value(free_room(policy::Type::Kind::text, "a"), "vrij").value(), Value("vrij"));
}

TEST(SettingValue, what_cannot_be_is_refused) {
  EXPECT_FALSE(setting_value(with_default(Term{6, Term::Unit::weeks}), "soon"));
  EXPECT_FALSE(setting_value(with_default(Term{6, Term::Unit::weeks}), 6));
  EXPECT_FALSE(setting_value(with_default(true), "ja"));
  EXPECT_FALSE(setting_value(with_default(2), "2"));
  EXPECT_FALSE(setting_value(with_default("a"), 1));
  EXPECT_FALSE(setting_value(with_default("a"), Value()));
  EXPECT_FALSE(setting_value(with_default(List{"a"}), "a"));
  EXPECT_FALSE(setting_value(with_default(List{"a"}), List{1}));
  EXPECT_FALSE(setting_value(free_room(policy::Type::Kind::text, "a"), 1));
}

}  // namespace
}  // namespace naober::studio
