// A mutant: the policy with one thing broken. What no case notices, no case promises.
//
// What is broken is what was declared, after loading: never the text. A rule or setting whose
// mutants cannot be noticed says why in its own field, untested = "…".
#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "policy/loader.h"

namespace naober::lab {

// A rule in the place of the one of its name; of a plugin, or local.
struct RuleChange {
  policy::Rule rule;
};
// The answer of a function bent: yes for no, one more for a number.
struct FunctionChange {
  FunctionRef function;
};
// A derived fact in the place of the one of its name.
struct FactChange {
  policy::Fact fact;
};
// A parameter in the place of the one of its name.
struct ParameterChange {
  policy::Parameter parameter;
};
// A value that a region or municipality sets is not set, or leaves the room as wide as it was.
struct SetChange {
  std::string setting;
  policy::DatedValue set;
  bool only_room = false;
};

struct Mutant {
  std::string owner;     // "plugins/household_help", "buch", "buch/bergen"
  std::string plugin;    // the task
  std::string subject;   // "rule HH-1", "setting usual_hours", "fact score"
  policy::Place place;   // of what was changed
  std::string change;    // "its target became 'elsewhere'"
  std::string untested;  // why no case will notice, as the source says; empty: one should
  std::variant<RuleChange, FunctionChange, FactChange, ParameterChange, SetChange> what;

  bool is_local() const { return owner.find("plugins/") == std::string::npos; }
};

// All of them: plugins by name, then regions and municipalities; as declared.
std::vector<Mutant> mutants_of(const policy::Loaded& policy);

// By what they break (mutate_rule.cpp, mutate_setting.cpp).
void add_rule_mutants(const policy::Plugin& plugin, const policy::Rule& rule,
                      const std::string& owner, std::vector<Mutant>& into);
void add_fact_mutants(const policy::Plugin& plugin, const policy::Fact& fact,
                      std::vector<Mutant>& into);
void add_parameter_mutants(const policy::Plugin& plugin, const policy::Parameter& parameter,
                           std::vector<Mutant>& into);
void add_set_mutants(const std::string& plugin, const std::string& setting,
                     const policy::DatedValue& set, const std::string& owner,
                     std::vector<Mutant>& into);

}  // namespace naober::lab
