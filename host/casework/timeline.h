// What happened to a case, told from what was recorded.
#pragma once

#include <vector>

#include "casework/case_file.h"

namespace naober::casework {

// Oldest first; things of one day in the order in which cases usually go.
std::vector<TimelineLine> lines_of(const WholeCase& whole);

}  // namespace naober::casework
