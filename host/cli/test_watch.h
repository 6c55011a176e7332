// The policy's tests, run again whenever its files change (naober test --watch).
#pragma once

#include <functional>
#include <string>

#include "base/calendar.h"
#include "cli/command.h"
#include "cli/policy_scope.h"
#include "policy/scripts.h"

namespace naober::cli {

// First all cases of the scope; then, at every change, those that it concerns. Each report begins
// with `clear`. Goes on until `go_on`, asked after every report, says no. Refused when the folder
// cannot be read or watched; a policy that is broken for a moment is part of the report.
Result<void> watch_tests(const PolicyScope& scope, policy::Scripts& scripts,
                         const Calendar& calendar, const std::string& clear,
                         const std::function<bool()>& go_on, const Console& console);

}  // namespace naober::cli
