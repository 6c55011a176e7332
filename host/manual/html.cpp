#include "manual/html.h"

#include <fmt/format.h>

#include "base/embedded.h"
#include "base/html.h"
#include "base/result.h"

namespace naober::manual {
namespace {

std::string_view style() {
  const EmbeddedFile* file = find_embedded("host/manual/manual.css");
  CHECK(file != nullptr);
  return file->content;
}

std::string page_link(const std::string& from, const std::string& target) {
  const std::string there = relative(from, target);
  if (there.starts_with('#') || there.starts_with("https://")) {
    return there;
  }
  const std::size_t anchor = there.find('#');
  return anchor == std::string::npos ? there + ".html"
                                     : there.substr(0, anchor) + ".html" + there.substr(anchor);
}

class Writer {
 public:
  explicit Writer(const Page& page, const Site& site) : page_(page), site_(site) {}

  std::string write() {
    text_ = fmt::format(
        "<!doctype html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n"
        "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
        "<title>{} · {}</title>\n<style>\n{}</style>\n</head>\n<body>\n"
        "<a class=\"skip\" href=\"#text\">{}</a>\n",
        site_.language, escape_html(page_.title), escape_html(site_.title), style(),
        escape_html(site_.skip));
    write_contents();
    text_ += fmt::format("<main id=\"text\">\n<h1>{}</h1>\n", escape_html(page_.title));
    if (!page_.summary.empty()) {
      text_ += fmt::format("<p class=\"summary\">{}</p>\n", escape_html(page_.summary));
    }
    for (const Block& block : page_.blocks) {
      std::visit([&](const auto& held) { add(held); }, block);
    }
    text_ += "</main>\n</body>\n</html>\n";
    return std::move(text_);
  }

 private:
  void write_contents() {
    text_ += fmt::format("<nav aria-label=\"{0}\">\n<p class=\"site\">{1}</p>\n",
                         escape_html(site_.contents), escape_html(site_.title));
    std::string group;
    bool open = false;
    for (const Site::Entry& entry : site_.pages) {
      if (!open || entry.group != group) {
        text_ += open ? "</ul>\n" : "";
        group = entry.group;
        text_ +=
            group.empty() ? "" : fmt::format("<p class=\"group\">{}</p>\n", escape_html(group));
        text_ += "<ul>\n";
        open = true;
      }
      const bool here = entry.path == page_.path;
      text_ += fmt::format("<li><a href=\"{}\"{}>{}</a></li>\n", page_link(page_.path, entry.path),
                           here ? " aria-current=\"page\"" : "", escape_html(entry.title));
    }
    text_ += open ? "</ul>\n</nav>\n" : "</nav>\n";
  }

  std::string spans(const Line& line) const {
    std::string written;
    for (const Span& span : line) {
      const std::string text = escape_html(span.text);
      switch (span.kind) {
        case Span::Kind::plain:
          written += text;
          break;
        case Span::Kind::code:
          written += "<code>" + text + "</code>";
          break;
        case Span::Kind::strong:
          written += "<strong>" + text + "</strong>";
          break;
        case Span::Kind::link:
          written += fmt::format("<a href=\"{}\">{}</a>",
                                 escape_html(page_link(page_.path, span.target)), text);
          break;
      }
    }
    return written;
  }

  void add(const Heading& heading) {
    const std::string anchor =
        heading.anchor.empty() ? "" : fmt::format(" id=\"{}\"", escape_html(heading.anchor));
    text_ += fmt::format("<h{0}{1}>{2}</h{0}>\n", heading.level, anchor, escape_html(heading.text));
  }
  void add(const Paragraph& paragraph) { text_ += "<p>" + spans(paragraph.line) + "</p>\n"; }
  void add(const Items& items) {
    text_ += "<ul>\n";
    for (const Line& line : items.lines) {
      text_ += "<li>" + spans(line) + "</li>\n";
    }
    text_ += "</ul>\n";
  }
  void add(const Table& table) {
    // A wide table scrolls inside its own frame, which the keyboard can reach.
    text_ += fmt::format(
        "<div class=\"frame\" role=\"region\" tabindex=\"0\" aria-label=\"{0}\">\n<table>\n"
        "<caption>{0}</caption>\n<thead><tr>",
        escape_html(table.caption));
    for (const std::string& title : table.head) {
      text_ += "<th scope=\"col\">" + escape_html(title) + "</th>";
    }
    text_ += "</tr></thead>\n<tbody>\n";
    for (const std::vector<Line>& row : table.rows) {
      text_ += "<tr>";
      for (const Line& cell : row) {
        text_ += "<td>" + spans(cell) + "</td>";
      }
      text_ += "</tr>\n";
    }
    text_ += "</tbody>\n</table>\n</div>\n";
  }
  void add(const Listing& listing) {
    text_ += fmt::format("<pre tabindex=\"0\"><code class=\"{}\">{}</code></pre>\n",
                         listing.language, escape_html(listing.text));
  }
  void add(const Figure& figure) {
    text_ += fmt::format("<figure>\n<img src=\"{}\" alt=\"{}\">\n<figcaption>{}</figcaption>\n",
                         relative(page_.path, figure.file), escape_html(figure.caption),
                         escape_html(figure.caption));
    text_ += fmt::format("<details><summary>{}</summary>\n<ul>\n", escape_html(site_.in_words));
    for (const Line& line : figure.in_words) {
      text_ += "<li>" + spans(line) + "</li>\n";
    }
    text_ += "</ul></details>\n</figure>\n";
  }

  const Page& page_;
  const Site& site_;
  std::string text_;
};

}  // namespace

std::string to_html(const Page& page, const Site& site) { return Writer(page, site).write(); }

}  // namespace naober::manual
