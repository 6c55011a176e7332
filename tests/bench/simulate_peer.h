// The peer of the simulation: what one would write without a policy language. Cases lie in columns
// of one SQLite table; each is read, given to a plain Lua function as a table, and what it answers
// is held against what was stored. One thread; nothing is explained.
#pragma once

#include <cstdint>
#include <filesystem>

namespace naober::bench {

// Writes `cases` of them into a new file.
void store_plain_cases(const std::filesystem::path& file, int cases);
// Reads and decides them all again; how many came to another answer.
std::int64_t simulate_plainly(const std::filesystem::path& file);

}  // namespace naober::bench
