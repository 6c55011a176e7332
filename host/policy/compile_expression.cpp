// The parts of the compiler that work out values.
#include <fmt/format.h>

#include <algorithm>
#include <optional>

#include "policy/compiler.h"
#include "policy/condition.h"

namespace naober::policy {

namespace {

using Word = Expression::Word;
using Kind = Cell::Kind;

struct Operations {
  Operation whole;  // on what lives in 64 bits: whole numbers, amounts, dates
  Operation number;
};

Operations operations_of(Word word) {
  switch (word) {
    case Word::plus:
      return {Operation::plus, Operation::plus_number};
    case Word::minus:
      return {Operation::minus, Operation::minus_number};
    case Word::times:
      return {Operation::times, Operation::times_number};
    case Word::lowest:
      return {Operation::lowest, Operation::lowest_number};
    default:
      return {Operation::highest, Operation::highest_number};
  }
}

bool is_numeric(Kind kind) { return kind == Kind::whole || kind == Kind::number; }

std::string_view word_of(Word word) {
  switch (word) {
    case Word::plus:
      return "plus";
    case Word::minus:
      return "minus";
    case Word::times:
      return "times";
    case Word::lowest:
      return "lowest";
    default:
      return "highest";
  }
}

// The kind both have, or can be brought to.
std::optional<Kind> common_kind(Kind one, Kind other) {
  if (one == other) {
    return one;
  }
  return is_numeric(one) && is_numeric(other) ? std::optional(Kind::number) : std::nullopt;
}

bool may_be_in(Word word, Kind kind) {
  const bool picks = word == Word::lowest || word == Word::highest;
  return is_numeric(kind) || kind == Kind::amount || (picks && kind == Kind::date);
}

}  // namespace

Compiler::Placed Compiler::expression(const Expression& expression) {
  switch (expression.word) {
    case Word::literal: {
      const Kind kind = policy::kind_of(expression.literal);
      return kind == Kind::unknown ? Placed{} : Placed{constant(expression.literal), kind};
    }
    case Word::fact:
      return fact(expression.name, expression.place);
    case Word::setting:
      return setting(expression.name, expression.place);
    case Word::when:
      return choose(expression);
    case Word::condition: {
      const Slot truth = condition(expression.condition.front());
      const Slot out = fresh_register();
      emit(Operation::from_truth, Kind::yes_no, truth, 0, 0, out);
      return {out, Kind::yes_no};
    }
    default:
      return sum(expression);
  }
}

Compiler::Placed Compiler::sum(const Expression& sum) {
  std::vector<Placed> operands;
  std::optional<Kind> kind;
  for (const Expression& part : sum.of) {
    const Placed placed = expression(part);
    if (placed.refused()) {
      return {};
    }
    if (!may_be_in(sum.word, placed.kind)) {
      complain(part.place, fmt::format("{} works on numbers and amounts; {} is {}",
                                       word_of(sum.word), describe(part), english(placed.kind)));
      return {};
    }
    kind = operands.empty() ? std::optional(placed.kind)
                            : (kind ? common_kind(*kind, placed.kind) : std::nullopt);
    operands.push_back(placed);
  }
  if (operands.empty()) {
    return {};
  }
  if (sum.word == Word::times) {
    return product(sum, operands);
  }
  if (!kind) {
    complain(sum.place, fmt::format("{} mixes things that do not add up or compare: {}",
                                    word_of(sum.word), describe(sum)));
    return {};
  }
  return fold(sum, operands, *kind);
}

Compiler::Placed Compiler::fold(const Expression& sum, const std::vector<Placed>& operands,
                                Kind kind) {
  const Operations operations = operations_of(sum.word);
  Placed result = as_kind(operands.front(), kind);
  for (std::size_t next = 1; next < operands.size(); ++next) {
    const Placed operand = as_kind(operands[next], kind);
    const Slot out = fresh_register();
    emit(kind == Kind::number ? operations.number : operations.whole, kind, result.place,
         operand.place, 0, out);
    result = {out, kind};
  }
  return result;
}

// An amount times numbers is an amount; two amounts do not multiply.
Compiler::Placed Compiler::product(const Expression& product, const std::vector<Placed>& operands) {
  Placed result = operands.front();
  for (std::size_t next = 1; next < operands.size(); ++next) {
    Placed other = operands[next];
    if (other.kind == Kind::amount) {
      std::swap(result, other);
    }
    if (other.kind == Kind::amount) {
      complain(product.place, "times cannot multiply an amount by an amount");
      return {};
    }
    const Slot out = fresh_register();
    if (result.kind == Kind::amount) {
      const bool whole = other.kind == Kind::whole;
      emit(whole ? Operation::times : Operation::scale_amount, Kind::amount, result.place,
           other.place, 0, out);
      result = {out, Kind::amount};
      continue;
    }
    const Kind kind = *common_kind(result.kind, other.kind);
    const Placed left = as_kind(result, kind);
    const Placed right = as_kind(other, kind);
    emit(kind == Kind::number ? Operation::times_number : Operation::times, kind, left.place,
         right.place, 0, out);
    result = {out, kind};
  }
  return result;
}

Compiler::Placed Compiler::choose(const Expression& when) {
  if (when.condition.empty() || when.of.size() != 2) {
    return {};
  }
  const Slot truth = condition(when.condition.front());
  const Placed value = expression(when.of[0]);
  const Placed otherwise = expression(when.of[1]);
  if (value.refused() || otherwise.refused()) {
    return {};
  }
  const std::optional<Kind> kind = common_kind(value.kind, otherwise.kind);
  if (!kind) {
    complain(when.place, fmt::format("when gives {} or {}; both must be of one kind",
                                     english(value.kind), english(otherwise.kind)));
    return {};
  }
  const Placed one = as_kind(value, *kind);
  const Placed other = as_kind(otherwise, *kind);
  const Slot out = fresh_register();
  emit(Operation::choose, *kind, one.place, other.place, truth, out);
  return {out, *kind};
}

Compiler::Placed Compiler::as_kind(Placed value, Kind kind) {
  return value.kind == Kind::whole && kind == Kind::number ? as_number(value) : value;
}

Compiler::Placed Compiler::as_number(Placed value) {
  for (const auto& [place, held] : book_->constants_) {
    const std::int64_t* whole = held.as<std::int64_t>();
    if (place == value.place && whole != nullptr) {
      return {constant(Value(static_cast<double>(*whole))), Kind::number};
    }
  }
  const Slot out = fresh_register();
  emit(Operation::to_number, Kind::number, value.place, 0, 0, out);
  return {out, Kind::number};
}

}  // namespace naober::policy
