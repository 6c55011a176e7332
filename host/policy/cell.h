// One typed value as the evaluator holds it: sixteen bytes, no memory of its own.
//
// Whole numbers, amounts (in cents), dates (days since 1970-01-01), yes/no and the count of a term
// all live in `whole`, so one comparison serves them; which of them it is was settled when the
// rules were compiled. A text is a loan: whoever makes the cell keeps the text alive.
#pragma once

#include <cstdint>
#include <string>

#include "base/term.h"
#include "base/value.h"
#include "policy/type.h"

namespace naober::policy {

struct Cell {
  enum class Kind : std::uint8_t { unknown, yes_no, whole, number, text, date, term, amount };

  Kind kind = Kind::unknown;
  Term::Unit unit = Term::Unit::days;  // of a term
  union {
    std::int64_t whole = 0;
    double number;
    const std::string* text;
  };

  bool is_unknown() const { return kind == Kind::unknown; }
  static Cell yes_no(bool value);
  static Cell of_whole(std::int64_t value);
  static Cell of_number(double value);
  static Cell of_text(const std::string& loan);
};

// The cell of a value. A text is lent from `value`. Lists, tables and functions have no cell:
// unknown.
Cell cell_of(const Value& value);
Value value_of(const Cell& cell);
// The kind a value's cell has; Kind::unknown for what has none.
Cell::Kind kind_of(const Value& value);
Cell::Kind kind_of(Type::Kind type);
// As messages say it: "yes or no", "a whole number", "an amount" …
std::string_view english(Cell::Kind kind);

}  // namespace naober::policy
