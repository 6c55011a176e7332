// Advice: facts in memory to outcome with reasons, side by side with plain Lua and with plain C++.
//
// bench_advice [ROUNDS | --cases | --rules]. --cases writes the 20,000 cases as JSON and --rules
// times the rules alone, both for peers in other languages (peers_bench). Every driver does the
// same 20,000 cases in turn, round after round, and must come to the same checksum. The ratio to
// plain Lua is taken within a round; the table shows medians. CPU time counts this process and, for
// the worker, its children once they have ended; wall time is shown beside it.
#include <sys/resource.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <string>

#include "advice_work.h"
#include "bench_row.h"

namespace naober::bench {
namespace {

struct Way {
  const char* name;
  Driver driver;
  const char* target;  // the ratio to plain Lua that the house aims at
  std::vector<double> micros = {};
  std::vector<double> ratios = {};
};

double median(std::vector<double> values) {
  std::sort(values.begin(), values.end());
  return values[values.size() / 2];
}

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

// Microseconds per case. The worker is another process, so its rows are timed by the clock on the
// wall.
double measure(const Way& row, const std::vector<WmoCase>& cases, bool by_wall) {
  const double from = by_wall ? seconds() : cpu_seconds();
  const std::uint64_t sum = row.driver(cases);
  const double spent = (by_wall ? seconds() : cpu_seconds()) - from;
  if (sum != expected_checksum) {
    std::fprintf(stderr, "%s came to %llu, not to %llu\n", row.name,
                 static_cast<unsigned long long>(sum),
                 static_cast<unsigned long long>(expected_checksum));
    std::exit(1);
  }
  return spent / static_cast<double>(cases.size()) * 1e6;
}

void print(const std::vector<Way>& rows) {
  std::printf("%-44s %10s  %-28s %s\n", "advice, 20,000 cases", "us/case",
              "x plain Lua [min - max]", "target");
  for (const Way& row : rows) {
    const auto [least, most] = std::minmax_element(row.ratios.begin(), row.ratios.end());
    std::printf("%-44s %10.3f  %8.3f [%.3f - %.3f] %8s %s\n", row.name, median(row.micros),
                median(row.ratios), *least, *most, "", row.target);
  }
  const auto told = [&](const char* id, std::size_t place, double target) {
    const Way& way = rows[place];
    print_row({id, way.name, with_unit(median(way.micros), "us", 3),
               "plain Lua " + with_unit(median(rows.front().micros), "us", 3), median(way.ratios),
               std::string("<= ") + way.target, median(way.ratios) <= target});
  };
  told("R1", 2, 0.15);
  told("R3", 4, 1.5);
  told("R3", 5, 8);
}

void write_cases(const std::vector<WmoCase>& cases) {
  const char* before = "[";
  for (const WmoCase& is : cases) {
    std::printf(
        "%s{\"age\":%lld,\"resident\":%s,\"mobility\":%lld,\"adl\":%lld,\"cognition\":%lld,"
        "\"household_adults\":%lld,\"usual_care_hours\":%lld,\"informal_care_hours\":%lld,"
        "\"general_provision\":%s,\"other_law\":\"%s\",\"income\":%lld,\"requested_hours\":%lld}",
        before, static_cast<long long>(is.age), is.resident ? "true" : "false",
        static_cast<long long>(is.mobility), static_cast<long long>(is.adl),
        static_cast<long long>(is.cognition), static_cast<long long>(is.household_adults),
        static_cast<long long>(is.usual_care_hours), static_cast<long long>(is.informal_care_hours),
        is.general_provision ? "true" : "false", other_laws[is.other_law],
        static_cast<long long>(is.income), static_cast<long long>(is.requested_hours));
    before = ",\n";
  }
  std::puts("]");
}

void time_rules(const std::vector<WmoCase>& cases) {
  Way rules = {"rules as data", decide_by_rules, ""};
  measure(rules, cases, false);  // warm
  std::vector<double> micros;
  for (int round = 0; round < 5; ++round) {
    micros.push_back(measure(rules, cases, false));
  }
  std::printf("{\"micros\":%.4f,\"checksum\":%llu}\n", median(micros),
              static_cast<unsigned long long>(expected_checksum));
}

}  // namespace
}  // namespace naober::bench

int main(int count, char** words) {
  using namespace naober::bench;
  const std::string word = count > 1 ? words[1] : "5";
  const std::vector<WmoCase> cases = make_cases(case_count);
  if (word == "--cases" || word == "--rules") {
    (word == "--cases" ? write_cases : time_rules)(cases);
    return 0;
  }
  const int rounds = std::max(1, std::atoi(word.c_str()));
  std::vector<Way> rows = {
      {"plain Lua in a C++ program, no sandbox", decide_in_lua, "the peer"},
      {"plain C++", decide_plainly, "the limit"},
      {"rules as data, with reasons and trace", decide_by_rules, "0.15"},
      {"the same, kept as one Outcome", decide_and_keep, "-"},
      {"function in the worker, batches (wall)", decide_in_worker, "1.5"},
      {"function in the worker, one by one (wall)", decide_in_worker_one_by_one, "8"},
  };
  for (Way& row : rows) {
    measure(row, cases, false);  // warm
  }
  for (int round = 0; round < rounds; ++round) {
    double peer_cpu = 0;
    double peer_wall = 0;
    for (std::size_t place = 0; place < rows.size(); ++place) {
      Way& row = rows[place];
      const bool by_wall = std::string(row.name).find("(wall)") != std::string::npos;
      const double micros = measure(row, cases, by_wall);
      if (place == 0) {
        peer_cpu = micros;
        peer_wall = measure(row, cases, true);
      }
      row.micros.push_back(micros);
      row.ratios.push_back(micros / (by_wall ? peer_wall : peer_cpu));
    }
  }
  print(rows);
}
