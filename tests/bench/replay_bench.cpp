// Replay: deciding again from what was stored, against deciding the first time.
//
// bench_replay [CASES]. The first time: facts in memory, the rules asked, the answer and the facts
// written as bytes. Again: the bytes read, the policy found by its fingerprint, the rules asked,
// the answer written and compared. Every answer must come to the same bytes. Rounds alternate, and
// the table shows medians (a ratio is told, never judged: machines are noisy); both sides wait for
// the worker where a rule is a function, so time is taken on the wall. Aim: at most 1.3 times the
// first time.
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <vector>

#include "base/codec.h"
#include "bench_row.h"
#include "lab/archived_policies.h"
#include "lab/asking.h"
#include "places.h"
#include "policy/loader.h"
#include "script/pool.h"
#include "script/worker_path.h"

namespace naober::bench {
namespace {

constexpr int rounds = 5;
constexpr double aim = 1.3;
const Date day = Date::of(2026, 5, 1);

struct Stored {
  std::string facts;
  std::string outcome;
};

template <class T>
T taken(Result<T> result) {
  if (!result) {
    std::fprintf(stderr, "%s %s\n", result.error().says.c_str(), result.error().about.c_str());
    std::exit(2);
  }
  return *std::move(result);
}

// A small generator of our own, so that every run asks the same.
class Chance {
 public:
  std::uint64_t below(std::uint64_t bound) {
    state_ = state_ * 6364136223846793005U + 1442695040888963407U;
    return (state_ >> 33U) % bound;
  }

 private:
  std::uint64_t state_ = 7;
};

Value some_value(const policy::Fact& fact, Chance& chance) {
  const auto whole = static_cast<std::int64_t>(chance.below(12));
  switch (fact.type.kind) {
    case policy::Type::Kind::yes_no:
      return chance.below(4) == 0;
    case policy::Type::Kind::whole_number: {
      const auto* least = fact.minimum.as<std::int64_t>();
      return (least == nullptr ? 0 : *least) + whole;
    }
    case policy::Type::Kind::number:
      return static_cast<double>(whole) / 2;
    case policy::Type::Kind::amount:
      return Money{whole * 100};
    case policy::Type::Kind::date:
      return day.plus_days(-static_cast<int>(whole));
    case policy::Type::Kind::choice:
      return fact.type.options[chance.below(fact.type.options.size())];
    default:
      return Value();
  }
}

std::vector<Map> some_cases(const policy::Task& task, std::size_t count) {
  Chance chance;
  std::vector<Map> cases(count);
  for (Map& facts : cases) {
    for (const policy::Fact& fact : task.plugin->facts->facts()) {
      Value value = fact.derived() ? Value() : some_value(fact, chance);
      if (!value.is_unknown() && fact.accept(value, "/facts")) {
        facts.emplace(fact.name, std::move(value));
      }
    }
  }
  return cases;
}

class Side {
 public:
  Side(std::shared_ptr<const policy::Bundle> bundle, std::string task, policy::Scripts& scripts)
      : bundle_(std::move(bundle)),
        task_(std::move(task)),
        scripts_(scripts),
        archive_(
            [this](std::string_view, std::string_view) -> Result<std::vector<policy::SourceFile>> {
              return bundle_->files;
            },
            scripts) {}

  Stored decide(const policy::Bundle& bundle, const Map& facts) const {
    const auto* task = taken(lab::task_named(bundle, task_));
    const auto sheet = taken(lab::sheet_of(*task, facts, lab::Strangers::left_out));
    const std::string tenant = bundle.municipality.id();
    const auto functions = lab::functions_of(*task, tenant, scripts_);
    const auto outcome =
        taken(policy::advise(*task->book, task->settings_at(day), sheet, &functions));
    return {encode(sheet.to_map()), encode(policy::to_value(outcome))};
  }

  std::vector<Stored> first_time(const std::vector<Map>& cases) const {
    std::vector<Stored> stored;
    for (const Map& facts : cases) {
      stored.push_back(decide(*bundle_, facts));
    }
    return stored;
  }

  std::size_t again(const std::vector<Stored>& stored) {
    std::size_t same = 0;
    for (const Stored& each : stored) {
      const auto bundle = taken(archive_.bundle(bundle_->municipality.name, bundle_->fingerprint));
      const Value facts = taken(decode(each.facts));
      same += decide(*bundle, *facts.as<Map>()).outcome == each.outcome ? 1 : 0;
    }
    return same;
  }

 private:
  std::shared_ptr<const policy::Bundle> bundle_;
  std::string task_;
  policy::Scripts& scripts_;
  lab::ArchivedPolicies archive_;
};

double seconds() {
  return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

double median(std::vector<double> values) {
  std::sort(values.begin(), values.end());
  return values[values.size() / 2];
}

bool measure(const std::shared_ptr<const policy::Bundle>& bundle, const std::string& task,
             std::size_t count, policy::Scripts& scripts) {
  Side side(bundle, task, scripts);
  const auto cases = some_cases(*taken(lab::task_named(*bundle, task)), count);
  const std::size_t warm = side.again(side.first_time({cases.front()}));
  std::vector<double> ratios;
  std::vector<double> firsts;
  std::size_t same = 0;
  for (int round = 0; round < rounds; ++round) {
    const double begun = seconds();
    const auto stored = side.first_time(cases);
    const double halfway = seconds();
    same += side.again(stored);
    const double done = seconds();
    firsts.push_back((halfway - begun) / static_cast<double>(count) * 1e6);
    ratios.push_back((done - halfway) / (halfway - begun));
  }
  const std::size_t asked = count * rounds;
  std::printf(
      "%-18s %8zu cases  first time %7.1f us  again %5.2f x (aim %.1f)  the same bytes %zu of "
      "%zu\n",
      task.c_str(), count, median(firsts), median(ratios), aim, same, asked);
  const double times = median(ratios);
  print_row({"R4", std::to_string(asked) + " replays of " + task + ", all the same bytes",
             with_unit(median(firsts) * times, "us", 1),
             "first time " + with_unit(median(firsts), "us", 1), times, "<= 1.3",
             times <= aim && same == asked});
  return warm == 1 && same == asked;
}

}  // namespace
}  // namespace naober::bench

int main(int count, char** words) {
  using namespace naober;
  const std::size_t cases = count > 1 ? std::strtoul(words[1], nullptr, 10) : 20'000;
  script::PoolOptions options;
  options.worker = script::worker_path();
  const auto scripts = bench::taken(script::Pool::start(std::move(options)));
  const auto loaded =
      bench::taken(policy::load_policy(std::filesystem::path(NAOBER_SOURCE_DIR), *scripts));
  const auto bergen = loaded.municipalities.at("buch/bergen");
  bool kept = true;
  for (const char* task : {"household_help", "sheltered_housing"}) {
    kept = bench::measure(bergen, task, cases, *scripts) && kept;
  }
  return kept ? 0 : 1;
}
