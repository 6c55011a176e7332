#include "cli/settings.h"

#include <gmock/gmock.h>

#include <cstdlib>
#include <fstream>
#include <sstream>

#include "store/folder.h"

namespace naober::cli {
namespace {

using testing::HasSubstr;

// What the last run of the command below was told.
std::string told;

int run_serve(const Arguments& arguments, const Console&) {
  told = arguments.value("--port") + " by " + arguments.source_of("--port") +
         (arguments.held.contains("--watch") ? ", watching" : "");
  return 0;
}

const std::vector<Command> commands = {{"serve",
                                        "Serves.",
                                        "",
                                        {},
                                        {{"--port", "N", "The port.", "8080"},
                                         {"--watch", "", "Watch."},
                                         {"--day", "DATE", "Rehearse."}},
                                        run_serve}};

class SettingsTest : public ::testing::Test {
 protected:
  void TearDown() override {
    unsetenv("NAOBER_PORT");
    unsetenv("NAOBER_DAY");
    unsetenv("NAOBER_CONFIG");
  }
  std::string file_with(const std::string& text) {
    const auto path = folder.path() / "naober.toml";
    std::ofstream(path) << text;
    return path.string();
  }
  int run(const std::vector<std::string>& words) {
    std::vector<const char*> all = {"naober"};
    for (const std::string& word : words) {
      all.push_back(word.c_str());
    }
    told.clear();
    complaint.str("");
    return cli::run(static_cast<int>(all.size()), all.data(), commands, {out, complaint});
  }

  TemporaryFolder folder;
  std::ostringstream out;
  std::ostringstream complaint;
};

TEST_F(SettingsTest, what_counts_is_the_command_line_then_the_environment_then_the_file) {
  const std::string file = file_with("# of this host\nport = 8443\n");
  EXPECT_EQ(run({"serve"}), 0);
  EXPECT_EQ(told, "8080 by usual");
  EXPECT_EQ(run({"--config", file, "serve"}), 0);
  EXPECT_EQ(told, "8443 by " + file + ":2");
  setenv("NAOBER_PORT", "9000", 1);
  EXPECT_EQ(run({"--config", file, "serve"}), 0);
  EXPECT_EQ(told, "9000 by NAOBER_PORT");
  EXPECT_EQ(run({"--config", file, "serve", "--port", "1"}), 0);
  EXPECT_EQ(told, "1 by the command line");
}

TEST_F(SettingsTest, the_environment_may_name_the_file) {
  setenv("NAOBER_CONFIG", file_with("port = \"8444\"\nwatch = true").c_str(), 1);
  EXPECT_EQ(run({"serve"}), 0);
  EXPECT_THAT(told, HasSubstr("8444 by"));
  EXPECT_THAT(told, HasSubstr("watching"));
  file_with("watch = false");
  EXPECT_EQ(run({"serve"}), 0);
  EXPECT_EQ(told, "8080 by usual");
}

TEST_F(SettingsTest, a_key_that_nobody_knows_is_refused_with_its_line_and_what_was_meant) {
  const std::string file = file_with("watch = true\nprot = 1\n");
  EXPECT_EQ(run({"--config", file, "serve"}), 2);
  EXPECT_THAT(complaint.str(), HasSubstr("did you mean 'port'?"));
  EXPECT_THAT(complaint.str(), HasSubstr(":2"));
}

TEST_F(SettingsTest, what_is_no_setting_cannot_be_set) {
  EXPECT_EQ(run({"--config", file_with("day = \"2026-01-01\""), "serve"}), 2);
  EXPECT_EQ(run({"--config", file_with("port = [1, 2]"), "serve"}), 2);
  EXPECT_EQ(run({"--config", file_with("watch = \"perhaps\""), "serve"}), 2);
  EXPECT_THAT(complaint.str(), HasSubstr("true or false"));
  EXPECT_EQ(run({"--config", file_with("port = "), "serve"}), 2);
  EXPECT_EQ(run({"--config", "/nowhere/naober.toml", "serve"}), 2);
}

}  // namespace
}  // namespace naober::cli
