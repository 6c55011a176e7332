// A page of the manual as data: what it says, not how it looks. html.h and markdown.h write it out.
//
// Plain values. Text is UTF-8 and may hold any character: writers escape it.
#pragma once

#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace naober::manual {

// A piece of a line.
struct Span {
  enum class Kind { plain, code, strong, link };

  Kind kind = Kind::plain;
  std::string text;
  std::string target;  // of a link: a page without extension ("plugins/guidance"), or "#anchor"
};
using Line = std::vector<Span>;

inline Span plain(std::string text) { return {Span::Kind::plain, std::move(text), {}}; }
inline Span code(std::string text) { return {Span::Kind::code, std::move(text), {}}; }
inline Span strong(std::string text) { return {Span::Kind::strong, std::move(text), {}}; }
inline Span link(std::string text, std::string target) {
  return {Span::Kind::link, std::move(text), std::move(target)};
}

struct Heading {
  int level = 2;  // 2 to 4; the title of the page is 1
  std::string text;
  std::string anchor;  // snake_case or a rule's name; empty: none
};
struct Paragraph {
  Line line;
};
struct Items {
  std::vector<Line> lines;
};
struct Table {
  std::string caption;
  std::vector<std::string> head;
  std::vector<std::vector<Line>> rows;  // as wide as the head
};
struct Listing {
  std::string language;  // "lua", "sh"
  std::string text;
};
// A picture, and the same in words for who cannot see it.
struct Figure {
  std::string file;  // below the manual's folder: "pictures/guidance.svg"
  std::string bytes;
  std::string caption;
  std::vector<Line> in_words;
};

using Block = std::variant<Heading, Paragraph, Items, Table, Listing, Figure>;

struct Page {
  std::string path;  // without extension: "index", "plugins/guidance"
  std::string title;
  std::string summary;  // one sentence, for the index
  std::vector<Block> blocks;
};

// "../plugins/x" as seen from a page: how a link to `target` is written on page `from`, without its
// extension. An anchor stays as it is.
std::string relative(const std::string& from, const std::string& target);

}  // namespace naober::manual
