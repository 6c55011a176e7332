#include "base/map_of.h"

#include <gtest/gtest.h>

namespace naober {
namespace {

TEST(MapOf, gives_what_the_braces_give) {
  EXPECT_EQ(map_of("rule", "HH-1", "amount", 3, "none", Value()),
            (Map{{"rule", "HH-1"}, {"amount", 3}, {"none", Value()}}));
  EXPECT_TRUE(map_of().empty());
}

TEST(MapOf, moves_what_it_is_given) {
  Value trace = List{"a text that is too long to lie inside of its string", 2};
  const void* lies_at = trace.as<List>()->data();
  const Map map = map_of("trace", std::move(trace));
  EXPECT_EQ(map.at("trace").as<List>()->data(), lies_at);
}

TEST(MapOf, moves_what_stands_in_braces_too) {
  Value trace = List{"a text that is too long to lie inside of its string", 2};
  const void* lies_at = trace.as<List>()->data();
  const Map map = map_of({{"trace", std::move(trace)}, {"rule", "HH-1"}});
  EXPECT_EQ(map.at("trace").as<List>()->data(), lies_at);
  EXPECT_EQ(map.at("rule"), Value("HH-1"));
  EXPECT_EQ(map_of({{"a", 1}, {"a", 2}}), (Map{{"a", 1}}));
}

TEST(MapOf, of_two_equal_keys_the_first_has_its_say) {
  EXPECT_EQ(map_of("a", 1, "a", 2), (Map{{"a", 1}}));
}

}  // namespace
}  // namespace naober
