// The parts of the compiler that work out truths.
#include <fmt/format.h>

#include <algorithm>

#include "policy/compiler.h"
#include "policy/condition.h"
#include "policy/declaration.h"

namespace naober::policy {

namespace {

using Kind = Cell::Kind;
using Word = Condition::Word;

// below and at_most_is look from left to right, above and at_least_is the other way.
bool turned(Word word) { return word == Word::above || word == Word::at_least_is; }
bool equality(Word word) {
  return word == Word::is || word == Word::set_is || word == Word::if_set;
}
bool strict(Word word) { return word == Word::below || word == Word::above; }

Operation operation_of(Word word, Kind kind) {
  if (kind == Kind::text) {
    return Operation::same_text;
  }
  if (kind == Kind::number) {
    return equality(word) ? Operation::same_number
                          : (strict(word) ? Operation::below_number : Operation::at_most_number);
  }
  if (kind == Kind::term) {
    return equality(word) ? Operation::same_term
                          : (strict(word) ? Operation::below_term : Operation::at_most_term);
  }
  return equality(word) ? Operation::same : (strict(word) ? Operation::below : Operation::at_most);
}

bool is_numeric(Kind kind) { return kind == Kind::whole || kind == Kind::number; }

}  // namespace

Slot Compiler::condition(const Condition& condition) {
  switch (condition.word) {
    case Word::all:
      return parts(condition, Operation::all);
    case Word::any:
      return parts(condition, Operation::any);
    case Word::none:
      return parts(condition, Operation::none);
    case Word::holds:
      return about_fact(condition, Operation::holds);
    case Word::fails:
      return about_fact(condition, Operation::fails);
    case Word::known:
      return about_fact(condition, Operation::known);
    case Word::if_set:
      return about_fact(condition, Operation::holds);
    default:
      return comparison(condition);
  }
}

Slot Compiler::parts(const Condition& condition, Operation operation) {
  std::vector<Slot> truths;
  for (const Condition& part : condition.of) {
    truths.push_back(this->condition(part));
  }
  const auto start = static_cast<Slot>(book_->parts_.size());
  book_->parts_.insert(book_->parts_.end(), truths.begin(), truths.end());
  const Slot out = fresh_truth(name_of(condition.word), condition.place);
  emit(operation, Kind::yes_no, start, static_cast<Slot>(truths.size()), 0, out);
  book_->shown_[out].parts = std::move(truths);
  return out;
}

Slot Compiler::about_fact(const Condition& condition, Operation operation) {
  if (condition.compared.empty()) {
    return fresh_truth(name_of(condition.word), condition.place);
  }
  const Expression& asked = condition.compared.front();
  const Placed placed = expression(asked);
  if (operation != Operation::known && !placed.refused() && placed.kind != Kind::yes_no) {
    complain(
        condition.place,
        fmt::format("{} asks for yes or no, but '{}' is {}; compare it instead, with is, below, "
                    "above, at_least_is or at_most_is",
                    name_of(condition.word), asked.name, english(placed.kind)));
  }
  const Slot out = fresh_truth(name_of(condition.word), condition.place);
  emit(operation, Kind::yes_no, placed.place, 0, 0, out);
  book_->shown_[out].sides.push_back(shown(asked, placed));
  book_->shown_[out].looks_at = looked_at(condition, *book_);
  return out;
}

Slot Compiler::comparison(const Condition& condition) {
  if (condition.compared.size() != 2) {
    return fresh_truth(name_of(condition.word), condition.place);
  }
  Placed left = expression(condition.compared[0]);
  Placed right = expression(condition.compared[1]);
  const bool fits = matched(condition, left, right);
  const Slot out = fresh_truth(name_of(condition.word), condition.place);
  if (!fits) {
    return out;
  }
  Shown& row = book_->shown_[out];
  row.sides = {shown(condition.compared[0], left), shown(condition.compared[1], right)};
  row.looks_at = looked_at(condition, *book_);
  if (left.kind != right.kind) {
    left = as_kind(left, Kind::number);
    right = as_kind(right, Kind::number);
  }
  const bool turn = turned(condition.word);
  emit(operation_of(condition.word, left.kind), Kind::yes_no, turn ? right.place : left.place,
       turn ? left.place : right.place, 0, out);
  return out;
}

// Whether the two sides compare; a text that stands for a date, an amount or an option is made one.
bool Compiler::matched(const Condition& condition, Placed& left, Placed& right) {
  const Expression& first = condition.compared[0];
  const Expression& second = condition.compared[1];
  if (!left.refused() && second.word == Expression::Word::literal) {
    const Value literal = literal_for(second, first, left.kind);
    right = {literal.is_unknown() ? Slot{0} : constant(literal), policy::kind_of(literal)};
  }
  if (left.refused() || right.refused()) {
    return false;
  }
  if (left.kind != right.kind && !(is_numeric(left.kind) && is_numeric(right.kind))) {
    complain(condition.place,
             fmt::format("{} compares {} with {}, but the first is {} and the second {}",
                         name_of(condition.word), describe(first), describe(second),
                         english(left.kind), english(right.kind)));
    return false;
  }
  const bool unordered = left.kind == Kind::text || left.kind == Kind::yes_no;
  if (unordered && !equality(condition.word)) {
    complain(condition.place,
             fmt::format("{} needs an order, and {} is {}; use is(\"{}\", …)",
                         name_of(condition.word), describe(first), english(left.kind), first.name));
    return false;
  }
  return true;
}

// The literal as the other side holds its values; unknown after a complaint.
Value Compiler::literal_for(const Expression& literal, const Expression& other, Kind kind) {
  const std::string* text = literal.literal.as<std::string>();
  if (text == nullptr) {
    return literal.literal;
  }
  Type type;
  if (other.word == Expression::Word::fact) {
    type = book_->facts_->at(*book_->facts_->find(other.name)).type;
  } else if (kind == Kind::date || kind == Kind::amount || kind == Kind::term) {
    type.kind = kind == Kind::date     ? Type::Kind::date
                : kind == Kind::amount ? Type::Kind::amount
                                       : Type::Kind::term;
  } else {
    return literal.literal;
  }
  if (kind != Kind::text && kind != Kind::date && kind != Kind::amount && kind != Kind::term) {
    return literal.literal;
  }
  const Result<Value> made = typed(literal.literal, type);
  if (!made) {
    complain(literal.place, fmt::format("{}: {}", describe(other), made.error().says));
    return {};
  }
  return *made;
}

Shown::Side Compiler::shown(const Expression& expression, Placed placed) {
  return {describe(expression), placed.place, expression.word == Expression::Word::literal};
}

}  // namespace naober::policy
