// The lock on a data folder: held by one process, given up when it ends, however it ends.
#pragma once

#include <filesystem>

#include "base/result.h"

namespace naober::store {

class LockFile {
 public:
  // Takes the lock and writes our process id into the file. conflict when another process holds it.
  static Result<LockFile> take(const std::filesystem::path& path);
  LockFile(LockFile&& other) noexcept;
  LockFile& operator=(LockFile&&) = delete;
  ~LockFile();

 private:
  explicit LockFile(int descriptor) : descriptor_(descriptor) {}
  int descriptor_;
};

}  // namespace naober::store
