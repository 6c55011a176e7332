#include <gmock/gmock.h>

#include <cstdlib>
#include <fstream>
#include <sstream>

#include "cli/commands.h"
#include "store/folder.h"

namespace naober::cli {
namespace {

using testing::ContainsRegex;

TEST(Config, prints_every_setting_with_its_value_and_who_said_so) {
  const TemporaryFolder folder;
  const std::string file = (folder.path() / "naober.toml").string();
  std::ofstream(file) << "data = \"/srv/naober\"\nwatch = true\n";
  setenv("NAOBER_ADDRESS", "127.0.0.9", 1);
  const char* words[] = {"naober", "--config", file.c_str(), "config", "--port", "8443"};
  std::ostringstream out;
  std::ostringstream complaint;
  EXPECT_EQ(run(6, words, all_commands(), {out, complaint}), 0);
  unsetenv("NAOBER_ADDRESS");
  EXPECT_EQ(complaint.str(), "");
  EXPECT_THAT(out.str(), ContainsRegex("data +/srv/naober +.*naober.toml:1\n"));
  EXPECT_THAT(out.str(), ContainsRegex("watch +true +.*naober.toml:2\n"));
  EXPECT_THAT(out.str(), ContainsRegex("address +127.0.0.9 +NAOBER_ADDRESS\n"));
  EXPECT_THAT(out.str(), ContainsRegex("port +8443 +the command line\n"));
  EXPECT_THAT(out.str(), ContainsRegex("workers +32 +usual\n"));
}

}  // namespace
}  // namespace naober::cli
