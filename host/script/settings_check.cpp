#include "script/settings_check.h"

#include <fmt/format.h>

#include <array>
#include <cctype>

namespace naober::script {

namespace {

struct Token {
  enum class Kind { end, name, number, text, sign };
  Kind kind = Kind::end;
  std::string_view text;
  int line = 1;
};

// Lua's tokens, as far as needed to tell code from data. Comments and blanks are skipped.
class Tokens {
 public:
  explicit Tokens(std::string_view source) : source_(source) {}

  Token next() {
    skip();
    Token token;
    token.line = line_;
    if (at_ >= source_.size()) {
      return token;
    }
    const std::size_t start = at_;
    token.kind = scan();
    token.text = source_.substr(start, at_ - start);
    return token;
  }

 private:
  char peek(std::size_t ahead = 0) const {
    return at_ + ahead < source_.size() ? source_[at_ + ahead] : '\0';
  }

  void step() { line_ += source_[at_++] == '\n'; }

  // The level of a long bracket that opens here ([[ is 0, [==[ is 2), or -1.
  int long_bracket() const {
    std::size_t ahead = 1;
    while (peek(ahead) == '=') {
      ++ahead;
    }
    return peek() == '[' && peek(ahead) == '[' ? static_cast<int>(ahead) - 1 : -1;
  }

  void skip_long(int level) {
    const std::string close = "]" + std::string(static_cast<std::size_t>(level), '=') + "]";
    const std::size_t end = source_.find(close, at_);
    const std::size_t stop = end == std::string_view::npos ? source_.size() : end + close.size();
    while (at_ < stop) {
      step();
    }
  }

  void skip() {
    while (at_ < source_.size()) {
      if (std::isspace(static_cast<unsigned char>(peek())) != 0) {
        step();
      } else if (peek() == '-' && peek(1) == '-') {
        at_ += 2;
        if (const int level = long_bracket(); level >= 0) {
          skip_long(level);
        } else {
          while (at_ < source_.size() && peek() != '\n') {
            ++at_;
          }
        }
      } else {
        return;
      }
    }
  }

  void scan_text(char quote) {
    ++at_;
    while (at_ < source_.size() && peek() != quote && peek() != '\n') {
      if (peek() == '\\' && at_ + 1 < source_.size()) {
        const bool skips_space = peek(1) == 'z';
        ++at_;
        step();
        while (skips_space && std::isspace(static_cast<unsigned char>(peek())) != 0) {
          step();
        }
      } else {
        ++at_;
      }
    }
    if (at_ < source_.size()) {
      step();
    }
  }

  Token::Kind scan() {
    const auto first = static_cast<unsigned char>(peek());
    if (std::isalpha(first) != 0 || first == '_') {
      while (std::isalnum(static_cast<unsigned char>(peek())) != 0 || peek() == '_') {
        ++at_;
      }
      return Token::Kind::name;
    }
    if (std::isdigit(first) != 0) {
      while (std::isalnum(static_cast<unsigned char>(peek())) != 0 || peek() == '.') {
        ++at_;
      }
      return Token::Kind::number;
    }
    if (first == '"' || first == '\'') {
      scan_text(static_cast<char>(first));
      return Token::Kind::text;
    }
    if (const int level = long_bracket(); level >= 0) {
      skip_long(level);
      return Token::Kind::text;
    }
    step();
    return Token::Kind::sign;
  }

  std::string_view source_;
  std::size_t at_ = 0;
  int line_ = 1;
};

struct Banned {
  std::string_view word;
  const char* instead;
};

constexpr std::array banned = {
    Banned{"function", "a rule that needs a function belongs in a plugin"},
    Banned{"if", "a choice belongs in a rule of a plugin; write the value that holds"},
    Banned{"then", "a choice belongs in a rule of a plugin; write the value that holds"},
    Banned{"else", "a choice belongs in a rule of a plugin; write the value that holds"},
    Banned{"elseif", "a choice belongs in a rule of a plugin; write the value that holds"},
    Banned{"for", "write out what it would repeat"},
    Banned{"while", "write out what it would repeat"},
    Banned{"repeat", "write out what it would repeat"},
    Banned{"until", "write out what it would repeat"},
    Banned{"do", "write only the declaration"},
    Banned{"end", "write only the declaration"},
    Banned{"break", "write only the declaration"},
    Banned{"local", "write the value where it is used"},
    Banned{"goto", "write only the declaration"},
    Banned{"and", "write the value that holds"},
    Banned{"or", "write the value that holds"},
    Banned{"not", "write yes or no"},
};

class Checker {
 public:
  explicit Checker(const policy::SourceFile& file) : file_(file), tokens_(file.text) {}

  Result<void> check() {
    Token before;
    for (Token token = tokens_.next(); token.kind != Token::Kind::end; token = tokens_.next()) {
      TRY_DO(check_token(token, before));
      before = token;
    }
    return {};
  }

 private:
  tl::unexpected<Error> refused(const Token& token, std::string_view instead) const {
    return refuse(
        Fault::script,
        fmt::format("a settings file holds data only, and '{}' is code; {}", token.text, instead),
        fmt::format("{}:{}", file_.path, token.line));
  }

  // In a settings file a name is followed by what it is applied to, or given; a value comes after
  // a sign. So a minus is a sign of a number only where a value may start.
  static bool ends_value(const Token& token) {
    return token.kind == Token::Kind::number || token.kind == Token::Kind::text ||
           (token.kind == Token::Kind::name && token.text != "return") || token.text == ")" ||
           token.text == "}" || token.text == "]";
  }

  Result<void> check_token(const Token& token, const Token& before) {
    if (token.kind == Token::Kind::name) {
      for (const Banned& word : banned) {
        if (token.text == word.word) {
          return refused(token, word.instead);
        }
      }
      if (token.text == "return") {
        return check_return(token, before);
      }
      return {};
    }
    return token.kind == Token::Kind::sign ? check_sign(token, before) : Result<void>();
  }

  Result<void> check_return(const Token& token, const Token& before) {
    if (returned_ || before.kind != Token::Kind::end) {
      return refused(token, "the file is one declaration: return … { … }");
    }
    returned_ = true;
    return {};
  }

  Result<void> check_sign(const Token& token, const Token& before) {
    static constexpr std::string_view plain = "{}(),;[]";
    const char sign = token.text.front();
    if (sign == '(' || sign == '{') {
      ++depth_;
    } else if ((sign == ')' || sign == '}') && depth_ > 0) {
      --depth_;
    }
    if (sign == '[' && ends_value(before)) {
      return refused(token, "nothing is looked up here; write the value itself");
    }
    if (plain.find(sign) != std::string_view::npos) {
      return {};
    }
    if (sign == '=' && before.text != "=" && before.text != "<" && before.text != ">" &&
        before.text != "~") {
      return depth_ > 0
                 ? Result<void>()
                 : refused(token, "nothing is given a new value here; the file is one declaration");
    }
    if (sign == '-' && !ends_value(before)) {
      return {};
    }
    return refused(token,
                   sign == '.' || sign == ':'
                       ? "nothing is looked up or called on a value here; write the value itself"
                       : "nothing is computed here; write the result");
  }

  const policy::SourceFile& file_;
  Tokens tokens_;
  int depth_ = 0;
  bool returned_ = false;
};

}  // namespace

Result<void> check_settings(const policy::SourceFile& file) { return Checker(file).check(); }

}  // namespace naober::script
