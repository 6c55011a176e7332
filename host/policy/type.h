// What kind of value a fact, a setting or a record field may hold.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "base/value.h"

namespace naober::policy {

struct Type {
  enum class Kind { yes_no, whole_number, number, text, date, amount, term, choice };

  Kind kind = Kind::yes_no;
  std::vector<std::string> options;  // of a choice

  // "yes_no", "whole_number" …: the word of the language.
  std::string word() const;
  std::string english() const;  // "yes or no", "one of a, b or c"
  // Whether a value, as it came from Lua or from the store, is of this type. Unknown never is.
  bool fits(const Value& value) const;
  friend bool operator==(const Type&, const Type&) = default;
};

// Reads { is = "type", type = "whole_number" } or { is = "type", type = "choice", of = {…} }.
Result<Type> read_type(const Value& tree);

// A value from JSON (text for dates, terms and amounts) made into a value of this type; refused
// when it cannot be. Null or unknown stays unknown.
Result<Value> typed(const Value& value, const Type& type);

}  // namespace naober::policy
