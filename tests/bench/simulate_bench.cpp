// Simulation: generated decisions in a real file, asked again under another policy, against the
// plain evaluation loop with everything in memory.
//
// bench_simulate [--quick] [ROUNDS [CASES]]. The loop decides each case under both policies from
// sheets that are ready, and keeps nothing: that is the limit. The simulation reads the file,
// decodes facts, asks both, compares, counts, explains the flips; both must find the same flips.
// Ratios are taken within a round; the table shows medians.
#include <sys/resource.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <vector>

#include "bench_row.h"
#include "simulate_peer.h"
#include "simulate_town.h"

namespace naober::bench {
namespace {

double seconds() {
  return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

double cpu_seconds() {
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  const auto of = [](const timeval& time) {
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
  };
  return of(usage.ru_utime) + of(usage.ru_stime);
}

double median(std::vector<double> values) {
  std::sort(values.begin(), values.end());
  return values[values.size() / 2];
}

struct Way {
  const char* name;
  std::int64_t (*run)(SimulateTown&);  // flips
  const char* remark;
  std::vector<double> wall = {};
  std::vector<double> cpu = {};
};

std::int64_t by_peer(SimulateTown& town) { return town.peer(); }
std::int64_t by_loop(SimulateTown& town) { return town.loop(); }
std::int64_t on_one(SimulateTown& town) { return town.simulate(1, true); }
std::int64_t on_two(SimulateTown& town) { return town.simulate(2, true); }
std::int64_t skipping(SimulateTown& town) { return town.simulate_small(2, false); }
std::int64_t not_skipping(SimulateTown& town) { return town.simulate_small(2, true); }
std::int64_t by_function(SimulateTown& town) { return town.simulate_functions(2); }

bool measure(SimulateTown& town, std::vector<Way>& rows, int rounds) {
  for (int round = 0; round < rounds; ++round) {
    std::int64_t expected = -1;
    for (Way& row : rows) {
      const double wall = seconds();
      const double cpu = cpu_seconds();
      const std::int64_t flips = row.run(town);
      row.wall.push_back(seconds() - wall);
      row.cpu.push_back(cpu_seconds() - cpu);
      const bool same_work = row.run == by_loop || row.run == on_one || row.run == on_two;
      expected = expected < 0 ? flips : expected;
      if (same_work && flips != expected) {
        std::fprintf(stderr, "%s found %lld flips, not %lld\n", row.name,
                     static_cast<long long>(flips), static_cast<long long>(expected));
        return false;
      }
    }
  }
  return true;
}

void print(const std::vector<Way>& rows, std::int64_t decisions, std::int64_t with_functions,
           std::int64_t plain_cases) {
  std::printf("%lld generated decisions of data rules, %lld with a function\n",
              static_cast<long long>(decisions), static_cast<long long>(with_functions));
  std::printf("%-52s %9s %9s %9s %12s  %s\n", "", "wall us", "cpu us", "x loop", "decisions/s", "");
  for (const Way& row : rows) {
    const bool functions = row.run == by_function;
    const bool plain = row.run == by_peer;
    const auto count = static_cast<double>(functions ? with_functions
                                           : plain   ? plain_cases
                                                     : decisions);
    std::vector<double> ratios;
    for (std::size_t round = 0; round < row.wall.size(); ++round) {
      ratios.push_back(row.wall[round] / count /
                       (rows.front().wall[round] / static_cast<double>(decisions)));
    }
    std::printf("%-52s %9.3f %9.3f %9.2f %12.0f  %s\n", row.name, median(row.wall) / count * 1e6,
                median(row.cpu) / count * 1e6, median(ratios), count / median(row.wall),
                row.remark);
  }
}

// Of two ways, per case: within a round, then the median.
double ratio(const std::vector<double>& one, std::int64_t cases, const std::vector<double>& other,
             std::int64_t other_cases) {
  std::vector<double> ratios;
  for (std::size_t round = 0; round < one.size(); ++round) {
    ratios.push_back(one[round] / static_cast<double>(cases) /
                     (other[round] / static_cast<double>(other_cases)));
  }
  return median(ratios);
}

void tell(const std::vector<Way>& rows, SimulateTown& town) {
  const auto way = [&](auto run) -> const Way& {
    return *std::find_if(rows.begin(), rows.end(), [&](const Way& row) { return row.run == run; });
  };
  const auto micros = [](double all, std::int64_t cases) {
    return with_unit(all / static_cast<double>(cases) * 1e6, "us", 3);
  };
  const std::int64_t cases = town.decisions();
  const std::int64_t plain = town.plain_cases();
  const Way& one = way(on_one);
  const Way& two = way(on_two);
  const Way& peer = way(by_peer);
  const double cost = ratio(one.cpu, cases, peer.cpu, plain);
  print_row({"S1", "simulation, a case, CPU, 1 thread", micros(median(one.cpu), cases),
             "plain Lua over a table " + micros(median(peer.cpu), plain), cost, "<= 0.40",
             cost <= 0.40});
  const double faster = ratio(one.wall, cases, two.wall, cases);
  print_row({"S1", "simulation on 2 threads", micros(median(two.wall), cases),
             "1 thread " + micros(median(one.wall), cases), faster, ">= 1.7", faster >= 1.7});
  const Way& full = way(not_skipping);
  const Way& skipped = way(skipping);
  const double part = ratio(skipped.wall, cases, full.wall, cases);
  // Twice the share that is touched: 0.20 for a tenth.
  const double aim = 2 * town.touched_share();
  print_row({"S2",
             "a draft that touches " + with_unit(town.touched_share() * 100, "%", 0) +
                 ", the rest counted unread",
             micros(median(skipped.wall), cases),
             "asked in full " + micros(median(full.wall), cases), part,
             "<= " + with_unit(aim, "(twice the share)"), part <= aim});
  const double late = town.cancelled_after();
  print_row({"S1", "cancelled in the middle", with_unit(late * 1e3, "ms"), "target", late / 0.05,
             "<= 50 ms", late <= 0.05});
}

}  // namespace
}  // namespace naober::bench

int main(int count, char** words) {
  using namespace naober::bench;
  const bool quick = count > 1 && std::strcmp(words[1], "--quick") == 0;
  const int rounds = quick ? 1 : count > 1 ? std::max(1, std::atoi(words[1])) : 5;
  const int cases = count > 2 ? std::max(1'000, std::atoi(words[2])) : 100'000;
  SimulateTown town(quick ? 3'000 : cases);
  std::printf("generated in %.1f s\n", town.generated_in());
  std::vector<Way> rows = {
      {"plain loop in memory, 1 thread", by_loop, "the limit"},
      {"plain Lua over a table of columns, 1 thread", by_peer, "the peer"},
      {"simulation, 1 thread", on_one, "file to result"},
      {"simulation, 2 threads", on_two, ""},
      {"a draft that touches some, asked in full", not_skipping, ""},
      {"the same, skipping what read nothing that differs", skipping, "same result"},
      {"rules with a function in the worker, 2 threads", by_function, ""},
  };
  if (!measure(town, rows, rounds) || !town.skipping_is_exact()) {
    return 1;
  }
  print(rows, town.decisions(), town.function_decisions(), town.plain_cases());
  tell(rows, town);
  return 0;
}
