#include "simulate_town.h"

#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <thread>

#include "base/codec.h"
#include "base/json.h"
#include "journal/sealer.h"
#include "lab/demo_facts.h"
#include "lab/generate.h"
#include "lab/simulation_draft.h"
#include "places.h"
#include "records/basis.h"
#include "script/worker_path.h"
#include "simulate_peer.h"

namespace naober::bench {

namespace {

template <class T>
T taken(Result<T> result) {
  if (!result) {
    std::fprintf(stderr, "bench_simulate: %s (%s)\n", result.error().says.c_str(),
                 result.error().about.c_str());
    std::exit(2);
  }
  return *std::move(result);
}

std::string replaced(std::string text, std::string_view old, std::string_view with) {
  const std::size_t at = text.find(old);
  if (at == std::string::npos) {
    std::fprintf(stderr, "bench_simulate: the policy no longer says '%s'\n",
                 std::string(old).c_str());
    std::exit(2);
  }
  return text.replace(at, old.size(), with);
}

}  // namespace

SimulateTown::SimulateTown(std::int64_t cases)
    : folder_(std::filesystem::temp_directory_path() /
              ("naober_simulate_" + std::to_string(getpid()))),
      clock_(Date::of(2026, 11, 2)) {
  script::PoolOptions pool;
  pool.worker = script::worker_path();
  scripts_ = taken(script::Pool::start(pool));
  files_ = taken(policy::read_policy_root(NAOBER_SOURCE_DIR));
  loaded_ = taken(policy::load_policy(files_, *scripts_));
  std::filesystem::create_directory(folder_);
  store::HouseOptions options;
  options.data = folder_ / "data";
  options.keeper = journal::sealer_maker(random_);
  house_ = taken(store::House::open(options, clock_, random_));
  const auto begun = std::chrono::steady_clock::now();
  generate("bergen", "sheltered_housing", cases);
  generated_in_ = std::chrono::duration<double>(std::chrono::steady_clock::now() - begun).count();
  generate("heiloo", "household_help", cases / 10);
  plain_cases_ = cases;
  store_plain_cases(folder_ / "plain.db", static_cast<int>(cases));
  const auto bergen = loaded_.municipalities.at("buch/bergen");
  lab::DraftChanges rules;
  for (const policy::SourceFile& file : bergen->files) {
    if (file.path == "plugins/sheltered_housing/rules.lua") {
      rules.files[file.path] = replaced(file.text, "below(\"age\", 18)", "below(\"age\", 21)");
    }
  }
  const auto with = [&](const char* id, const lab::DraftChanges& changes) {
    return taken(
        lab::whole_draft_of(loaded_.municipalities.at(id), changes, *scripts_, clock_.today()));
  };
  rules_changed_ = with("buch/bergen", rules);
  setting_changed_ =
      with("buch/bergen",
           {{}, {taken(lab::read_setting_change("sheltered_housing.bridging_support=yes"))}});
  function_changed_ =
      with("buch/heiloo", {{}, {taken(lab::read_setting_change("household_help.usual_hours=2"))}});
  seat_all();
}

SimulateTown::~SimulateTown() {
  house_.reset();
  std::error_code ignored;
  std::filesystem::remove_all(folder_, ignored);
}

void SimulateTown::generate(const std::string& municipality, const std::string& task,
                            std::int64_t cases) {
  const auto store = taken(house_->municipality(municipality));
  lab::FactSheets sheets = taken(lab::fact_sheets_of(files_, *scripts_));
  lab::GenerateOptions options;
  options.cases = cases;
  options.today = clock_.today();
  const auto made = taken(lab::generate_cases(
      options, *store, *loaded_.municipalities.at("buch/" + municipality), scripts_.get(),
      {{task, sheets[task]}}, {"user_bench", "consultant", "buch"}, {}));
  if (task == "household_help") {
    function_decisions_ = made.decided;
  }
}

// What the loop has in memory: one sheet a case, for either side.
void SimulateTown::seat_all() {
  const auto store = taken(house_->municipality("bergen"));
  const auto bergen = loaded_.municipalities.at("buch/bergen");
  const policy::FactTable& table = *bergen->task("sheltered_housing")->plugin->facts;
  const policy::FactTable& other = *rules_changed_->task("sheltered_housing")->plugin->facts;
  records::BasisChunk chunk;
  const auto numbers = taken(store->read(
      [](store::ReadTransaction& transaction) { return records::basis_numbers(transaction); }));
  const auto read = store->read([&](store::ReadTransaction& transaction) {
    return chunk.read(transaction, numbers, Date::of(1900, 1, 1));
  });
  if (!read) {
    std::exit(2);
  }
  for (const records::Basis& basis : chunk.rows()) {
    const Value facts = taken(decode(basis.facts));
    sheets_.push_back(taken(policy::FactSheet::read(table, *facts.as<Map>())));
    other_sheets_.push_back(taken(policy::FactSheet::read(other, *facts.as<Map>())));
  }
}

std::int64_t SimulateTown::loop() {
  const Date on = clock_.today();
  const policy::Task& before = *loaded_.municipalities.at("buch/bergen")->task("sheltered_housing");
  const policy::Task& after = *rules_changed_->task("sheltered_housing");
  const policy::Settings settings = before.settings_at(on);
  const policy::Settings other_settings = after.settings_at(on);
  policy::Evaluator one(*before.book, settings);
  policy::Evaluator other(*after.book, other_settings);
  std::int64_t flips = 0;
  for (std::size_t place = 0; place < sheets_.size(); ++place) {
    one.ask(sheets_[place]);
    other.ask(other_sheets_[place]);
    flips += one.verdict() == other.verdict() ? 0 : 1;
  }
  return flips;
}

lab::SimulationResult SimulateTown::run(const std::string& municipality, const BundleLoan& after,
                                        unsigned threads, bool full) {
  const auto store = taken(house_->municipality(municipality));
  const lab::Sides sides{loaded_.municipalities.at("buch/" + municipality), after, clock_.today(),
                         scripts_.get(), nullptr};
  lab::SimulationOptions options;
  options.threads = threads;
  options.full = full;
  options.open_cases = false;
  lab::SimulationProgress progress;
  return taken(lab::simulate(sides, store->readers(), options, progress));
}

std::int64_t SimulateTown::simulate(unsigned threads, bool full) {
  return static_cast<std::int64_t>(run("bergen", rules_changed_, threads, full).flips.size());
}

std::int64_t SimulateTown::simulate_small(unsigned threads, bool full) {
  return static_cast<std::int64_t>(run("bergen", setting_changed_, threads, full).flips.size());
}

std::int64_t SimulateTown::simulate_functions(unsigned threads) {
  return static_cast<std::int64_t>(run("heiloo", function_changed_, threads, true).flips.size());
}

std::int64_t SimulateTown::peer() { return simulate_plainly(folder_ / "plain.db"); }

double SimulateTown::cancelled_after() {
  using Steady = std::chrono::steady_clock;
  const auto store = taken(house_->municipality("bergen"));
  const lab::Sides sides{loaded_.municipalities.at("buch/bergen"), rules_changed_, clock_.today(),
                         scripts_.get(), nullptr};
  lab::SimulationOptions options;
  options.full = true;
  lab::SimulationProgress progress;
  std::thread running(
      [&] { static_cast<void>(lab::simulate(sides, store->readers(), options, progress)); });
  while (progress.done == 0) {
    std::this_thread::yield();
  }
  const auto told = Steady::now();
  progress.stop = true;
  running.join();
  return std::chrono::duration<double>(Steady::now() - told).count();
}

bool SimulateTown::skipping_is_exact() {
  lab::SimulationResult skipping = run("bergen", setting_changed_, 2, false);
  lab::SimulationResult full = run("bergen", setting_changed_, 2, true);
  std::printf("%lld of %lld decisions read nothing that differs\n",
              static_cast<long long>(skipping.unread),
              static_cast<long long>(skipping.decisions.total));
  touched_share_ = 1 - static_cast<double>(skipping.unread) /
                           static_cast<double>(std::max<std::int64_t>(skipping.decisions.total, 1));
  skipping.unread = full.unread;
  const bool same = write_json(lab::show(skipping)) == write_json(lab::show(full));
  if (!same) {
    std::fprintf(stderr, "skipping came to another result\n");
  }
  return same;
}

}  // namespace naober::bench
