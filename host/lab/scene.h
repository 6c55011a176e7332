// Where a case takes place: the task of a municipality, or the plugin alone with its defaults.
#pragma once

#include <string>

#include "lab/policy_case.h"
#include "policy/loader.h"

namespace naober::lab {

// Everything but the settings is on loan from the loaded policy.
struct Scene {
  const policy::Plugin* plugin = nullptr;
  const policy::Task* task = nullptr;      // null: the plugin alone
  const policy::Bundle* bundle = nullptr;  // null: the plugin alone
  const policy::RuleBook* book = nullptr;  // null: a plugin without facts and rules
  policy::Settings settings;
  std::string tenant;  // whose worker evaluates its functions
};

// Refused as not_found, with the nearest name, when the plugin or municipality is not there. Where
// nothing depends on the day (a plugin alone, a case without `on`) any day will do.
Result<Scene> scene_of(const policy::Loaded& policy, const PolicyCase& asked);

Result<const policy::Plugin*> plugin_named(const policy::Loaded& policy, std::string_view name);
Result<const policy::Bundle*> bundle_at(const policy::Loaded& policy, std::string_view id);
Result<const policy::Task*> task_at(const policy::Loaded& policy, std::string_view id,
                                    std::string_view plugin);
// The settings a plugin sees as they are where nobody set anything, on a day (none: any day).
policy::Settings defaults_of(const policy::Loaded& policy, const policy::Plugin& plugin,
                             std::optional<Date> on = std::nullopt);

}  // namespace naober::lab
