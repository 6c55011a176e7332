// The manual as static HTML: one file per page, no script, one style sheet inside each page.
//
// It reads without a server, prints well, follows the reader's light or dark theme, and passes an
// accessibility check: one h1, headings in order, captions, a text beside each picture (WCAG 2.2).
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "manual/document.h"

namespace naober::manual {

// What every page shows beside its own text.
struct Site {
  std::string title;     // "Naober: the manual"
  std::string language;  // "en", "nl"
  std::string contents;  // what the list of pages is called
  std::string in_words;  // what the text beside a picture is called
  std::string skip;      // "To the text"
  struct Entry {
    std::string path;
    std::string title;
    std::string group;  // pages of one group stand together; empty: at the top
  };
  std::vector<Entry> pages;
};

std::string to_html(const Page& page, const Site& site);

}  // namespace naober::manual
