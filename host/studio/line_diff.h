// The difference of two texts as people read it: unified, line by line.
#pragma once

#include <cstddef>
#include <optional>
#include <string>

namespace naober::studio {

// In the form of `diff -u`, with three lines around each change; an empty text when nothing
// differs. Nothing stands for a file that is not there (/dev/null). A text whose last line does not
// end says so.
std::string unified_diff(const std::string& path, const std::optional<std::string>& before,
                         const std::optional<std::string>& after);

}  // namespace naober::studio
