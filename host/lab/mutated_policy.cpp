#include "lab/mutated_policy.h"

#include <algorithm>
#include <memory>

namespace naober::lab {

namespace {

using policy::Bundle;
using policy::Plugin;
using policy::ProblemList;
using policy::Setting;
using policy::Task;

bool same_set(const policy::DatedValue& one, const policy::DatedValue& other) {
  return one.place == other.place && one.from == other.from && one.layer == other.layer;
}

std::vector<policy::Parameter> visible_parameters(const policy::Loaded& policy,
                                                  const Plugin& plugin) {
  std::vector<policy::Parameter> all;
  for (const std::string& seen : plugin.sees) {
    const auto other = policy.plugins.find(seen);
    if (seen != plugin.name() && other != policy.plugins.end()) {
      all.insert(all.end(), other->second->parameters.begin(), other->second->parameters.end());
    }
  }
  all.insert(all.end(), plugin.parameters.begin(), plugin.parameters.end());
  return all;
}

class Mutator {
 public:
  Mutator(const policy::Loaded& policy, const Mutant& mutant)
      : policy_(policy), mutant_(mutant), changed_(policy) {}

  std::optional<policy::Loaded> run() {
    if (const auto* rule = std::get_if<RuleChange>(&mutant_.what)) {
      mutant_.is_local() ? change_local_rule(rule->rule) : change_plugin_rule(rule->rule);
    } else if (const auto* fact = std::get_if<FactChange>(&mutant_.what)) {
      change_fact(fact->fact);
    } else if (const auto* parameter = std::get_if<ParameterChange>(&mutant_.what)) {
      change_parameter(parameter->parameter);
    } else if (const auto* set = std::get_if<SetChange>(&mutant_.what)) {
      change_set(*set);
    }
    return problems_.empty() ? std::optional(std::move(changed_)) : std::nullopt;
  }

 private:
  std::shared_ptr<Plugin> copy_of_plugin() const {
    return std::make_shared<Plugin>(*policy_.plugins.at(mutant_.plugin));
  }

  // Every municipality gets a bundle of its own, as far as `change` has work in it.
  template <class Change>
  void in_each_bundle(Change&& change) {
    for (auto& [id, bundle] : changed_.municipalities) {
      auto copy = std::make_shared<Bundle>(*bundle);
      if (change(*copy)) {
        bundle = std::move(copy);
      }
    }
  }

  void compile_plugin(Plugin& plugin) {
    plugin.book =
        policy::compile(plugin.facts, plugin.rules, visible_parameters(policy_, plugin), problems_);
  }

  void compile_task(Task& task) {
    if (task.local_rules.empty()) {
      task.book = task.plugin->book;
      return;
    }
    std::vector<policy::Rule> rules = task.plugin->rules;
    rules.insert(rules.end(), task.local_rules.begin(), task.local_rules.end());
    std::vector<policy::Parameter> parameters;
    for (const auto& [name, setting] : task.settings) {
      parameters.push_back(setting.parameter());
    }
    task.book = policy::compile(task.plugin->facts, std::move(rules), parameters, problems_);
  }

  void put_plugin(const std::shared_ptr<const Plugin>& plugin) {
    changed_.plugins[plugin->name()] = plugin;
    in_each_bundle([&](Bundle& bundle) {
      const auto task = bundle.tasks.find(plugin->name());
      if (task == bundle.tasks.end()) {
        return false;
      }
      task->second.plugin = plugin;
      compile_task(task->second);
      return true;
    });
  }

  void change_plugin_rule(const policy::Rule& rule) {
    const std::shared_ptr<Plugin> plugin = copy_of_plugin();
    for (policy::Rule& each : plugin->rules) {
      each = each.name == rule.name ? rule : each;
    }
    compile_plugin(*plugin);
    put_plugin(plugin);
  }

  void change_fact(const policy::Fact& fact) {
    const std::shared_ptr<Plugin> plugin = copy_of_plugin();
    std::vector<policy::Fact> facts = plugin->facts->facts();
    for (policy::Fact& each : facts) {
      each = each.name == fact.name ? fact : each;
    }
    plugin->facts = std::make_shared<const policy::FactTable>(std::move(facts));
    compile_plugin(*plugin);
    put_plugin(plugin);
  }

  void change_local_rule(const policy::Rule& rule) {
    in_each_bundle([&](Bundle& bundle) {
      const auto task = bundle.tasks.find(mutant_.plugin);
      bool found = false;
      for (policy::Rule& each : task == bundle.tasks.end() ? none_ : task->second.local_rules) {
        if (each.name == rule.name && each.place == rule.place) {
          each = rule;
          found = true;
        }
      }
      if (found) {
        compile_task(task->second);
      }
      return found;
    });
  }

  // The books stay as they are: a parameter keeps its kind.
  void change_parameter(const policy::Parameter& parameter) {
    const std::shared_ptr<Plugin> plugin = copy_of_plugin();
    for (policy::Parameter& each : plugin->parameters) {
      each = each.name == parameter.name ? parameter : each;
    }
    changed_.plugins[plugin->name()] = plugin;
    in_each_bundle([&](Bundle& bundle) {
      return change_setting(bundle, parameter.name, [&](const Setting& held) {
        return Setting(parameter, held.region(), held.municipality());
      });
    });
  }

  void change_set(const SetChange& change) {
    in_each_bundle([&](Bundle& bundle) {
      return change_setting(bundle, change.setting, [&](const Setting& held) {
        return Setting(held.parameter(), without(held.region(), change),
                       without(held.municipality(), change));
      });
    });
  }

  static std::vector<policy::DatedValue> without(std::vector<policy::DatedValue> sets,
                                                 const SetChange& change) {
    if (!change.only_room) {
      std::erase_if(sets, [&](const auto& set) { return same_set(set, change.set); });
    }
    for (policy::DatedValue& set : sets) {
      if (same_set(set, change.set)) {
        set.room.reset();
      }
    }
    return sets;
  }

  // In every task that sees the setting of this plugin.
  template <class Change>
  bool change_setting(Bundle& bundle, const std::string& name, Change&& change) {
    bool found = false;
    for (auto& [task_name, task] : bundle.tasks) {
      const auto setting = task.settings.find(name);
      if (setting != task.settings.end() && setting->second.parameter().plugin == mutant_.plugin) {
        task.settings.replace(name, change(Setting(setting->second)));
        found = true;
      }
    }
    return found;
  }

  const policy::Loaded& policy_;
  const Mutant& mutant_;
  policy::Loaded changed_;
  ProblemList problems_;
  std::vector<policy::Rule> none_;
};

}  // namespace

std::optional<policy::Loaded> mutated(const policy::Loaded& policy, const Mutant& mutant) {
  return Mutator(policy, mutant).run();
}

}  // namespace naober::lab
