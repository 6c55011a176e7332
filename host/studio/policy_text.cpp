#include "studio/policy_text.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>

namespace naober::studio {
namespace {

constexpr std::size_t most_read = 1u << 20;

class Handle {
 public:
  explicit Handle(int number) : number_(number) {}
  ~Handle() {
    if (number_ >= 0) {
      ::close(number_);
    }
  }
  Handle(const Handle&) = delete;
  Handle& operator=(const Handle&) = delete;
  bool is_open() const { return number_ >= 0; }
  int number() const { return number_; }

 private:
  int number_;
};

tl::unexpected<Error> cannot_read(const std::string& path) {
  return refuse(Fault::unavailable, fmt::format("cannot read {}: {}", path, std::strerror(errno)),
                path);
}

// Whether there is a plain file at the end of plain folders. No: something on the way is missing.
Result<bool> is_plain(const std::filesystem::path& root, const std::string& path) {
  for (std::size_t end = path.find('/'); true; end = path.find('/', end + 1)) {
    const std::string part = path.substr(0, end);
    struct stat found {};
    if (::lstat((root / part).c_str(), &found) != 0) {
      return errno == ENOENT ? Result<bool>(false) : cannot_read(path);
    }
    const bool is_last = end == std::string::npos;
    if (is_last ? !S_ISREG(found.st_mode) : !S_ISDIR(found.st_mode)) {
      return refuse(Fault::not_allowed,
                    fmt::format("{} is no plain {}: the policy folder holds no symbolic links",
                                part, is_last ? "file" : "folder"),
                    path);
    }
    if (is_last) {
      return true;
    }
  }
}

}  // namespace

Result<std::optional<std::string>> read_policy_text(const std::filesystem::path& root,
                                                    const std::string& path) {
  TRY(const bool there, is_plain(root, path));
  if (!there) {
    return std::optional<std::string>();
  }
  const Handle file(::open((root / path).c_str(), O_RDONLY | O_NOFOLLOW | O_CLOEXEC));
  if (!file.is_open()) {
    return cannot_read(path);
  }
  std::string text;
  std::array<char, 1u << 14> part{};
  while (true) {
    const ssize_t count = ::read(file.number(), part.data(), part.size());
    if (count < 0 && errno != EINTR) {
      return cannot_read(path);
    }
    if (count == 0) {
      return std::optional<std::string>(std::move(text));
    }
    text.append(part.data(), count < 0 ? 0 : static_cast<std::size_t>(count));
    if (text.size() > most_read) {
      return refuse(Fault::invalid, fmt::format("{} is too large for a policy file", path), path);
    }
  }
}

}  // namespace naober::studio
