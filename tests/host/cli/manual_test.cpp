#include "cli/manual.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <set>
#include <sstream>

#include "cli/commands.h"

namespace naober::cli {
namespace {

using ::testing::EndsWith;
using ::testing::HasSubstr;

// Promises about every command there is, also those that are yet to come.
class EveryCommand : public ::testing::TestWithParam<Command> {};

TEST_P(EveryCommand, has_a_summary_of_one_line_that_ends_as_a_sentence) {
  EXPECT_THAT(GetParam().summary, EndsWith("."));
  EXPECT_LE(GetParam().summary.size(), 100u);
  EXPECT_EQ(GetParam().summary.find('\n'), std::string::npos);
}

TEST_P(EveryCommand, has_a_manual_with_an_example_and_its_exit_codes) {
  std::ostringstream manual;
  print_manual(manual, GetParam());
  EXPECT_THAT(GetParam().manual, HasSubstr("naober " + GetParam().name));
  EXPECT_THAT(manual.str(), HasSubstr("Exit codes"));
}

TEST_P(EveryCommand, explains_each_of_its_arguments_and_options) {
  std::set<std::string> names;
  for (const Positional& positional : GetParam().positionals) {
    EXPECT_THAT(positional.help, EndsWith(".")) << positional.name;
    EXPECT_TRUE(names.insert(positional.name).second) << positional.name << " stands twice";
  }
  for (const Option& option : GetParam().options) {
    EXPECT_TRUE(option.name.starts_with("--")) << option.name;
    EXPECT_THAT(option.help, EndsWith(".")) << option.name;
    EXPECT_TRUE(names.insert(option.name).second) << option.name << " stands twice";
  }
}

TEST_P(EveryCommand, takes_many_words_only_at_its_end) {
  const auto& positionals = GetParam().positionals;
  for (std::size_t i = 0; i + 1 < positionals.size(); ++i) {
    EXPECT_FALSE(positionals[i].many) << positionals[i].name;
    EXPECT_TRUE(positionals[i].required || !positionals[i + 1].required) << positionals[i].name;
  }
}

INSTANTIATE_TEST_SUITE_P(Naober, EveryCommand, ::testing::ValuesIn(all_commands()),
                         [](const auto& command) {
                           std::string name = command.param.name;
                           std::replace(name.begin(), name.end(), ' ', '_');
                           std::replace(name.begin(), name.end(), '-', '_');
                           return name;
                         });

TEST(Manual, knows_no_command_twice) {
  std::set<std::string> names;
  for (const Command& command : all_commands()) {
    EXPECT_TRUE(names.insert(command.name).second) << command.name;
  }
}

TEST(Manual, of_a_command_without_options_is_short) {
  const Command plain{"plain", "Does one thing.", "Exit codes: 0.", {}, {}, nullptr};
  std::ostringstream manual;
  print_manual(manual, plain);
  EXPECT_EQ(
      manual.str(),
      "Does one thing.\n\nUsage: naober plain\n\n  --help  Print this manual.\n\nExit codes: 0.\n");
}

}  // namespace
}  // namespace naober::cli
