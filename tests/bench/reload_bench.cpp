// How long a change of one municipality takes to come into force, whatever the number of
// municipalities, and how much memory a loaded municipality takes.
//
// Municipalities are made from those that are shipped, in a temporary folder: the same plugins,
// tasks and roles, under other names, and each with a settings file of some 60 KB. The peer is
// loading the whole policy anew, in the same run.
#include <fmt/format.h>
#include <malloc.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <ctime>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "bench_row.h"
#include "journal/sealer.h"
#include "places.h"
#include "policy/loader.h"
#include "script/pool.h"
#include "script/worker_path.h"
#include "store/house.h"
#include "studio/policy_keeper.h"

namespace naober {
namespace {

namespace fs = std::filesystem;
using Steady = std::chrono::steady_clock;

template <class T>
T taken(Result<T> result) {
  if (!result) {
    fmt::print(stderr, "bench_reload: {}: {}\n", result.error().about, result.error().says);
    std::exit(1);
  }
  return *std::move(result);
}

std::string text_of(const fs::path& path) {
  std::ifstream stream(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), {}};
}

void write(const fs::path& path, const std::string& text) {
  fs::create_directories(path.parent_path());
  std::ofstream(path, std::ios::binary | std::ios::trunc) << text;
}

// Uitgeest under another name, and a settings file that grew for sixty years.
class Towns {
 public:
  Towns(const fs::path& root, int count) : root_(root) {
    const fs::path source = NAOBER_SOURCE_DIR;
    fs::create_directories(root);
    fs::copy(source / "plugins", root / "plugins", fs::copy_options::recursive);
    fs::create_directories(root / "municipalities/buch");
    for (const auto& entry : fs::directory_iterator(source / "municipalities/buch")) {
      if (entry.is_regular_file() && !entry.path().stem().string().ends_with("cases")) {
        fs::copy(entry.path(), root / "municipalities/buch" / entry.path().filename());
      }
    }
    write(root / "municipalities/buch/region.lua", "return region \"buch\" { title = \"BUCH\" }\n");
    manifest_ = text_of(source / "municipalities/buch/uitgeest/municipality.lua");
    for (int i = 0; i < count; ++i) {
      const std::string name = name_of(i);
      std::string manifest = manifest_;
      replace(manifest, "\"uitgeest\"", "\"" + name + "\"");
      replace(manifest, "\"Uitgeest\"", "\"Plaats " + std::to_string(1000 + i) + "\"");
      write(folder(i) / "municipality.lua", manifest);
      change(i, 0);
    }
  }

  static std::string name_of(int number) { return fmt::format("plaats_{}", 1000 + number); }

  // The same file with another first value.
  void change(int number, int round) const {
    std::string text =
        "return policy \"household_help\" {\n  adopted = { by = \"college\", on = \"2026-03-10\", "
        "source = \"Beleidsregels\" },\n  set \"investigation_term\" {\n";
    for (int month = 0; text.size() < 60'000; ++month) {
      text += fmt::format(
          "    {{ weeks({}), from = \"{:04}-{:02}-01\", because = \"Wie zich meldt, weet op tijd "
          "waar hij aan toe is.\" }},\n",
          month == 0 ? 1 + round % 5 : 1 + month % 5, 2027 + month / 12, 1 + month % 12);
    }
    write(folder(number) / "household_help.lua", text + "  },\n}\n");
  }

 private:
  fs::path folder(int number) const { return root_ / "municipalities/buch" / name_of(number); }
  static void replace(std::string& text, std::string_view what, const std::string& by) {
    if (const std::size_t at = text.find(what); at != std::string::npos) {
      text.replace(at, what.size(), by);
    }
  }

  fs::path root_;
  std::string manifest_;
};

double milliseconds_of(clockid_t clock) {
  timespec time{};
  clock_gettime(clock, &time);
  return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
}

double median(std::vector<double> all) {
  std::sort(all.begin(), all.end());
  return all[all.size() / 2];
}

// What this process holds, in KiB, with freed memory given back first.
double resident() {
  malloc_trim(0);
  std::ifstream stream("/proc/self/statm");
  double total = 0;
  double held = 0;
  stream >> total >> held;
  return held * static_cast<double>(sysconf(_SC_PAGESIZE)) / 1024;
}

struct Measured {
  int towns = 0;
  double reload = 0;     // wall, ms, one municipality changed
  double processor = 0;  // of this process, ms
  double nothing = 0;    // wall, ms, nothing changed
  double anew = 0;       // wall, ms, everything loaded anew
  double memory = 0;     // KiB after the start
};

Measured measure(int towns, int rounds) {
  std::string name = (fs::temp_directory_path() / "naober_bench_XXXXXX").string();
  const fs::path folder = mkdtemp(name.data());
  const Towns made(folder / "policy", towns);
  Measured measured{.towns = towns};
  {
    script::PoolOptions options;
    options.worker = script::worker_path();
    const auto scripts = taken(script::Pool::start(std::move(options)));
    const SystemClock clock;
    SystemRandom random;
    store::HouseOptions house_options;
    house_options.data = folder / "data";
    house_options.keeper = journal::sealer_maker(random);
    const auto house = taken(store::House::open(house_options, clock, random));
    const Calendar calendar;
    const double before = resident();
    const auto keeper = taken(
        studio::PolicyKeeper::open(folder / "policy", {*house, *scripts, calendar, clock, random}));
    measured.memory = resident() - before;
    if (!keeper->policy()->problems.empty()) {
      const policy::Problem& first = keeper->policy()->problems.front();
      fmt::print(stderr, "bench_reload: {}: {}\n", first.place(), first.says);
      std::exit(1);
    }
    const studio::Hand hand{"bench", "bench", {}};
    std::vector<double> walls;
    std::vector<double> works;
    for (int round = 1; round <= rounds; ++round) {
      made.change(towns / 2, round);
      const auto start = Steady::now();
      const double work = milliseconds_of(CLOCK_PROCESS_CPUTIME_ID);
      const studio::Reload told = taken(keeper->reload(hand));
      works.push_back(milliseconds_of(CLOCK_PROCESS_CPUTIME_ID) - work);
      walls.push_back(std::chrono::duration<double, std::milli>(Steady::now() - start).count());
      if (told.municipalities.size() != 1 || told.refused()) {
        fmt::print(stderr, "bench_reload: one municipality was to change\n");
        std::exit(1);
      }
    }
    measured.reload = median(walls);
    measured.processor = median(works);
    walls.clear();
    for (int round = 0; round < rounds; ++round) {
      const auto start = Steady::now();
      taken(keeper->reload(studio::hand_of_folder_watch()));
      walls.push_back(std::chrono::duration<double, std::milli>(Steady::now() - start).count());
    }
    measured.nothing = median(walls);
    const auto start = Steady::now();
    taken(policy::load_policy(folder / "policy", *scripts));
    measured.anew = std::chrono::duration<double, std::milli>(Steady::now() - start).count();
  }
  fs::remove_all(folder);
  return measured;
}

int run(bool quick) {
  const int rounds = quick ? 5 : 41;
  std::vector<Measured> all;
  for (const int towns : quick ? std::vector<int>{1, 20} : std::vector<int>{1, 20, 342}) {
    all.push_back(measure(towns, rounds));
  }
  fmt::print(
      "| municipalities | one changed, ms | of this process, ms | x of 1 | nothing changed, ms | "
      "all anew, ms "
      "| one / all |\n|---|---|---|---|---|---|---|\n");
  for (const Measured& each : all) {
    fmt::print("| {} | {:.2f} | {:.2f} | {:.2f} | {:.2f} | {:.1f} | {:.4f} |\n", each.towns,
               each.reload, each.processor, each.reload / all.front().reload, each.nothing,
               each.anew, each.reload / each.anew);
  }
  const Measured& few = all[all.size() - 2];
  const Measured& many = all.back();
  fmt::print(
      "memory: {:.0f} KiB a municipality (from {} to {}); the first with all plugins {:.0f} "
      "KiB\n",
      (many.memory - few.memory) / (many.towns - few.towns), few.towns, many.towns,
      all.front().memory);
  const double each = (many.memory - few.memory) / (many.towns - few.towns);
  bench::print_row({"L1", fmt::format("reload of one among {}", many.towns),
                    bench::with_unit(many.reload, "ms", 1), "target", many.reload / 10, "<= 10 ms",
                    many.reload <= 10});
  bench::print_row({"M1", "memory of one loaded municipality", bench::with_unit(each, "KiB", 0),
                    "target", each / 350, "<= 350 KB", each * 1.024 <= 350});
  bench::print_row({"M1", fmt::format("memory of all {}", many.towns),
                    bench::with_unit(many.memory / 1024, "MiB", 0), "target",
                    many.memory * 1.024 / 150'000, "<= 150 MB", many.memory * 1.024 <= 150'000});
  bench::print_row({"M1", fmt::format("policy of {} read at a cold start", many.towns),
                    bench::with_unit(many.anew, "ms", 0), "target", many.anew / 500, "<= 500 ms",
                    many.anew <= 500});
  return 0;
}

}  // namespace
}  // namespace naober

int main(int count, char** words) {
  return naober::run(count > 1 && std::string_view(words[1]) == "--quick");
}
