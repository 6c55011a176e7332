// What a policy file must be before Lua sees a byte of it.
//
// A person reviews a policy file on a screen, so the screen must show what Lua will read: UTF-8
// without characters that hide, reorder or imitate nothing (bidi controls, zero-width characters,
// control characters), no compiled code, no odd line ends. A settings file holds data only; code in
// it is refused here, in words, with the line.
#pragma once

#include "base/result.h"
#include "policy/scripts.h"

namespace naober::script {

constexpr std::size_t longest_source = 64 * 1024;  // bytes

// Refuses with Fault::script; `about` is path:line.
Result<void> check_source(const policy::SourceFile& file, policy::Profile profile);

}  // namespace naober::script
