// Reading a number from the command line.
#pragma once

#include <cstdint>
#include <string_view>

#include "base/result.h"
#include "cli/command.h"

namespace naober::cli {

// The value of an option as a whole number from `least` to `most`; otherwise Fault::invalid, about
// the option, with the two bounds in the sentence.
Result<std::int64_t> whole_number(const Arguments& arguments, std::string_view option,
                                  std::int64_t least, std::int64_t most);

}  // namespace naober::cli
