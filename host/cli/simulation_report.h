// A simulation told on a terminal.
#pragma once

#include <string>

#include "lab/simulation_result.h"

namespace naober::cli {

std::string report_of(const lab::SimulationResult& result);

// "[########------------]  40 % of 12,000 cases, 83 flips"
std::string progress_line(std::int64_t done, std::int64_t total, std::int64_t flips);

// "12,345"
std::string with_commas(std::int64_t count);

}  // namespace naober::cli
