#include "cli/policy_root.h"
#include "places.h"

#include <gmock/gmock.h>

#include <cstdlib>
#include <fstream>

namespace naober::cli {
namespace {

using ::testing::HasSubstr;
namespace fs = std::filesystem;

Arguments with_policy(const fs::path& folder) {
  Arguments arguments;
  arguments.held["--policy"] = {folder.string()};
  return arguments;
}

fs::path fresh_folder(const std::string& name) {
  const fs::path folder = fs::path(::testing::TempDir()) / name;
  fs::remove_all(folder);
  fs::create_directories(folder);
  return folder;
}

class PolicyRoot : public ::testing::Test {
 protected:
  void TearDown() override { unsetenv("NAOBER_POLICY"); }
};

TEST_F(PolicyRoot, is_the_folder_that_was_named) {
  EXPECT_EQ(policy_root(with_policy(NAOBER_SOURCE_DIR)), fs::path(NAOBER_SOURCE_DIR));
}

TEST_F(PolicyRoot, is_the_folder_of_the_environment_when_none_was_named) {
  setenv("NAOBER_POLICY", NAOBER_SOURCE_DIR, 1);
  EXPECT_EQ(policy_root({}), fs::path(NAOBER_SOURCE_DIR));
  const fs::path other = fresh_folder("other_policy");
  fs::create_directories(other / "plugins");
  fs::create_directories(other / "municipalities");
  EXPECT_EQ(policy_root(with_policy(other)), other) << "the option outranks the environment";
}

TEST_F(PolicyRoot, is_looked_for_above_the_program) {
  // This test stands in build/<kind> of the source tree, as the program does.
  const auto root = policy_root({});
  ASSERT_TRUE(root) << root.error().says;
  EXPECT_TRUE(fs::is_directory(*root / "municipalities"));
}

TEST_F(PolicyRoot, refuses_a_named_folder_without_policy) {
  const auto named = policy_root(with_policy(fresh_folder("no_policy")));
  ASSERT_FALSE(named);
  EXPECT_THAT(named.error().says, HasSubstr("--policy names a folder without"));
  setenv("NAOBER_POLICY", "/does/not/exist", 1);
  const auto from_environment = policy_root({});
  ASSERT_FALSE(from_environment) << "it does not look further";
  EXPECT_EQ(from_environment.error().about, "/does/not/exist");
}

TEST(ReadFile, reads_files_and_pipes_whole) {
  const fs::path path = fresh_folder("read_file") / "text";
  std::ofstream(path, std::ios::binary) << std::string(100'000, 'x') << '\0';
  EXPECT_EQ(read_file(path), std::string(100'000, 'x') + '\0');
  EXPECT_EQ(read_file("/dev/null"), "");
}

TEST(ReadFile, refuses_what_is_missing_a_folder_or_without_end) {
  EXPECT_THAT(read_file("/does/not/exist").error().says, HasSubstr("No such file"));
  EXPECT_THAT(read_file(::testing::TempDir()).error().says, HasSubstr("directory"));
  EXPECT_THAT(read_file("/dev/zero").error().says, HasSubstr("more than the 16777216 bytes"));
}

}  // namespace
}  // namespace naober::cli
