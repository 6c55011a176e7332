#include "base/value.h"

#include <gmock/gmock.h>

namespace naober {
namespace {

TEST(Value, is_unknown_until_it_is_known) {
  EXPECT_TRUE(Value().is_unknown());
  EXPECT_FALSE(Value(false).is_unknown());
}

TEST(Value, holds_each_kind_under_its_own_name) {
  const std::vector<std::pair<Value, std::string_view>> kinds = {
      {Value(), "unknown"}, {true, "yes or no"}, {1, "whole number"},        {0.5, "number"},
      {"x", "text"},        {Date(), "date"},    {Term(), "term"},           {Money(), "amount"},
      {List(), "list"},     {Map(), "table"},    {FunctionRef(), "function"}};
  for (const auto& [value, name] : kinds) {
    EXPECT_EQ(name_of(value.kind()), name);
  }
}

TEST(Value, lends_what_it_holds_and_nothing_else) {
  const Value text = "x";
  ASSERT_NE(text.as<std::string>(), nullptr);
  EXPECT_EQ(*text.as<std::string>(), "x");
  EXPECT_EQ(text.as<bool>(), nullptr);
  EXPECT_EQ(Value(1).as<double>(), nullptr) << "a whole number is not silently a number";
}

TEST(Value, finds_members_of_maps_only) {
  const Value map = Map{{"name", "Bergen"}, {"code", 373}};
  ASSERT_NE(map.find("code"), nullptr);
  EXPECT_EQ(*map.find("code"), Value(373));
  EXPECT_EQ(map.find("other"), nullptr);
  EXPECT_EQ(Value("name").find("name"), nullptr);
  EXPECT_EQ(map.text_at("name"), "Bergen");
  EXPECT_EQ(map.text_at("code"), "");
  EXPECT_EQ(map.text_at("other"), "");
}

TEST(Value, equals_only_the_same_kind_and_content) {
  EXPECT_EQ(Value(List{1, 2}), Value(List{1, 2}));
  EXPECT_NE(Value(List{1, 2}), Value(List{2, 1}));
  EXPECT_NE(Value(1), Value(1.0));
  EXPECT_NE(Value(false), Value());
}

}  // namespace
}  // namespace naober
