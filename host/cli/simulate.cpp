// naober simulate: what another policy would have made of the cases there are.
#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <csignal>
#include <future>

#include "base/clock.h"
#include "base/json.h"
#include "cli/commands.h"
#include "cli/complain.h"
#include "cli/policy_at_hand.h"
#include "cli/policy_root.h"
#include "cli/simulation_report.h"
#include "cli/whole_number.h"
#include "lab/archived_policies.h"
#include "lab/simulate.h"
#include "lab/simulation_draft.h"
#include "records/draft.h"
#include "records/policy_archive.h"
#include "store/bystander.h"

namespace naober::cli {

namespace {

constexpr int nothing_changes = 0;
constexpr int something_changes = 1;
constexpr int stopped = 3;

constexpr int months_back = 12;
constexpr std::chrono::milliseconds between_lines{100};

// One simulation runs at a time here; Ctrl-C stops it.
lab::SimulationProgress* now_running = nullptr;
volatile std::sig_atomic_t was_interrupted = 0;

void interrupt(int) {
  was_interrupted = 1;
  if (now_running != nullptr) {
    now_running->stop = true;
  }
}

// The changes of a draft that the host of this data folder keeps.
Result<lab::DraftChanges> changes_of_kept(const DraftId& id, const std::filesystem::path& data) {
  TRY(const auto region, store::Bystander::open(data, "region"));
  TRY(const Draft draft, region->read([&](store::ReadTransaction& transaction) {
    return records::find_draft(transaction, id);
  }));
  lab::DraftChanges changes;
  for (const DraftFile& file : draft.files) {
    changes.files[file.path] = file.text;
  }
  return changes;
}

// Those of a folder laid over the policy at `root`; `whole`: what the folder lacks is gone.
Result<lab::DraftChanges> changes_of_folder(const std::string& folder,
                                            const std::filesystem::path& root, bool whole) {
  TRY(const auto files, policy::read_policy_root(folder));
  lab::DraftChanges changes;
  for (const policy::SourceFile& file : files) {
    changes.files[file.path] = file.text;
  }
  if (whole) {
    TRY(const auto held, policy::read_policy_root(root));
    for (const policy::SourceFile& file : held) {
      changes.files.try_emplace(file.path, std::nullopt);
    }
  }
  return changes;
}

Result<lab::DraftChanges> read_changes(const Arguments& arguments,
                                       const std::filesystem::path& root) {
  lab::DraftChanges changes;
  const std::string& draft = arguments.value("DRAFT");
  if (const auto kept = DraftId::parse(draft)) {
    TRY(changes, changes_of_kept(*kept, arguments.value("--data")));
  } else if (!draft.empty()) {
    TRY(changes, changes_of_folder(draft, root, arguments.given("--whole")));
  }
  for (const std::string& text : arguments.values("--set")) {
    TRY(auto change, lab::read_setting_change(text));
    changes.settings.push_back(std::move(change));
  }
  if (changes.empty()) {
    return refuse(Fault::invalid,
                  "say what to simulate: a folder with changed files, a draft, or --set "
                  "task.setting=value");
  }
  return changes;
}

struct Wanted {
  std::filesystem::path data;
  lab::DraftChanges changes;
  lab::SimulationOptions options;
  std::optional<Date> on;
  Date today;
};

Result<std::optional<Date>> date_in(const Arguments& arguments, std::string_view name) {
  if (arguments.value(name).empty()) {
    return std::optional<Date>();
  }
  TRY(const Date date, Date::parse(arguments.value(name)));
  return std::optional<Date>(date);
}

Result<Wanted> read_wanted(const Arguments& arguments, const PolicyAtHand& policy, Date today) {
  Wanted wanted;
  wanted.data = arguments.value("--data");
  wanted.today = today;
  TRY(wanted.changes, read_changes(arguments, policy.root));
  TRY(wanted.on, date_in(arguments, "--on"));
  TRY(wanted.options.since, date_in(arguments, "--since"));
  if (!wanted.options.since) {
    wanted.options.since = today.plus_months(-months_back);
  }
  wanted.options.full = arguments.given("--full");
  TRY(const auto threads, whole_number(arguments, "--threads", 1, 64));
  wanted.options.threads = static_cast<unsigned>(threads);
  return wanted;
}

// Runs it while the terminal, if there is one, is told how far it is.
Result<lab::SimulationResult> run(const lab::Sides& sides, store::Bystander& file,
                                  const lab::SimulationOptions& options, const Console& console) {
  lab::SimulationProgress progress;
  now_running = &progress;
  const bool terminal = isatty(STDERR_FILENO) == 1;
  auto simulated = std::async(
      std::launch::async, [&] { return lab::simulate(sides, file.readers(), options, progress); });
  while (simulated.wait_for(between_lines) != std::future_status::ready) {
    if (terminal) {
      console.complaint << '\r' << progress_line(progress.done, progress.total, progress.flips)
                        << std::flush;
    }
  }
  now_running = nullptr;
  if (terminal) {
    console.complaint << "\r\033[K" << std::flush;
  }
  return simulated.get();
}

using BundleLoan = std::shared_ptr<const policy::Bundle>;

// The municipalities that have a file in the data folder and a policy at hand; or the one named.
Result<std::vector<BundleLoan>> municipalities(const Arguments& arguments,
                                               const PolicyAtHand& policy,
                                               const std::filesystem::path& data) {
  std::vector<BundleLoan> bundles;
  if (arguments.given("--municipality")) {
    TRY(auto bundle, municipality_named(policy.loaded, arguments.value("--municipality")));
    bundles.push_back(std::move(bundle));
    return bundles;
  }
  const std::vector<std::string> files = store::files_in(data);
  for (const auto& [id, bundle] : policy.loaded.municipalities) {
    if (std::find(files.begin(), files.end(), bundle->municipality.name) != files.end()) {
      bundles.push_back(bundle);
    }
  }
  if (bundles.empty()) {
    return refuse(Fault::not_found,
                  "this data folder holds no municipality of the policy; name another with --data",
                  data.string());
  }
  return bundles;
}

// The archive of the data folder, where it has one.
std::unique_ptr<lab::ArchivedPolicies> archive_in(const std::filesystem::path& data,
                                                  policy::Scripts& scripts) {
  auto opened = store::Bystander::open(data, "region");
  if (!opened) {
    return nullptr;
  }
  std::shared_ptr<store::Bystander> region = *std::move(opened);
  return std::make_unique<lab::ArchivedPolicies>(
      [region](std::string_view municipality, std::string_view fingerprint) {
        return region->read([&](store::ReadTransaction& transaction) {
          return records::files_of_bundle(transaction, municipality, fingerprint);
        });
      },
      scripts);
}

Result<int> simulate(const Arguments& arguments, const Console& console) {
  const SystemClock clock;
  TRY(const PolicyAtHand policy, load_policy_at_hand(arguments));
  TRY(const Wanted wanted, read_wanted(arguments, policy, clock.today()));
  TRY(const auto bundles, municipalities(arguments, policy, wanted.data));
  const auto archive = archive_in(wanted.data, *policy.scripts);
  List shown;
  bool changes = false;
  for (const BundleLoan& bundle : bundles) {
    TRY(const auto file, store::Bystander::open(wanted.data, bundle->municipality.name));
    lab::Sides sides;
    sides.before = bundle;
    TRY(sides.after, lab::whole_draft_of(bundle, wanted.changes, *policy.scripts, wanted.today));
    sides.on = wanted.on.value_or(lab::day_that_shows(*sides.before, *sides.after, wanted.today));
    sides.scripts = policy.scripts.get();
    sides.policies = archive.get();
    TRY(const lab::SimulationResult result, run(sides, *file, wanted.options, console));
    changes = changes || !result.flips.empty();
    if (arguments.given("--json")) {
      shown.push_back(lab::show(result));
    } else {
      console.out << report_of(result) << '\n';
    }
  }
  if (arguments.given("--json")) {
    console.out << write_json(Map{{"simulations", std::move(shown)}}) << '\n';
  }
  return changes ? something_changes : nothing_changes;
}

int run_simulate(const Arguments& arguments, const Console& console) {
  was_interrupted = 0;
  const auto earlier = std::signal(SIGINT, interrupt);
  const Result<int> code = simulate(arguments, console);
  std::signal(SIGINT, earlier);
  if (was_interrupted != 0) {
    console.complaint << "naober: stopped; nothing was changed\n";
    return stopped;
  }
  return code ? *code : complain(console, code.error());
}

}  // namespace

const Command simulate_command{
    "simulate",
    "Asks the cases of a data folder again under another policy, and compares.",
    R"(Decided cases are asked again from the facts that their decision saw, open cases that nobody decided
yet from the facts they have: once under the policy at hand and once under the other one, with the settings of
one day on both sides. The report tells how many outcomes change and from what to what, which rules and
settings make the difference, what it costs in a year before and after, which ages are touched, and which
cases could not be asked again and why. It reads the data folder, changes nothing, and opens no identity; a
host may be at work in the folder meanwhile.

The other policy is a folder with the same shape as the policy folder that holds the changed files (with
--whole: all of them, so that what it lacks is gone), a draft that the host keeps, or settings on the command
line; settings may come on top of files.

Examples:
  naober simulate --set household_help.usual_hours=2 --municipality bergen
  naober simulate --set household_help.hour_price=41.00@2027-01-01 --since 2026-01-01
  naober simulate /tmp/mine --municipality uitgeest --json
  naober simulate draft_7g1qnv3h8k2m4p6r8t0w2y4a6c

Exit codes: 0 no outcome changes, 1 some change, 2 it could not be done, 3 stopped with Ctrl-C.)",
    {{"DRAFT", "A folder with the changed files of the policy, or the id of a draft.", false}},
    {{"--set",
      "TASK.SETTING=VALUE",
      "A setting of the municipality; with @DATE behind it, from that day. May be given more "
      "often.",
      {},
      false,
      true},
     {"--municipality", "NAME", "Only this one; without it, all that have data."},
     {"--since", "DATE", "Decisions of this day and later; without it, of the past year."},
     {"--on", "DATE",
      "The day whose settings count; without it, the day from which all that differs holds."},
     {"--data", "FOLDER", "The data folder to read.", "data"},
     {"--whole", "", "DRAFT is the whole policy: files that it lacks are gone."},
     {"--full", "", "Ask again also what read nothing that differs; the result is the same."},
     {"--threads", "N", "How many processors to use.", "2"},
     {"--json", "", "The result as JSON."},
     policy_option()},
    run_simulate};

}  // namespace naober::cli
