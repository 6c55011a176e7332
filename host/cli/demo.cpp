// naober demo: fills a new data folder with invented people and cases.
#include <fmt/format.h>

#include <algorithm>
#include <future>
#include <map>
#include <mutex>

#include "base/clock.h"
#include "cli/commands.h"
#include "cli/complain.h"
#include "cli/policy_root.h"
#include "cli/whole_number.h"
#include "lab/demo.h"
#include "lab/demo_facts.h"
#include "lab/generate.h"
#include "policy/loader.h"
#include "script/pool.h"
#include "script/worker_path.h"
#include "web/application.h"

namespace naober::cli {

namespace {

constexpr const char* by_default = "750";
// Above this the test range of the citizen service number runs out.
constexpr int most_residents = static_cast<int>(lab::TestNumbers::count);

Result<lab::DemoOptions> read_options(const Arguments& arguments, Date today) {
  lab::DemoOptions options;
  options.today = today;
  TRY(const auto seed, whole_number(arguments, "--seed", 1, 1'000'000));
  options.seed = static_cast<std::uint64_t>(seed);
  TRY(const auto residents, whole_number(arguments, "--residents", 1, most_residents));
  options.residents = static_cast<int>(residents);
  return options;
}

void print_count(const lab::DemoCount& count, const Console& console) {
  console.out << fmt::format("\r{}: {} residents, {} cases, {} steps taken", count.municipality,
                             count.residents, count.cases, count.steps);
  if (count.refused > 0) {
    console.out << fmt::format(", {} refused by the house", count.refused);
  }
  console.out << '\n';
  for (const std::string& refusal : count.refusals) {
    console.out << fmt::format("  refused: {}\n", refusal);
  }
}

void print_cast(const lab::Cast& cast, const Console& console) {
  console.out << fmt::format("\nLog in with one of these names; the password is '{}' for all.\n",
                             cast.password);
  for (const lab::Colleague& colleague : cast.colleagues) {
    console.out << fmt::format("  {:<40} {}, {}\n", colleague.account.login_name,
                               colleague.account.display_name, colleague.account.organisation);
  }
}

// How far the municipalities are together; they are filled side by side.
class Gauge {
 public:
  Gauge(std::size_t municipalities, const Console& console)
      : count_(municipalities), console_(console) {}

  void show(const std::string& municipality, int percent) {
    const std::lock_guard lock(mutex_);
    percents_[municipality] = percent;
    int sum = 0;
    for (const auto& [name, reached] : percents_) {
      sum += reached;
    }
    console_.out << fmt::format("\rTelling their stories … {} %", sum / static_cast<int>(count_))
                 << std::flush;
  }

 private:
  const std::size_t count_;
  const Console& console_;
  std::mutex mutex_;
  std::map<std::string, int> percents_;
};

using Bundles = std::vector<std::shared_ptr<const policy::Bundle>>;

Bundles bundles_of(const web::Application& application) {
  Bundles bundles;
  for (const auto& [name, municipality] : application.policy()->municipalities) {
    if (municipality.bundle != nullptr) {
      bundles.push_back(municipality.bundle);
    }
  }
  return bundles;
}

// Each municipality has a file, a writer and chances of its own, so they need not wait for each
// other's disk.
Result<void> fill(web::Application& application, const lab::DemoOptions& options,
                  const lab::Cast& cast, const lab::FactSheets& sheets, const Bundles& bundles,
                  const Console& console) {
  Gauge gauge(bundles.size(), console);
  const auto progress = [&gauge](const std::string& municipality, int percent) {
    gauge.show(municipality, percent);
  };
  std::vector<std::future<Result<lab::DemoCount>>> filling;
  for (std::size_t place = 0; place < bundles.size(); ++place) {
    filling.push_back(std::async(std::launch::async, [&, place] {
      return lab::fill_municipality(options, application.house(), bundles[place],
                                    application.scripts(), application.calendar(), cast, sheets,
                                    place, progress);
    }));
  }
  std::vector<Result<lab::DemoCount>> counts;
  for (auto& municipality : filling) {
    counts.push_back(municipality.get());
  }
  for (auto& counted : counts) {
    TRY(const lab::DemoCount count, std::move(counted));
    print_count(count, console);
    if (count.steps == 0 && !count.refusals.empty()) {
      return refuse(Fault::conflict, count.refusals.front(), count.municipality);
    }
  }
  return {};
}

// The colleague of this municipality who is said to have decided what is generated.
Result<lab::GeneratingHand> hand_in(const lab::Cast& cast, const policy::Bundle& bundle) {
  for (const lab::Colleague& colleague : cast.colleagues) {
    const policy::Role* role = bundle.roles.role(colleague.role);
    const bool here = std::count(colleague.municipalities.begin(), colleague.municipalities.end(),
                                 bundle.municipality.name) > 0;
    if (here && role != nullptr && std::count(role->does.begin(), role->does.end(), "decide") > 0) {
      return lab::GeneratingHand{colleague.account.user.text(), colleague.role,
                                 colleague.account.organisation};
    }
  }
  return refuse(Fault::conflict, "nobody here may decide", bundle.municipality.name);
}

// Adds the cases of --cases to one municipality: the named one, or the first.
Result<void> generate(web::Application& application, const Arguments& arguments,
                      const lab::DemoOptions& options, const lab::Cast& cast,
                      const lab::FactSheets& sheets, const Bundles& bundles,
                      const Console& console) {
  TRY(const auto cases, whole_number(arguments, "--cases", 0, 10'000'000));
  if (cases == 0) {
    return {};
  }
  const std::string& wanted = arguments.value("--in");
  const auto found = std::find_if(bundles.begin(), bundles.end(), [&](const auto& bundle) {
    return wanted.empty() || bundle->municipality.name == wanted;
  });
  if (found == bundles.end()) {
    return refuse(Fault::not_found, "no municipality of this policy has that name", wanted);
  }
  const policy::Bundle& bundle = **found;
  lab::FactSheets chosen = sheets;
  if (arguments.given("--task")) {
    std::erase_if(chosen,
                  [&](const auto& entry) { return entry.first != arguments.value("--task"); });
  }
  TRY(const lab::GeneratingHand hand, hand_in(cast, bundle));
  TRY(const auto store, application.house().municipality(bundle.municipality.name));
  const lab::GenerateOptions generating{options.seed, cases, options.today};
  const auto progress = [&](std::int64_t done, std::int64_t total) {
    console.out << fmt::format("\rGenerating cases … {} of {}", done, total) << std::flush;
  };
  TRY(const lab::GenerateCount count,
      lab::generate_cases(generating, *store, bundle, &application.scripts(), chosen, hand,
                          progress));
  console.out << fmt::format("\r{}: {} generated cases more, {} of them decided\n",
                             bundle.municipality.name, count.cases, count.decided);
  return {};
}

Result<void> demonstrate(const Arguments& arguments, const Console& console) {
  const SystemClock clock;
  SystemRandom random;
  TRY(const lab::DemoOptions options, read_options(arguments, clock.today()));
  TRY(const std::filesystem::path root, policy_root(arguments));
  script::PoolOptions pool;
  pool.worker = script::worker_path();
  TRY(const auto scripts, script::Pool::start(std::move(pool)));
  web::ApplicationOptions house;
  house.house.data = arguments.value("--data");
  house.policy = root;
  TRY(house.calendar, calendar_of(root));
  TRY(const auto application, web::Application::open(house, clock, random, *scripts));
  if (!application->house().names().empty()) {
    return refuse(Fault::conflict, "this data folder holds data already; name a new one",
                  arguments.value("--data"));
  }
  TRY(const auto files, policy::read_policy_root(root));
  TRY(const lab::FactSheets sheets, lab::fact_sheets_of(files, *scripts));
  lab::Chance chance(options.seed);
  const Bundles bundles = bundles_of(*application);
  console.out << "Engaging invented colleagues …\n";
  TRY(const lab::Cast cast,
      lab::make_cast(application->accounts(), bundles, chance, options.today.plus_days(-365)));
  TRY_DO(fill(*application, options, cast, sheets, bundles, console));
  TRY_DO(generate(*application, arguments, options, cast, sheets, bundles, console));
  print_cast(cast, console);
  return {};
}

int run_demo(const Arguments& arguments, const Console& console) {
  const auto done = demonstrate(arguments, console);
  return done ? 0 : complain(console, done.error());
}

}  // namespace

const Command demo_command = {
    "demo",
    "Fills a new data folder with invented residents, colleagues and cases.",
    "Makes a few hundred invented residents per municipality of the policy, with households, and\n"
    "walks their cases through the house as colleagues would: every one with rights checked, "
    "rules\n"
    "asked and its line in the journal. The same seed gives the same people and stories.\n"
    "\n"
    "  naober demo --data data\n"
    "\n"
    "--cases adds as many generated cases as you like to one municipality, most of them decided:\n"
    "written straight through the records, with journal, for simulations and tests of scale.\n"
    "\n"
    "  naober demo --data /tmp/large --cases 100000 --in bergen\n"
    "\n"
    "Ends with the names to log in with. Exit codes: 0 done, 2 it could not be done.",
    {},
    {{"--data", "FOLDER", "The data folder to fill; it must be new.", "data"},
     {"--residents", "N", "Residents per municipality, at least.", by_default},
     {"--seed", "N", "Another seed, other people.", "1"},
     {"--cases", "N", "Generated cases to add to one municipality.", "0"},
     {"--task", "NAME", "Only cases of this task; without it, of every task in use."},
     {"--in", "NAME", "The municipality that gets them; without it, the first."},
     policy_option()},
    run_demo};

}  // namespace naober::cli
