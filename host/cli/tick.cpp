// naober tick: looks for what time made happen, while no host runs on this data folder.
#include <fmt/format.h>

#include <memory>

#include "base/clock.h"
#include "cli/commands.h"
#include "cli/complain.h"
#include "cli/policy_root.h"
#include "cli/rehearsal_clock.h"
#include "script/pool.h"
#include "script/worker_path.h"
#include "web/application.h"

namespace naober::cli {

namespace {

std::string told(const std::string& municipality, const casework::Ticked& ticked) {
  return fmt::format("{}: {} overdue, {} reminders, {} events answered, {} effects, {} refused\n",
                     municipality, ticked.overdue, ticked.reminders, ticked.handled.events,
                     ticked.handled.effects, ticked.handled.problems);
}

Result<void> look_everywhere(const Arguments& arguments, const Console& console,
                             const Clock& clock) {
  SystemRandom random;
  script::PoolOptions pool;
  pool.worker = script::worker_path();
  TRY(const auto scripts, script::Pool::start(std::move(pool)));
  web::ApplicationOptions options;
  options.house.data = arguments.value("--data");
  options.house.keys = arguments.value("--keys");
  TRY(options.policy, policy_root(arguments));
  TRY(options.calendar, calendar_of(options.policy));
  TRY(const auto house, web::Application::open(options, clock, random, *scripts));
  if (const std::string& one = arguments.value("MUNICIPALITY"); !one.empty()) {
    TRY(const auto ticked, house->timekeeper().look_at(one));
    console.out << told(one, ticked);
    return {};
  }
  for (const std::string& name : house->house().names()) {
    TRY(const auto ticked, house->timekeeper().look_at(name));
    console.out << told(name, ticked);
  }
  return {};
}

int run_tick(const Arguments& arguments, const Console& console) {
  static const SystemClock real;
  std::unique_ptr<const Clock> clock = std::make_unique<const SystemClock>();
  if (arguments.given("--day")) {
    const auto day = Date::parse(arguments.value("--day"));
    if (!day) {
      return complain(console, day.error());
    }
    clock = std::make_unique<const RehearsalClock>(*day, real);
  }
  const auto looked = look_everywhere(arguments, console, *clock);
  return looked ? 0 : complain(console, looked.error());
}

}  // namespace

const Command tick_command{
    "tick",
    "Looks for what time made happen: terms that ran out, reminders that fell due.",
    R"(A host that runs does this by itself, at the start and when a new day begins. This command is for a data
folder that no host holds: after a restore, or to see what a day brings. Every term that ran out and
every reminder is told once, however often it is looked for.

Examples:
  naober tick
  naober tick bergen --day 2026-06-01

Exit codes: 0 looked everywhere, 2 a host holds the folder, or something could not be read.)",
    {{"MUNICIPALITY", "One municipality; every one that has a file when it is not said.", false}},
    {policy_option(),
     {"--data", "FOLDER", "The data folder of the host.", "data"},
     {"--keys", "FOLDER", "Where the keys are, when not in the data folder's keys."},
     {"--day", "DATE", "For rehearsals: believe that it is noon of this day."}},
    run_tick};

}  // namespace naober::cli
