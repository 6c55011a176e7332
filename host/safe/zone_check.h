// Whether the machine's time zone data agree with the host about which day it is.
//
// The host reckons the Dutch day by the rule of directive 2000/84/EC (base/clock.h) and needs no
// zone data. When that rule is changed by law, the data of the machine know it before an old
// program does: from then on terms would begin and end a day off around midnight.
#pragma once

#include <filesystem>

#include "base/clock.h"
#include "safe/checkup.h"

namespace naober::safe {

// `zone`: the compiled data of Europe/Amsterdam; not there is good too. Looks 400 days ahead. Sets
// TZ for a moment, so it belongs in a program with one thread.
Observation zone_data_agree(const std::filesystem::path& zone, Instant now);

}  // namespace naober::safe
