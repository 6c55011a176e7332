#include "paper/sheet.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <map>
#include <utility>

namespace naober::paper {
namespace {

bool is_space(char sign) { return sign == ' ' || sign == '\n' || sign == '\t' || sign == '\r'; }

void append_utf8(std::string& text, std::uint32_t sign) {
  const auto add = [&](std::uint32_t byte) { text += static_cast<char>(byte); };
  if (sign < 0x80) {
    add(sign);
  } else if (sign < 0x800) {
    add(0xC0 | sign >> 6);
    add(0x80 | (sign & 0x3F));
  } else if (sign < 0x10000) {
    add(0xE0 | sign >> 12);
    add(0x80 | (sign >> 6 & 0x3F));
    add(0x80 | (sign & 0x3F));
  } else {
    add(0xF0 | sign >> 18);
    add(0x80 | (sign >> 12 & 0x3F));
    add(0x80 | (sign >> 6 & 0x3F));
    add(0x80 | (sign & 0x3F));
  }
}

// The text of "amp", "#39" or "#x27"; empty when nobody knows it.
std::string entity(std::string_view name) {
  static const std::map<std::string_view, std::string_view> known = {
      {"amp", "&"},  {"lt", "<"},        {"gt", ">"},   {"quot", "\""},  {"apos", "'"},
      {"euro", "€"}, {"nbsp", "\u00A0"}, {"euml", "ë"}, {"eacute", "é"}, {"ndash", "–"}};
  if (const auto found = known.find(name); found != known.end()) {
    return std::string(found->second);
  }
  if (!name.starts_with('#')) {
    return {};
  }
  const bool hexadecimal = name.size() > 1 && (name[1] == 'x' || name[1] == 'X');
  const std::string_view digits = name.substr(hexadecimal ? 2 : 1);
  std::uint32_t sign = 0;
  const auto [end, failed] =
      std::from_chars(digits.data(), digits.data() + digits.size(), sign, hexadecimal ? 16 : 10);
  if (failed != std::errc() || end != digits.data() + digits.size() || sign == 0 ||
      sign > 0x10FFFF) {
    return {};
  }
  std::string text;
  append_utf8(text, sign);
  return text;
}

std::string decoded(std::string_view text) {
  constexpr std::size_t longest_name = 8;
  std::string result;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const std::size_t end = text[at] == '&' ? text.find(';', at) : std::string_view::npos;
    if (end == std::string_view::npos || end - at > longest_name + 1) {
      result += text[at];
      continue;
    }
    const std::string sign = entity(text.substr(at + 1, end - at - 1));
    if (sign.empty()) {
      result += text[at];
    } else {
      result += sign;
      at = end;
    }
  }
  return result;
}

// The value of an attribute of a tag; empty when it is not there.
std::string attribute(std::string_view tag, std::string_view name) {
  const std::string wanted = " " + std::string(name) + "=\"";
  const std::size_t from = tag.find(wanted);
  if (from == std::string_view::npos) {
    return {};
  }
  const std::size_t start = from + wanted.size();
  const std::size_t end = tag.find('"', start);
  return end == std::string_view::npos ? std::string() : decoded(tag.substr(start, end - start));
}

class Reader {
 public:
  explicit Reader(std::string_view html) : html_(html) {}

  Result<Sheet> read() {
    std::size_t at = 0;
    while (at < html_.size()) {
      const std::size_t open = html_.find('<', at);
      add_text(html_.substr(at, open - at));
      if (open == std::string_view::npos) {
        break;
      }
      const bool comment = html_.substr(open, 4) == "<!--";
      const std::size_t close = html_.find(comment ? "-->" : ">", open);
      if (close == std::string_view::npos) {
        return refuse(Fault::invalid, "A page of a letter has a tag that never ends.", "letter");
      }
      if (!comment) {
        tag(html_.substr(open + 1, close - open - 1));
      }
      at = close + (comment ? 3 : 1);
    }
    finish();
    return std::move(sheet_);
  }

 private:
  void tag(std::string_view text) {
    std::string flat(text);
    std::replace_if(flat.begin(), flat.end(), is_space, ' ');
    const bool closing = flat.starts_with('/');
    const std::size_t start = closing ? 1 : 0;
    const std::string name = flat.substr(start, flat.find_first_of(" /", start) - start);
    if (name == "style" || name == "script" || name == "title") {
      silent_ = closing ? "" : name;
      return;
    }
    if (closing) {
      end(name);
    } else {
      begin(name, flat);
    }
  }

  void begin(const std::string& name, const std::string& tag) {
    if (name == "html") {
      sheet_.language = attribute(tag, "lang");
    } else if (name == "meta") {
      describe(tag);
    } else if (name == "article") {
      sheet_.colour = attribute(tag, "data-colour");
    } else if (name == "br") {
      add_break();
    } else if (name == "strong" || name == "b") {
      ++strong_;
    } else if (name == "span") {
      spans_.push_back(attribute(tag, "class") == "law");
    } else if (name == "ul" || name == "ol") {
      finish();
      ++lists_;
      number_ = name == "ol" ? 1 : 0;
    } else if (is_block(name)) {
      finish();
      start(name, attribute(tag, "class"));
    }
  }

  void end(const std::string& name) {
    if (name == "strong" || name == "b") {
      strong_ = std::max(0, strong_ - 1);
    } else if (name == "span" && !spans_.empty()) {
      spans_.pop_back();
    } else if (is_block(name) || name == "ul" || name == "ol") {
      finish();
    }
  }

  static bool is_block(const std::string& name) {
    static const std::array<std::string_view, 16> blocks = {
        "p",  "li", "h1", "h2", "h3",  "h4",      "h5",     "h6",
        "dt", "dd", "td", "th", "div", "section", "header", "footer"};
    return std::find(blocks.begin(), blocks.end(), name) != blocks.end();
  }

  void describe(const std::string& tag) {
    const std::string name = attribute(tag, "name");
    if (name == "author") {
      sheet_.author = attribute(tag, "content");
    } else if (name == "description") {
      sheet_.subject = attribute(tag, "content");
    }
  }

  void start(const std::string& name, const std::string& role) {
    block_ = Block();
    if (name.size() == 2 && name[0] == 'h') {
      block_.kind = Block::Kind::heading;
      block_.level = name[1] - '0';
    } else if (name == "li") {
      block_.kind = Block::Kind::item;
      block_.list = lists_;
      block_.number = number_ == 0 ? 0 : number_++;
    } else if (name == "p" || name == "div") {
      block_.role = role;
    }
  }

  void add_break() {
    if (!block_.runs.empty()) {
      auto& text = block_.runs.back().text;
      while (!text.empty() && text.back() == ' ') {
        text.pop_back();
      }
      text += '\n';
    }
  }

  // White space is one space, and none where a block or a line begins.
  void add_text(std::string_view raw) {
    if (silent_ == "title") {
      sheet_.title += decoded(raw);
    }
    if (!silent_.empty()) {
      return;
    }
    const bool aside = std::find(spans_.begin(), spans_.end(), true) != spans_.end();
    std::string text;
    char before = block_.runs.empty() ? '\n' : block_.runs.back().text.back();
    for (const char sign : raw) {
      if (!is_space(sign)) {
        text += before = sign;
      } else if (before != ' ' && before != '\n') {
        text += before = ' ';
      }
    }
    text = decoded(text);
    if (text.empty()) {
      return;
    }
    auto& runs = block_.runs;
    const bool strong = strong_ > 0;
    if (!runs.empty() && runs.back().strong == strong && runs.back().aside == aside) {
      runs.back().text += text;
    } else {
      runs.push_back({text, strong, aside});
    }
  }

  // Puts the block among the others, when there is anything in it.
  void finish() {
    auto& runs = block_.runs;
    while (!runs.empty()) {
      auto& text = runs.back().text;
      while (!text.empty() && (text.back() == ' ' || text.back() == '\n')) {
        text.pop_back();
      }
      if (!text.empty()) {
        break;
      }
      runs.pop_back();
    }
    if (!runs.empty()) {
      sheet_.blocks.push_back(std::move(block_));
    }
    block_ = Block();
  }

  std::string_view html_;
  Sheet sheet_;
  Block block_;
  std::string silent_;  // the tag whose text is not shown
  int strong_ = 0;
  std::vector<bool> spans_;  // whether each open span is an article of the law
  int lists_ = 0;
  int number_ = 0;
};

}  // namespace

std::string Block::text() const {
  std::string text;
  for (const Run& run : runs) {
    text += run.text;
  }
  return text;
}

Result<Sheet> read_sheet(std::string_view html) { return Reader(html).read(); }

std::string text_of(const Sheet& sheet) {
  std::string text;
  for (const Block& block : sheet.blocks) {
    text += block.text() + "\n";
  }
  return text;
}

}  // namespace naober::paper
