#include "store/secret_file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

#include "base/text.h"

namespace naober::store {

namespace {

Error failed(const char* what, const std::filesystem::path& file) {
  return {Fault::unavailable, std::string(what) + ": " + std::strerror(errno), file.string()};
}

bool write_all(int descriptor, std::string_view text) {
  while (!text.empty()) {
    const ssize_t count = ::write(descriptor, text.data(), text.size());
    if (count < 0 && errno != EINTR) {
      return false;
    }
    text.remove_prefix(count > 0 ? static_cast<std::size_t>(count) : 0);
  }
  return ::fsync(descriptor) == 0;
}

Result<void> sync_folder(const std::filesystem::path& folder) {
  const int descriptor = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  const bool done = descriptor >= 0 && ::fsync(descriptor) == 0;
  if (descriptor >= 0) {
    ::close(descriptor);
  }
  if (!done) {
    return tl::unexpected<Error>(failed("The folder cannot be written to disk", folder));
  }
  return {};
}

}  // namespace

Result<std::string> read_secret(const std::filesystem::path& file, std::size_t size) {
  const int descriptor = ::open(file.c_str(), O_RDONLY | O_CLOEXEC);
  if (descriptor < 0) {
    Error error = failed("The key file cannot be read", file);
    error.fault = errno == ENOENT ? Fault::not_found : Fault::unavailable;
    return tl::unexpected<Error>(std::move(error));
  }
  struct stat about = {};
  char text[257] = {};
  const bool told = ::fstat(descriptor, &about) == 0;
  const ssize_t count = ::read(descriptor, text, sizeof text - 1);
  ::close(descriptor);
  if (!told || count < 0) {
    return tl::unexpected<Error>(failed("The key file cannot be read", file));
  }
  if ((about.st_mode & 077U) != 0) {
    return refuse(
        Fault::not_allowed,
        "Others can read this key; take their rights away (chmod 600) and consider it known",
        file.string());
  }
  std::string_view line(text, static_cast<std::size_t>(count));
  if (line.ends_with('\n')) {
    line.remove_suffix(1);
  }
  std::string secret = from_hex(line);
  if (secret.size() != size) {
    return refuse(Fault::invalid,
                  "This is not a key of ours: " + std::to_string(size * 2) +
                      " hexadecimal digits were expected; restore it from a backup",
                  file.string());
  }
  return secret;
}

Result<std::string> make_secret(const std::filesystem::path& file, std::size_t size,
                                Random& random) {
  std::error_code ignored;
  if (std::filesystem::exists(file, ignored)) {
    return refuse(Fault::conflict, "The key file is there already", file.string());
  }
  std::string secret = random.bytes(size);
  TRY_DO(write_durably(file, to_hex(secret) + "\n", 0600));
  return secret;
}

Result<void> write_durably(const std::filesystem::path& file, std::string_view text,
                           unsigned mode) {
  const std::filesystem::path beside = file.string() + ".new";
  const int descriptor =
      ::open(beside.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, static_cast<mode_t>(mode));
  if (descriptor < 0) {
    return tl::unexpected<Error>(failed("The file cannot be written", beside));
  }
  const bool written = write_all(descriptor, text);
  const Error error = failed("The file cannot be written", beside);
  ::close(descriptor);
  if (!written || ::rename(beside.c_str(), file.c_str()) != 0) {
    ::unlink(beside.c_str());
    return tl::unexpected<Error>(written ? failed("The file cannot be put in place", file) : error);
  }
  return sync_folder(file.parent_path());
}

}  // namespace naober::store
