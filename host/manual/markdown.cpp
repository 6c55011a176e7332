#include "manual/markdown.h"

#include <fmt/format.h>

namespace naober::manual {
namespace {

// Escapes what would be read as markup. In a cell of a table a bar or a line break would end it.
std::string escaped(const std::string& text) {
  std::string written;
  for (const char c : text) {
    if (c == '\n') {
      written += ' ';
      continue;
    }
    if (std::string_view("\\`*_[]<>|#").find(c) != std::string_view::npos) {
      written += '\\';
    }
    written += c;
  }
  return written;
}

// A code span may hold backticks when its fence is longer than any of them.
std::string code_span(const std::string& text) {
  const std::string fence = text.find('`') == std::string::npos ? "`" : "``";
  std::string inside;
  for (const char c : text) {
    inside += c == '|' ? "\\|" : std::string(1, c == '\n' ? ' ' : c);
  }
  return fence + (fence.size() > 1 ? " " + inside + " " : inside) + fence;
}

class Writer {
 public:
  Writer(const Page& page, const std::string& in_words) : page_(page), in_words_(in_words) {}

  std::string write() {
    text_ = "# " + escaped(page_.title) + "\n";
    if (!page_.summary.empty()) {
      text_ += "\n" + escaped(page_.summary) + "\n";
    }
    for (const Block& block : page_.blocks) {
      text_ += "\n";
      std::visit([&](const auto& held) { add(held); }, block);
    }
    return std::move(text_);
  }

 private:
  std::string file_link(const std::string& target) const {
    const std::string there = relative(page_.path, target);
    if (there.starts_with('#') || there.starts_with("https://")) {
      return there;
    }
    const std::size_t anchor = there.find('#');
    return anchor == std::string::npos ? there + ".md"
                                       : there.substr(0, anchor) + ".md" + there.substr(anchor);
  }

  std::string spans(const Line& line) const {
    std::string written;
    for (const Span& span : line) {
      switch (span.kind) {
        case Span::Kind::plain:
          written += escaped(span.text);
          break;
        case Span::Kind::code:
          written += code_span(span.text);
          break;
        case Span::Kind::strong:
          written += "**" + escaped(span.text) + "**";
          break;
        case Span::Kind::link:
          written += fmt::format("[{}]({})", escaped(span.text), file_link(span.target));
          break;
      }
    }
    return written;
  }

  void add(const Heading& heading) {
    if (!heading.anchor.empty()) {
      text_ += fmt::format("<a id=\"{}\"></a>\n\n", heading.anchor);
    }
    text_ += std::string(static_cast<std::size_t>(heading.level), '#') + " " +
             escaped(heading.text) + "\n";
  }
  void add(const Paragraph& paragraph) { text_ += spans(paragraph.line) + "\n"; }
  void add(const Items& items) { add_list(items.lines); }
  void add_list(const std::vector<Line>& lines) {
    for (const Line& line : lines) {
      text_ += "- " + spans(line) + "\n";
    }
  }
  void add(const Table& table) {
    if (!table.caption.empty()) {
      text_ += escaped(table.caption) + ":\n\n";
    }
    text_ += "|";
    for (const std::string& title : table.head) {
      text_ += " " + escaped(title) + " |";
    }
    text_ += "\n|";
    for (std::size_t column = 0; column < table.head.size(); ++column) {
      text_ += "---|";
    }
    text_ += "\n";
    for (const std::vector<Line>& row : table.rows) {
      text_ += "|";
      for (const Line& cell : row) {
        text_ += " " + spans(cell) + " |";
      }
      text_ += "\n";
    }
  }
  void add(const Listing& listing) {
    text_ += fmt::format("```{}\n{}{}```\n", listing.language, listing.text,
                         listing.text.ends_with('\n') ? "" : "\n");
  }
  void add(const Figure& figure) {
    text_ += fmt::format("![{}]({})\n\n{}:\n\n", escaped(figure.caption),
                         relative(page_.path, figure.file), escaped(in_words_));
    add_list(figure.in_words);
  }

  const Page& page_;
  const std::string& in_words_;
  std::string text_;
};

}  // namespace

std::string to_markdown(const Page& page, const std::string& in_words) {
  return Writer(page, in_words).write();
}

}  // namespace naober::manual
