#include "policy/neutrality.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

namespace naober::policy {

namespace {

// Walks once over a Lua source. It needs to know texts from comments, and nothing else of the
// language.
class TextFinder {
 public:
  explicit TextFinder(std::string_view source) : source_(source) {}

  std::vector<QuotedText> run() {
    while (at_ < source_.size()) {
      if (starts("--")) {
        at_ += 2;
        if (!skip_long(false)) {
          skip_line();
        }
      } else if (source_[at_] == '"' || source_[at_] == '\'') {
        read_short(source_[at_]);
      } else if (source_[at_] != '[' || !skip_long(true)) {
        step();
      }
    }
    return std::move(found_);
  }

 private:
  bool starts(std::string_view text) const { return source_.substr(at_).starts_with(text); }

  void step() {
    line_ += source_[at_] == '\n' ? 1 : 0;
    ++at_;
  }

  void skip_line() {
    while (at_ < source_.size() && source_[at_] != '\n') {
      ++at_;
    }
  }

  // [[ … ]] or [=[ … ]=]; no when nothing of the kind stands here.
  bool skip_long(bool keep) {
    std::size_t level = at_ + 1;
    while (level < source_.size() && source_[level] == '=') {
      ++level;
    }
    if (at_ >= source_.size() || source_[at_] != '[' || level >= source_.size() ||
        source_[level] != '[') {
      return false;
    }
    const std::string closing = "]" + std::string(level - at_ - 1, '=') + "]";
    const std::size_t end = std::min(source_.find(closing, level), source_.size());
    if (keep) {
      found_.push_back({line_, std::string(source_.substr(level + 1, end - level - 1))});
    }
    while (at_ < std::min(end + closing.size(), source_.size())) {
      step();
    }
    return true;
  }

  void read_short(char quote) {
    QuotedText text{line_, {}};
    ++at_;
    while (at_ < source_.size() && source_[at_] != quote && source_[at_] != '\n') {
      if (source_[at_] == '\\' && at_ + 1 < source_.size()) {
        text.text += source_[at_];
        step();
      }
      text.text += source_[at_];
      step();
    }
    at_ += at_ < source_.size() && source_[at_] == quote ? 1 : 0;
    found_.push_back(std::move(text));
  }

  std::string_view source_;
  std::size_t at_ = 0;
  int line_ = 1;
  std::vector<QuotedText> found_;
};

bool is_word_byte(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return (byte >= '0' && byte <= '9') || (byte >= 'A' && byte <= 'Z') ||
         (byte >= 'a' && byte <= 'z') || byte == '_' || byte >= 0x80;
}

// The place of `word` in `text` as a word of its own.
std::optional<std::size_t> word_in(std::string_view text, std::string_view word) {
  for (std::size_t at = text.find(word); !word.empty() && at != std::string_view::npos;
       at = text.find(word, at + 1)) {
    const std::size_t end = at + word.size();
    const bool starts = at == 0 || !is_word_byte(text[at - 1]);
    const bool ends = end == text.size() || !is_word_byte(text[end]) || !is_word_byte(word.back());
    if (starts && ends) {
      return at;
    }
  }
  return std::nullopt;
}

// "Bergen" of "Bergen (NH)": how people write it.
std::string_view short_title(std::string_view title) { return title.substr(0, title.find(" (")); }

std::string sentence(const LocalName& name) {
  return fmt::format(
      "a shared plugin may not name a municipality or region ({}): make it a "
      "parameter that every municipality can set, with today's behaviour as default",
      name.id);
}

bool names_it(std::string_view text, const LocalName& name) {
  const bool by_path = name.id != name.folder && word_in(text, name.id);
  return text == name.folder || by_path || word_in(text, short_title(name.title));
}

}  // namespace

std::vector<QuotedText> quoted_texts_in(std::string_view lua) { return TextFinder(lua).run(); }

void check_neutrality(const Folder& plugin, const std::vector<LocalName>& names,
                      ProblemList& problems) {
  for (const SourceFile& file : plugin.scripts) {
    for (const QuotedText& quoted : quoted_texts_in(file.text)) {
      const auto named = std::find_if(names.begin(), names.end(), [&](const LocalName& name) {
        return names_it(quoted.text, name);
      });
      if (named != names.end()) {
        problems.add({file.path, quoted.line}, sentence(*named));
      }
    }
  }
  for (const SourceFile& file : plugin.templates) {
    for (const LocalName& name : names) {
      if (const auto at = word_in(file.text, short_title(name.title))) {
        const auto line = std::count(file.text.begin(),
                                     file.text.begin() + static_cast<std::ptrdiff_t>(*at), '\n');
        problems.add({file.path, static_cast<int>(line) + 1}, sentence(name));
        break;
      }
    }
  }
}

}  // namespace naober::policy
