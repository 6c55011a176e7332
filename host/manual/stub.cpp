#include "manual/stub.h"

namespace naober::manual {
namespace {

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && text.front() == ' ') {
    text.remove_prefix(1);
  }
  while (!text.empty() && (text.back() == ' ' || text.back() == '\r')) {
    text.remove_suffix(1);
  }
  return text;
}

bool take(std::string_view& text, std::string_view start) {
  if (!text.starts_with(start)) {
    return false;
  }
  text.remove_prefix(start.size());
  text = trimmed(text);
  return true;
}

std::string_view first_word(std::string_view& text) {
  const std::size_t space = text.find(' ');
  const std::string_view word = text.substr(0, space);
  text = space == std::string_view::npos ? std::string_view() : trimmed(text.substr(space + 1));
  return word;
}

// Two spaces part a type from what is said about it.
StubField read_field(std::string_view text) {
  StubField field;
  std::string_view name = first_word(text);
  field.optional = name.ends_with('?');
  name.remove_suffix(field.optional ? 1 : 0);
  field.name = std::string(name);
  const std::size_t gap = text.find("  ");
  field.type = std::string(trimmed(text.substr(0, gap)));
  field.meaning =
      gap == std::string_view::npos ? std::string() : std::string(trimmed(text.substr(gap)));
  return field;
}

class Reader {
 public:
  explicit Reader(std::string_view path) {
    path.remove_prefix(path.rfind('/') + 1);
    stub_.name = std::string(path.substr(0, path.find('.')));
  }

  Stub read(std::string_view text) {
    while (!text.empty()) {
      const std::size_t end = text.find('\n');
      read_line(text.substr(0, end));
      text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    }
    finish_class();
    return std::move(stub_);
  }

 private:
  void read_line(std::string_view line) {
    line = trimmed(line);
    if (line.empty()) {
      finish_class();
      pause();
    } else if (take(line, "---@class ")) {
      finish_class();
      in_class_ = true;
      item_.kind = StubItem::Kind::fields;
      const std::string_view name = first_word(line);
      item_.name = std::string(name.substr(0, name.find(':')));
      item_.meaning = std::string(line);
    } else if (take(line, "---@field ") || take(line, "---@param ")) {
      item_.fields.push_back(read_field(line));
    } else if (take(line, "---@return ") || take(line, "---@type ")) {
      item_.returns = std::string(line);
    } else if (line.starts_with("---@")) {
      return;
    } else if (take(line, "---") || take(line, "--")) {
      comment_ += comment_.empty() ? "" : " ";
      comment_ += line;
    } else if (take(line, "function ")) {
      finish_class();
      const std::size_t close = line.find(')');
      item_.call = std::string(line.substr(0, close == std::string_view::npos ? close : close + 1));
      item_.name = item_.call.substr(0, item_.call.find('('));
      finish_word();
    } else if (const std::size_t equals = line.find(" = "); equals != std::string_view::npos) {
      finish_class();
      item_.name = std::string(line.substr(0, equals));
      finish_word();
    }
  }

  // The first comment that stands alone is about the whole file.
  void pause() {
    if (stub_.about.empty() && stub_.items.empty()) {
      stub_.about = comment_;
    }
    comment_.clear();
  }

  void finish_class() {
    if (!in_class_) {
      return;
    }
    in_class_ = false;
    if (!item_.fields.empty() || !item_.meaning.empty()) {
      stub_.items.push_back(std::move(item_));
    }
    item_ = {};
  }

  void finish_word() {
    item_.meaning = comment_;
    comment_.clear();
    stub_.items.push_back(std::move(item_));
    item_ = {};
  }

  Stub stub_;
  StubItem item_;
  bool in_class_ = false;
  std::string comment_;
};

}  // namespace

Stub read_stub(std::string_view path, std::string_view text) { return Reader(path).read(text); }

}  // namespace naober::manual
