// A file that only the holder of a key can read, and that tells when a byte of it was changed, cut
// off or swapped with another file: XChaCha20-Poly1305 in chunks (libsodium's secretstream), bound
// to the file's name.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

#include "base/hash.h"
#include "base/result.h"

namespace naober::store {

// The size of a key in bytes, for make_secret() and read_secret() (store/secret_file.h).
constexpr std::size_t file_key_size = 32;

// The size and SHA-256 of a file, read as a stream.
struct FileSum {
  std::uint64_t bytes = 0;
  Hash sha256{};
  friend bool operator==(const FileSum&, const FileSum&) = default;
};
Result<FileSum> sum_of_file(const std::filesystem::path& file);

// Writes `to` (new, 0600, on disk when it returns) as `from` sealed under `key`. `name` must be the
// same to open it. What was begun is removed when it fails.
Result<void> seal_file(const std::filesystem::path& from, const std::filesystem::path& to,
                       std::string_view key, std::string_view name);
// The other way round. invalid when the key is another one, or the file was changed.
Result<void> open_sealed_file(const std::filesystem::path& from, const std::filesystem::path& to,
                              std::string_view key, std::string_view name);
// A plain copy, on disk when it returns.
Result<void> copy_file(const std::filesystem::path& from, const std::filesystem::path& to);

}  // namespace naober::store
