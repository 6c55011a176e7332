#include "policy/parts.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace naober::policy {
namespace {

TEST(Parts, a_file_belongs_to_its_plugin_its_region_or_its_municipality) {
  EXPECT_EQ(part_of("plugins/help/letters/grant.html"), "plugins/help");
  EXPECT_EQ(part_of("municipalities/buch/roles.lua"), "municipalities/buch");
  EXPECT_EQ(part_of("municipalities/buch/plugins/own/plugin.lua"), "municipalities/buch");
  EXPECT_EQ(part_of("municipalities/buch/letters/x.html"), "municipalities/buch");
  EXPECT_EQ(part_of("municipalities/buch/bergen/plugins/own/plugin.lua"),
            "municipalities/buch/bergen");
}

TEST(Parts, a_file_where_nobody_reads_it_belongs_to_none) {
  EXPECT_EQ(part_of("plugins/loose.lua"), "");
  EXPECT_EQ(part_of("municipalities/loose.lua"), "");
  EXPECT_EQ(part_of("elsewhere/x.lua"), "");
}

TEST(Parts, a_key_changes_with_a_path_and_with_a_text_and_with_nothing_else) {
  const std::vector<SourceFile> files = {{"plugins/a/b.lua", "one"}, {"plugins/a/c.lua", "two"}};
  EXPECT_EQ(part_key(files), part_key(files));
  EXPECT_NE(part_key(files), part_key({{"plugins/a/b.lua", "one"}, {"plugins/a/c.lua", "twO"}}));
  EXPECT_NE(part_key(files), part_key({{"plugins/a/b.lua", "one"}, {"plugins/a/d.lua", "two"}}));
  // What moves from one file to the next is a change.
  EXPECT_NE(part_key(files), part_key({{"plugins/a/b.lua", "onet"}, {"plugins/a/c.lua", "wo"}}));
}

TEST(Parts, files_in_memory_come_back_sorted_part_by_part) {
  const FilesInMemory parts({{"plugins/b/y.lua", "1"},
                             {"plugins/a/x.lua", "2"},
                             {"plugins/b/x.lua", "3"},
                             {"stray.lua", "4"}});
  std::vector<std::string> names;
  for (const auto& [part, key] : parts.keys()) {
    names.push_back(part);
  }
  EXPECT_THAT(names, testing::ElementsAre("", "plugins/a", "plugins/b"));
  const auto files = parts.files("plugins/b").value();
  ASSERT_EQ(files.size(), 2u);
  EXPECT_EQ(files[0].path, "plugins/b/x.lua");
  EXPECT_TRUE(parts.files("plugins/c").value().empty());
}

}  // namespace
}  // namespace naober::policy
