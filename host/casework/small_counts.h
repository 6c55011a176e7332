// Tables of counts that give nobody away (statistische beveiliging).
//
// A count below five could point at a person, so it is left out. That is not enough: who knows the
// total of a row and all other counts in it, knows the one that was left out. So more is left out,
// as little as can be, until every small count has an alibi: another set of counts, in which that
// small one is another, and which agrees with everything that is shown. Nobody who has only the
// tables can tell the two apart, however cleverly the totals of all tables are combined.
//
// The tables lean on the same events ("decisions per age", "decisions per kind"), so they are dealt
// with together, as slices of one table with all their columns. A cell is a place in it: a category
// per column, or `every` for the total over that column. An event stands in one cell of categories
// only, an atom.
//
// An alibi adds events to the small cell, or takes one from it. Along each column a move does one
// of two things: it takes the event from another category, so that the total over the column stays
// (+ here, - there), or it adds it to the total as well (+ here, + in the total). A cell that is
// itself a total over a column is moved with one of its categories. The cells that are moved are
// the product of these choices, 2 per column. All of them that a table would show are left out;
// none may be zero, for a zero is shown and may be known to be impossible; those that give must
// keep one. Adding everywhere always works, and then even the grand total is left out; of all
// choices the one that hides the fewest events is taken, and as far towards five as costs nothing
// more.
//
// What is promised is arithmetic: a small count does not follow from the tables. How small it is
// may: who sees two counts left out of a total of three knows that neither is five. And the choice
// of the fewest is a rule too, from which somebody with the whole house in hand could learn.
//
// Same counts, same answer: categories are numbered, and ties go to the first.
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <set>
#include <unordered_map>
#include <vector>

#include "base/result.h"

namespace naober::casework {

inline constexpr std::int64_t smallest_count = 5;  // what is less is left out
inline constexpr int every = -1;                   // the total over a column

using Cell = std::vector<int>;  // a category (from 0) or `every`, per column

// What one table shows of each column.
struct TableShape {
  static constexpr int spread = -2;  // its categories and their total
  // Per column: `spread`, `every`, or, of a column that says in (1) or out (0), the one that the
  // table is about.
  std::vector<int> columns;
};

// Not to be shared between threads.
class SmallCounts {
 public:
  static constexpr std::size_t most_columns = 16;

  // Refuses (invalid) more columns or categories (254 of a column) than can be reckoned with.
  static Result<SmallCounts> of(std::size_t columns, const std::map<Cell, std::int64_t>& atoms,
                                std::vector<TableShape> tables);

  std::int64_t count(const Cell& cell) const;
  // Whether some table would show this cell, if it were not small.
  bool is_shown_somewhere(const Cell& cell) const;
  // Whether it must be left out of every table.
  bool is_left_out(const Cell& cell) const { return left_out_.contains(cell); }
  const std::set<Cell>& left_out() const { return left_out_; }

  // What an alibi adds to a cell (negative: takes from it); kept so that a test can check it.
  struct Alibi {
    Cell protects;
    std::map<Cell, std::int64_t> moved;
  };
  const std::vector<Alibi>& alibis() const { return alibis_; }

 private:
  // A cell in little room, for the search: 0 for `every`, else the category counted from 1.
  using Packed = std::array<std::uint8_t, most_columns>;
  struct PackedHash {
    std::size_t operator()(const Packed& packed) const;
  };
  using Moves = std::unordered_map<Packed, std::int64_t, PackedHash>;
  struct Known {
    std::int64_t count = 0;
    bool shown = false;
    bool left_out = false;
  };
  struct Search;

  SmallCounts(std::size_t columns, std::vector<TableShape> tables);
  Packed packed(const Cell& cell) const;
  Cell unpacked(const Packed& packed) const;
  // What is known of a cell; nothing has count 0.
  Known& known(const Packed& cell) const;
  std::int64_t sum_of(const Packed& cell) const;
  void leave_out(const Cell& cell);
  std::vector<Cell> shown_cells(const TableShape& table) const;
  std::vector<Cell> small_cells() const;
  void add_hidden_differences(std::set<Cell>& small) const;
  void give_alibi(const Cell& small);
  void add_for_nothing(const Cell& small, Moves& moved);
  void make_move(const Search& search, std::int64_t times, Moves& moved);

  std::size_t columns_;
  std::vector<TableShape> tables_;
  std::vector<int> categories_;  // how many, per column
  std::map<Cell, std::int64_t> atoms_;
  std::set<Cell> left_out_;
  std::vector<Alibi> alibis_;
  // Kept while it is worked out: sums per set of columns, and what was asked of each cell.
  mutable std::unordered_map<std::uint32_t, Moves> sums_;
  mutable std::unordered_map<Packed, Known, PackedHash> known_;
};

}  // namespace naober::casework
