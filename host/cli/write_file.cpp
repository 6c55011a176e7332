#include "cli/write_file.h"

#include <fstream>

namespace naober::cli {

Result<void> write_file(const std::filesystem::path& path, const std::string& text) {
  std::error_code failed;
  std::filesystem::create_directories(path.parent_path(), failed);
  std::ofstream file(path, std::ios::binary);
  file << text;
  if (!file.flush()) {
    return refuse(Fault::unavailable, "the file could not be written: is there room, and may you?",
                  path.string());
  }
  return {};
}

}  // namespace naober::cli
