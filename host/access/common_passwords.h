// What everybody tries first: the commonest passwords, and what people make of them to be long
// enough.
#pragma once

#include <string_view>

namespace naober::access {

// `password` in lower case. Whether it is a common word (in English, Dutch or on a keyboard), with
// figures and signs before or behind it or the same word again; one short piece again and again; or
// a run of the alphabet or of figures.
bool is_common_password(std::string_view password);

}  // namespace naober::access
