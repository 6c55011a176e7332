// Reading what a case expects: its `expect = { … }`.
#pragma once

#include <optional>
#include <string_view>

#include "lab/policy_case.h"

namespace naober::lab {

// An empty table is a list and a map at once; Lua does not tell. Nothing when the key is not there;
// what is no table is a problem and read as an empty one.
std::optional<Map> read_table(policy::Declaration& declaration, std::string_view key);

Expected read_expected(policy::Declaration& declaration);

}  // namespace naober::lab
