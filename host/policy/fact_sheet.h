// The facts of one case, typed and checked, by slot. A fact that is not there is unknown, which is
// a value of its own: it asks, it never refuses.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "policy/cell.h"
#include "policy/fact.h"

namespace naober::policy {

// Borrows its table, which must outlive it. May be used again and again: clear() keeps the memory.
// It moves but does not copy, because its cells lend its texts.
class FactSheet {
 public:
  explicit FactSheet(const FactTable& table);
  FactSheet(FactSheet&&) = default;
  FactSheet& operator=(FactSheet&&) = default;

  // Refuses unknown names (with the nearest known one), wrong types, values out of range, and facts
  // that are derived. `about` of the error is the JSON pointer of the fact: `pointer` + "/name".
  static Result<FactSheet> read(const FactTable& table, const Map& facts,
                                std::string_view pointer = {});
  Result<void> set(std::string_view name, const Value& value, std::string_view pointer = {});

  // Without any check, for facts that were checked when they were recorded. A text stays the
  // caller's and must outlive the sheet's use.
  void put(FactSlot slot, Cell cell) { cells_[slot] = cell; }
  void clear();

  const FactTable& table() const { return *table_; }
  const std::vector<Cell>& cells() const { return cells_; }
  // The known facts by name; derived facts are not among them.
  Map to_map() const;

 private:
  const FactTable* table_;
  std::vector<Cell> cells_;
  std::vector<std::string> texts_;  // by slot
};

}  // namespace naober::policy
