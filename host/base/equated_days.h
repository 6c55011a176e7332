// The days that the government equates with public holidays by Royal Decree (gelijkgestelde dagen,
// Atw 3(3)), as a table that an administrator adds to without a release.
#pragma once

#include <set>
#include <string_view>

#include "base/date.h"

namespace naober {

// Reads lines of date, source and status, parted by one tab; the first line that is no comment (#)
// names the columns. A day twice, an unknown column, a line of another width: refused, about
// "<name>:<line>".
Result<std::set<Date>> read_equated_days(std::string_view text, std::string_view name);

}  // namespace naober
