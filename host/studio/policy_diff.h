// What a change of policy comes down to, in the words of policy: settings per day and layer, rules,
// steps, roles. The same two versions always give the same list, in the same order.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "policy/loader.h"

namespace naober::studio {

struct PolicyChange {
  // "setting", "parameter", "rule", "fact", "step", "skipped_step", "provision", "task",
  // "organisation", "role", "mandate" or "separation"
  std::string kind;
  std::string what;  // "added", "removed" or "changed"
  // Who says so: "buch/uitgeest", "buch", or "commons".
  std::string of;
  std::string task;  // empty: it belongs to no task
  std::string name;
  std::optional<Date> from;  // of a value of a setting
  std::string before;        // as a person reads it; empty when it was added
  std::string after;         // empty when it is gone
  std::string place;         // file:line, of the old one when it is gone

  friend bool operator==(const PolicyChange&, const PolicyChange&) = default;
};

// A municipality that is not whole on one side is compared as if that side had nothing of it.
std::vector<PolicyChange> changes_between(const policy::Loaded& before,
                                          const policy::Loaded& after);

// A municipality whose policy changes: its fingerprints, empty where it has or had none.
struct ChangedMunicipality {
  std::string id;  // "buch/uitgeest"
  std::string before;
  std::string after;

  friend bool operator==(const ChangedMunicipality&, const ChangedMunicipality&) = default;
};
std::vector<ChangedMunicipality> municipalities_between(const policy::Loaded& before,
                                                        const policy::Loaded& after);

}  // namespace naober::studio
