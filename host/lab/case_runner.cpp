#include "lab/case_runner.h"

#include <fmt/format.h>

#include <algorithm>

#include "lab/case_judge.h"
#include "lab/setting_trial.h"
#include "policy/room.h"

namespace naober::lab {

namespace {

// Defaults have no date; any day will do.
const Date some_day = Date::of(2026, 1, 1);

std::vector<std::string> ids_of(const policy::Loaded& loaded) {
  std::vector<std::string> ids;
  for (const auto& [id, bundle] : loaded.municipalities) {
    ids.push_back(id);
  }
  return ids;
}

// A case may write 2 where the policy holds 2.0, or 7 days where it holds a week.
bool same(const Value& value, const Value& expected) {
  const std::optional<int> order = policy::order_of(value, expected);
  return order ? *order == 0 : value == expected;
}

}  // namespace

CaseRunner::CaseRunner(const policy::Loaded& policy, policy::Scripts& scripts)
    : policy_(policy), scripts_(scripts) {}

Result<CaseResult> CaseRunner::run(const PolicyCase& asked) {
  CaseResult result{asked.name, asked.place, {}};
  if (asked.given) {
    TRY_DO(ask_rules(asked, result));
  } else if (asked.attempt) {
    try_setting(asked, result);
  } else {
    look_at_settings(asked, result);
  }
  return result;
}

Result<const policy::Plugin*> CaseRunner::plugin_of(const PolicyCase& asked) const {
  const auto found = policy_.plugins.find(asked.plugin);
  if (found != policy_.plugins.end()) {
    return found->second.get();
  }
  std::vector<std::string> names;
  for (const auto& [name, plugin] : policy_.plugins) {
    names.push_back(name);
  }
  return refuse(Fault::not_found, fmt::format("the plugin '{}' is not there, or was refused{}",
                                              asked.plugin, policy::hint(asked.plugin, names)));
}

Result<const policy::Task*> CaseRunner::task_of(const PolicyCase& asked) const {
  const auto found = policy_.municipalities.find(asked.at);
  if (found == policy_.municipalities.end()) {
    return refuse(Fault::not_found,
                  fmt::format("the municipality '{}' is not there, or was refused{}", asked.at,
                              policy::hint(asked.at, ids_of(policy_))));
  }
  const policy::Task* task = found->second->task(asked.plugin);
  if (task == nullptr) {
    std::vector<std::string> names;
    for (const auto& [name, each] : found->second->tasks) {
      names.push_back(name);
    }
    return refuse(Fault::not_found, fmt::format("{} does not use the plugin '{}'{}", asked.at,
                                                asked.plugin, policy::hint(asked.plugin, names)));
  }
  return task;
}

policy::Settings CaseRunner::defaults_of(const policy::Plugin& plugin) const {
  policy::Settings settings;
  for (const std::string& seen : plugin.sees) {
    const auto found = policy_.plugins.find(seen);
    if (found == policy_.plugins.end()) {
      continue;
    }
    for (const policy::Parameter& parameter : found->second->parameters) {
      settings.by_name[parameter.name] = policy::Setting(parameter, {}, {}).at(some_day);
    }
  }
  return settings;
}

Result<CaseRunner::Scene> CaseRunner::scene_of(const PolicyCase& asked) const {
  if (asked.at.empty()) {
    TRY(const policy::Plugin* plugin, plugin_of(asked));
    return Scene{plugin, plugin->book.get(), defaults_of(*plugin), plugin->folder};
  }
  TRY(const policy::Task* task, task_of(asked));
  return Scene{task->plugin.get(), task->book.get(), task->settings_at(asked.on.value_or(some_day)),
               asked.at};
}

// --- rules
// -----------------------------------------------------------------------------------------------

Result<void> CaseRunner::ask_rules(const PolicyCase& asked, CaseResult& result) {
  const Result<Scene> scene = scene_of(asked);
  if (!scene) {
    result.failures.push_back(scene.error().says);
    return {};
  }
  if (scene->book == nullptr) {
    result.failures.push_back(fmt::format("the plugin '{}' has no rules to ask", asked.plugin));
    return {};
  }
  const auto sheet = policy::FactSheet::read(scene->book->facts(), *asked.given);
  if (!sheet) {
    result.failures.push_back(sheet.error().says);
    return {};
  }
  const policy::Functions functions{scripts_, scene->tenant, scene->plugin->unit};
  TRY(const policy::Outcome outcome,
      policy::advise(*scene->book, scene->settings, *sheet, &functions));
  count(asked.plugin, outcome);
  result.failures = judge(asked.expected, outcome);
  return {};
}

void CaseRunner::count(const std::string& plugin, const policy::Outcome& outcome) {
  std::vector<RuleCoverage>& rows = covered_[plugin];
  for (const Value& traced : outcome.trace) {
    const std::string_view name = traced.text_at("rule");
    auto row = std::find_if(rows.begin(), rows.end(),
                            [&](const RuleCoverage& other) { return other.rule == name; });
    if (row == rows.end()) {
      row = rows.insert(row, {plugin, std::string(name), std::string(traced.text_at("at"))});
    }
    const std::string_view status = traced.text_at("status");
    row->spoke += status == "spoke" ? 1 : 0;
    row->silent += status == "silent" || status == "lifted" ? 1 : 0;
  }
}

// A rule that no case came near is no row yet, so the rules of every plugin are listed here.
std::vector<RuleCoverage> CaseRunner::coverage() const {
  std::vector<RuleCoverage> all;
  for (const auto& [name, plugin] : policy_.plugins) {
    const auto covered = covered_.find(name);
    for (const policy::Rule& rule : plugin->rules) {
      RuleCoverage row{name, rule.name, rule.place.text()};
      if (covered != covered_.end()) {
        for (const RuleCoverage& other : covered->second) {
          row = other.rule == rule.name ? other : row;
        }
      }
      all.push_back(std::move(row));
    }
  }
  return all;
}

// --- settings
// --------------------------------------------------------------------------------------------

void CaseRunner::look_at_settings(const PolicyCase& asked, CaseResult& result) const {
  const auto task = task_of(asked);
  if (!task) {
    result.failures.push_back(task.error().says);
    return;
  }
  for (const auto& [day, expected] : asked.settings_on) {
    const policy::Settings settings = (*task)->settings_at(day);
    std::vector<std::string> names;
    for (const auto& [name, setting] : settings.by_name) {
      names.push_back(name);
    }
    for (const auto& [name, value] : expected) {
      const policy::SettingAtDate* found = settings.why(name);
      if (found == nullptr) {
        result.failures.push_back(
            fmt::format("there is no setting '{}'{}", name, policy::hint(name, names)));
      } else if (!same(found->value, value)) {
        result.failures.push_back(
            fmt::format("on {} {} was expected to be {}, but it is {}, set by the {} at {}",
                        day.text(), name, policy::english(value), policy::english(found->value),
                        policy::name_of(found->set_by), found->place));
      }
    }
  }
}

void CaseRunner::try_setting(const PolicyCase& asked, CaseResult& result) const {
  const std::vector<std::string> objections = objections_to(policy_, asked);
  const std::string& expected = asked.expected.refused;
  if (expected.empty()) {
    for (const std::string& objection : objections) {
      result.failures.push_back("this was expected to be allowed, but: " + objection);
    }
    return;
  }
  const bool said = std::any_of(
      objections.begin(), objections.end(),
      [&](const std::string& objection) { return objection.find(expected) != std::string::npos; });
  if (said) {
    return;
  }
  if (objections.empty()) {
    result.failures.push_back(
        fmt::format("a refusal with '{}' was expected, but it was allowed", expected));
  }
  for (const std::string& objection : objections) {
    result.failures.push_back(
        fmt::format("a refusal with '{}' was expected, but what came is: {}", expected, objection));
  }
}

}  // namespace naober::lab
