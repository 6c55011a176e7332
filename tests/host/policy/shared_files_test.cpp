#include "policy/shared_files.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace naober::policy {
namespace {

const std::vector<SourceFile> two = {{"b.lua", "2"}, {"a.lua", "1"}};

TEST(SharedFiles, they_read_as_a_list_and_become_one) {
  SharedFiles files(two);
  EXPECT_EQ(files.size(), 2u);
  EXPECT_EQ(files, two);
  const std::vector<SourceFile> copied = files;
  EXPECT_EQ(copied, two);
  files.sort();
  EXPECT_EQ(files.begin()->path, "a.lua");
}

TEST(SharedFiles, a_copy_holds_the_same_texts) {
  const SharedFiles files(two);
  const SharedFiles copy = files;
  EXPECT_EQ(files.pointers().front(), copy.pointers().front());
}

TEST(SharedFiles, no_files_are_an_empty_list) {
  EXPECT_TRUE(SharedFiles().empty());
  EXPECT_EQ(SharedFiles(), std::vector<SourceFile>());
}

}  // namespace
}  // namespace naober::policy
