// Reading one file of the policy folder, without following anybody's symbolic link.
#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "base/result.h"

namespace naober::studio {

// The text of the file at `path` below the root; nothing when there is none. Refused as not_allowed
// when the way there leads over a symbolic link, as invalid when the file is too large to be
// policy.
Result<std::optional<std::string>> read_policy_text(const std::filesystem::path& root,
                                                    const std::string& path);

}  // namespace naober::studio
