// A setting's value as the screen sends it, made into the kind of value that the setting holds.
#pragma once

#include "base/result.h"
#include "base/value.h"
#include "policy/parameter.h"

namespace naober::studio {

// JSON has no terms, days or amounts, so "4w", "2026-04-01" and "21.00" become what the parameter
// declares. Refused as invalid when it cannot be that; whether it lies in the room is for the check
// of the draft, which knows who narrowed it.
Result<Value> setting_value(const policy::Parameter& parameter, const Value& sent);

}  // namespace naober::studio
