// What each operation of a rule book does to the board of one case.
#pragma once

#include <cstdint>
#include <span>

#include "policy/rule_book.h"

namespace naober::policy {

// All loans, for the length of the call.
struct Board {
  Cell* registers;
  std::uint8_t* truths;  // Truth, as a byte
  const Slot* parts;
  bool overflowed;  // a sum left the 64 bits or was no finite number; its result is unknown
};

void run(std::span<const Instruction> instructions, Board& board);

}  // namespace naober::policy
