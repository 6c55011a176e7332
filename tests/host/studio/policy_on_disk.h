// A policy root on disk, a data folder, and a keeper over both: two municipalities of one region,
// with two plugins, in files that a test spoils and mends.
#pragma once

#include <filesystem>
#include <fstream>
#include <memory>
#include <string>

#include "journal/sealer.h"
#include "lab/policy_files.h"
#include "script/pool.h"
#include "script/worker_path.h"
#include "store/folder.h"
#include "studio/policy_keeper.h"

namespace naober::studio {

template <class T>
T taken(Result<T> result) {
  if (!result) {
    throw std::runtime_error(result.error().about + ": " + result.error().says);
  }
  return *std::move(result);
}

// One worker pool for all tests of the room: it is what takes longest to start.
inline script::Pool& shared_pool() {
  static const std::unique_ptr<script::Pool> pool = [] {
    script::PoolOptions options;
    options.worker = script::worker_path();
    return taken(script::Pool::start(std::move(options)));
  }();
  return *pool;
}

class PolicyOnDisk {
 public:
  PolicyOnDisk() {
    for (const policy::SourceFile& file : lab::small_policy()) {
      write(file.path, file.text);
    }
    write("municipalities/veen/region.lua", "return region \"veen\" { title = \"Veen\" }");
    add_municipality("heide");
    open_house();
  }

  std::filesystem::path root() const { return folder_.path() / "policy"; }
  std::filesystem::path data() const { return folder_.path() / "data"; }

  void write(const std::string& path, const std::string& text) {
    std::filesystem::create_directories((root() / path).parent_path());
    std::ofstream(root() / path, std::ios::trunc | std::ios::binary) << text;
  }
  std::string read(const std::string& path) const {
    std::ifstream stream(root() / path, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
  }
  void remove(const std::string& path) { std::filesystem::remove_all(root() / path); }

  void add_municipality(const std::string& name) {
    write("municipalities/veen/" + name + "/municipality.lua",
          "return municipality \"" + name + "\" { title = \"" + name +
              "\", code = { { \"9998\", from = \"2020-01-01\" } }, plugins = { \"visits\" } }");
  }
  // The age from which a municipality comes to visit: the plugin allows 65 to 80.
  void set_age(const std::string& name, int age) {
    write("municipalities/veen/" + name + "/visits.lua", age_file(age));
  }
  static std::string age_file(int age) {
    return "return policy \"visits\" {\n  adopted = { by = \"college\", on = \"2026-01-01\", "
           "source = \"Regels\" },\n  set \"visit_age\" { { " +
           std::to_string(age) + ", from = \"2026-01-01\", because = \"Zo is het hier.\" } },\n}\n";
  }
  // The promise that a municipality visits from this age on.
  void promise_age(const std::string& name, int age) {
    write("municipalities/veen/" + name + "/cases.lua",
          "return cases \"Beloften\" {\n  case \"wij komen vanaf " + std::to_string(age) +
              "\" { on = { [\"2026-05-01\"] = { visit_age = " + std::to_string(age) +
              " } } , plugin = \"visits\" },\n}\n");
  }

  KeeperLoans loans() { return {*house_, shared_pool(), calendar_, clock_, random_}; }
  std::unique_ptr<PolicyKeeper> open() { return taken(PolicyKeeper::open(root(), loans())); }
  store::House& house() { return *house_; }
  FixedClock& clock() { return clock_; }
  SystemRandom& random() { return random_; }
  // As after a restart of the host; whoever holds the house has let go of it.
  void open_house() {
    house_.reset();
    store::HouseOptions options;
    options.data = data();
    options.keeper = journal::sealer_maker(random_);
    house_ = taken(store::House::open(options, clock_, random_));
  }

 private:
  TemporaryFolder folder_;
  FixedClock clock_{Date::of(2026, 5, 1)};
  SystemRandom random_;
  Calendar calendar_;
  std::unique_ptr<store::House> house_;
};

inline Hand somebody() { return {"user_1", "regional_administrator", "veen"}; }

inline std::int64_t age_in(const PolicyInUse& policy, const std::string& municipality) {
  const ServedMunicipality* served = policy.find(municipality);
  CHECK(served != nullptr && served->bundle != nullptr);
  const auto settings = served->bundle->settings("visits", Date::of(2026, 5, 1));
  CHECK(settings.has_value());
  return *settings->find("visit_age")->as<std::int64_t>();
}

}  // namespace naober::studio
