// A test of the policy, in policy words: the name of a case is the promise it keeps.
//
// case "name" { plugin = "household_help", at = "buch/bergen", on = "2026-05-01",
//   given = { facts }, but = { facts }, expect = { outcome = "grant", because = { "HH-9" },
//   about = { "fact" }, says = "a piece of a reason" } }
//     asks the rules. `plugin` is known in a plugin's own folder, `at` in a municipality's; without
//     `at` the defaults of the plugin hold, with it a day is needed. What stands in `but` replaces
//     what is given.
// case "name" { at =, on = { ["2026-05-01"] = { setting = value } } }
//     looks at settings on days.
// case "name" { at =, try = set "setting" { { value, from = "…" } }, expect = { refused = "at least
// 2" } }
//     tries a value: refused with these words, or allowed when no refusal is expected. `at` may be
//     a region.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "policy/declaration.h"
#include "policy/rule.h"

namespace naober::lab {

// What is expected; what is not named is not looked at.
struct Expected {
  std::optional<policy::Verdict> verdict;
  std::optional<std::vector<std::string>> because;
  std::optional<std::vector<std::string>> about;
  std::string says;     // somewhere in the reasons
  std::string refused;  // somewhere in what the loader says
};

struct PolicyCase {
  std::string name;
  policy::Place place;
  std::string plugin;
  std::string at;  // "buch/bergen", "buch", or empty: nowhere in particular
  std::optional<Date> on;
  std::map<Date, Map> settings_on;
  std::optional<Map> given;      // with `but` already in it
  std::optional<Value> attempt;  // the declaration of the set
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
