// From the bytes that a decision keeps of its facts to a sheet that can be asked, without a detour.
//
// What the task of today does not declare, or works out by itself, is left out, as an advice leaves
// it out. A value that the task of today would not accept makes the whole unreadable: guessing at
// an old fact is no way to find out what a new policy does.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "policy/fact_sheet.h"

namespace naober::lab {

// One case that is about to be asked: its sheet, and the texts that the sheet lends.
struct Seat {
  explicit Seat(const policy::FactTable& table) : sheet(table), texts(table.size()) {}
  // The same facts as another seat, of a table that is alike; texts stay the other's.
  void lend_from(const Seat& other);

  policy::FactSheet sheet;
  std::vector<std::string> texts;
};

class StoredFacts {
 public:
  // Borrows the table.
  explicit StoredFacts(const policy::FactTable& table);

  // Fills the seat from canonical bytes (base/codec.h). The reason when they cannot be read: a
  // sentence that holds no value.
  std::optional<std::string> read(std::string_view bytes, Seat& seat);
  // The same from facts that were read one by one.
  std::optional<std::string> read(const Map& facts, Seat& seat) const;

 private:
  struct Slot {
    policy::Cell::Kind kind = policy::Cell::Kind::unknown;
    bool asked = false;  // no: derived
    bool plain = false;  // a kind check and whole bounds are all there is to it
    std::int64_t least = 0;
    std::int64_t most = 0;
    double lowest = 0;
    double highest = 0;
  };
  // Facts come in the same order again and again, so the place remembers what stood there.
  struct Remembered {
    std::string name;
    std::optional<policy::FactSlot> slot;
  };

  std::optional<policy::FactSlot> slot_of(std::size_t place, std::string_view name);
  bool put(policy::FactSlot slot, std::string_view value, Seat& seat) const;
  bool put_any(policy::FactSlot slot, const Value& value, Seat& seat) const;

  const policy::FactTable& table_;
  std::vector<Slot> slots_;
  std::vector<Remembered> remembered_;
};

}  // namespace naober::lab
