#include "policy/shared_map.h"

#include <gtest/gtest.h>

namespace naober::policy {
namespace {

using Numbers = SharedMap<int>;

TEST(SharedMap, a_copy_holds_the_same_things) {
  const Numbers one(Numbers::Map{{"a", 1}, {"b", 2}});
  const Numbers other = one;
  EXPECT_EQ(&one.all(), &other.all());
  EXPECT_EQ(other.size(), 2u);
  EXPECT_EQ(other.find("b")->second, 2);
  EXPECT_FALSE(other.contains("c"));
}

TEST(SharedMap, what_is_replaced_in_a_copy_stays_with_the_others) {
  const Numbers one(Numbers::Map{{"a", 1}});
  Numbers other = one;
  other.replace("a", 5);
  other.replace("unknown", 6);
  EXPECT_EQ(one.find("a")->second, 1);
  EXPECT_EQ(other.find("a")->second, 5);
  EXPECT_EQ(other.size(), 1u);
}

TEST(SharedMap, nothing_is_an_empty_map) {
  EXPECT_TRUE(Numbers().empty());
  EXPECT_EQ(Numbers().begin(), Numbers().end());
}

}  // namespace
}  // namespace naober::policy
