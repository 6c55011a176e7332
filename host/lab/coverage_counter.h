// Counts coverage while cases run.
#pragma once

#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "lab/case_runner.h"
#include "lab/coverage.h"

namespace naober::lab {

// Borrows the policy.
class CoverageCounter final : public CaseListener {
 public:
  explicit CoverageCounter(const policy::Loaded& policy);

  void heard_advice(const PolicyCase& asked, const Scene& scene,
                    const policy::Outcome& outcome) override;
  void heard_other(const PolicyCase& asked) override;
  Coverage take();

 private:
  // A setting is known by the plugin that declares it and its name.
  using SettingKey = std::pair<std::string, std::string>;
  struct Seen {
    bool read = false;
    bool looked_at = false;
    bool refused = false;  // a value too far was tried
    bool was_yes = false;  // while a sentence that hangs on it was said or left out
    bool was_no = false;
  };

  void list_plugin(const policy::Plugin& plugin);
  void list_bundle(const policy::Bundle& bundle);
  void list_sets(const policy::Bundle& bundle, const policy::Task& task);
  void add_rule(const std::string& owner, const policy::Plugin& plugin, const policy::Rule& rule);
  SettingKey key_of(const policy::Plugin& plugin, const std::string& name) const;
  void count_rule(const policy::Plugin& plugin, const policy::Rule& rule, const Value& traced,
                  const PolicyCase& asked, const Scene& scene);
  void meet(const PolicyCase& asked, const std::string& name, Date day);
  std::string lack_of(const policy::Plugin& plugin, const policy::Parameter& parameter) const;
  std::string lack_in_rule(const policy::Rule& rule, const std::string& setting,
                           const Seen& seen) const;

  const policy::Loaded& policy_;
  std::map<std::string, std::size_t> places_;  // of a rule, by its place and name: its row
  std::vector<const policy::Rule*> declared_;  // as the rows
  std::vector<RuleCoverage> rules_;
  std::map<SettingKey, Seen> seen_;
  std::set<std::string> amounts_expected_;  // rules, as in places_
  // Values that were set, by place and day; true when a case met it.
  std::map<std::string, bool> met_;
  std::vector<SettingCoverage> sets_;
  std::vector<std::string> set_keys_;  // as sets_
};

}  // namespace naober::lab
