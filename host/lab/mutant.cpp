#include "lab/mutant.h"

#include <set>

namespace naober::lab {

namespace {

void add_plugin(const policy::Plugin& plugin, std::vector<Mutant>& into) {
  for (const policy::Rule& rule : plugin.rules) {
    add_rule_mutants(plugin, rule, plugin.folder, into);
  }
  for (const policy::Fact& fact : plugin.facts->facts()) {
    add_fact_mutants(plugin, fact, into);
  }
  for (const policy::Parameter& parameter : plugin.parameters) {
    add_parameter_mutants(plugin, parameter, into);
  }
}

// What is the region's comes by in each of its municipalities; it is broken once.
class LocalMutants {
 public:
  explicit LocalMutants(std::vector<Mutant>& into) : into_(into) {}

  void add(const policy::Bundle& bundle) {
    for (const auto& [name, task] : bundle.tasks) {
      for (const policy::Rule& rule : task.local_rules) {
        const bool regional =
            rule.place.file.find("/" + bundle.municipality.name + "/") == std::string::npos;
        if (is_new(rule.place.text() + rule.name)) {
          add_rule_mutants(*task.plugin, rule,
                           regional ? bundle.region.name : bundle.municipality.id(), into_);
        }
      }
      for (const auto& [setting, held] : task.settings) {
        add_sets(bundle, held.parameter().plugin, setting, held);
      }
    }
  }

 private:
  bool is_new(const std::string& key) { return seen_.insert(key).second; }

  void add_sets(const policy::Bundle& bundle, const std::string& plugin, const std::string& setting,
                const policy::Setting& held) {
    for (const auto* layer : {&held.region(), &held.municipality()}) {
      for (const policy::DatedValue& set : *layer) {
        const bool regional = set.layer == policy::Layer::region;
        if (is_new(set.place.text() + setting + set.from.text())) {
          add_set_mutants(plugin, setting, set,
                          regional ? bundle.region.name : bundle.municipality.id(), into_);
        }
      }
    }
  }

  std::vector<Mutant>& into_;
  std::set<std::string> seen_;
};

}  // namespace

std::vector<Mutant> mutants_of(const policy::Loaded& policy) {
  std::vector<Mutant> mutants;
  for (const auto& [name, plugin] : policy.plugins) {
    add_plugin(*plugin, mutants);
  }
  LocalMutants local(mutants);
  for (const auto& [id, bundle] : policy.municipalities) {
    local.add(*bundle);
  }
  return mutants;
}

}  // namespace naober::lab
