// One way to leave a file behind.
#pragma once

#include <filesystem>
#include <string>

#include "base/result.h"

namespace naober::cli {

// Writes the whole file, and makes the folders it stands in. unavailable when that fails.
Result<void> write_file(const std::filesystem::path& path, const std::string& text);

}  // namespace naober::cli
