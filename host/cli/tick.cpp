// naober tick: looks for what time made happen, while no host runs on this data folder.
#include <fmt/format.h>

#include "cli/commands.h"
#include "cli/complain.h"
#include "cli/house_at_hand.h"
#include "cli/policy_root.h"
#include "cli/rehearsal_clock.h"

namespace naober::cli {

namespace {

std::string told(const std::string& municipality, const casework::Ticked& ticked) {
  return fmt::format("{}: {} overdue, {} reminders, {} events answered, {} effects, {} refused\n",
                     municipality, ticked.overdue, ticked.reminders, ticked.handled.events,
                     ticked.handled.effects, ticked.handled.problems);
}

Result<void> look_everywhere(const Arguments& arguments, const Console& console) {
  TRY(const auto clock, clock_of(arguments));
  TRY(const auto open, HouseAtHand::open(arguments, *clock));
  web::Application& house = open->house();
  if (const std::string& one = arguments.value("MUNICIPALITY"); !one.empty()) {
    TRY(const auto ticked, house.timekeeper().look_at(one));
    console.out << told(one, ticked);
    return {};
  }
  for (const std::string& name : house.house().names()) {
    TRY(const auto ticked, house.timekeeper().look_at(name));
    console.out << told(name, ticked);
  }
  return {};
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
     data_option(),
     keys_option(),
     {"--day", "DATE", "For rehearsals: believe that it is noon of this day."}},
    carried_out<look_everywhere>};

}  // namespace naober::cli
