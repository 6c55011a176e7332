// "Why is it so?": the chain law → commons → region → municipality of one setting, as a table.
#pragma once

#include <string>
#include <string_view>

#include "policy/bundle.h"

namespace naober::policy {

// Finds the setting by "name" or "plugin.name". Refused as not_found with the nearest name, and as
// conflict when two tasks of this municipality have a setting of that name.
Result<const Setting*> find_setting(const Bundle& bundle, std::string_view name);

// The first line is `review_interval = 12 months`; one line per layer that speaks follows.
std::string explain(const Setting& setting, Date date);

}  // namespace naober::policy
