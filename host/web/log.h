// One line of JSON on standard error per event worth knowing. Never an identity, never an id of a
// person.
#pragma once

#include <string_view>

#include "base/value.h"

namespace naober::web {

// `level`: "info", "warning" or "error". The time is the system's: a log is read beside others.
void log_line(std::string_view level, std::string_view event, Map members = {});

}  // namespace naober::web
