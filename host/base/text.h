// Small questions about text.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace naober {

// Whether every byte sequence is well-formed UTF-8 (no surrogates, no overlong forms).
bool is_utf8(std::string_view text);

// The word of `known` that `word` most likely meant, or an empty text when none is near
// (Damerau-Levenshtein distance of at most a third of its length). Ties go to the first.
std::string nearest(std::string_view word, const std::vector<std::string>& known);

// "a, b or c"; what stands between the last two is `last` ("or", "and").
std::string listed(const std::vector<std::string>& words, std::string_view last = "or");

// Lower case hexadecimal of raw bytes, and back (an empty text when `hex` is not in form).
std::string to_hex(std::string_view bytes);
std::string from_hex(std::string_view hex);

}  // namespace naober
