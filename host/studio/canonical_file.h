// The canonical writer: changes one value in a settings file and leaves every other byte as it was.
//
// The screen and the file are one table. An administrator who changes a value on the screen makes
// the same change that a careful colleague would type: one line, which a second pair of eyes reads
// in a second. Comments, order and layout stay the author's.
#pragma once

#include <string>
#include <string_view>

#include "base/date.h"
#include "base/result.h"
#include "base/value.h"
#include "policy/settings.h"
#include "studio/lua_value.h"

namespace naober::studio {

// From this day on, this value.
struct SettingRow {
  std::string setting;
  Value value;
  Date from;
  std::string source;   // empty: the file's own
  std::string because;  // empty: none
};

// A file of `plugin` without any setting: "of" is "buch/uitgeest" or "buch".
std::string new_policy_file(std::string_view plugin, std::string_view of,
                            const policy::Adoption& adopted);

// The text of a policy file with that row in it. A row of the same day is changed, another day gets
// a line of its own in the order of time; a setting that the file did not set comes at its end.
// Refused as invalid when the file is not `return policy "<plugin>" { … }` in a form that can be
// changed without guessing; such a file is edited as a text.
Result<std::string> with_setting(const std::string& text, std::string_view plugin,
                                 const SettingRow& row);

// The text of a `return <word> "…" { … }` with one more item at its end. The item is Lua, written
// for no indentation; its lines are moved in as far as the others.
Result<std::string> with_item(const std::string& text, std::string_view word,
                              const std::string& item);

}  // namespace naober::studio
