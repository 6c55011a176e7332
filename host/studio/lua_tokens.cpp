#include "studio/lua_tokens.h"

#include <algorithm>
#include <cctype>

namespace naober::studio {
namespace {

bool starts_name(char letter) {
  return std::isalpha(static_cast<unsigned char>(letter)) != 0 || letter == '_';
}
bool continues_name(char letter) {
  return std::isalnum(static_cast<unsigned char>(letter)) != 0 || letter == '_';
}
bool is_digit(char letter) { return letter >= '0' && letter <= '9'; }

class Scanner {
 public:
  explicit Scanner(std::string_view source) : source_(source) { found_.source = source; }

  LuaTokens scan() {
    while (at_ < source_.size()) {
      if (std::isspace(static_cast<unsigned char>(peek())) != 0) {
        ++at_;
      } else if (peek() == '-' && peek(1) == '-') {
        scan_comment();
      } else {
        scan_token();
      }
    }
    return std::move(found_);
  }

 private:
  char peek(std::size_t ahead = 0) const {
    return at_ + ahead < source_.size() ? source_[at_ + ahead] : '\0';
  }

  // The end of the long bracket that opens at `from` ([[ … ]], [==[ … ]==]), or nothing when none
  // does.
  std::optional<std::size_t> end_of_long_bracket(std::size_t from) const {
    std::size_t second = from + 1;
    while (second < source_.size() && source_[second] == '=') {
      ++second;
    }
    if (from >= source_.size() || source_[from] != '[' || second >= source_.size() ||
        source_[second] != '[') {
      return std::nullopt;
    }
    const std::string close = "]" + std::string(second - from - 1, '=') + "]";
    const std::size_t end = source_.find(close, second + 1);
    return end == std::string_view::npos ? source_.size() : end + close.size();
  }

  void scan_comment() {
    const std::size_t begin = at_;
    if (const auto end = end_of_long_bracket(at_ + 2)) {
      at_ = *end;
    } else {
      at_ = std::min(source_.find('\n', at_), source_.size());
    }
    found_.comments.push_back({begin, at_});
  }

  std::size_t end_of_quoted() const {
    const char quote = peek();
    std::size_t end = at_ + 1;
    while (end < source_.size() && source_[end] != quote) {
      end += source_[end] == '\\' ? 2 : 1;
    }
    return std::min(end + 1, source_.size());
  }

  template <class Belongs>
  std::size_t end_of_run(Belongs belongs) const {
    std::size_t end = at_;
    while (end < source_.size() && belongs(source_[end])) {
      ++end;
    }
    return end;
  }

  void scan_token() {
    const std::size_t begin = at_;
    LuaToken::Kind kind = LuaToken::Kind::sign;
    if (starts_name(peek())) {
      kind = LuaToken::Kind::name;
      at_ = end_of_run(continues_name);
    } else if (is_digit(peek())) {
      kind = LuaToken::Kind::number;
      at_ = end_of_run([](char letter) { return continues_name(letter) || letter == '.'; });
    } else if (peek() == '"' || peek() == '\'') {
      kind = LuaToken::Kind::text;
      at_ = end_of_quoted();
    } else if (const auto end = end_of_long_bracket(at_)) {
      kind = LuaToken::Kind::text;
      at_ = *end;
    } else {
      ++at_;
    }
    LuaToken token;
    token.begin = begin;
    token.end = at_;
    token.kind = kind;
    found_.tokens.push_back(token);
  }

  std::string_view source_;
  std::size_t at_ = 0;
  LuaTokens found_;
};

bool opens(std::string_view sign) { return sign == "{" || sign == "(" || sign == "["; }
bool closes(std::string_view sign) { return sign == "}" || sign == ")" || sign == "]"; }

LuaField field_from(const LuaTokens& tokens, std::size_t first, std::size_t last) {
  LuaField field{first, last, first, {}, false};
  if (first < last && tokens.tokens[first].kind == LuaToken::Kind::name &&
      tokens.is(first + 1, "=")) {
    field.key = tokens.text_of(tokens.tokens[first]);
    field.value = first + 2;
  }
  return field;
}

}  // namespace

bool LuaTokens::is(std::size_t place, std::string_view text) const {
  return place < tokens.size() && text_of(tokens[place]) == text;
}

std::optional<std::string> LuaTokens::plain_text(std::size_t place) const {
  if (place >= tokens.size() || tokens[place].kind != LuaToken::Kind::text) {
    return std::nullopt;
  }
  const std::string_view literal = text_of(tokens[place]);
  const bool quoted = literal.size() >= 2 && (literal.front() == '"' || literal.front() == '\'');
  if (!quoted || literal.find('\\') != std::string_view::npos) {
    return std::nullopt;
  }
  return std::string(literal.substr(1, literal.size() - 2));
}

LuaTokens read_tokens(std::string_view source) { return Scanner(source).scan(); }

const LuaField* LuaTable::field(std::string_view key) const {
  const auto found = std::find_if(fields.begin(), fields.end(),
                                  [&](const LuaField& each) { return each.key == key; });
  return found == fields.end() ? nullptr : &*found;
}

Result<LuaTable> read_table(const LuaTokens& tokens, std::size_t open) {
  CHECK(tokens.is(open, "{"));
  LuaTable table{open, open, {}};
  std::size_t first = open + 1;
  int depth = 0;
  for (std::size_t at = open + 1; at < tokens.tokens.size(); ++at) {
    const bool is_sign = tokens.tokens[at].kind == LuaToken::Kind::sign;
    const std::string_view sign = is_sign ? tokens.text_of(tokens.tokens[at]) : "";
    const bool separates = depth == 0 && (sign == "," || sign == ";");
    const bool ends = depth == 0 && sign == "}";
    if ((separates || ends) && at > first) {
      table.fields.push_back(field_from(tokens, first, at - 1));
      table.fields.back().separated = separates;
    }
    if (ends) {
      table.close = at;
      return table;
    }
    if (separates) {
      first = at + 1;
    }
    depth += opens(sign) ? 1 : closes(sign) ? -1 : 0;
  }
  return refuse(Fault::invalid, "a table in this file does not end: a } is missing");
}

}  // namespace naober::studio
