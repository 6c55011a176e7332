#include <gmock/gmock.h>

#include <filesystem>
#include <fstream>
#include <sstream>

#include "cli/commands.h"
#include "places.h"

namespace naober::cli {
namespace {

using ::testing::HasSubstr;
using ::testing::IsEmpty;

struct Heard {
  int code = 0;
  std::string out;
  std::string complaint;
};

Heard hear(std::vector<const char*> words) {
  words.insert(words.begin(), {"naober", "term"});
  std::ostringstream out;
  std::ostringstream complaint;
  const int code =
      run(static_cast<int>(words.size()), words.data(), {term_command}, {out, complaint});
  return {code, out.str(), complaint.str()};
}

// With the policy folder of this source tree.
Heard hear_here(std::vector<const char*> words) {
  words.insert(words.end(), {"--policy", NAOBER_SOURCE_DIR});
  return hear(words);
}

TEST(TermCommand, prints_the_last_day_and_nothing_else) {
  const Heard heard = hear_here({"6w", "--from", "2026-04-13"});
  EXPECT_EQ(heard.code, 0);
  EXPECT_EQ(heard.out, "2026-05-26\n");
  EXPECT_THAT(heard.complaint, IsEmpty());
}

TEST(TermCommand, keeps_the_examples_of_its_manual) {
  EXPECT_EQ(hear_here({"6w", "--from", "2026-04-13", "--source", "local"}).out, "2026-05-25\n");
  EXPECT_EQ(hear_here({"8w", "--from", "2026-03-03", "--suspended", "2026-03-10..2026-03-24"}).out,
            "2026-05-11\n");
  EXPECT_EQ(hear_here({"4w", "--from", "2026-03-09", "--earliest"}).out, "2026-04-06\n");
}

TEST(TermCommand, knows_the_days_equated_by_decree) {
  EXPECT_EQ(hear_here({"6w", "--from", "2026-04-03"}).out, "2026-05-18\n");
  EXPECT_EQ(hear({"6w", "--from", "2026-04-03", "--equated", "/dev/null"}).out, "2026-05-15\n")
      << "an empty table of one's own";
}

TEST(TermCommand, adds_up_several_suspensions) {
  EXPECT_EQ(hear_here({"8w", "--from", "2026-03-03", "--suspended", "2026-03-10..2026-03-24",
                       "--suspended", "2026-04-01..2026-04-03"})
                .out,
            "2026-05-12\n");
}

TEST(TermCommand, refuses_what_is_not_in_form) {
  const std::vector<std::pair<std::vector<const char*>, const char*>> refusals = {
      {{"6", "--from", "2026-04-13"}, "is not a term"},
      {{"6w", "--from", "2026-02-30"}, "does not exist"},
      {{"6w"}, "--from DATE is missing"},
      {{"6w", "--from", "2026-04-13", "--source", "lawn"}, "law, amvb, local or contract"},
      {{"6w", "--from", "2026-04-13", "--suspended", "2026-03-10"}, "FROM..TO"},
      {{"6w", "--from", "2026-04-13", "--suspended", "2026-03-10..2026-03-09"},
       "ends before it begins"},
      {{"6w", "--from", "2026-04-13", "--earliest", "--suspended", "2026-03-10..2026-03-24"},
       "no suspensions"},
      {{"6w", "--from", "2026-04-13", "--equated", "/does/not/exist"}, "cannot be read"}};
  for (const auto& [words, says] : refusals) {
    const Heard heard = hear_here(words);
    EXPECT_EQ(heard.code, 2) << says;
    EXPECT_THAT(heard.out, IsEmpty());
    EXPECT_THAT(heard.complaint, HasSubstr(says));
  }
}

TEST(TermCommand, works_by_rule_without_a_table_and_says_so_only_when_asked) {
  const std::filesystem::path root =
      std::filesystem::path(::testing::TempDir()) / "policy_without_table";
  std::filesystem::create_directories(root / "plugins");
  std::filesystem::create_directories(root / "municipalities");
  const std::string folder = root.string();
  const Heard quiet = hear({"6w", "--from", "2026-04-03", "--policy", folder.c_str()});
  EXPECT_EQ(quiet.out, "2026-05-15\n") << "the equated Friday is unknown here";
  EXPECT_THAT(quiet.complaint, IsEmpty());
  const Heard loud = hear({"6w", "--from", "2026-04-03", "--policy", folder.c_str(), "--verbose"});
  EXPECT_EQ(loud.out, quiet.out);
  EXPECT_THAT(loud.complaint, HasSubstr("no table of equated days"));
}

TEST(TermCommand, refuses_a_table_that_is_broken) {
  const std::string table = ::testing::TempDir() + "broken_equated_days.tsv";
  std::ofstream(table) << "date\tsource\tstatus\n2026-02-30\tdecree\tsure\n";
  const Heard heard = hear({"6w", "--from", "2026-04-03", "--equated", table.c_str()});
  EXPECT_EQ(heard.code, 2);
  EXPECT_THAT(heard.complaint,
              HasSubstr("broken_equated_days.tsv:2: the day 2026-02-30 does not exist"));
}

TEST(TermCommand, refuses_a_policy_folder_that_is_none) {
  const Heard heard = hear({"6w", "--from", "2026-04-13", "--policy", "/dev"});
  EXPECT_EQ(heard.code, 2);
  EXPECT_THAT(heard.complaint, HasSubstr("/dev: --policy names a folder without plugins/"));
}

}  // namespace
}  // namespace naober::cli
