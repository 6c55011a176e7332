// One small function per operation. The kinds of the operands were settled by the compiler; only
// `unknown` is asked for here.
#include "policy/operations.h"

#include <algorithm>
#include <cmath>
#include <optional>

namespace naober::policy {

namespace {

constexpr std::uint8_t no = 0;
constexpr std::uint8_t unknown = 1;
constexpr std::uint8_t yes = 2;

// Past this, a double no longer counts whole cents.
constexpr double most_cents = 9.0e15;

// --- truths from registers
// ------------------------------------------------------------------------

void holds(const Instruction& is, Board& board) {
  const Cell& fact = board.registers[is.a];
  board.truths[is.out] = fact.is_unknown() ? unknown : (fact.whole != 0 ? yes : no);
}

void fails(const Instruction& is, Board& board) {
  const Cell& fact = board.registers[is.a];
  board.truths[is.out] = fact.is_unknown() ? unknown : (fact.whole != 0 ? no : yes);
}

void known(const Instruction& is, Board& board) {
  board.truths[is.out] = board.registers[is.a].is_unknown() ? no : yes;
}

template <auto judge>
void compare(const Instruction& is, Board& board) {
  const Cell& a = board.registers[is.a];
  const Cell& b = board.registers[is.b];
  board.truths[is.out] = a.is_unknown() || b.is_unknown() ? unknown : (judge(a, b) ? yes : no);
}

// A week and a month do not compare: that is unknown, not no.
template <auto judge>
void compare_terms(const Instruction& is, Board& board) {
  const Cell& a = board.registers[is.a];
  const Cell& b = board.registers[is.b];
  board.truths[is.out] = unknown;
  if (a.is_unknown() || b.is_unknown()) {
    return;
  }
  const std::optional<int> order = naober::compare(Term{static_cast<int>(a.whole), a.unit},
                                                   Term{static_cast<int>(b.whole), b.unit});
  if (order) {
    board.truths[is.out] = judge(*order) ? yes : no;
  }
}

constexpr auto same_whole = [](const Cell& a, const Cell& b) { return a.whole == b.whole; };
constexpr auto below_whole = [](const Cell& a, const Cell& b) { return a.whole < b.whole; };
constexpr auto at_most_whole = [](const Cell& a, const Cell& b) { return a.whole <= b.whole; };
constexpr auto same_number = [](const Cell& a, const Cell& b) { return a.number == b.number; };
constexpr auto below_number = [](const Cell& a, const Cell& b) { return a.number < b.number; };
constexpr auto at_most_number = [](const Cell& a, const Cell& b) { return a.number <= b.number; };
constexpr auto same_text = [](const Cell& a, const Cell& b) {
  return a.text == b.text || *a.text == *b.text;
};
constexpr auto is_zero = [](int order) { return order == 0; };
constexpr auto is_negative = [](int order) { return order < 0; };
constexpr auto is_not_positive = [](int order) { return order <= 0; };

// --- truths from truths: no is the least, yes the greatest
// -----------------------------------------

void all(const Instruction& is, Board& board) {
  std::uint8_t least = yes;
  for (const Slot* part = board.parts + is.a; part != board.parts + is.a + is.b; ++part) {
    least = std::min(least, board.truths[*part]);
  }
  board.truths[is.out] = least;
}

std::uint8_t greatest(const Instruction& is, const Board& board) {
  std::uint8_t greatest = no;
  for (const Slot* part = board.parts + is.a; part != board.parts + is.a + is.b; ++part) {
    greatest = std::max(greatest, board.truths[*part]);
  }
  return greatest;
}

void any(const Instruction& is, Board& board) { board.truths[is.out] = greatest(is, board); }

void none(const Instruction& is, Board& board) {
  board.truths[is.out] = static_cast<std::uint8_t>(yes - greatest(is, board));
}

// --- registers
// -------------------------------------------------------------------------------------

void copy(const Instruction& is, Board& board) { board.registers[is.out] = board.registers[is.a]; }

void to_number(const Instruction& is, Board& board) {
  const Cell& a = board.registers[is.a];
  board.registers[is.out] = a.is_unknown() ? Cell{} : Cell::of_number(static_cast<double>(a.whole));
}

// `work` gives no when the result is out of range.
template <auto work>
void calculate(const Instruction& is, Board& board) {
  const Cell& a = board.registers[is.a];
  const Cell& b = board.registers[is.b];
  Cell result;
  if (!a.is_unknown() && !b.is_unknown()) {
    if (work(a, b, result)) {
      result.kind = is.kind;
    } else {
      board.overflowed = true;
    }
  }
  board.registers[is.out] = result;
}

constexpr auto plus = [](const Cell& a, const Cell& b, Cell& into) {
  return !__builtin_add_overflow(a.whole, b.whole, &into.whole);
};
constexpr auto minus = [](const Cell& a, const Cell& b, Cell& into) {
  return !__builtin_sub_overflow(a.whole, b.whole, &into.whole);
};
constexpr auto times = [](const Cell& a, const Cell& b, Cell& into) {
  return !__builtin_mul_overflow(a.whole, b.whole, &into.whole);
};
constexpr auto lowest = [](const Cell& a, const Cell& b, Cell& into) {
  into.whole = std::min(a.whole, b.whole);
  return true;
};
constexpr auto highest = [](const Cell& a, const Cell& b, Cell& into) {
  into.whole = std::max(a.whole, b.whole);
  return true;
};
constexpr auto plus_number = [](const Cell& a, const Cell& b, Cell& into) {
  into.number = a.number + b.number;
  return std::isfinite(into.number);
};
constexpr auto minus_number = [](const Cell& a, const Cell& b, Cell& into) {
  into.number = a.number - b.number;
  return std::isfinite(into.number);
};
constexpr auto times_number = [](const Cell& a, const Cell& b, Cell& into) {
  into.number = a.number * b.number;
  return std::isfinite(into.number);
};
constexpr auto lowest_number = [](const Cell& a, const Cell& b, Cell& into) {
  into.number = std::min(a.number, b.number);
  return true;
};
constexpr auto highest_number = [](const Cell& a, const Cell& b, Cell& into) {
  into.number = std::max(a.number, b.number);
  return true;
};
// Half a cent goes away from zero.
constexpr auto scale_amount = [](const Cell& a, const Cell& b, Cell& into) {
  const double scaled = std::round(static_cast<double>(a.whole) * b.number);
  if (!(std::abs(scaled) < most_cents)) {
    return false;
  }
  into.whole = static_cast<std::int64_t>(scaled);
  return true;
};

void choose(const Instruction& is, Board& board) {
  const std::uint8_t truth = board.truths[is.c];
  board.registers[is.out] = truth == unknown ? Cell{} : board.registers[truth == yes ? is.a : is.b];
}

void from_truth(const Instruction& is, Board& board) {
  const std::uint8_t truth = board.truths[is.a];
  board.registers[is.out] = truth == unknown ? Cell{} : Cell::yes_no(truth == yes);
}

// The machine. A switch and not a table of functions: what is small is then done on the spot.
inline void work_out(const Instruction& is, Board& board) {
  // clang-format off
  switch (is.operation) {
    case Operation::holds:          holds(is, board); return;
    case Operation::fails:          fails(is, board); return;
    case Operation::known:          known(is, board); return;
    case Operation::same:           compare<same_whole>(is, board); return;
    case Operation::below:          compare<below_whole>(is, board); return;
    case Operation::at_most:        compare<at_most_whole>(is, board); return;
    case Operation::same_number:    compare<same_number>(is, board); return;
    case Operation::below_number:   compare<below_number>(is, board); return;
    case Operation::at_most_number: compare<at_most_number>(is, board); return;
    case Operation::same_text:      compare<same_text>(is, board); return;
    case Operation::same_term:      compare_terms<is_zero>(is, board); return;
    case Operation::below_term:     compare_terms<is_negative>(is, board); return;
    case Operation::at_most_term:   compare_terms<is_not_positive>(is, board); return;
    case Operation::all:            all(is, board); return;
    case Operation::any:            any(is, board); return;
    case Operation::none:           none(is, board); return;
    case Operation::copy:           copy(is, board); return;
    case Operation::to_number:      to_number(is, board); return;
    case Operation::plus:           calculate<plus>(is, board); return;
    case Operation::minus:          calculate<minus>(is, board); return;
    case Operation::times:          calculate<times>(is, board); return;
    case Operation::lowest:         calculate<lowest>(is, board); return;
    case Operation::highest:        calculate<highest>(is, board); return;
    case Operation::plus_number:    calculate<plus_number>(is, board); return;
    case Operation::minus_number:   calculate<minus_number>(is, board); return;
    case Operation::times_number:   calculate<times_number>(is, board); return;
    case Operation::lowest_number:  calculate<lowest_number>(is, board); return;
    case Operation::highest_number: calculate<highest_number>(is, board); return;
    case Operation::scale_amount:   calculate<scale_amount>(is, board); return;
    case Operation::choose:         choose(is, board); return;
    case Operation::from_truth:     from_truth(is, board); return;
  }
  // clang-format on
}

}  // namespace

void run(std::span<const Instruction> instructions, Board& given) {
  // A copy of our own: what a truth is written to cannot be one of its pointers.
  Board board = given;
  for (const Instruction& instruction : instructions) {
    work_out(instruction, board);
  }
  given.overflowed = board.overflowed;
}

}  // namespace naober::policy
