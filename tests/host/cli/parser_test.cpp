#include <gmock/gmock.h>

#include <sstream>

#include "cli/command.h"

namespace naober::cli {
namespace {

using ::testing::AllOf;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;

Arguments seen;

int remember(const Arguments& arguments, const Console& console) {
  seen = arguments;
  console.out << "ran\n";
  return 0;
}

int say_no(const Arguments&, const Console&) { return 1; }

const std::vector<Command>& commands() {
  static const std::vector<Command> known = {
      {"journal verify", "Proves the journal.", "Manual of verify.", {}, {}, say_no},
      {"journal show", "Shows the journal.", "Manual of show.", {}, {}, remember},
      {"check",
       "Checks policy files.",
       "Manual of check.\nExit codes: 0 good, 1 bad.",
       {{"FOLDER", "The folder to check."}, {"FILE", "Only these files.", false, true}},
       {{"--on", "DATE", "The day that counts.", "today"},
        {"--strict", "", "Refuse warnings too."},
        {"--skip", "NAME", "A name to pass over.", "", false, true},
        {"--as", "PROFILE", "The profile.", "", true}},
       remember}};
  return known;
}

struct Heard {
  int code = 0;
  std::string out;
  std::string complaint;
};

Heard hear(std::vector<const char*> words) {
  words.insert(words.begin(), "naober");
  std::ostringstream out;
  std::ostringstream complaint;
  seen = {};
  const int code = run(static_cast<int>(words.size()), words.data(), commands(), {out, complaint});
  return {code, out.str(), complaint.str()};
}

TEST(Parser, lists_all_commands_in_their_groups) {
  const Heard heard = hear({"--help"});
  EXPECT_EQ(heard.code, 0);
  EXPECT_THAT(heard.out,
              HasSubstr("Commands:\n  check           Checks policy files.\n\njournal:\n"
                        "  journal verify  Proves the journal.\n  journal show    Shows"));
  EXPECT_THAT(heard.complaint, IsEmpty());
}

TEST(Parser, complains_with_the_overview_when_there_is_no_command) {
  const Heard heard = hear({});
  EXPECT_EQ(heard.code, 2);
  EXPECT_THAT(heard.out, IsEmpty());
  EXPECT_THAT(heard.complaint, HasSubstr("check"));
}

TEST(Parser, prints_the_manual_of_one_command) {
  for (const std::vector<const char*>& words :
       {std::vector<const char*>{"check", "--help"}, {"check", "x", "-h"}, {"help", "check"}}) {
    const Heard heard = hear(words);
    EXPECT_EQ(heard.code, 0);
    EXPECT_THAT(heard.out,
                AllOf(HasSubstr("Usage: naober check FOLDER [FILE...] --as PROFILE [OPTIONS]"),
                      HasSubstr("--on DATE"), HasSubstr("The day that counts. [today]"),
                      HasSubstr("Manual of check."), Not(HasSubstr("ran"))));
  }
}

TEST(Parser, takes_a_command_of_two_words) {
  EXPECT_EQ(hear({"journal", "show"}).out, "ran\n");
  EXPECT_EQ(hear({"journal", "verify"}).code, 1) << "the exit code of the command is handed on";
}

TEST(Parser, hands_over_options_flags_positionals_and_defaults) {
  const Heard heard = hear(
      {"check", "here", "--as", "plugin", "a.lua", "--strict", "b.lua", "--skip=x", "--skip", "y"});
  EXPECT_EQ(heard.code, 0) << heard.complaint;
  EXPECT_EQ(seen.value("FOLDER"), "here");
  EXPECT_THAT(seen.values("FILE"), ElementsAre("a.lua", "b.lua"));
  EXPECT_THAT(seen.values("--skip"), ElementsAre("x", "y"));
  EXPECT_EQ(seen.value("--as"), "plugin");
  EXPECT_TRUE(seen.given("--strict"));
  EXPECT_EQ(seen.value("--on"), "today");
  EXPECT_FALSE(seen.given("--on")) << "a default is not given";
}

TEST(Parser, knows_what_was_not_given) {
  EXPECT_EQ(hear({"check", "here", "--as", "x", "--on", "2026-04-27"}).code, 0);
  EXPECT_TRUE(seen.given("--on"));
  EXPECT_FALSE(seen.given("--strict"));
  EXPECT_FALSE(seen.given("FILE"));
  EXPECT_EQ(seen.value("FILE"), "");
  EXPECT_THAT(seen.values("FILE"), IsEmpty());
}

TEST(Parser, suggests_the_nearest_command) {
  EXPECT_THAT(hear({"chekc"}).complaint, HasSubstr("did you mean 'naober check'?"));
  EXPECT_THAT(hear({"journal", "verfy"}).complaint, HasSubstr("'naober journal verify'"));
  EXPECT_THAT(hear({"jurnal", "verify"}).complaint,
              HasSubstr("did you mean 'naober journal verify'?"));
  EXPECT_THAT(hear({"zebra"}).complaint, HasSubstr("'naober --help' lists them all"));
  EXPECT_EQ(hear({"zebra"}).code, 2);
}

TEST(Parser, says_that_a_group_is_no_command) {
  const Heard heard = hear({"journal"});
  EXPECT_EQ(heard.code, 2);
  EXPECT_THAT(heard.complaint, HasSubstr("use 'naober journal verify' or 'naober journal show'"));
}

TEST(Parser, refuses_unknown_options_and_suggests_the_nearest) {
  const Heard heard = hear({"check", "here", "--as", "x", "--strikt"});
  EXPECT_EQ(heard.code, 2);
  EXPECT_THAT(heard.complaint,
              HasSubstr("there is no option '--strikt'; did you mean '--strict'?"));
  EXPECT_THAT(heard.out, IsEmpty()) << "the command did not run";
  EXPECT_THAT(hear({"journal", "show", "--zebra=1"}).complaint,
              HasSubstr("there is no option '--zebra'\n"));
}

TEST(Parser, refuses_missing_and_surplus_words) {
  EXPECT_THAT(hear({"check", "--as", "x"}).complaint,
              HasSubstr("FOLDER is missing: The folder to check."));
  EXPECT_THAT(hear({"check", "here"}).complaint, HasSubstr("--as PROFILE is missing"));
  EXPECT_THAT(hear({"journal", "show", "it"}).complaint, HasSubstr("'it' is one word too many"));
  EXPECT_EQ(hear({"check", "here", "--as"}).code, 2) << "an option without its value";
  EXPECT_EQ(hear({"check", "here", "--as", "x", "--as", "y"}).code, 2)
      << "twice where once is meant";
  EXPECT_EQ(hear({"check", "here", "--as", "x", "--strict=maybe"}).code, 2)
      << "a flag takes no value";
}

TEST(Parser, takes_a_word_with_a_dash_after_two_dashes) {
  EXPECT_EQ(hear({"check", "--as", "x", "--", "--odd-folder"}).code, 0);
  EXPECT_EQ(seen.value("FOLDER"), "--odd-folder");
}

}  // namespace
}  // namespace naober::cli
