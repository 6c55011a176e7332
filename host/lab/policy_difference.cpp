#include "lab/policy_difference.h"

#include <algorithm>
#include <map>
#include <set>

#include "policy/source_tree.h"

namespace naober::lab {

namespace {

using policy::Bundle;
using policy::DatedValue;
using policy::Setting;
using policy::Task;

bool holds(const std::vector<DatedValue>& values, const DatedValue& wanted) {
  return std::any_of(values.begin(), values.end(), [&](const DatedValue& value) {
    return value.from == wanted.from && value.value == wanted.value;
  });
}

// The latest day on which a value starts that only one of the two has.
Date latest_start(const std::vector<DatedValue>& one, const std::vector<DatedValue>& other,
                  Date at_least) {
  for (const DatedValue& value : one) {
    at_least = holds(other, value) ? at_least : std::max(at_least, value.from);
  }
  for (const DatedValue& value : other) {
    at_least = holds(one, value) ? at_least : std::max(at_least, value.from);
  }
  return at_least;
}

// Files of a plugin that say nothing about facts and rules. Any other file may be a module.
bool tells_no_rule(std::string_view path) {
  static const std::set<std::string, std::less<>> stems = {
      "plugin",  "parameters", "provisions", "workflow", "instruments",
      "letters", "handlers",   "indicators", "records",
  };
  return path.ends_with(".html") || stems.count(policy::stem_of(path)) > 0;
}

using Texts = std::map<std::string, std::string, std::less<>>;

// What the rules of a task are made of, by path; everything where a module may fetch anything.
Texts rule_texts(const Bundle& bundle, const Task& task) {
  Texts all;
  Texts some;
  bool requires_modules = false;
  for (const policy::SourceFile& file : task.plugin->files) {
    all.emplace(file.path, file.text);
    if (!tells_no_rule(file.path)) {
      some.emplace(file.path, file.text);
      requires_modules = requires_modules || file.text.find("require") != std::string::npos;
    }
  }
  Texts texts = requires_modules ? std::move(all) : std::move(some);
  std::set<std::string, std::less<>> local;
  for (const policy::Rule& rule : task.local_rules) {
    local.insert(rule.place.file);
  }
  for (const policy::SourceFile& file : bundle.files) {
    if (local.count(file.path) > 0) {
      texts.emplace(file.path, file.text);
    }
  }
  return texts;
}

}  // namespace

Date day_that_shows(const Bundle& before, const Bundle& after, Date today) {
  Date day = today;
  for (const auto& [name, task] : after.tasks) {
    const Task* old = before.task(name);
    for (const auto& [setting_name, setting] : task.settings) {
      const Setting* was = old == nullptr ? nullptr : old->setting(setting_name);
      if (was != nullptr) {
        day = latest_start(was->region(), setting.region(), day);
        day = latest_start(was->municipality(), setting.municipality(), day);
      }
    }
  }
  return day;
}

std::vector<SettingDifference> settings_that_differ(const Bundle& before, const Bundle& after,
                                                    Date on) {
  std::map<std::pair<std::string, std::string>, SettingDifference> found;
  const auto collect = [&](const Bundle& bundle, Value SettingDifference::*side) {
    for (const auto& [task_name, task] : bundle.tasks) {
      for (const auto& [name, setting] : task.settings) {
        const std::string& owner = setting.parameter().plugin;
        SettingDifference& row = found[{owner, name}];
        row.task = owner;
        row.name = name;
        row.*side = setting.at(on).value;
      }
    }
  };
  collect(before, &SettingDifference::before);
  collect(after, &SettingDifference::after);
  std::vector<SettingDifference> differing;
  for (auto& [key, row] : found) {
    if (row.before != row.after) {
      differing.push_back(std::move(row));
    }
  }
  return differing;
}

bool rules_are_alike(const Bundle& one, const Bundle& other, const std::string& task) {
  const Task* here = one.task(task);
  const Task* there = other.task(task);
  if (here == nullptr || there == nullptr) {
    return false;
  }
  return here->book == there->book || rule_texts(one, *here) == rule_texts(other, *there);
}

std::vector<std::string> tasks_with_other_rules(const Bundle& before, const Bundle& after) {
  std::vector<std::string> tasks;
  for (const auto& [name, task] : after.tasks) {
    if (before.task(name) != nullptr && !rules_are_alike(before, after, name)) {
      tasks.push_back(name);
    }
  }
  return tasks;
}

}  // namespace naober::lab
