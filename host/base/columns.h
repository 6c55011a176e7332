// Columns of text for people: as wide as a reader counts, in characters and not in bytes.
#pragma once

#include <string>
#include <string_view>

namespace naober {

// How many characters (code points) a text in UTF-8 has.
std::size_t width(std::string_view text);

// The text with spaces behind it until it is so wide; one that is wider stays as it is.
std::string padded(const std::string& text, std::size_t to);

}  // namespace naober
