#include "studio/policy_diff.h"

#include <algorithm>

#include "studio/policy_inventory.h"

namespace naober::studio {
namespace {

PolicyChange change_of(const char* what, const InventoryKey& key, const InventoryItem* before,
                       const InventoryItem* after) {
  return {key.kind,
          what,
          key.of,
          key.task,
          key.name,
          key.from,
          before == nullptr ? std::string() : before->says,
          after == nullptr ? std::string() : after->says,
          after == nullptr ? before->place : after->place};
}

}  // namespace

std::vector<PolicyChange> changes_between(const policy::Loaded& before,
                                          const policy::Loaded& after) {
  const Inventory had = inventory_of(before);
  const Inventory has = inventory_of(after);
  std::vector<PolicyChange> changes;
  for (const auto& [key, item] : had) {
    const auto now = has.find(key);
    if (now == has.end()) {
      changes.push_back(change_of("removed", key, &item, nullptr));
    } else if (now->second.says != item.says) {
      changes.push_back(change_of("changed", key, &item, &now->second));
    }
  }
  for (const auto& [key, item] : has) {
    if (!had.contains(key)) {
      changes.push_back(change_of("added", key, nullptr, &item));
    }
  }
  std::stable_sort(changes.begin(), changes.end(), [](const auto& a, const auto& b) {
    return std::tie(a.of, a.task, a.kind, a.name, a.from) <
           std::tie(b.of, b.task, b.kind, b.name, b.from);
  });
  return changes;
}

std::vector<ChangedMunicipality> municipalities_between(const policy::Loaded& before,
                                                        const policy::Loaded& after) {
  std::map<std::string, ChangedMunicipality> found;
  for (const auto& [id, bundle] : before.municipalities) {
    found[id].before = bundle->fingerprint;
  }
  for (const auto& [id, bundle] : after.municipalities) {
    found[id].after = bundle->fingerprint;
  }
  std::vector<ChangedMunicipality> changed;
  for (auto& [id, each] : found) {
    each.id = id;
    if (each.before != each.after) {
      changed.push_back(std::move(each));
    }
  }
  return changed;
}

}  // namespace naober::studio
