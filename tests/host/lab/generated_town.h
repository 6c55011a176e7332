// A municipality of this repository's policy with generated cases, in a folder of its own.
#pragma once

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <memory>
#include <string>

#include "journal/sealer.h"
#include "lab/demo_facts.h"
#include "lab/generate.h"
#include "lab/simulate.h"
#include "lab/simulation_draft.h"
#include "places.h"
#include "policy/loader.h"
#include "script/pool.h"
#include "script/worker_path.h"
#include "store/folder.h"
#include "store/house.h"

namespace naober::lab {

template <class T>
T taken(Result<T> result) {
  EXPECT_TRUE(result) << result.error().says << " (" << result.error().about << ")";
  CHECK(result.has_value());
  return *std::move(result);
}

// The policy of this repository, loaded once for all tests of the binary.
struct RealPolicy {
  std::unique_ptr<script::Pool> scripts;
  std::vector<policy::SourceFile> files;
  policy::Loaded loaded;
  FactSheets sheets;

  static RealPolicy& shared() {
    static RealPolicy policy = [] {
      RealPolicy made;
      script::PoolOptions options;
      options.worker = script::worker_path();
      made.scripts = taken(script::Pool::start(options));
      made.files = taken(policy::read_policy_root(NAOBER_SOURCE_DIR));
      made.loaded = taken(policy::load_policy(made.files, *made.scripts));
      made.sheets = taken(fact_sheets_of(made.files, *made.scripts));
      return made;
    }();
    return policy;
  }
  std::shared_ptr<const policy::Bundle> bundle(const std::string& id) {
    const auto found = loaded.municipalities.find(id);
    CHECK(found != loaded.municipalities.end());
    return found->second;
  }
};

class GeneratedTown {
 public:
  // `sheets`: only the facts of these tasks; all when empty.
  explicit GeneratedTown(std::int64_t cases, const std::vector<std::string>& tasks = {},
                         const std::string& id = "buch/bergen")
      : bundle(RealPolicy::shared().bundle(id)) {
    store::HouseOptions options;
    options.data = folder_.path() / "data";
    options.keeper = journal::sealer_maker(random_);
    house_ = taken(store::House::open(options, clock, random_));
    store = taken(house_->municipality(bundle->municipality.name));
    FactSheets sheets;
    for (const auto& [task, maps] : RealPolicy::shared().sheets) {
      if (tasks.empty() || std::find(tasks.begin(), tasks.end(), task) != tasks.end()) {
        sheets.emplace(task, maps);
      }
    }
    GenerateOptions wanted;
    wanted.seed = 7;
    wanted.cases = cases;
    wanted.today = clock.today();
    made = taken(generate_cases(wanted, *store, *bundle, &scripts(), sheets,
                                {"user_generator", "consultant", "buch"}, {}));
  }

  // Nobody holds a store longer than the house.
  ~GeneratedTown() { store.reset(); }
  GeneratedTown(const GeneratedTown&) = delete;
  GeneratedTown& operator=(const GeneratedTown&) = delete;

  store::House& house() { return *house_; }
  policy::Scripts& scripts() { return *RealPolicy::shared().scripts; }
  std::filesystem::path file() const {
    return folder_.path() / "data" / (bundle->municipality.name + ".db");
  }
  std::filesystem::path folder() const { return folder_.path(); }

  std::shared_ptr<const policy::Bundle> with(const std::vector<std::string>& settings) {
    DraftChanges changes;
    for (const std::string& text : settings) {
      changes.settings.push_back(taken(read_setting_change(text)));
    }
    return taken(whole_draft_of(bundle, changes, scripts(), clock.today()));
  }
  // A file of the policy with one text in the place of another.
  std::shared_ptr<const policy::Bundle> with_text(const std::string& path, const std::string& old,
                                                  const std::string& text) {
    DraftChanges changes;
    for (const policy::SourceFile& file : bundle->files) {
      if (file.path == path) {
        std::string changed = file.text;
        const std::size_t at = changed.find(old);
        EXPECT_NE(at, std::string::npos) << path << " does not hold " << old;
        changes.files[path] = changed.replace(at, old.size(), text);
      }
    }
    EXPECT_FALSE(changes.files.empty()) << path;
    return taken(whole_draft_of(bundle, changes, scripts(), clock.today()));
  }
  Sides sides(std::shared_ptr<const policy::Bundle> after) {
    return {bundle, after, day_that_shows(*bundle, *after, clock.today()), &scripts(), nullptr};
  }
  SimulationResult run(std::shared_ptr<const policy::Bundle> after,
                       SimulationOptions options = {}) {
    SimulationProgress progress;
    return taken(simulate(sides(std::move(after)), store->readers(), options, progress));
  }

  FixedClock clock{Date::of(2026, 11, 2)};
  std::shared_ptr<const policy::Bundle> bundle;
  store::MunicipalityLoan store;
  GenerateCount made;

 private:
  TemporaryFolder folder_;
  SystemRandom random_;
  std::unique_ptr<store::House> house_;
};

}  // namespace naober::lab
