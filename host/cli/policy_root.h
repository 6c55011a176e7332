// Where the policy lies that a command works with: a folder with plugins/ and municipalities/.
#pragma once

#include <filesystem>

#include "base/calendar.h"
#include "cli/command.h"

namespace naober::cli {

// The option that every command with a policy offers. A function, because commands are made before
// main() in no certain order.
Option policy_option();

// --policy DIR, else NAOBER_POLICY, else the nearest folder at or above the program, else at or
// above the current one. Refuses when a named folder holds no policy, or when none is found.
Result<std::filesystem::path> policy_root(const Arguments& arguments);

// The calendar with the equated days of <root>/municipalities/calendar/equated_days.tsv.
Result<Calendar> calendar_of(const std::filesystem::path& root);
// The same from a table of one's own.
Result<Calendar> calendar_from(const std::filesystem::path& equated_days);

// The whole text of a file, or why it cannot be read. Refuses more than 16 MiB.
Result<std::string> read_file(const std::filesystem::path& path);

}  // namespace naober::cli
