// Which host this is: the version of the program, as the build names it (CMakeLists.txt).
//
// It stands in the journal beside what the rules said, so that years later a replay that tells
// something else can say whether the rules differ or the host does.
#pragma once

#include <string_view>

namespace naober {

inline constexpr std::string_view host_version = "0.1.0";

}  // namespace naober
