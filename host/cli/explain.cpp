// naober explain: why something is what it is, from the law down to the municipality.
#include "base/clock.h"
#include "cli/commands.h"
#include "cli/complain.h"
#include "cli/policy_at_hand.h"
#include "cli/policy_root.h"
#include "policy/provenance.h"

namespace naober::cli {

namespace {

Result<std::string> answer(const Arguments& arguments) {
  Date date = SystemClock().today();
  if (const std::string& on = arguments.value("--on"); !on.empty()) {
    TRY(date, Date::parse(on));
  }
  TRY(const PolicyAtHand held, load_policy_at_hand(arguments));
  TRY(const auto bundle, municipality_named(held.loaded, arguments.value("MUNICIPALITY")));
  const std::string& pilot = arguments.value("--pilot");
  if (!pilot.empty() && bundle->municipality.pilot(pilot) == nullptr) {
    return refuse(Fault::not_found, bundle->municipality.id() + " has no pilot '" + pilot + "'",
                  "--pilot");
  }
  TRY(const policy::Provenance found,
      policy::provenance_of(*bundle, arguments.value("NAME"), date, pilot));
  return policy::text_of(found);
}

int run_explain(const Arguments& arguments, const Console& console) {
  const Result<std::string> text = answer(arguments);
  if (!text) {
    return complain(console, text.error());
  }
  console.out << *text;
  return 0;
}

}  // namespace

const Command explain_command{
    "explain",
    "Says why something is what it is: law, commons, region, municipality.",
    R"(Prints what holds on a day, and one line per layer that has a say: the article, and the file, line and day of
who said so. It explains a setting, a rule, a step of the road, a role, a mandate, a separation of duties, a
letter or one of its blocks, a fact and a provision.

Examples:
  naober explain buch/bergen household_help.review_interval
  naober explain uitgeest household_help.investigation_term --on 2026-04-15
  naober explain bergen objection_term
  naober explain bergen HH-6
  naober explain bergen household_help.review_interval --pilot egmonden
  naober explain aa_en_hunze decide_tailored
  naober explain castricum letters/contact.html

Exit codes: 0 printed, 2 there is nothing of that name, or more than one thing.)",
    {{"MUNICIPALITY", "region/municipality, or the municipality alone."},
     {"NAME", "What to explain; task.name where two tasks have one of that name."}},
    {{"--on", "DATE", "The day to look at (2026-04-15); today when not given."},
     {"--pilot", "NAME", "As the cases in this pilot of the municipality meet it."},
     policy_option()},
    run_explain};

}  // namespace naober::cli
