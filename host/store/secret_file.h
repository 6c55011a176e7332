// A secret in a file of its own: hexadecimal, one line, readable by its owner alone.
#pragma once

#include <cstddef>
#include <filesystem>
#include <string>

#include "base/id.h"
#include "base/result.h"

namespace naober::store {

// Reads the secret of `size` bytes. not_found when there is no file; invalid when it is not in
// form; not_allowed when others may read it.
Result<std::string> read_secret(const std::filesystem::path& file, std::size_t size);

// Makes one of random bytes, and returns it once it is on disk. conflict when the file is there
// already.
Result<std::string> make_secret(const std::filesystem::path& file, std::size_t size,
                                Random& random);

// Writes a text to a file in one piece: to a neighbour, to disk, then under its name.
Result<void> write_durably(const std::filesystem::path& file, std::string_view text, unsigned mode);

}  // namespace naober::store
