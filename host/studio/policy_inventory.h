// Everything that a policy declares, each under its own name and in one line of words, so that two
// policies can be laid side by side.
#pragma once

#include <compare>
#include <map>
#include <optional>
#include <string>

#include "policy/loader.h"

namespace naober::studio {

struct InventoryKey {
  std::string of;  // "buch/uitgeest", "buch" or "commons"
  std::string task;
  std::string kind;
  std::string name;
  std::optional<Date> from;
  friend auto operator<=>(const InventoryKey&, const InventoryKey&) = default;
};

struct InventoryItem {
  std::string says;   // all of it that counts, as a person reads it
  std::string place;  // file:line
};

using Inventory = std::map<InventoryKey, InventoryItem>;

Inventory inventory_of(const policy::Loaded& policy);

}  // namespace naober::studio
