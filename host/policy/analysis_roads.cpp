// Provisions without a road to them, and roles that decide without a mandate. A term without a role
// is refused by the loader already (workflow.cpp), and so is a mandate for an unknown provision
// (role_check.cpp).
#include <fmt/format.h>

#include <algorithm>

#include "base/text.h"
#include "policy/analysis.h"

namespace naober::policy {

namespace {

using Weight = Finding::Weight;

bool holds(const std::vector<std::string>& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

bool grants(const std::vector<Rule>& rules, const std::string& provision) {
  return std::any_of(rules.begin(), rules.end(), [&](const Rule& rule) {
    return rule.gives == Verdict::grant && rule.target == provision;
  });
}

// A local rule may grant what the plugin itself does not.
bool granted_anywhere(const Loaded& loaded, const Plugin& plugin, const std::string& provision) {
  if (grants(plugin.rules, provision)) {
    return true;
  }
  return std::any_of(loaded.municipalities.begin(), loaded.municipalities.end(),
                     [&](const auto& entry) {
                       const Task* task = entry.second->task(plugin.name());
                       return task != nullptr && grants(task->local_rules, provision);
                     });
}

void check_provisions(const Loaded& loaded, const Plugin& plugin, std::vector<Finding>& findings) {
  for (const Provision& provision : plugin.provisions) {
    if (!granted_anywhere(loaded, plugin, provision.name)) {
      findings.push_back(
          {Weight::warning, "provision_never_granted", provision.place,
           fmt::format("no rule grants \"{}\", so no advice ever leads to it", provision.name),
           "write the rule that grants it, or take the provision out", ""});
    }
  }
}

// Whether an organisation is there whose people may hold a role that does the act.
bool somebody_does(const Roles& roles, std::string_view act) {
  return std::any_of(roles.roles.begin(), roles.roles.end(), [&](const Role& role) {
    return holds(role.does, act) &&
           std::any_of(roles.organisations.begin(), roles.organisations.end(),
                       [&](const Organisation& organisation) {
                         return holds(role.kinds, organisation.kind);
                       });
  });
}

class BundleAnalysis {
 public:
  BundleAnalysis(const Bundle& bundle, std::vector<Finding>& findings)
      : bundle_(bundle), findings_(findings) {}

  void run() {
    for (const auto& [name, task] : bundle_.tasks) {
      for (const Provision& provision : task.plugin->provisions) {
        if (provision.kind == Provision::Kind::tailored) {
          check_decided(provision);
        }
      }
    }
    check_orders();
    check_deciders();
  }

 private:
  void add(std::string kind, const Place& place, std::string says, std::string todo) {
    findings_.push_back({Weight::warning, std::move(kind), place, std::move(says), std::move(todo),
                         bundle_.municipality.id()});
  }

  bool covered(const Mandate& mandate, const std::string& provision) const {
    return holds(mandate.acts, "decide") &&
           (mandate.provisions.empty() || holds(mandate.provisions, provision));
  }

  // A tailored provision takes a decision, and a decision a mandate (Awb 10:1).
  void check_decided(const Provision& provision) {
    const std::vector<Mandate>& mandates = bundle_.roles.mandates;
    if (std::none_of(mandates.begin(), mandates.end(),
                     [&](const Mandate& mandate) { return covered(mandate, provision.name); })) {
      add("provision_without_mandate", bundle_.municipality.place,
          fmt::format("nobody may decide on \"{}\" ({}): no mandate of {} covers it",
                      provision.name, provision.place.text(), bundle_.municipality.id()),
          "name it among the provisions of a mandate with acts = { \"decide\" } in roles.lua");
    }
  }

  void check_orders() {
    const Provision* tailored = nullptr;
    for (const auto& [name, task] : bundle_.tasks) {
      for (const Provision& provision : task.plugin->provisions) {
        tailored = provision.kind == Provision::Kind::tailored ? &provision : tailored;
      }
    }
    if (tailored == nullptr) {
      return;
    }
    if (!somebody_does(bundle_.roles, "order")) {
      add("no_order_possible", bundle_.municipality.place,
          fmt::format("no order can be placed in {}: nobody there may do 'order'",
                      bundle_.municipality.id()),
          "give a role does = { \"order\" }, of a kind that an organisation has");
    }
    const std::vector<Organisation>& all = bundle_.roles.organisations;
    if (std::none_of(all.begin(), all.end(), [](const Organisation& organisation) {
          return organisation.kind != "municipality";
        })) {
      add("no_order_possible", bundle_.municipality.place,
          fmt::format("no order can be placed in {}: there is no organisation to deliver",
                      bundle_.municipality.id()),
          "declare the providers in roles.lua: organisation \"…\" { kind = \"care_provider\" }");
    }
  }

  // A role that decides but that no mandate names is refused at every decision.
  void check_deciders() {
    for (const Role& role : bundle_.roles.roles) {
      for (const std::string_view act : {"decide", "decide_objection", "recover"}) {
        const bool named =
            std::any_of(bundle_.roles.mandates.begin(), bundle_.roles.mandates.end(),
                        [&](const Mandate& mandate) {
                          return holds(mandate.acts, act) && holds(mandate.to, role.name);
                        });
        if (holds(role.does, act) && !named) {
          add("role_without_mandate", role.place,
              fmt::format("the role \"{}\" does '{}', but no mandate gives it to that role",
                          role.name, act),
              "give the mandate, or take the act out of the role");
        }
      }
    }
  }

  const Bundle& bundle_;
  std::vector<Finding>& findings_;
};

}  // namespace

void analyse_roads(const Loaded& loaded, std::vector<Finding>& findings) {
  for (const auto& [name, plugin] : loaded.plugins) {
    check_provisions(loaded, *plugin, findings);
  }
  for (const auto& [id, bundle] : loaded.municipalities) {
    BundleAnalysis(*bundle, findings).run();
  }
}

}  // namespace naober::policy
