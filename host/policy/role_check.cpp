#include "policy/role_check.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "base/text.h"

namespace naober::policy {

namespace {

constexpr std::string_view resident = "client";

template <class T>
std::vector<std::string> names_of(const std::vector<T>& things) {
  std::vector<std::string> names;
  for (const T& thing : things) {
    names.push_back(thing.name);
  }
  return names;
}

class RoleCheck {
 public:
  RoleCheck(const Bundle& bundle, ProblemList& problems) : bundle_(bundle), problems_(problems) {}

  void run() {
    for (const Mandate& mandate : bundle_.roles.mandates) {
      check_mandate(mandate);
    }
    check_named_organisations();
    for (const auto& [name, task] : bundle_.tasks) {
      check_organisation_settings(task);
      check_roads(task);
      check_handlers(task);
      for (const Fact& fact : task.plugin->facts->facts()) {
        for (const std::string& role : fact.known_to) {
          expect_role(fact.place, fmt::format("fact \"{}\"", fact.name), role);
        }
      }
      for (const RecordType& record : task.plugin->records) {
        for (const std::string& role : record.known_to) {
          expect_role(record.place, fmt::format("record \"{}\"", record.name), role);
        }
      }
    }
  }

 private:
  const Roles& roles() const { return bundle_.roles; }

  // The role exists, and an organisation of one of its kinds is there to hold it.
  void expect_role(const Place& place, const std::string& who, const std::string& name) {
    if (name.empty() || name == resident) {
      return;
    }
    const Role* role = roles().role(name);
    if (role == nullptr) {
      problems_.add(place, fmt::format("{} names the role \"{}\", which nobody holds in {}: no "
                                       "roles.lua declares it{}",
                                       who, name, bundle_.municipality.id(),
                                       hint(name, names_of(roles().roles))));
      return;
    }
    const auto among = [](const std::vector<std::string>& words, const std::string& word) {
      return std::find(words.begin(), words.end(), word) != words.end();
    };
    const bool held = std::any_of(
        roles().organisations.begin(), roles().organisations.end(), [&](const Organisation& one) {
          return among(role->kinds, one.kind) &&
                 (role->organisations.empty() || among(role->organisations, one.name));
        });
    if (!held) {
      problems_.add(role->place,
                    fmt::format("nobody can hold the role \"{}\" in {}: it is for organisations of "
                                "kind {}, and none is declared",
                                name, bundle_.municipality.id(), listed(role->kinds, "or")));
    }
  }

  void expect_organisation(const Place& place, const std::string& who, const std::string& name) {
    if (!name.empty() && roles().organisation(name) == nullptr) {
      problems_.add(place, fmt::format("{} names the organisation \"{}\", which no roles.lua of {} "
                                       "declares{}",
                                       who, name, bundle_.municipality.id(),
                                       hint(name, names_of(roles().organisations))));
    }
  }

  void check_named_organisations() {
    for (const Role& role : roles().roles) {
      for (const std::string& name : role.organisations) {
        expect_organisation(role.place, fmt::format("role \"{}\"", role.name), name);
      }
    }
    for (const ClusterDirection& cluster : roles().clusters) {
      const std::string who = fmt::format("cluster \"{}\"", cluster.name);
      expect_organisation(cluster.place, who, cluster.policy);
      for (const auto* names : {&cluster.direction, &cluster.execution}) {
        for (const std::string& name : *names) {
          expect_organisation(cluster.place, who, name);
        }
      }
    }
  }

  // Settings whose values name an organisation, on every day.
  void check_organisation_settings(const Task& task) {
    for (const auto& [name, setting] : task.settings) {
      if (setting.parameter().names != "organisation") {
        continue;
      }
      for (const auto* layer : {&setting.region(), &setting.municipality()}) {
        for (const DatedValue& set : *layer) {
          const std::string* organisation = set.value.as<std::string>();
          expect_organisation(set.place, fmt::format("setting '{}'", name),
                              organisation == nullptr ? "" : *organisation);
        }
      }
    }
  }

  void check_mandate(const Mandate& mandate) {
    const std::string who = fmt::format("mandate \"{}\"", mandate.name);
    for (const std::string& holder : mandate.to) {
      expect_role(mandate.place, who, holder);
      const Role* role = roles().role(holder);
      for (const std::string& act : role == nullptr ? std::vector<std::string>() : mandate.acts) {
        if (std::find(role->does.begin(), role->does.end(), act) == role->does.end()) {
          problems_.add(mandate.place,
                        fmt::format("{} lets {} '{}', but that role does not do this act ({})", who,
                                    holder, act, role->place.text()));
        }
      }
    }
    for (const std::string& provision : mandate.provisions) {
      if (bundle_.provision(provision) == nullptr) {
        problems_.add(
            mandate.place,
            fmt::format("{} names the provision \"{}\", which no task in use here offers{}", who,
                        provision, hint(provision, provisions())));
      }
    }
  }

  // Each step once, also one that comes later or is gone by then.
  void check_roads(const Task& task) {
    std::set<std::string> checked;
    for (const DatedWorkflow& road : task.roads) {
      for (const Step& step : road.workflow->steps) {
        if (checked.insert(step.name).second) {
          check_step(step);
        }
      }
    }
  }

  // Roles that an effect names itself; one that a function or a setting brings is checked then.
  void check_handlers(const Task& task) {
    for (const Handler& handler : task.plugin->handlers.handlers) {
      const std::vector<Effect>* effects = handler.effects();
      for (const Effect& effect : effects == nullptr ? std::vector<Effect>() : *effects) {
        if (const std::string role = effect.text("role"); role != contact_person) {
          expect_role(effect.place, handler.called(), role);
        }
      }
    }
  }

  void check_step(const Step& step) {
    const std::string who = fmt::format("step \"{}\"", step.name);
    expect_role(step.place, who, step.role);
    expect_role(step.place, who, step.not_by);
    for (const std::string& told : step.overdue.tell) {
      expect_role(step.place, who, told);
    }
    const Mandate* mandate = roles().mandate(step.mandate);
    if (!step.mandate.empty() && mandate == nullptr) {
      problems_.add(
          step.place,
          fmt::format("{} needs the mandate \"{}\", which nobody holds in {}: no roles.lua "
                      "declares it{}",
                      who, step.mandate, bundle_.municipality.id(),
                      hint(step.mandate, names_of(roles().mandates))));
    }
  }

  std::vector<std::string> provisions() const {
    std::vector<std::string> names;
    for (const auto& [name, task] : bundle_.tasks) {
      const std::vector<std::string> own = names_of(task.plugin->provisions);
      names.insert(names.end(), own.begin(), own.end());
    }
    return names;
  }

  const Bundle& bundle_;
  ProblemList& problems_;
};

}  // namespace

void check_roles(const Bundle& bundle, ProblemList& problems) { RoleCheck(bundle, problems).run(); }

}  // namespace naober::policy
