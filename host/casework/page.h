// A page for people: what we hand to a resident or keep on paper, in plain Dutch. No script, no
// file beside it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/value.h"

namespace naober::casework {

// A whole page; `title` is plain text, `body` is HTML.
std::string page_with(std::string_view title, const std::string& body);
// <p>…</p> and <h2>…</h2> around plain text.
std::string paragraph(std::string_view text);
std::string heading(std::string_view text);
// A table with a header; every cell is plain text.
std::string table_of(const std::vector<std::string>& header,
                     const std::vector<std::vector<std::string>>& rows);
// A value as a person reads it: texts as they are, lists with commas, empty where there is none.
std::string in_words(const Value& value);
// The same for a member of a map.
std::string member_in_words(const Value& map, std::string_view key);

}  // namespace naober::casework
