// What the parts of a contrast share.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "lab/simulation_cost.h"
#include "policy/settings.h"

namespace naober::lab {

// The number that a whole text says, or nothing.
std::optional<double> number_in(std::string_view text);

// Whether a setting has one value on both sides, or is on neither.
bool same_value(const policy::Settings& a, const policy::Settings& b, std::string_view name);

// What the grants cost; the decided amount stands in for that of the decided provision.
Cost cost_of(const std::vector<Granted>& grants, const Prices& prices, std::string_view provision,
             std::string_view amount);

}  // namespace naober::lab
