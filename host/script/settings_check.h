// A settings file holds data only, so that an administrator can read it and the screen can write it
// back.
//
// Allowed: `return`, words applied to names, values and tables, numbers, texts, true, false and
// nil, minus before a number, comments. Everything that computes is refused with a sentence that
// says what to do instead: functions, choices, loops, local names, operators, indexing, methods.
#pragma once

#include "base/result.h"
#include "policy/scripts.h"

namespace naober::script {

// `file` has passed the checks on characters. Refuses with Fault::script; `about` is path:line.
// What is merely not Lua is left to Lua, which says so better.
Result<void> check_settings(const policy::SourceFile& file);

}  // namespace naober::script
