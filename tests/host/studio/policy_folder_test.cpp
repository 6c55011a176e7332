#include "studio/policy_folder.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <chrono>
#include <fstream>
#include <thread>

#include "store/folder.h"

namespace naober::studio {
namespace {

class PolicyFolderTest : public testing::Test {
 protected:
  TemporaryFolder root;
  PolicyFolder folder{root.path()};

  void write(const std::string& path, const std::string& text) {
    std::filesystem::create_directories((root.path() / path).parent_path());
    std::ofstream(root.path() / path, std::ios::trunc) << text;
  }
  std::string text(const std::string& path) {
    const auto parts = folder.look();
    CHECK(parts.has_value());
    const auto files = (*parts)->files(policy::part_of(path));
    CHECK(files.has_value());
    for (const policy::SourceFile& file : *files) {
      if (file.path == path) {
        return file.text;
      }
    }
    return "none";
  }
};

TEST_F(PolicyFolderTest, a_folder_without_policy_is_refused) {
  EXPECT_EQ(folder.look().error().fault, Fault::not_found);
}

TEST_F(PolicyFolderTest, every_write_shows_however_soon_it_comes_and_however_alike_it_is) {
  for (int i = 0; i < 100; ++i) {
    const std::string now = "text " + std::to_string(100 + i);
    write("plugins/help/rules.lua", now);
    ASSERT_EQ(text("plugins/help/rules.lua"), now);
  }
}

TEST_F(PolicyFolderTest, a_file_that_goes_takes_its_part_along) {
  write("plugins/help/rules.lua", "x");
  write("municipalities/veen/heide/roles.lua", "y");
  EXPECT_EQ((*folder.look())->keys().size(), 2u);
  std::filesystem::remove_all(root.path() / "municipalities/veen");
  EXPECT_EQ((*folder.look())->keys().size(), 1u);
}

TEST_F(PolicyFolderTest, a_change_moves_the_key_of_its_part_and_of_no_other) {
  const std::vector<std::pair<std::string, std::string>> files = {
      {"plugins/help", "plugins/help/letters/grant.html"},
      {"municipalities/veen", "municipalities/veen/region.lua"},
      {"municipalities/veen", "municipalities/veen/plugins/own/rules.lua"},
      {"municipalities/veen/heide", "municipalities/veen/heide/letters/grant.html"},
      {"", "plugins/stray.lua"},
  };
  for (const auto& [part, path] : files) {
    write(path, "before");
  }
  for (const auto& [part, path] : files) {
    policy::PartKeys before = (*folder.look())->keys();
    write(path, "after");
    policy::PartKeys after = (*folder.look())->keys();
    EXPECT_NE(before.at(part), after.at(part)) << path;
    before.erase(part);
    after.erase(part);
    EXPECT_EQ(before, after) << path;
  }
}

TEST_F(PolicyFolderTest, every_file_is_there_once) {
  write("municipalities/veen/region.lua", "x");
  write("municipalities/veen/heide/roles.lua", "y");
  const auto parts = folder.look();
  ASSERT_TRUE(parts);
  EXPECT_EQ((*parts)->files("municipalities/veen")->size(), 1u);
  EXPECT_EQ((*parts)->files("municipalities/veen/heide")->size(), 1u);
}

TEST_F(PolicyFolderTest, a_file_beside_one_that_was_seen_is_seen_too) {
  write("municipalities/veen/heide/roles.lua", "x");
  EXPECT_TRUE(folder.look());
  write("municipalities/veen/heide/help.lua", "y");
  EXPECT_EQ(text("municipalities/veen/heide/help.lua"), "y");
  EXPECT_EQ(text("municipalities/veen/heide/roles.lua"), "x");
}

// Lists every folder until it is old enough to be remembered.
TEST_F(PolicyFolderTest, a_name_that_comes_or_goes_in_a_folder_that_was_listed_is_seen) {
  const std::string heide = "municipalities/veen/heide/";
  write(heide + "roles.lua", "x");
  EXPECT_TRUE(folder.look());
  for (int round = 0; round < 3; ++round) {
    std::this_thread::sleep_for(std::chrono::milliseconds(70));
    EXPECT_EQ(text(heide + "help.lua"), "none");
    EXPECT_EQ(text(heide + "letters/grant.html"), "none");
    write(heide + "help.lua", "y");
    write(heide + "letters/grant.html", "brief");
    EXPECT_EQ(text(heide + "help.lua"), "y");
    EXPECT_EQ(text(heide + "letters/grant.html"), "brief");
    std::this_thread::sleep_for(std::chrono::milliseconds(70));
    EXPECT_EQ(text(heide + "help.lua"), "y");
    std::filesystem::remove(root.path() / heide / "help.lua");
    std::filesystem::remove_all(root.path() / heide / "letters");
  }
  EXPECT_EQ(text(heide + "roles.lua"), "x");
}

TEST_F(PolicyFolderTest, a_folder_in_the_place_of_another_is_listed_anew) {
  write("plugins/help/rules.lua", "x");
  write("elsewhere/facts.lua", "y");
  EXPECT_EQ(text("plugins/help/rules.lua"), "x");
  std::this_thread::sleep_for(std::chrono::milliseconds(70));
  EXPECT_EQ(text("plugins/help/rules.lua"), "x");
  std::filesystem::remove_all(root.path() / "plugins/help");
  std::filesystem::rename(root.path() / "elsewhere", root.path() / "plugins/help");
  EXPECT_EQ(text("plugins/help/rules.lua"), "none");
  EXPECT_EQ(text("plugins/help/facts.lua"), "y");
}

TEST_F(PolicyFolderTest, what_is_no_policy_file_is_not_looked_at) {
  write("plugins/help/README.md", "x");
  write("plugins/help/rules.lua.new", "half");
  EXPECT_TRUE((*folder.look())->keys().empty());
}

TEST_F(PolicyFolderTest, changes_lie_over_the_files_without_touching_them) {
  write("plugins/help/rules.lua", "x");
  write("plugins/help/facts.lua", "y");
  const auto parts = folder.look();
  const FileChanges changes = {{"plugins/help/rules.lua", "z"},
                               {"plugins/help/facts.lua", std::nullopt},
                               {"plugins/other/plugin.lua", "new"}};
  const auto changed = ChangedParts::over(**parts, changes);
  ASSERT_TRUE(changed.has_value());
  EXPECT_EQ(changed->keys().size(), 2u);
  EXPECT_NE(changed->keys().at("plugins/help"), (*parts)->keys().at("plugins/help"));
  ASSERT_EQ(changed->files("plugins/help")->size(), 1u);
  EXPECT_EQ(changed->files("plugins/help")->front().text, "z");
  EXPECT_EQ(text("plugins/help/rules.lua"), "x");
}

TEST_F(PolicyFolderTest, files_are_written_whole_and_empty_folders_go) {
  ASSERT_TRUE(write_files(root.path(), {{"plugins/help/letters/grant.html", "brief"}}).has_value());
  EXPECT_EQ(text("plugins/help/letters/grant.html"), "brief");
  EXPECT_FALSE(std::filesystem::exists(root.path() / "plugins/help/letters/grant.html.new"));
  ASSERT_TRUE(
      write_files(root.path(), {{"plugins/help/letters/grant.html", std::nullopt}}).has_value());
  EXPECT_FALSE(std::filesystem::exists(root.path() / "plugins"));
  // What is gone already may go again.
  EXPECT_TRUE(
      write_files(root.path(), {{"plugins/help/letters/grant.html", std::nullopt}}).has_value());
}

TEST_F(PolicyFolderTest, a_file_over_64_kb_is_refused) {
  const std::string big(70'000, '-');
  EXPECT_EQ(check_paths({{"plugins/help/rules.lua", big}}).error().fault, Fault::invalid);
}

}  // namespace
}  // namespace naober::studio
