// Values as the policy language writes them, so that the loader reads back what was meant.
#pragma once

#include <string>
#include <string_view>

#include "base/result.h"
#include "base/value.h"

namespace naober::studio {

// A value as the policy language writes it: yes, weeks(4), euros "21.00", { "a", "b" }. Refused as
// invalid for what no setting can be (unknown, a map).
Result<std::string> lua_of(const Value& value);
// A text between quotes, with its escapes.
std::string lua_text(std::string_view text);

}  // namespace naober::studio
