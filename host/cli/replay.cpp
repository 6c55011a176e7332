// naober replay: decides again with the policy and the facts of the day, and compares.
#include <fmt/format.h>

#include <algorithm>
#include <fstream>

#include "cli/commands.h"
#include "cli/complain.h"
#include "cli/policy_root.h"
#include "journal/sealer.h"
#include "lab/archived_policies.h"
#include "lab/package.h"
#include "lab/replay_history.h"
#include "records/policy_archive.h"
#include "script/pool.h"
#include "script/worker_path.h"
#include "store/bystander.h"
#include "store/house.h"

namespace naober::cli {

namespace {

constexpr int all_same = 0;
constexpr int something_differs = 1;
constexpr int some_not_replayed = 3;
constexpr std::int64_t progress_every = 500;

// What every replay of a data folder needs. The archive is read beside the host, as the rest is.
struct ReplayTools {
  std::unique_ptr<script::Pool> scripts;
  std::unique_ptr<store::Bystander> region;
  std::unique_ptr<lab::ArchivedPolicies> policies;
  Calendar calendar;
};

Result<ReplayTools> tools_for(const Arguments& arguments) {
  ReplayTools tools;
  script::PoolOptions options;
  options.worker = script::worker_path();
  TRY(tools.scripts, script::Pool::start(std::move(options)));
  TRY(tools.region, store::Bystander::open(arguments.value("--data"), "region"));
  tools.policies = std::make_unique<lab::ArchivedPolicies>(
      [region = tools.region.get()](std::string_view municipality, std::string_view fingerprint) {
        return region->read([&](store::ReadTransaction& transaction) {
          return records::files_of_bundle(transaction, municipality, fingerprint);
        });
      },
      *tools.scripts);
  TRY(const auto root, policy_root(arguments));
  TRY(tools.calendar, calendar_of(root));
  return tools;
}

lab::ReplayRoom room_of(const std::string& municipality, const ReplayTools& tools) {
  return {municipality, *tools.policies, *tools.scripts, tools.calendar};
}

std::vector<std::string> municipalities_of(const Arguments& arguments) {
  if (arguments.given("--municipality")) {
    return {arguments.value("--municipality")};
  }
  auto names = store::files_in(arguments.value("--data"));
  std::erase(names, "region");
  return names;
}

// --- one decision

struct FoundMatter {
  std::string municipality;
  lab::Matter matter;
};

Result<FoundMatter> find_matter(const Arguments& arguments) {
  TRY(const auto decision, DecisionId::parse(arguments.value("DECISION")));
  for (const std::string& name : municipalities_of(arguments)) {
    TRY(auto file, store::Bystander::open(arguments.value("--data"), name));
    auto matter = file->read([&](store::ReadTransaction& transaction) {
      return lab::read_matter(transaction, decision);
    });
    if (matter) {
      return FoundMatter{name, *std::move(matter)};
    }
    if (matter.error().fault != Fault::not_found) {
      return tl::unexpected<Error>(matter.error());
    }
  }
  return refuse(Fault::not_found, "no municipality of this data folder has such a decision",
                decision.text());
}

int code_of(const lab::Replay& replay) {
  switch (replay.sameness) {
    case lab::Sameness::same:
    case lab::Sameness::told_otherwise:
      return all_same;
    case lab::Sameness::different:
      return something_differs;
    case lab::Sameness::not_replayed:
      break;
  }
  return some_not_replayed;
}

void tell(const Console& console, const std::string& municipality, const lab::Replay& replay) {
  console.out << fmt::format("{} {}: {}\n", municipality, replay.decision.text(),
                             lab::name_of(replay.sameness));
  for (const std::string& sentence : replay.says()) {
    console.out << fmt::format("  {}\n", sentence);
  }
}

// --- the package

// The look stands in the journal before anything leaves the house, so the folder must be ours.
Result<void> journal_look(const Arguments& arguments, const FoundMatter& found) {
  static const SystemClock clock;
  SystemRandom random;
  store::HouseOptions options;
  options.data = arguments.value("--data");
  options.keys = arguments.value("--keys");
  options.keeper = journal::sealer_maker(random);
  auto house = store::House::open(options, clock, random);
  if (!house) {
    return refuse(house.error().fault,
                  house.error().says +
                      " A running host gives packages itself: GET "
                      "/api/v1/municipalities/{municipality}/decisions/{decision}/"
                      "package.",
                  house.error().about);
  }
  TRY(const auto store, (*house)->municipality(found.municipality));
  const auto& decision = found.matter.decision;
  return journal::record_look(
      store->pen(), {clock.now(), "host", "", "", "supervision", "read_client", "decision",
                     decision.id.text(), found.matter.client.text(), decision.case_file.text(),
                     Map{{"what", "took the package of the decision"}, {"door", "command line"}}});
}

Result<journal::VerifierKey> key_of(const Arguments& arguments, const std::string& municipality) {
  const std::filesystem::path keys =
      arguments.given("--keys") ? std::filesystem::path(arguments.value("--keys"))
                                : std::filesystem::path(arguments.value("--data")) / "keys";
  return journal::VerifierKey::read(keys / (municipality + ".seal.pub"));
}

Result<int> write_package(const Arguments& arguments, const Console& console) {
  TRY(const FoundMatter found, find_matter(arguments));
  TRY(const ReplayTools tools, tools_for(arguments));
  TRY_DO(journal_look(arguments, found));
  TRY(const auto key, key_of(arguments, found.municipality));
  TRY(const auto bundle, tools.policies->bundle(found.municipality, found.matter.advice.bundle));
  TRY(const auto file, store::Bystander::open(arguments.value("--data"), found.municipality));
  TRY(const auto sealed, file->read([&](store::ReadTransaction& transaction) {
    return lab::sealed_line(transaction, found.matter, key);
  }));
  TRY(const auto package, lab::package_of(found.matter, sealed, *bundle, key));
  const std::string& name = arguments.value("--package");
  std::ofstream into(name, std::ios::binary | std::ios::trunc);
  into << lab::write_package(package) << std::flush;
  if (!into) {
    return refuse(Fault::unavailable, "the package could not be written", name);
  }
  console.out << fmt::format("{}: the decision, its policy and its proof; public key {}\n", name,
                             key.text().substr(0, key.text().rfind('+')));
  return all_same;
}

Result<int> replay_one(const Arguments& arguments, const Console& console) {
  TRY(const FoundMatter found, find_matter(arguments));
  TRY(const ReplayTools tools, tools_for(arguments));
  TRY(const auto replayed, lab::replay(found.matter, room_of(found.municipality, tools)));
  tell(console, found.municipality, replayed);
  return code_of(replayed);
}

// --- the whole history

std::string summary_of(const std::string& municipality, const lab::HistoryCount& count) {
  std::string line = fmt::format("{}: {} decisions, {} the same", municipality, count.decisions,
                                 count.same + count.told_otherwise);
  if (count.told_otherwise > 0) {
    line += fmt::format(" ({} told in another form)", count.told_otherwise);
  }
  line += fmt::format(", {} different, {} not replayed", count.different, count.not_replayed);
  if (count.unbound > 0) {
    line += fmt::format("; the journal does not bind the content of {}", count.unbound);
  }
  return line;
}

Result<lab::HistoryCount> replay_all_of(const Arguments& arguments, const std::string& municipality,
                                        const ReplayTools& tools, const Console& console) {
  TRY(const auto file, store::Bystander::open(arguments.value("--data"), municipality));
  const lab::ReadTheFile read = [&](const auto& work) { return file->read(work); };
  TRY(const auto count,
      lab::replay_history(read, room_of(municipality, tools),
                          [&](const lab::Replay& replay, const lab::HistoryCount& so_far) {
                            if (code_of(replay) != all_same) {
                              tell(console, municipality, replay);
                            }
                            if (so_far.decisions % progress_every == 0) {
                              console.complaint << fmt::format("{}: {} decisions\n", municipality,
                                                               so_far.decisions);
                            }
                            return console.out.good();
                          }));
  console.out << summary_of(municipality, count) << '\n';
  return count;
}

Result<int> replay_all(const Arguments& arguments, const Console& console) {
  TRY(const ReplayTools tools, tools_for(arguments));
  const auto names = municipalities_of(arguments);
  if (names.empty()) {
    return refuse(Fault::not_found, "this data folder has no municipality",
                  arguments.value("--data"));
  }
  bool differs = false;
  bool missed = false;
  for (const std::string& name : names) {
    TRY(const auto count, replay_all_of(arguments, name, tools, console));
    differs = differs || count.different > 0;
    missed = missed || count.not_replayed > 0;
  }
  return differs ? something_differs : (missed ? some_not_replayed : all_same);
}

Result<int> replay(const Arguments& arguments, const Console& console) {
  const bool one = !arguments.value("DECISION").empty();
  if (one == arguments.given("--all")) {
    return refuse(Fault::invalid, "say either which DECISION is to be replayed, or --all",
                  "DECISION");
  }
  if (arguments.given("--package") && !one) {
    return refuse(Fault::invalid, "a package holds one decision: name it", "--package");
  }
  if (arguments.given("--package")) {
    return write_package(arguments, console);
  }
  return one ? replay_one(arguments, console) : replay_all(arguments, console);
}

int run_replay(const Arguments& arguments, const Console& console) {
  const auto code = replay(arguments, console);
  return code ? *code : complain(console, code.error());
}

}  // namespace

const Command replay_command{
    "replay",
    "Decides again with the policy and the facts of the day, and says same, or what differs.",
    R"(Loads the policy that the decision's advice names from the archive, asks its rules about the facts of that
day, and compares the answer byte for byte with the one that was kept. Then it looks whether the decision
follows from that advice, counts its objection term again, and holds all of it against what the journal sealed.
What differs is named: the verdict, the rule, the setting, the term, the sealed part. A host may be at work
meanwhile; nothing is changed, and no fact is printed.

--package writes the decision with everything it rested on and its proof into one file, for an objection or a
court: lab/PACKAGE.md tells what is in it, naober verify-package checks it. No identity is in it. Because facts
leave the house with it, the look is journalled, so the host must not be running; a running host gives packages
at its door.

Examples:
  naober replay decision_0123456789abcdefghjkmnpqrs
  naober replay --all --municipality bergen
  naober replay decision_0123456789abcdefghjkmnpqrs --package besluit.json

Exit codes: 0 the same, 1 something differs, 2 it could not be carried out, 3 nothing differs, and some could
not be replayed (each says why).)",
    {{"DECISION", "The id of the decision.", false}},
    {{"--all", "", "Replay every decision, in the order in which they were taken."},
     {"--municipality", "NAME", "Only this municipality; all when it is left out."},
     {"--package", "FILE", "Write the package of the decision instead."},
     {"--data", "FOLDER", "The data folder of the host.", "data"},
     {"--keys", "FOLDER", "Where the keys are, when not in the data folder's keys."},
     policy_option()},
    run_replay};

}  // namespace naober::cli
