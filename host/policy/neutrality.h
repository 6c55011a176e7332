// No shared plugin may name a municipality.
//
// A wish of one municipality that does not fit becomes a parameter for all; a name in shared code
// is how a common house falls apart. Looked for in the texts of Lua files (not in comments) and in
// letters.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "policy/source_tree.h"

namespace naober::policy {

// How one region or municipality may be called.
struct LocalName {
  std::string id;      // "buch/bergen", or "buch" for a region
  std::string folder;  // "bergen"
  std::string title;   // "Bergen (NH)"; empty when its manifest could not be read
  friend bool operator==(const LocalName&, const LocalName&) = default;
};

// A text that stands in a Lua source, and its line.
struct QuotedText {
  int line = 0;
  std::string text;
};
// Short and long strings, comments left out. Escapes stay as they were written.
std::vector<QuotedText> quoted_texts_in(std::string_view lua);

void check_neutrality(const Folder& plugin, const std::vector<LocalName>& names,
                      ProblemList& problems);

}  // namespace naober::policy
