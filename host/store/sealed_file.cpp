#include "store/sealed_file.h"

#include <fcntl.h>
#include <sodium.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <functional>
#include <vector>

namespace naober::store {

namespace {

using Bytes = std::vector<unsigned char>;

constexpr std::size_t chunk_size = std::size_t{1} << 16U;
constexpr std::size_t extra = crypto_secretstream_xchacha20poly1305_ABYTES;
constexpr std::size_t header_size = crypto_secretstream_xchacha20poly1305_HEADERBYTES;
static_assert(file_key_size == crypto_secretstream_xchacha20poly1305_KEYBYTES);

const unsigned char* raw(std::string_view bytes) {
  return reinterpret_cast<const unsigned char*>(bytes.data());
}

Error failed(const char* what, const std::filesystem::path& file) {
  return {Fault::unavailable, std::string(what) + ": " + std::strerror(errno), file.string()};
}

// An open file; closed when it goes.
class File {
 public:
  static Result<File> to_read(const std::filesystem::path& path) {
    const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0) {
      Error error = failed("The file cannot be read", path);
      error.fault = errno == ENOENT ? Fault::not_found : Fault::unavailable;
      return tl::unexpected<Error>(std::move(error));
    }
    return File(descriptor, path);
  }
  static Result<File> to_make(const std::filesystem::path& path) {
    const int descriptor = ::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    if (descriptor < 0) {
      return tl::unexpected<Error>(failed("The file cannot be made", path));
    }
    return File(descriptor, path);
  }
  File(File&& other) noexcept
      : descriptor_(std::exchange(other.descriptor_, -1)), path_(std::move(other.path_)) {}
  File& operator=(File&&) = delete;
  ~File() {
    if (descriptor_ >= 0) {
      ::close(descriptor_);
    }
  }

  // Fills `into` as far as the file goes, and shortens it to what came.
  Result<void> read(Bytes& into, std::size_t size) {
    into.resize(size);
    std::size_t have = 0;
    while (have < size) {
      const ssize_t count = ::read(descriptor_, into.data() + have, size - have);
      if (count < 0 && errno != EINTR) {
        return tl::unexpected<Error>(failed("The file cannot be read", path_));
      }
      if (count == 0) {
        break;
      }
      have += count > 0 ? static_cast<std::size_t>(count) : 0;
    }
    into.resize(have);
    return {};
  }
  Result<void> write(const unsigned char* bytes, std::size_t size) {
    while (size > 0) {
      const ssize_t count = ::write(descriptor_, bytes, size);
      if (count < 0 && errno != EINTR) {
        return tl::unexpected<Error>(failed("The file cannot be written", path_));
      }
      const auto written = count > 0 ? static_cast<std::size_t>(count) : 0;
      bytes += written;
      size -= written;
    }
    return {};
  }
  Result<void> put_on_disk() {
    if (::fsync(descriptor_) != 0) {
      return tl::unexpected<Error>(failed("The file cannot be put on disk", path_));
    }
    return {};
  }

 private:
  File(int descriptor, std::filesystem::path path)
      : descriptor_(descriptor), path_(std::move(path)) {}
  int descriptor_;
  std::filesystem::path path_;
};

Error not_ours(const std::filesystem::path& file) {
  return {Fault::invalid,
          "This file does not open with this key: another key sealed it, or it was changed, cut "
          "off or renamed",
          file.string()};
}

using State = crypto_secretstream_xchacha20poly1305_state;

Result<void> seal_chunks(File& from, File& into, std::string_view key, std::string_view name) {
  State state;
  unsigned char header[header_size];
  crypto_secretstream_xchacha20poly1305_init_push(&state, header, raw(key));
  TRY_DO(into.write(header, header_size));
  Bytes plain;
  Bytes sealed(chunk_size + extra);
  bool last = false;
  while (!last) {
    TRY_DO(from.read(plain, chunk_size));
    last = plain.size() < chunk_size;
    const unsigned char tag = last ? crypto_secretstream_xchacha20poly1305_TAG_FINAL : 0;
    crypto_secretstream_xchacha20poly1305_push(&state, sealed.data(), nullptr, plain.data(),
                                               plain.size(), raw(name), name.size(), tag);
    TRY_DO(into.write(sealed.data(), plain.size() + extra));
  }
  return into.put_on_disk();
}

Result<void> open_chunks(File& from, File& into, std::string_view key, std::string_view name,
                         const std::filesystem::path& file) {
  Bytes sealed;
  TRY_DO(from.read(sealed, header_size));
  State state;
  if (sealed.size() != header_size ||
      crypto_secretstream_xchacha20poly1305_init_pull(&state, sealed.data(), raw(key)) != 0) {
    return tl::unexpected<Error>(not_ours(file));
  }
  Bytes plain(chunk_size);
  unsigned char tag = 0;
  while (tag != crypto_secretstream_xchacha20poly1305_TAG_FINAL) {
    TRY_DO(from.read(sealed, chunk_size + extra));
    if (sealed.size() < extra || crypto_secretstream_xchacha20poly1305_pull(
                                     &state, plain.data(), nullptr, &tag, sealed.data(),
                                     sealed.size(), raw(name), name.size()) != 0) {
      return tl::unexpected<Error>(not_ours(file));
    }
    TRY_DO(into.write(plain.data(), sealed.size() - extra));
  }
  TRY_DO(from.read(sealed, 1));
  if (!sealed.empty()) {
    return tl::unexpected<Error>(not_ours(file));
  }
  return into.put_on_disk();
}

// Reads `from`, makes `to`, and takes `to` away again when `work` fails.
Result<void> through(const std::filesystem::path& from, const std::filesystem::path& to,
                     const std::function<Result<void>(File&, File&)>& work) {
  CHECK(sodium_init() >= 0);
  TRY(auto source, File::to_read(from));
  TRY(auto target, File::to_make(to));
  auto done = work(source, target);
  if (!done) {
    std::error_code ignored;
    std::filesystem::remove(to, ignored);
  }
  return done;
}

}  // namespace

Result<FileSum> sum_of_file(const std::filesystem::path& file) {
  CHECK(sodium_init() >= 0);
  TRY(auto source, File::to_read(file));
  crypto_hash_sha256_state state;
  crypto_hash_sha256_init(&state);
  FileSum sum;
  Bytes chunk;
  do {
    TRY_DO(source.read(chunk, chunk_size));
    crypto_hash_sha256_update(&state, chunk.data(), chunk.size());
    sum.bytes += chunk.size();
  } while (chunk.size() == chunk_size);
  crypto_hash_sha256_final(&state, sum.sha256.data());
  return sum;
}

Result<void> seal_file(const std::filesystem::path& from, const std::filesystem::path& to,
                       std::string_view key, std::string_view name) {
  CHECK(key.size() == file_key_size);
  return through(
      from, to, [&](File& source, File& target) { return seal_chunks(source, target, key, name); });
}

Result<void> open_sealed_file(const std::filesystem::path& from, const std::filesystem::path& to,
                              std::string_view key, std::string_view name) {
  CHECK(key.size() == file_key_size);
  return through(from, to, [&](File& source, File& target) {
    return open_chunks(source, target, key, name, from);
  });
}

Result<void> copy_file(const std::filesystem::path& from, const std::filesystem::path& to) {
  return through(from, to, [](File& source, File& target) -> Result<void> {
    Bytes chunk;
    do {
      TRY_DO(source.read(chunk, chunk_size));
      TRY_DO(target.write(chunk.data(), chunk.size()));
    } while (chunk.size() == chunk_size);
    return target.put_on_disk();
  });
}

}  // namespace naober::store
