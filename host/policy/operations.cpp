// The table at the end is the machine: one small function per operation, found by its number. The
// kinds of the operands were settled by the compiler; only `unknown` is asked for here.
#include "policy/operations.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

namespace naober::policy {

namespace {

constexpr std::uint8_t no = 0;
constexpr std::uint8_t unknown = 1;
constexpr std::uint8_t yes = 2;

using Work = void (*)(const Instruction&, Board&);

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

// In the order of Operation.
constexpr std::array<Work, 31> machine{
    holds,
    fails,
    known,
    compare<same_whole>,
    compare<below_whole>,
    compare<at_most_whole>,
    compare<same_number>,
    compare<below_number>,
    compare<at_most_number>,
    compare<same_text>,
    compare_terms<is_zero>,
    compare_terms<is_negative>,
    compare_terms<is_not_positive>,
    all,
    any,
    none,
    copy,
    to_number,
    calculate<plus>,
    calculate<minus>,
    calculate<times>,
    calculate<lowest>,
    calculate<highest>,
    calculate<plus_number>,
    calculate<minus_number>,
    calculate<times_number>,
    calculate<lowest_number>,
    calculate<highest_number>,
    calculate<scale_amount>,
    choose,
    from_truth,
};
static_assert(static_cast<std::size_t>(Operation::from_truth) == 30);

}  // namespace

void run(std::span<const Instruction> instructions, Board& board) {
  for (const Instruction& instruction : instructions) {
    machine[static_cast<std::size_t>(instruction.operation)](instruction, board);
  }
}

}  // namespace naober::policy
