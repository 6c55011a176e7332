// Coverage as a table for people.
#pragma once

#include <string>

#include "lab/coverage.h"

namespace naober::cli {

// One row per plugin, region and municipality; below it what is not covered, each with file:line.
std::string show_coverage(const lab::Coverage& coverage);

}  // namespace naober::cli
