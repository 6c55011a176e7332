// Asks one policy case of the policy as it was loaded.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "lab/policy_case.h"
#include "lab/policy_test.h"
#include "policy/evaluate.h"
#include "policy/loader.h"

namespace naober::lab {

// Borrows the policy and the script room.
class CaseRunner {
 public:
  CaseRunner(const policy::Loaded& policy, policy::Scripts& scripts);

  // Fails only when the script room is not available; what a case did not find is one of its
  // failures.
  Result<CaseResult> run(const PolicyCase& asked);
  std::vector<RuleCoverage> coverage() const;

 private:
  // Where a case takes place: the task of a municipality, or the plugin alone with its defaults.
  struct Scene {
    const policy::Plugin* plugin = nullptr;
    const policy::RuleBook* book = nullptr;
    policy::Settings settings;
    std::string tenant;
  };

  Result<Scene> scene_of(const PolicyCase& asked) const;
  Result<const policy::Plugin*> plugin_of(const PolicyCase& asked) const;
  Result<const policy::Task*> task_of(const PolicyCase& asked) const;
  policy::Settings defaults_of(const policy::Plugin& plugin) const;

  Result<void> ask_rules(const PolicyCase& asked, CaseResult& result);
  void look_at_settings(const PolicyCase& asked, CaseResult& result) const;
  void try_setting(const PolicyCase& asked, CaseResult& result) const;
  void count(const std::string& plugin, const policy::Outcome& outcome);

  const policy::Loaded& policy_;
  policy::Scripts& scripts_;
  std::map<std::string, std::vector<RuleCoverage>> covered_;  // by plugin
};

}  // namespace naober::lab
