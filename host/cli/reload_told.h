// What a reload came to, as regional IT reads it in a terminal.
#pragma once

#include "base/value.h"
#include "cli/command.h"

namespace naober::cli {

// `reload` as the API shows it (studio/reload.h). Returns the exit code: 0 all is in force, 1
// something was refused.
int tell_reload(const Console& console, const Value& reload);

// "3f9a1c…": a fingerprint as people say it; "-" when there is none.
std::string short_fingerprint(const Value& holder, std::string_view key);
// The list of that name; empty when there is none.
const List& list_at(const Value& holder, std::string_view key);

}  // namespace naober::cli
