// A test of the policy, in policy words: the name of a case is the promise it keeps.
//
// case "name" { plugin = "household_help", at = "buch/bergen", on = "2026-05-01",
//   given = { facts }, but = { facts }, expect = { outcome = "grant", … } }
//     asks the rules. `plugin` is known in a plugin's own folder, `at` in a municipality's; without
//     `at` the defaults of the plugin hold, with it a day is needed. What stands in `but` replaces
//     what is given; settings = { name = value } puts values that their room allows in the place of
//     defaults. What may be expected stands at Expected.
// case "name" { at =, on = { ["2026-05-01"] = { setting = value } } }
//     looks at settings on days; without `at` at the defaults of those days.
// case "name" { defaults = { setting = value } }
//     looks at what holds where nobody set anything.
// case "name" { at =, try = set "setting" { { value, from = "…" } }, expect = { refused = "at least
// 2" } }
//     tries a value: refused with these words, or allowed when no refusal is expected. `at` may be
//     a region; without it a layer that the setting is open to tries it right below the plugin.
// case "name" { at =, on =, may = { role =, act =, … }, expect = { refused = "…" } }
//     asks whether somebody may do something (Right); allowed when no refusal is expected.
// case "name" { plugin =, at =, on =, road = "investigation", expect = { leads =, due_on = } }
//     looks at a step of the workflow, entered on that day (StepExpected).
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "policy/declaration.h"
#include "policy/rule.h"

namespace naober::lab {

// What is expected of a step; what is not named is not looked at.
struct StepExpected {
  std::optional<std::vector<std::string>> leads;
  std::string role;
  std::string mandate;
  std::optional<Term> within;  // the term it must be done in, or after which it comes back
  std::optional<Date> due_on;  // the last day of that term, by the Algemene termijnenwet
  bool empty() const { return !leads && role.empty() && mandate.empty() && !within && !due_on; }
};

// What is expected; what is not named is not looked at.
struct Expected {
  std::optional<policy::Verdict> verdict;           // outcome = "grant"
  std::optional<std::vector<std::string>> because;  // all rules that speak, by rank
  std::optional<std::vector<std::string>> about;    // the facts that are asked, in order
  std::string to;                                   // of refer: where to
  std::string leaning;                              // of weigh: what the rules lean to
  std::string says;                                 // somewhere in the reasons
  std::string says_not;                             // nowhere in the reasons
  // grants = { household_help = { hours = 3 } }: these provisions and no other; of each the
  // amounts that are named here.
  std::optional<std::map<std::string, Map>> grants;
  Map facts;            // facts = { score = 3 }: facts after the rules, derived ones too
  std::string letter;   // somewhere in the letter that goes out on this outcome
  std::string refused;  // somewhere in what the loader, or who guards the rights, says
  std::string mandate;  // of `may`: the mandate under which it is done
  StepExpected step;    // of `road`

  // Whether nothing is expected of an advice.
  bool asks_nothing() const;
};

// Who wants to do what.
struct Right {
  std::string role;
  std::string act;                // "decide"
  std::string provision;          // or empty
  std::string organisation;       // whose employee; empty: the first that may hold the role
  bool consulted = false;         // a talk with the municipality was recorded before
  std::vector<std::string> done;  // acts this person did before in the same case
  std::string purpose;            // of read_client; empty: the first that the role serves
};

struct PolicyCase {
  std::string name;
  policy::Place place;
  std::string plugin;
  std::string at;  // "buch/bergen", "buch", or empty: nowhere in particular
  std::optional<Date> on;
  std::string pilot;  // the pilot that the case is in, or empty
  std::map<Date, Map> settings_on;
  std::optional<Map> defaults;
  std::optional<Map> given;      // with `but` already in it
  Map settings;                  // in the place of defaults; only of a plugin alone
  std::optional<Value> attempt;  // the declaration of the set
  std::optional<Right> may;
  std::string road;  // the step, or empty
  Expected expected;
};

// What the folder of a file already tells its cases.
struct CaseFolder {
  std::string plugin;  // of plugins/<plugin>/
  std::string at;      // of municipalities/<region>[/<municipality>]/
};
CaseFolder folder_of_cases(std::string_view path);

// The cases of one `cases "title" { … }` block. What is not in form is a problem and no case.
std::vector<PolicyCase> read_policy_cases(policy::Declaration& block, const CaseFolder& folder);

}  // namespace naober::lab
