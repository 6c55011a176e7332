// naober bench: how much work each rule takes.
#include <fmt/format.h>

#include <algorithm>

#include "cli/commands.h"
#include "cli/complain.h"
#include "cli/policy_root.h"
#include "cli/policy_scope.h"
#include "cli/whole_number.h"
#include "lab/policy_bench.h"
#include "script/pool.h"
#include "script/worker_path.h"

namespace naober::cli {

namespace {

constexpr int measured = 0;
constexpr int some_gave_no_answer = 1;
constexpr std::size_t longest_bar = 20;

// The cheapest that takes any time at all; the others are shown as a multiple of it.
double cheapest(const lab::PolicyBench& bench) {
  double least = 0;
  for (const lab::RuleCost& rule : bench.rules) {
    if (rule.nanoseconds > 0 && (least == 0 || rule.nanoseconds < least)) {
      least = rule.nanoseconds;
    }
  }
  return least;
}

std::uint64_t most_work(const lab::PolicyBench& bench) {
  std::uint64_t most = 1;
  for (const lab::RuleCost& rule : bench.rules) {
    most = std::max(most, rule.work);
  }
  return most;
}

std::string bar(std::uint64_t work, std::uint64_t most) {
  const std::size_t length = std::max<std::size_t>(1, work * longest_bar / most);
  return std::string(work == 0 ? 0 : length, '#');
}

void print(const lab::PolicyBench& bench, const Console& console) {
  const double least = cheapest(bench);
  const std::uint64_t most = most_work(bench);
  std::string plugin;
  for (const lab::RuleCost& rule : bench.rules) {
    if (rule.plugin != plugin) {
      plugin = rule.plugin;
      console.out << fmt::format("\n{:<26} {:>8} {:>8} {:>9} {:>8}  {:<20} {}\n", plugin, "work",
                                 "usual", "bytes", "time", "", "worst line");
    }
    console.out << fmt::format(
        "  {:<24} {:>8} {:>8} {:>9} {:>8}  {:<20} {}{}\n", rule.name, rule.work, rule.usual,
        rule.bytes,
        least == 0 || rule.nanoseconds == 0 ? "-"
                                            : fmt::format("{:.1f} x", rule.nanoseconds / least),
        bar(rule.work, most), rule.worst,
        rule.failed == 0 ? "" : fmt::format("  NO ANSWER in {} cases", rule.failed));
  }
  console.out << fmt::format(
      "\n{} rules and facts, asked with {} sets of facts ({} of them made up). Work and bytes are "
      "those of the dearest set\nand the same on every run; time is a multiple of the cheapest "
      "rule{}.\n",
      bench.rules.size(), bench.sheets, bench.generated,
      least == 0 ? "" : fmt::format(", which takes {:.0f} ns here", least));
}

Result<std::unique_ptr<script::Pool>> pool_that(bool counts_lines) {
  script::PoolOptions options;
  options.worker = script::worker_path();
  options.count_lines = counts_lines;
  return script::Pool::start(std::move(options));
}

// Counting lines slows a function down, so it is done apart, in a script room of its own.
Result<lab::LineWork> work_by_line(const policy::Loaded& loaded, const lab::CaseShelf& shelf,
                                   lab::BenchOptions options) {
  TRY(const auto pool, pool_that(true));
  options.rounds = 0;
  TRY_DO(lab::bench_policy(loaded, shelf, *pool, options));
  lab::LineWork work;
  for (const auto& [path, lines] : pool->lines()) {
    for (const auto& [line, count] : lines) {
      work[path][line] = count.work;
    }
  }
  return work;
}

Result<int> bench(const Arguments& arguments, const Console& console) {
  TRY(const PolicyScope scope, policy_scope(arguments));
  lab::BenchOptions options;
  options.below = scope.below;
  TRY(const std::int64_t facts, whole_number(arguments, "--facts", 1, 100'000));
  TRY(const std::int64_t rounds, whole_number(arguments, "--rounds", 0, 10'000));
  options.sheets = static_cast<std::size_t>(facts);
  options.rounds = static_cast<std::size_t>(rounds);
  TRY(const auto pool, pool_that(false));
  TRY(const auto files, policy::read_policy_root(scope.root));
  TRY(const policy::Loaded loaded, policy::load_policy(files, *pool));
  TRY(const lab::CaseShelf shelf, lab::read_case_files(files, *pool));
  TRY(lab::PolicyBench bench, lab::bench_policy(loaded, shelf, *pool, options));
  if (bench.rules.empty()) {
    return refuse(Fault::not_found, "no plugin here has rules; PATH names the folder of a plugin",
                  scope.below);
  }
  TRY(const lab::LineWork lines, work_by_line(loaded, shelf, options));
  lab::name_worst_lines(bench, lines);
  print(bench, console);
  const bool all_answered = std::all_of(bench.rules.begin(), bench.rules.end(),
                                        [](const lab::RuleCost& rule) { return rule.failed == 0; });
  return all_answered ? measured : some_gave_no_answer;
}

int run_bench(const Arguments& arguments, const Console& console) {
  const Result<int> code = bench(arguments, console);
  return code ? *code : complain(console, code.error());
}

}  // namespace

const Command bench_command{
    "bench",
    "Shows how much work, memory and time each rule takes.",
    R"(A fuel gauge for the author of rules. Each rule, and each fact that a function works out, is asked with the
facts of the policy's own cases and with made-up ones. Work and bytes are counted: they are the same on every
machine and every run, and what the limits of the sandbox are about. Work is one per word where a rule is data,
and about one per instruction of Lua where it is a function. Time is measured, and shown as a multiple of the
cheapest rule.

Examples:
  naober bench                               all plugins
  naober bench plugins/household_help        one
  naober bench --facts 2000 --rounds 100     more facts, and longer

Exit codes: 0 measured, 1 a function gave no answer in some case, 2 it could not be measured.)",
    {{"PATH", "The folder of a plugin; without it, all of them.", false}},
    {policy_option(),
     {"--facts", "N", "Sets of facts per plugin: those of its cases, then made-up ones.", "200"},
     {"--rounds", "N", "How often each is timed; 0 leaves time out.", "20"}},
    run_bench};

}  // namespace naober::cli
