// Looking at a database file without changing it: is it whole, and of a schema that we know?
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

#include "base/result.h"

namespace naober::store {

struct Examination {
  // What SQLite's own check found first; empty when the file is whole.
  std::string damage;
  // Migrations that a host of this version would run when it opens the file.
  int missing_migrations = 0;
};

// `quick` leaves out whether indexes fit their tables, which takes as long as reading them all.
enum class Depth { quick, thorough };

// `database`: whose migrations count ("municipality", "region" or "keys"). An error when the file
// cannot be read, when a newer Naober wrote it, or when a migration was edited after it ran.
Result<Examination> examine(const std::filesystem::path& file, std::string_view database,
                            Depth depth);

}  // namespace naober::store
