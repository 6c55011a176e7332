// naober explain: why a setting is what it is, from the law down to the municipality.
#include "policy/explain.h"

#include "base/clock.h"
#include "cli/commands.h"
#include "cli/complain.h"
#include "cli/policy_at_hand.h"
#include "cli/policy_root.h"

namespace naober::cli {

namespace {

Result<std::string> answer(const Arguments& arguments) {
  Date date = SystemClock().today();
  if (const std::string& on = arguments.value("--on"); !on.empty()) {
    TRY(date, Date::parse(on));
  }
  TRY(const PolicyAtHand held, load_policy_at_hand(arguments));
  TRY(const auto bundle, municipality_named(held.loaded, arguments.value("MUNICIPALITY")));
  TRY(const policy::Setting* setting, policy::find_setting(*bundle, arguments.value("NAME")));
  return policy::explain(*setting, date);
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
    "Says why a setting is what it is: law, commons, region, municipality.",
    R"(Prints the value in force on a day, and one line per layer that has a say: the article, and the file and
line where it was set.

Examples:
  naober explain buch/bergen household_help.review_interval
  naober explain uitgeest household_help.investigation_term --on 2026-04-15
  naober explain bergen objection_term

Exit codes: 0 printed, 2 there is no such municipality or setting.)",
    {{"MUNICIPALITY", "region/municipality, or the municipality alone."},
     {"NAME", "A setting, or plugin.setting where two tasks have one of that name."}},
    {{"--on", "DATE", "The day to look at (2026-04-15); today when not given."}, policy_option()},
    run_explain};

}  // namespace naober::cli
