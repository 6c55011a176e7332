// naober test: the policy's own tests, told in sentences.
#include <fmt/format.h>

#include <filesystem>

#include "cli/commands.h"
#include "cli/complain.h"
#include "cli/policy_root.h"
#include "lab/policy_test.h"
#include "script/pool.h"
#include "script/worker_path.h"

namespace naober::cli {

namespace {

constexpr int all_passed = 0;
constexpr int some_failed = 1;

// Where the policy is, and which part of it is tested.
struct Scope {
  std::filesystem::path root;
  std::string below;  // relative to the root; empty: all
};

// PATH is a file or folder inside the policy, by its own path or by the path that errors show; or a
// policy folder itself.
Result<Scope> read_scope(const Arguments& arguments) {
  namespace fs = std::filesystem;
  const std::string& named = arguments.value("PATH");
  std::error_code ignored;
  if (!named.empty() && fs::is_directory(fs::path(named) / "plugins", ignored) &&
      !arguments.given("--policy")) {
    return Scope{named, {}};
  }
  TRY(const fs::path root, policy_root(arguments));
  if (named.empty()) {
    return Scope{root, {}};
  }
  const fs::path whole = fs::weakly_canonical(root, ignored);
  const fs::path inside = fs::weakly_canonical(named, ignored).lexically_relative(whole);
  const bool is_inside = !inside.empty() && *inside.begin() != "..";
  const fs::path below = is_inside && fs::exists(named, ignored) ? inside : fs::path(named);
  if (!fs::exists(root / below, ignored)) {
    return refuse(Fault::not_found, "there is no such file or folder in the policy", named);
  }
  return Scope{root, below == "." ? std::string() : below.generic_string()};
}

void print_file(const lab::CaseFile& file, const Console& console) {
  console.out << fmt::format("\n{} ({})\n", file.title, file.path);
  for (const lab::CaseResult& result : file.results) {
    console.out << fmt::format("  {} {}\n", result.passed() ? "passed:" : "FAILED:", result.name);
    if (!result.passed()) {
      console.out << fmt::format("    at {}\n", result.place.text());
    }
    for (const std::string& failure : result.failures) {
      console.out << fmt::format("    {}\n", failure);
    }
  }
}

void print_coverage(const lab::PolicyTest& test, const Console& console) {
  std::size_t both = 0;
  console.out << "\nRules without both sides in the cases:\n";
  for (const lab::RuleCoverage& row : test.coverage) {
    if (row.spoke > 0 && row.silent > 0) {
      ++both;
      continue;
    }
    const char* lacks = row.spoke == 0 && row.silent == 0 ? "was never asked"
                        : row.spoke == 0                  ? "never spoke"
                                                          : "was never silent";
    console.out << fmt::format("  {} {} {} ({})\n", row.plugin, row.rule, lacks, row.at);
  }
  console.out << fmt::format("{} of {} rules speak in one case and keep silent in another.\n", both,
                             test.coverage.size());
}

void print(const lab::PolicyTest& test, const Arguments& arguments, const Console& console) {
  for (const lab::CaseFile& file : test.files) {
    print_file(file, console);
  }
  if (!test.problems.empty()) {
    console.out << "\nThe policy itself is refused in places:\n";
  }
  for (const policy::Problem& problem : test.problems) {
    console.out << fmt::format("  {} {}\n", problem.place(), problem.says);
  }
  if (arguments.given("--coverage")) {
    print_coverage(test, console);
  }
  console.out << fmt::format("\n{} passed, {} failed\n", test.passed, test.failed);
}

Result<int> test(const Arguments& arguments, const Console& console) {
  TRY(const Scope scope, read_scope(arguments));
  TRY(const auto files, policy::read_policy_root(scope.root));
  script::PoolOptions options;
  options.worker = script::worker_path();
  TRY(const auto pool, script::Pool::start(std::move(options)));
  TRY(const lab::PolicyTest test, lab::test_policy(files, *pool, scope.below));
  if (test.files.empty() && test.problems.empty()) {
    return refuse(Fault::not_found, "there are no cases here: write them in a cases.lua",
                  scope.below);
  }
  print(test, arguments, console);
  return test.failed == 0 ? all_passed : some_failed;
}

int run_test(const Arguments& arguments, const Console& console) {
  const Result<int> code = test(arguments, console);
  return code ? *code : complain(console, code.error());
}

}  // namespace

const Command test_command{
    "test",
    "Runs the policy's own tests: every case of every cases.lua.",
    R"(Cases stand beside the policy they test, in cases.lua and *_cases.lua of plugins, regions and
municipalities. The name of a case is the promise it keeps. A case that fails says what was expected, what
came, and which rule and line made it so. Policy that is refused at loading counts as failed, each problem
once.

Examples:
  naober test                                  all cases
  naober test plugins/household_help           those of one plugin
  naober test municipalities/buch --coverage   those of one region, and which rules lack a side

The last line is "N passed, N failed".

Exit codes: 0 all passed, 1 some failed, 2 the tests could not be run.)",
    {{"PATH", "A file or folder of the policy; without it, all of it.", false}},
    {policy_option(),
     {"--coverage", "",
      "Also list the rules that never spoke, or were never silent, in the cases."}},
    run_test};

}  // namespace naober::cli
