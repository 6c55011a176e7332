// Nobody is burdened unheard (hoor, Awb 4:7 and 4:8).
#pragma once

#include <optional>
#include <string>

#include "casework/context.h"

namespace naober::casework {

// Either the day on which the resident was heard, which has been, or why that could be left out
// (Awb 4:11, 4:12). One of the two, in words or as a day; never both.
Result<void> check_heard(const Context& context, const std::optional<Date>& heard_on,
                         const std::string& not_heard_because);

}  // namespace naober::casework
