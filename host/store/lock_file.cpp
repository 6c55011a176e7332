#include "store/lock_file.h"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <string>
#include <utility>

namespace naober::store {

namespace {

// What the holder wrote into the file: its process id, or nothing when it was not that far yet.
std::string holder(int descriptor) {
  char text[32] = {};
  const ssize_t count = ::pread(descriptor, text, sizeof text - 1, 0);
  std::string found(text, count > 0 ? static_cast<std::size_t>(count) : 0);
  while (!found.empty() && found.back() == '\n') {
    found.pop_back();
  }
  return found.empty() ? "unknown" : found;
}

}  // namespace

Result<LockFile> LockFile::take(const std::filesystem::path& path) {
  const int descriptor = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
  if (descriptor < 0) {
    return refuse(Fault::unavailable,
                  std::string("The data folder cannot be written (") + std::strerror(errno) +
                      "); give it to the user that runs the host.",
                  path.parent_path().string());
  }
  LockFile lock(descriptor);
  if (::flock(descriptor, LOCK_EX | LOCK_NB) != 0) {
    return refuse(Fault::conflict,
                  "Another host (process " + holder(descriptor) +
                      ") works in this data folder; stop it first, or choose another folder.",
                  path.parent_path().string());
  }
  const std::string text = std::to_string(::getpid()) + "\n";
  if (::ftruncate(descriptor, 0) != 0 ||
      ::pwrite(descriptor, text.data(), text.size(), 0) != static_cast<ssize_t>(text.size())) {
    return refuse(Fault::unavailable,
                  std::string("The data folder cannot be written (") + std::strerror(errno) + ").",
                  path.parent_path().string());
  }
  return lock;
}

LockFile::LockFile(LockFile&& other) noexcept : descriptor_(std::exchange(other.descriptor_, -1)) {}

LockFile::~LockFile() {
  // The file stays: taking it away would let two hosts lock two files of one name.
  if (descriptor_ >= 0) {
    ::close(descriptor_);
  }
}

}  // namespace naober::store
