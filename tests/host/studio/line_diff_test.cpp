// The difference of two texts, as `diff -u` writes it: patch(1) can carry it out.
#include "studio/line_diff.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>
#include <iterator>
#include <sstream>
#include <vector>

#include "store/folder.h"

namespace naober::studio {
namespace {

TEST(LineDiff, says_nothing_where_nothing_differs) {
  EXPECT_EQ(unified_diff("a.lua", "een\n", "een\n"), "");
  EXPECT_EQ(unified_diff("a.lua", std::nullopt, std::nullopt), "");
}

TEST(LineDiff, shows_a_change_with_three_lines_around_it) {
  EXPECT_EQ(unified_diff("a.lua", "1\n2\n3\n4\n5\n6\n7\n8\n9\n", "1\n2\n3\n4\nvijf\n6\n7\n8\n9\n"),
            "--- a/a.lua\n+++ b/a.lua\n@@ -2,7 +2,7 @@\n 2\n 3\n 4\n-5\n+vijf\n 6\n 7\n 8\n");
}

TEST(LineDiff, changes_far_apart_have_a_hunk_each) {
  std::string before;
  for (int line = 1; line <= 30; ++line) {
    before += std::to_string(line) + "\n";
  }
  std::string after = before;
  after.replace(0, 2, "een\n");
  after.replace(after.find("30\n"), 3, "");
  const std::string diff = unified_diff("a.lua", before, after);
  EXPECT_NE(diff.find("@@ -1,4 +1,4 @@\n-1\n+een\n 2\n"), std::string::npos) << diff;
  EXPECT_NE(diff.find("@@ -27,4 +27,3 @@\n 27\n 28\n 29\n-30\n"), std::string::npos) << diff;
}

TEST(LineDiff, a_file_that_comes_or_goes_stands_against_nothing) {
  EXPECT_EQ(unified_diff("a.lua", std::nullopt, "een\n"),
            "--- /dev/null\n+++ b/a.lua\n@@ -0,0 +1 @@\n+een\n");
  EXPECT_EQ(unified_diff("a.lua", "een\n", std::nullopt),
            "--- a/a.lua\n+++ /dev/null\n@@ -1 +0,0 @@\n-een\n");
}

TEST(LineDiff, a_last_line_that_does_not_end_says_so) {
  EXPECT_EQ(unified_diff("a.lua", "een", "een\n"),
            "--- a/a.lua\n+++ b/a.lua\n@@ -1 +1 @@\n-een\n\\ No newline at end of file\n+een\n");
}

std::string random_text(std::uint32_t& state, int lines) {
  std::string text;
  for (int line = 0; line < lines; ++line) {
    state = state * 1'664'525u + 1'013'904'223u;
    text += std::string(1, static_cast<char>('a' + (state >> 16) % 4)) + "\n";
  }
  return text;
}

// The judge is another program: patch turns the one text into the other.
TEST(LineDiff, patch_carries_it_out) {
  if (std::system("command -v patch > /dev/null 2>&1") != 0) {
    GTEST_SKIP() << "patch(1) is not installed";
  }
  const TemporaryFolder folder;
  const auto place = folder.path() / "a.lua";
  std::uint32_t state = 7;
  for (int round = 0; round < 60; ++round) {
    const std::string before = random_text(state, 1 + round % 40);
    const std::string after = random_text(state, 1 + (round * 7) % 40);
    std::ofstream(place, std::ios::trunc) << before;
    std::ofstream(folder.path() / "diff", std::ios::trunc) << unified_diff("a.lua", before, after);
    const std::string command = "cd '" + folder.path().string() + "' && patch -s -p1 < diff";
    ASSERT_EQ(std::system(command.c_str()), 0) << unified_diff("a.lua", before, after);
    std::ifstream stream(place);
    EXPECT_EQ(std::string(std::istreambuf_iterator<char>(stream), {}), after);
  }
}

TEST(LineDiff, two_large_texts_without_anything_in_common_are_told_one_after_the_other) {
  std::string before;
  std::string after;
  for (int line = 0; line < 2000; ++line) {
    before += "a" + std::to_string(line) + "\n";
    after += "b" + std::to_string(line) + "\n";
  }
  const std::string diff = unified_diff("a.lua", before, after);
  EXPECT_NE(diff.find("@@ -1,2000 +1,2000 @@\n-a0\n"), std::string::npos);
  EXPECT_NE(diff.find("-a1999\n+b0\n"), std::string::npos);
}

}  // namespace
}  // namespace naober::studio
