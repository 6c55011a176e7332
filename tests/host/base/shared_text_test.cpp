#include "base/shared_text.h"

#include <gtest/gtest.h>

#include <map>
#include <string>

namespace naober {
namespace {

TEST(SharedText, it_reads_as_the_text_it_was_made_of) {
  const SharedText path = "plugins/help/rules.lua";
  const std::string copied = path;
  EXPECT_EQ(copied, "plugins/help/rules.lua");
  EXPECT_EQ(path, copied);
  EXPECT_EQ(path, "plugins/help/rules.lua");
  EXPECT_TRUE(path.starts_with("plugins/"));
  EXPECT_EQ(path.find("help"), 8u);
  EXPECT_FALSE(path.empty());
}

TEST(SharedText, copies_hold_one_text) {
  const SharedText one = std::string(100, 'x');
  const SharedText other = one;
  EXPECT_EQ(&one.text(), &other.text());
}

TEST(SharedText, texts_compare_by_what_they_say_not_by_who_holds_them) {
  EXPECT_EQ(SharedText("a"), SharedText("a"));
  EXPECT_NE(SharedText("a"), SharedText("b"));
  EXPECT_LT(SharedText("a"), SharedText("b"));
  const std::map<std::string, int, std::less<>> numbers = {{"b", 2}};
  EXPECT_EQ(numbers.find(SharedText("b"))->second, 2);
}

TEST(SharedText, without_a_text_it_is_empty) {
  EXPECT_TRUE(SharedText().empty());
  EXPECT_TRUE(SharedText("").empty());
  EXPECT_EQ(SharedText(), "");
  EXPECT_EQ(SharedText(), SharedText(std::string()));
}

}  // namespace
}  // namespace naober
