// Base64 with padding (RFC 4648 section 4), as signed notes use it.
#pragma once

#include <string>
#include <string_view>

namespace naober::journal {

std::string base64(std::string_view bytes);
// The bytes, or an empty text when `text` is not base64.
std::string from_base64(std::string_view text);

}  // namespace naober::journal
