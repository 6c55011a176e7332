// The tokens of a settings file with their places in the text, so that a writer can change one of
// them and leave every other byte alone.
//
// Only as much of Lua as a settings file may hold (script/settings_check.h): names, numbers, texts
// and signs. Comments and blanks are no tokens; where comments stand is told apart.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace naober::studio {

// A piece of the text: from `begin` up to but not including `end`.
struct Span {
  std::size_t begin = 0;
  std::size_t end = 0;
};

struct LuaToken : Span {
  enum class Kind { name, number, text, sign };
  Kind kind = Kind::sign;
};

struct LuaTokens {
  std::string_view source;  // on loan
  std::vector<LuaToken> tokens;
  std::vector<Span> comments;

  std::string_view text_of(const LuaToken& token) const {
    return source.substr(token.begin, token.end - token.begin);
  }
  bool is(std::size_t place, std::string_view text) const;  // no: there is no such place
  // The content of the text literal that stands there; nothing when there is none, or one with an
  // escape in it: names and dates have none.
  std::optional<std::string> plain_text(std::size_t place) const;
};

LuaTokens read_tokens(std::string_view source);

// One field of a table: `value`, or `key = value`.
struct LuaField {
  std::size_t first = 0;  // tokens, the last one included; the separator is not
  std::size_t last = 0;
  std::size_t value = 0;  // the first token of the value
  std::string key;        // empty: it stands by position
  bool separated = false;
};

struct LuaTable {
  std::size_t open = 0;  // the tokens { and }
  std::size_t close = 0;
  std::vector<LuaField> fields;

  const LuaField* field(std::string_view key) const;  // null: there is none of that name
};

// The table whose `{` stands at `open`. Refused as invalid when it does not end.
Result<LuaTable> read_table(const LuaTokens& tokens, std::size_t open);

}  // namespace naober::studio
