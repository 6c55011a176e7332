// naober check: reads the whole policy and tells everything that is wrong with it.
#include <fmt/format.h>

#include "cli/commands.h"
#include "cli/complain.h"
#include "cli/policy_at_hand.h"
#include "cli/policy_root.h"

namespace naober::cli {

namespace {

std::string counted(std::size_t count, const char* one, const char* many) {
  return fmt::format("{} {}", count, count == 1 ? one : many);
}

int run_check(const Arguments& arguments, const Console& console) {
  const auto held = load_policy_at_hand(arguments);
  if (!held) {
    return complain(console, held.error());
  }
  const policy::Loaded& loaded = held->loaded;
  for (const policy::Problem& problem : loaded.problems) {
    console.out << line_of(problem) << '\n';
  }
  if (arguments.given("--verbose")) {
    for (const auto& [id, bundle] : loaded.municipalities) {
      console.out << fmt::format("{}  {}\n", bundle->fingerprint, id);
    }
  }
  console.out << fmt::format(
      "{}; {} and {} can start\n",
      loaded.problems.empty() ? "nothing is wrong"
                              : counted(loaded.problems.size(), "problem", "problems"),
      counted(loaded.municipalities.size(), "municipality", "municipalities"),
      counted(loaded.plugins.size(), "plugin", "plugins"));
  return loaded.problems.empty() ? 0 : 1;
}

}  // namespace

const Command check_command{
    "check",
    "Reads the whole policy and tells everything that is wrong with it.",
    R"(Loads every plugin, region and municipality as `naober serve` would, in the same sandbox. Each problem is
one line: file, line, what is wrong, what is allowed, and what was probably meant. A problem that stops
one municipality says so; the others start without it.

Examples:
  naober check
  naober check --policy ~/our-policy
  naober check --verbose                 also prints the fingerprint of each municipality's policy

Exit codes: 0 nothing is wrong, 1 something is, 2 the policy could not be read at all.)",
    {},
    {policy_option(), {"--verbose", "", "Print the fingerprint of each municipality's policy."}},
    run_check};

}  // namespace naober::cli
