// naober test: the policy's own tests, told in sentences.
#include <fmt/format.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <utility>

#include "cli/commands.h"
#include "cli/complain.h"
#include "cli/policy_root.h"
#include "cli/policy_scope.h"
#include "cli/show_coverage.h"
#include "cli/show_mutants.h"
#include "cli/show_test.h"
#include "cli/test_watch.h"
#include "lab/lcov.h"
#include "lab/policy_test.h"
#include "script/pool.h"
#include "script/worker_path.h"

namespace naober::cli {

namespace {

constexpr int all_passed = 0;
constexpr int some_failed = 1;

void print(const lab::PolicyTest& test, const Arguments& arguments, const Console& console) {
  console.out << show_cases(test);
  if (arguments.given("--coverage")) {
    console.out << show_coverage(test.coverage);
  }
  console.out << '\n' << show_count(test) << '\n';
}

Result<void> write_lcov(const lab::Coverage& coverage, const std::filesystem::path& root,
                        const std::string& file) {
  const std::string folder = std::filesystem::weakly_canonical(root).string() + "/";
  std::ofstream out(file, std::ios::binary);
  out << lab::lcov(coverage, folder);
  out.close();
  if (!out) {
    return refuse(Fault::unavailable, "the lcov tracefile cannot be written", file);
  }
  return {};
}

// The equated days that count a term, where the policy brings them.
Result<Calendar> calendar_at(const std::filesystem::path& root) {
  std::error_code ignored;
  return std::filesystem::exists(root / "municipalities" / "calendar", ignored) ? calendar_of(root)
                                                                                : Calendar();
}

Result<int> mutate(const PolicyScope& scope, const std::vector<policy::SourceFile>& files,
                   policy::Scripts& scripts, const Console& console) {
  TRY(const policy::Loaded loaded, policy::load_policy(files, scripts));
  TRY(const lab::CaseShelf shelf, lab::read_case_files(files, scripts));
  TRY(const Calendar calendar, calendar_at(scope.root));
  TRY(const lab::MutationTest test,
      lab::test_mutants(loaded, shelf, scripts, calendar, scope.below));
  if (test.mutants == 0) {
    return refuse(Fault::not_found, "there is nothing to break here: no rules, no settings",
                  scope.below);
  }
  console.out << show_mutants(test);
  return test.survivors.empty() && test.idle_explanations.empty() ? all_passed : some_failed;
}

Result<int> test_once(const PolicyScope& scope, const std::vector<policy::SourceFile>& files,
                      script::Pool& scripts, const Arguments& arguments, const Console& console) {
  TRY(const Calendar calendar, calendar_at(scope.root));
  TRY(lab::PolicyTest test, lab::test_policy(files, scripts, scope.below, calendar));
  if (test.files.empty() && test.problems.empty()) {
    return refuse(Fault::not_found, "there are no cases here: write them in a cases.lua",
                  scope.below);
  }
  for (const auto& [path, lines] : scripts.lines()) {
    for (const auto& [line, count] : lines) {
      test.coverage.lines[path][line] = count.times;
    }
  }
  test.coverage = lab::part_of(std::move(test.coverage), scope.below);
  print(test, arguments, console);
  if (const std::string& file = arguments.value("--lcov"); !file.empty()) {
    TRY_DO(write_lcov(test.coverage, scope.root, file));
  }
  return test.failed == 0 ? all_passed : some_failed;
}

Result<int> test(const Arguments& arguments, const Console& console) {
  TRY(const PolicyScope scope, policy_scope(arguments));
  TRY(const auto files, policy::read_policy_root(scope.root));
  script::PoolOptions options;
  options.worker = script::worker_path();
  options.count_lines = arguments.given("--coverage") || arguments.given("--lcov");
  TRY(const auto pool, script::Pool::start(std::move(options)));
  if (arguments.given("--mutate")) {
    return mutate(scope, files, *pool, console);
  }
  if (arguments.given("--watch")) {
    TRY(const Calendar calendar, calendar_at(scope.root));
    const std::string clear = isatty(STDOUT_FILENO) == 1 ? "\x1b[2J\x1b[H" : "\n----\n";
    TRY_DO(watch_tests(
        scope, *pool, calendar, clear, [] { return true; }, console));
    return all_passed;
  }
  return test_once(scope, files, *pool, arguments, console);
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
  naober test municipalities/buch --coverage   those of one region, and what they leave unseen
  naober test --watch plugins/household_help   again at every change, only what it concerns
  naober test --mutate plugins/household_help  what could break there without a case noticing
  naober test --lcov cases.info                all, with coverage that genhtml and editors read

Coverage: a rule is covered when it speaks in one case and keeps silent in another; a part of a condition when
it was yes and no; a setting when the outcome of a case depends on it and both sides of its use were seen.

With --mutate the policy is broken on purpose, one thing at a time: a condition turned round, a comparison moved
over its boundary, a part left out, another verdict, target or amount, a default or room moved, a value of a
municipality not set. What no case notices, no case promises: such a survivor is shown with file and line, what
was changed, and a case that would notice. A rule or setting may say untested = "why".

The last line is "N passed, N failed"; with --mutate what went unnoticed has failed.

Exit codes: 0 all passed, 1 some failed, 2 the tests could not be run.)",
    {{"PATH", "A file or folder of the policy; without it, all of it.", false}},
    {policy_option(),
     {"--coverage", "",
      "Also tell which rules, conditions and settings the cases see from both sides."},
     {"--watch", "", "Run again what a change concerns, at every change, until Ctrl-C."},
     {"--mutate", "", "Break each rule and setting once, and tell what no case notices."},
     {"--lcov", "FILE", "Write the coverage as an lcov tracefile (genhtml FILE -o DIR shows it)."}},
    run_test};

}  // namespace naober::cli
