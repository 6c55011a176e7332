#include "script/worker_path.h"

#include <filesystem>

namespace naober::script {

std::string worker_path() {
  std::error_code failed;
  const std::filesystem::path self = std::filesystem::read_symlink("/proc/self/exe", failed);
  return (failed ? std::filesystem::path("naober-script") : self.parent_path() / "naober-script")
      .string();
}

}  // namespace naober::script
