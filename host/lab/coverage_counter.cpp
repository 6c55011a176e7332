#include "lab/coverage_counter.h"

#include <fmt/format.h>

#include <algorithm>

#include "lab/condition_parts.h"

namespace naober::lab {

namespace {

using policy::Condition;

const Date some_day = Date::of(2026, 1, 1);

bool holds(const std::vector<std::string>& names, const std::string& name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

std::string key_of_rule(const policy::Rule& rule) { return rule.place.text() + " " + rule.name; }

// Several values of one setting may stand on one line; the day tells them apart.
std::string key_of_set(const std::string& setting, const policy::DatedValue& set) {
  return fmt::format("{} {} {}", set.place.text(), setting, set.from.text());
}

std::vector<PartCoverage> parts_without_counts(const policy::Rule& rule) {
  std::vector<PartCoverage> parts;
  if (const Condition* when = std::get_if<Condition>(&rule.when)) {
    for (const Condition* part : parts_of(*when)) {
      parts.push_back({words_of(*part), part->place});
    }
  } else {
    parts.push_back({"function", rule.place});
  }
  return parts;
}

}  // namespace

CoverageCounter::CoverageCounter(const policy::Loaded& policy) : policy_(policy) {
  for (const auto& [name, plugin] : policy.plugins) {
    list_plugin(*plugin);
  }
  for (const auto& [id, bundle] : policy.municipalities) {
    list_bundle(*bundle);
  }
}

void CoverageCounter::list_plugin(const policy::Plugin& plugin) {
  for (const policy::Rule& rule : plugin.rules) {
    add_rule(plugin.folder, plugin, rule);
  }
}

// A region's rules and values come by in each of its municipalities; each is listed once.
void CoverageCounter::list_bundle(const policy::Bundle& bundle) {
  for (const auto& [name, task] : bundle.tasks) {
    if (!policy_.plugins.contains(name)) {
      list_plugin(*task.plugin);
    }
    for (const policy::Rule& rule : task.local_rules) {
      const bool regional =
          rule.place.file.find("/" + bundle.municipality.name + "/") == std::string::npos;
      add_rule(regional ? bundle.region.name : bundle.municipality.id(), *task.plugin, rule);
    }
    list_sets(bundle, task);
  }
}

void CoverageCounter::list_sets(const policy::Bundle& bundle, const policy::Task& task) {
  for (const auto& [name, setting] : task.settings) {
    for (const auto* layer : {&setting.region(), &setting.municipality()}) {
      for (const policy::DatedValue& set : *layer) {
        const std::string key = key_of_set(name, set);
        if (met_.contains(key)) {
          continue;
        }
        met_[key] = false;
        const bool regional = set.layer == policy::Layer::region;
        sets_.push_back({regional ? bundle.region.name : bundle.municipality.id(),
                         setting.parameter().plugin, name, set.place,
                         fmt::format("no case meets it from {} on", set.from.text())});
        set_keys_.push_back(key);
      }
    }
  }
}

void CoverageCounter::add_rule(const std::string& owner, const policy::Plugin& plugin,
                               const policy::Rule& rule) {
  if (places_.try_emplace(key_of_rule(rule), rules_.size()).second) {
    const bool is_function = std::get_if<Condition>(&rule.when) == nullptr;
    rules_.push_back({owner, plugin.name(), rule.name, rule.place, is_function, 0, 0,
                      parts_without_counts(rule)});
    declared_.push_back(&rule);
  }
}

CoverageCounter::SettingKey CoverageCounter::key_of(const policy::Plugin& plugin,
                                                    const std::string& name) const {
  for (const policy::Parameter& parameter : plugin.parameters) {
    if (parameter.name == name) {
      return {plugin.name(), name};
    }
  }
  for (const std::string& seen : plugin.sees) {
    const auto other = policy_.plugins.find(seen);
    for (const policy::Parameter& parameter : other == policy_.plugins.end()
                                                  ? std::vector<policy::Parameter>()
                                                  : other->second->parameters) {
      if (parameter.name == name) {
        return {seen, name};
      }
    }
  }
  return {plugin.name(), name};
}

// --- what is heard
// ----------------------------------------------------------------------------------

void CoverageCounter::heard_advice(const PolicyCase& asked, const Scene& scene,
                                   const policy::Outcome& outcome) {
  const policy::Plugin& plugin = *scene.plugin;
  for (const std::string& name : outcome.settings_read) {
    seen_[key_of(plugin, name)].read = true;
    meet(asked, name, asked.on.value_or(some_day));
  }
  const std::vector<policy::Rule>& rules = scene.book->rules();
  for (std::size_t place = 0; place < rules.size(); ++place) {
    count_rule(plugin, rules[place], outcome.trace[place], asked, scene);
  }
}

void CoverageCounter::count_rule(const policy::Plugin& plugin, const policy::Rule& rule,
                                 const Value& traced, const PolicyCase& asked, const Scene& scene) {
  const auto place = places_.find(key_of_rule(rule));
  if (place == places_.end()) {
    return;
  }
  RuleCoverage& row = rules_[place->second];
  const std::string_view status = traced.text_at("status");
  row.spoke += status == "spoke" ? 1 : 0;
  row.silent += status == "silent" || status == "lifted" ? 1 : 0;
  const Value* when = traced.find("when");
  const std::vector<const Value*> parts =
      when == nullptr ? std::vector<const Value*>() : traced_parts(*when);
  for (std::size_t part = 0; part < parts.size() && part < row.parts.size(); ++part) {
    row.parts[part].yes += parts[part]->text_at("is") == "yes" ? 1 : 0;
    row.parts[part].no += parts[part]->text_at("is") == "no" ? 1 : 0;
  }
  if (status != "spoke") {
    return;
  }
  for (const policy::AlsoSays& also : rule.also) {
    const Value* value = scene.settings.find(also.setting);
    Seen& seen = seen_[key_of(plugin, also.setting)];
    (value != nullptr && *value == Value(true) ? seen.was_yes : seen.was_no) = true;
  }
  if (asked.expected.grants) {
    amounts_expected_.insert(place->first);
  }
}

void CoverageCounter::heard_other(const PolicyCase& asked) {
  const auto plugin = policy_.plugins.find(asked.plugin);
  if (plugin == policy_.plugins.end()) {
    return;
  }
  for (const auto& [day, settings] : asked.settings_on) {
    for (const auto& [name, value] : settings) {
      seen_[key_of(*plugin->second, name)].looked_at = true;
      meet(asked, name, day);
    }
  }
  for (const auto& [name, value] : asked.defaults.value_or(Map())) {
    seen_[key_of(*plugin->second, name)].looked_at = true;
  }
  if (asked.attempt && !asked.expected.refused.empty()) {
    seen_[key_of(*plugin->second, std::string(asked.attempt->text_at("name")))].refused = true;
  }
  const policy::Step* step =
      asked.road.empty() ? nullptr : plugin->second->workflow.step(asked.road);
  if (step != nullptr && (asked.expected.step.within || asked.expected.step.due_on)) {
    const std::string& name = step->within.empty() ? step->every : step->within;
    seen_[key_of(*plugin->second, name)].looked_at = true;
    meet(asked, name, asked.on.value_or(some_day));
  }
}

// The value that holds there on that day, whoever set it, is no longer unmet.
void CoverageCounter::meet(const PolicyCase& asked, const std::string& name, Date day) {
  const auto task = task_at(policy_, asked.at, asked.plugin);
  const policy::Setting* setting = task ? (*task)->setting(name) : nullptr;
  if (setting == nullptr) {
    return;
  }
  const policy::DatedValue* set = setting->municipality_at(day, asked.pilot);
  set = set == nullptr ? setting->region_at(day) : set;
  if (set != nullptr) {
    met_[key_of_set(name, *set)] = true;
  }
}

// --- what is lacking
// --------------------------------------------------------------------------------

std::string CoverageCounter::lack_in_rule(const policy::Rule& rule, const std::string& setting,
                                          const Seen& seen) const {
  const std::string key = key_of_rule(rule);
  const RuleCoverage& row = rules_[places_.at(key)];
  if (const Condition* when = std::get_if<Condition>(&rule.when)) {
    const std::vector<const Condition*> parts = parts_of(*when);
    for (std::size_t part = 0; part < parts.size(); ++part) {
      if (holds(settings_in(*parts[part]), setting) && !row.parts[part].both()) {
        return fmt::format("'{}' of {} was never {} ({})", row.parts[part].says, rule.name,
                           row.parts[part].yes == 0 ? "yes" : "no", row.parts[part].place.text());
      }
    }
  } else if (holds(rule.uses, setting) && !row.both()) {
    return fmt::format("{}, which uses it, {} ({})", rule.name,
                       row.spoke == 0 ? "never spoke" : "was never silent", rule.place.text());
  }
  for (const policy::AlsoSays& also : rule.also) {
    if (also.setting == setting && !(seen.was_yes && seen.was_no)) {
      return fmt::format("{} never spoke while it was {} ({})", rule.name,
                         seen.was_yes ? "no" : "yes", rule.place.text());
    }
  }
  for (const auto& [name, value] : rule.values) {
    if (holds(settings_in(value), setting) && !amounts_expected_.contains(key)) {
      return fmt::format("no case expects the amount '{}' of {} ({})", name, rule.name,
                         rule.place.text());
    }
  }
  return {};
}

std::string CoverageCounter::lack_of(const policy::Plugin& plugin,
                                     const policy::Parameter& parameter) const {
  const SettingKey key{plugin.name(), parameter.name};
  const auto found = seen_.find(key);
  const Seen seen = found == seen_.end() ? Seen{} : found->second;
  bool is_used = false;
  for (std::size_t row = 0; row < rules_.size(); ++row) {
    const auto user = policy_.plugins.find(rules_[row].plugin);
    if (user == policy_.plugins.end() || key_of(*user->second, parameter.name) != key) {
      continue;
    }
    const policy::Rule& rule = *declared_[row];
    const Condition* when = std::get_if<Condition>(&rule.when);
    bool uses = when != nullptr ? holds(settings_in(*when), parameter.name)
                                : holds(rule.uses, parameter.name);
    for (const policy::AlsoSays& also : rule.also) {
      uses = uses || also.setting == parameter.name;
    }
    for (const auto& [name, value] : rule.values) {
      uses = uses || holds(settings_in(value), parameter.name);
    }
    is_used = is_used || uses;
    if (const std::string lack = uses ? lack_in_rule(rule, parameter.name, seen) : "";
        !lack.empty()) {
      return lack;
    }
  }
  if (is_used || seen.read) {
    return seen.read || seen.looked_at ? "" : "no case depends on it";
  }
  if (!seen.looked_at) {
    return "no case looks at it";
  }
  const bool can_overstep = parameter.room.kind != policy::Room::Kind::free;
  return can_overstep && !seen.refused ? "no case tries a step too far" : "";
}

Coverage CoverageCounter::take() {
  Coverage coverage;
  for (const auto& [name, plugin] : policy_.plugins) {
    for (const policy::Parameter& parameter : plugin->parameters) {
      coverage.settings.push_back(
          {plugin->folder, name, parameter.name, parameter.place, lack_of(*plugin, parameter)});
    }
  }
  for (std::size_t set = 0; set < sets_.size(); ++set) {
    if (met_.at(set_keys_[set])) {
      sets_[set].lacks.clear();
    }
    coverage.settings.push_back(std::move(sets_[set]));
  }
  coverage.rules = std::move(rules_);
  return coverage;
}

Coverage part_of(Coverage coverage, const std::string& below) {
  const auto elsewhere = [&](const auto& row) { return !row.place.file.starts_with(below); };
  std::erase_if(coverage.rules, elsewhere);
  std::erase_if(coverage.settings, elsewhere);
  std::erase_if(coverage.lines, [&](const auto& file) { return !file.first.starts_with(below); });
  return coverage;
}

}  // namespace naober::lab
