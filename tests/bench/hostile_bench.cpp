// A script that means harm: how long past its budget until it is stopped.
//
// bench_hostile [--quick]. Each function is asked in a worker whose budget is some milliseconds of
// work; the host's clock tells when the answer "stopped" is there. Beside it, a municipality of its
// own asks an honest function all the time: its slowest hundredth is told with and without.
#include <fmt/format.h>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <cstdlib>
#include <string>
#include <thread>
#include <vector>

#include "bench_row.h"
#include "policy/source_tree.h"
#include "script/pool.h"
#include "script/worker_path.h"

namespace naober::bench {
namespace {

using Steady = std::chrono::steady_clock;

struct Attack {
  const char* name;
  const char* body;
};

const Attack attacks[] = {
    {"endless loop", "while true do end"},
    {"endless loop of pcall", "while true do pcall(function() while true do end end) end"},
    {"recursion", "local function down(n) return 1 + down(n + 1) end return down(1)"},
    {"memory bomb", "local t = {} while true do t[#t + 1] = (\"x\"):rep(10000) end"},
    {"doubling text", "local s = \"x\" while true do s = s .. s end"},
    {"pattern bomb", "return (\"a\"):rep(2000):find(\".-.-.-.-b\") == nil"},
};

policy::Unit unit_of(const std::string& name, const std::string& body) {
  policy::Folder folder;
  folder.path = name;
  folder.scripts = {
      {name + "/rules.lua", "local f = function(facts)\n" + body +
                                "\nend\nreturn rules \"x\" { rule \"F\" { when = f } }\n"}};
  return folder.unit(policy::Profile::plugin);
}

double milliseconds_since(Steady::time_point begun) {
  return std::chrono::duration<double, std::milli>(Steady::now() - begun).count();
}

[[noreturn]] void stop(const std::string& says) {
  fmt::print(stderr, "bench_hostile: {}\n", says);
  std::exit(1);
}

// How long one question took; `stopped` says whether the script was.
double ask(script::Pool& pool, const std::string& tenant, const policy::Unit& unit, bool& stopped) {
  const auto begun = Steady::now();
  const auto answers = pool.evaluate(tenant, unit, FunctionRef{0}, {List{Map{}}});
  const double took = milliseconds_since(begun);
  if (!answers || answers->size() != 1) {
    stop(answers ? "no answer" : answers.error().says);
  }
  stopped = !answers->front().ok();
  return took;
}

double slowest_hundredth(std::vector<double> times) {
  std::sort(times.begin(), times.end());
  return times[times.size() * 99 / 100];
}

// An honest neighbour, for as long as `work` takes.
template <class Work>
double beside(script::Pool& pool, const policy::Unit& honest, Work work) {
  std::atomic<bool> enough = false;
  std::vector<double> times;
  std::thread neighbour([&] {
    while (!enough) {
      bool stopped = false;
      times.push_back(ask(pool, "honest", honest, stopped));
      std::this_thread::sleep_for(std::chrono::milliseconds(1));
    }
  });
  work();
  enough = true;
  neighbour.join();
  return slowest_hundredth(std::move(times));
}

int run(bool quick) {
  script::PoolOptions options;
  options.worker = script::worker_path();
  options.evaluation.work = 2'000'000;
  options.evaluation.time = std::chrono::milliseconds(100);
  auto pool = script::Pool::start(options);
  if (!pool) {
    stop(pool.error().says);
  }
  script::Pool& scripts = **pool;
  const policy::Unit honest = unit_of("honest", "return true");
  bool stopped = false;
  ask(scripts, "honest", honest, stopped);
  const int rounds = quick ? 2 : 9;
  double worst = 0;
  std::string worst_name;
  const double alone = beside(scripts, honest, [&] {
    std::this_thread::sleep_for(std::chrono::milliseconds(quick ? 50 : 1'500));
  });
  const double together = beside(scripts, honest, [&] {
    for (const Attack& attack : attacks) {
      const policy::Unit unit = unit_of("hostile", attack.body);
      std::vector<double> times;
      for (int round = 0; round < rounds; ++round) {
        times.push_back(ask(scripts, "hostile", unit, stopped));
        scripts.release(unit.name);
        if (!stopped) {
          stop(fmt::format("'{}' was not stopped", attack.name));
        }
      }
      std::sort(times.begin(), times.end());
      const double median = times[times.size() / 2];
      fmt::print("{:<24} stopped after {:8.2f} ms [{:.2f} - {:.2f}]\n", attack.name, median,
                 times.front(), times.back());
      if (median > worst) {
        worst = median;
        worst_name = attack.name;
      }
    }
  });
  const double budget = static_cast<double>(options.evaluation.time.count());
  print_row({"N1", fmt::format("hostile script stopped (worst: {})", worst_name),
             with_unit(worst, "ms"), fmt::format("budget {:.0f} ms", budget), worst / budget,
             "<= budget + 20 ms", worst <= budget + 20});
  print_row({"N1", "slowest hundredth of a neighbour beside it", with_unit(together, "ms"),
             "alone " + with_unit(alone, "ms"), together / alone, "<= 1.5",
             together / alone <= 1.5});
  return 0;
}

}  // namespace
}  // namespace naober::bench

int main(int count, char** words) {
  return naober::bench::run(count > 1 && std::string(words[1]) == "--quick");
}
