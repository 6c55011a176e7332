#include "lab/stored_facts.h"

#include <fmt/format.h>

#include <bit>
#include <cstring>
#include <limits>

#include "base/codec.h"

namespace naober::lab {

namespace {

using policy::Cell;

// The tags of base/codec.h that are read here without making a Value.
enum Tag : unsigned char { unknown = 0, no = 1, yes = 2, integer = 3, number = 4, text = 5 };
constexpr unsigned char date_tag = 6;
constexpr unsigned char term_tag = 7;
constexpr unsigned char money_tag = 8;
constexpr unsigned char map_tag = 10;

std::uint64_t fixed(const char* bytes, int size) {
  std::uint64_t bits = 0;
  for (int i = 0; i < size; ++i) {
    bits |= std::uint64_t{static_cast<unsigned char>(bytes[i])} << (8 * i);
  }
  return bits;
}

// Cuts one leaf off the front; empty when there is none, or something that no fact can be.
std::string_view take_leaf(std::string_view& bytes) {
  if (bytes.empty()) {
    return {};
  }
  std::size_t size = 9;
  const auto tag = static_cast<unsigned char>(bytes.front());
  if (tag <= yes) {
    size = 1;
  } else if (tag == text) {
    size = bytes.size() < 5 ? bytes.size() + 1 : 5 + fixed(bytes.data() + 1, 4);
  } else if (tag == term_tag) {
    size = 10;
  } else if (tag > money_tag) {
    return {};
  }
  if (size > bytes.size()) {
    return {};
  }
  const std::string_view leaf = bytes.substr(0, size);
  bytes.remove_prefix(size);
  return leaf;
}

std::string_view take_key(std::string_view& bytes) {
  if (bytes.size() < 4) {
    return {};
  }
  const std::size_t size = fixed(bytes.data(), 4);
  if (size > bytes.size() - 4) {
    return {};
  }
  const std::string_view key = bytes.substr(4, size);
  bytes.remove_prefix(4 + size);
  return key;
}

const char* not_in_form() { return "its facts cannot be read back"; }

std::string no_longer_fits(const policy::Fact& fact) {
  return fmt::format("fact '{}' was recorded as something that is not {} as it is now", fact.name,
                     fact.type.english());
}

}  // namespace

void Seat::lend_from(const Seat& other) {
  const std::vector<Cell>& cells = other.sheet.cells();
  for (std::size_t slot = 0; slot < cells.size(); ++slot) {
    sheet.put(static_cast<policy::FactSlot>(slot), cells[slot]);
  }
}

StoredFacts::StoredFacts(const policy::FactTable& table) : table_(table), slots_(table.size()) {
  for (std::size_t place = 0; place < slots_.size(); ++place) {
    const policy::Fact& fact = table.at(static_cast<policy::FactSlot>(place));
    Slot& slot = slots_[place];
    slot.asked = !fact.derived();
    slot.kind = policy::kind_of(fact.type.kind);
    slot.plain = slot.kind == Cell::Kind::yes_no || slot.kind == Cell::Kind::whole ||
                 slot.kind == Cell::Kind::number;
    const Cell least = policy::cell_of(fact.minimum);
    const Cell most = policy::cell_of(fact.maximum);
    const auto as_double = [](const Cell& cell, double otherwise) {
      return cell.kind == Cell::Kind::number  ? cell.number
             : cell.kind == Cell::Kind::whole ? static_cast<double>(cell.whole)
                                              : otherwise;
    };
    const auto as_whole = [](const Cell& cell, std::int64_t otherwise) {
      return cell.kind == Cell::Kind::whole ? cell.whole : otherwise;
    };
    slot.least = as_whole(least, std::numeric_limits<std::int64_t>::min());
    slot.most = as_whole(most, std::numeric_limits<std::int64_t>::max());
    slot.lowest = as_double(least, -std::numeric_limits<double>::infinity());
    slot.highest = as_double(most, std::numeric_limits<double>::infinity());
  }
}

std::optional<policy::FactSlot> StoredFacts::slot_of(std::size_t place, std::string_view name) {
  if (place >= remembered_.size()) {
    remembered_.resize(place + 1);
  }
  Remembered& held = remembered_[place];
  if (held.name != name) {
    held.name = name;
    held.slot = table_.find(name);
    if (held.slot && !slots_[*held.slot].asked) {
      held.slot.reset();
    }
  }
  return held.slot;
}

bool StoredFacts::put_any(policy::FactSlot slot, const Value& value, Seat& seat) const {
  const auto accepted = table_.at(slot).accept(value, {});
  if (!accepted) {
    return false;
  }
  if (const std::string* held = accepted->as<std::string>()) {
    seat.texts[slot] = *held;
    seat.sheet.put(slot, Cell::of_text(seat.texts[slot]));
    return true;
  }
  Cell cell = policy::cell_of(*accepted);
  if (cell.kind == Cell::Kind::whole && slots_[slot].kind == Cell::Kind::number) {
    cell = Cell::of_number(static_cast<double>(cell.whole));
  }
  seat.sheet.put(slot, cell);
  return true;
}

bool StoredFacts::put(policy::FactSlot place, std::string_view value, Seat& seat) const {
  const Slot& slot = slots_[place];
  const auto tag = static_cast<unsigned char>(value.front());
  if (tag == unknown) {
    return true;
  }
  if (slot.plain && tag <= yes) {
    seat.sheet.put(place, Cell::yes_no(tag == yes));
    return slot.kind == Cell::Kind::yes_no;
  }
  if (slot.plain && (tag == integer || tag == number)) {
    const std::uint64_t bits = fixed(value.data() + 1, 8);
    if (slot.kind == Cell::Kind::whole) {
      const auto whole = static_cast<std::int64_t>(bits);
      seat.sheet.put(place, Cell::of_whole(whole));
      return tag == integer && whole >= slot.least && whole <= slot.most;
    }
    const double real = tag == number ? std::bit_cast<double>(bits)
                                      : static_cast<double>(static_cast<std::int64_t>(bits));
    seat.sheet.put(place, Cell::of_number(real));
    return slot.kind == Cell::Kind::number && real >= slot.lowest && real <= slot.highest;
  }
  const auto read = decode(value);
  return read && put_any(place, *read, seat);
}

std::optional<std::string> StoredFacts::read(std::string_view bytes, Seat& seat) {
  seat.sheet.clear();
  if (bytes.size() < 5 || static_cast<unsigned char>(bytes.front()) != map_tag) {
    return not_in_form();
  }
  const std::size_t count = fixed(bytes.data() + 1, 4);
  bytes.remove_prefix(5);
  for (std::size_t place = 0; place < count; ++place) {
    const std::string_view name = take_key(bytes);
    const std::string_view value = take_leaf(bytes);
    if (name.empty() || value.empty()) {
      return not_in_form();
    }
    if (const auto slot = slot_of(place, name); slot && !put(*slot, value, seat)) {
      return no_longer_fits(table_.at(*slot));
    }
  }
  return bytes.empty() ? std::nullopt : std::optional<std::string>(not_in_form());
}

std::optional<std::string> StoredFacts::read(const Map& facts, Seat& seat) const {
  seat.sheet.clear();
  for (const auto& [name, value] : facts) {
    const auto slot = table_.find(name);
    if (slot && slots_[*slot].asked && !put_any(*slot, value, seat)) {
      return no_longer_fits(table_.at(*slot));
    }
  }
  return std::nullopt;
}

}  // namespace naober::lab
