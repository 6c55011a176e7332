#include "casework/small_counts.h"

#include <algorithm>
#include <limits>
#include <optional>
#include <utility>

namespace naober::casework {
namespace {

constexpr int most_categories = 254;
constexpr std::size_t atoms_tried = 8;  // for the categories that a total is moved with

std::uint32_t columns_set(const Cell& cell) {
  std::uint32_t set = 0;
  for (std::size_t column = 0; column < cell.size(); ++column) {
    set |= cell[column] == every ? 0u : 1u << column;
  }
  return set;
}

Cell reduced(const Cell& atom, std::uint32_t set) {
  Cell cell = atom;
  for (std::size_t column = 0; column < cell.size(); ++column) {
    if ((set >> column & 1u) == 0) {
      cell[column] = every;
    }
  }
  return cell;
}

bool is_in(const Cell& atom, const Cell& cell) {
  for (std::size_t column = 0; column < cell.size(); ++column) {
    if (cell[column] != every && cell[column] != atom[column]) {
      return false;
    }
  }
  return true;
}

bool shows(const TableShape& table, const Cell& cell) {
  for (std::size_t column = 0; column < cell.size(); ++column) {
    const int shape = table.columns[column];
    if (shape != TableShape::spread && shape != cell[column]) {
      return false;
    }
  }
  return true;
}

// Every choice of categories or totals that a table makes of one atom.
void add_cells(const TableShape& table, const Cell& atom, std::size_t column, Cell& cell,
               std::set<Cell>& cells) {
  if (column == atom.size()) {
    cells.insert(cell);
    return;
  }
  const int shape = table.columns[column];
  if (shape != TableShape::spread && shape != every && shape != atom[column]) {
    return;
  }
  if (shape != TableShape::spread) {
    cell[column] = shape;
    add_cells(table, atom, column + 1, cell, cells);
    return;
  }
  for (const int choice : {every, atom[column]}) {
    cell[column] = choice;
    add_cells(table, atom, column + 1, cell, cells);
  }
}

std::size_t totals_in(const Cell& cell) {
  return static_cast<std::size_t>(std::count(cell.begin(), cell.end(), every));
}

bool is_small(std::int64_t count) { return count > 0 && count < smallest_count; }

}  // namespace

// The cheapest alibi of one cell: column by column, with the cells moved so far; a branch that
// hides more than the best one known is not followed.
struct SmallCounts::Search {
  Search(const SmallCounts& with, const Cell& small)
      : counts(with), base(small), moves(smallest_count - with.count(small)) {}

  struct Moved {
    Cell cell;
    std::int64_t by;
  };

  void run() {
    for (const Cell& atom : largest_atoms()) {
      companion = atom;
      std::vector<Moved> moved{{base, moves}};
      const auto first = price(moved.front());
      CHECK(first.has_value());
      follow(0, moved, *first);
    }
  }

  // The atoms of the cell, most events first: the totals of the cell are moved with their
  // categories.
  std::vector<Cell> largest_atoms() const {
    std::vector<std::pair<std::int64_t, Cell>> found;
    for (const auto& [atom, count] : counts.atoms_) {
      if (is_in(atom, base)) {
        found.emplace_back(-count, atom);
      }
    }
    std::sort(found.begin(), found.end());
    found.resize(std::min(found.size(), atoms_tried));
    std::vector<Cell> atoms;
    for (auto& [count, atom] : found) {
      atoms.push_back(std::move(atom));
    }
    return atoms;
  }

  // How many events it hides to move this cell; nothing when it cannot be moved.
  std::optional<std::int64_t> price(const Moved& moved) const {
    const std::int64_t count = counts.count(moved.cell);
    if (count < 1) {
      return std::nullopt;
    }
    const bool shown = counts.is_shown_somewhere(moved.cell);
    if (count + moved.by < (shown ? 1 : 0)) {
      return std::nullopt;
    }
    return shown && !counts.is_left_out(moved.cell) ? count : 0;
  }

  void follow(std::size_t column, const std::vector<Moved>& moved, std::int64_t hidden) {
    if (hidden >= least) {
      return;
    }
    if (column == base.size()) {
      least = hidden;
      best = moved;
      return;
    }
    if (base[column] == every) {
      branch(column, companion[column], +1, moved, hidden);
      return;
    }
    for (int category = 0; category < counts.categories_[column]; ++category) {
      if (category != base[column]) {
        branch(column, category, -1, moved, hidden);
      }
    }
    branch(column, every, +1, moved, hidden);
  }

  // Moves the other place of this column along, by `sign` of what was moved so far.
  void branch(std::size_t column, int other, int sign, const std::vector<Moved>& moved,
              std::int64_t hidden) {
    std::vector<Moved> further = moved;
    for (const Moved& each : moved) {
      Moved mirrored{each.cell, sign * each.by};
      mirrored.cell[column] = other;
      const auto hides = price(mirrored);
      if (!hides) {
        return;
      }
      hidden += *hides;
      if (hidden >= least) {
        return;
      }
      further.push_back(std::move(mirrored));
    }
    follow(column + 1, further, hidden);
  }

  const SmallCounts& counts;
  const Cell base;
  const std::int64_t moves;
  Cell companion;
  std::int64_t least = std::numeric_limits<std::int64_t>::max();
  std::vector<Moved> best;
};

SmallCounts::SmallCounts(std::size_t columns, std::vector<TableShape> tables)
    : columns_(columns), tables_(std::move(tables)), categories_(columns, 0) {}

Result<SmallCounts> SmallCounts::of(std::size_t columns, const std::map<Cell, std::int64_t>& atoms,
                                    std::vector<TableShape> tables) {
  SmallCounts counts(columns, std::move(tables));
  counts.sum_up(atoms);
  const bool too_wide =
      columns > most_columns || std::any_of(counts.categories_.begin(), counts.categories_.end(),
                                            [](int many) { return many > most_categories; });
  if (too_wide) {
    return refuse(Fault::invalid,
                  "These indicators together have more columns or categories than can be kept "
                  "from giving small counts away; count by fewer.");
  }
  std::set<Cell> small;
  for (Cell& cell : counts.small_cells()) {
    counts.left_out_.insert(cell);
    small.insert(std::move(cell));
  }
  counts.add_hidden_differences(small);
  std::vector<Cell> in_order(small.begin(), small.end());
  // Totals first: what is hidden for them serves the cells below them too.
  std::stable_sort(in_order.begin(), in_order.end(), [](const Cell& one, const Cell& other) {
    return totals_in(one) > totals_in(other);
  });
  for (const Cell& cell : in_order) {
    counts.give_alibi(cell);
  }
  return counts;
}

void SmallCounts::sum_up(const std::map<Cell, std::int64_t>& atoms) {
  for (const auto& [atom, count] : atoms) {
    if (count < 1) {
      continue;
    }
    CHECK(atom.size() == columns_);
    atoms_.emplace(atom, count);
    for (std::size_t column = 0; column < columns_; ++column) {
      categories_[column] = std::max(categories_[column], atom[column] + 1);
    }
  }
}

std::int64_t SmallCounts::count(const Cell& cell) const {
  const std::uint32_t set = columns_set(cell);
  auto sums = sums_.find(set);
  if (sums == sums_.end()) {
    sums = sums_.emplace(set, std::map<Cell, std::int64_t>()).first;
    for (const auto& [atom, many] : atoms_) {
      sums->second[reduced(atom, set)] += many;
    }
  }
  const auto found = sums->second.find(cell);
  return found == sums->second.end() ? 0 : found->second;
}

bool SmallCounts::is_shown_somewhere(const Cell& cell) const {
  return std::any_of(tables_.begin(), tables_.end(),
                     [&](const TableShape& table) { return shows(table, cell); });
}

std::vector<Cell> SmallCounts::small_cells() const {
  std::set<Cell> cells;
  for (const TableShape& table : tables_) {
    for (const auto& [atom, count] : atoms_) {
      Cell cell(columns_, every);
      add_cells(table, atom, 0, cell, cells);
    }
  }
  std::vector<Cell> small;
  std::copy_if(cells.begin(), cells.end(), std::back_inserter(small),
               [&](const Cell& cell) { return is_small(count(cell)); });
  return small;
}

// Two tables, one about a part of what the other is about: what stands between them is shown by
// neither, and known to who subtracts.
void SmallCounts::add_hidden_differences(std::set<Cell>& small) const {
  for (const TableShape& part : tables_) {
    std::set<Cell> cells;
    for (const auto& [atom, many] : atoms_) {
      Cell cell(columns_, every);
      add_cells(part, atom, 0, cell, cells);
    }
    for (const Cell& cell : cells) {
      for (std::size_t column = 0; column < columns_; ++column) {
        if (part.columns[column] < 0) {
          continue;
        }
        for (const TableShape& whole : tables_) {
          Cell difference = cell;
          Cell both = cell;
          for (std::size_t other = 0; other < columns_; ++other) {
            if (whole.columns[other] >= 0) {
              both[other] = difference[other] = whole.columns[other];
            }
          }
          Cell shown = difference;
          shown[column] = every;
          // Only what the part is about is about it alone: two categories, in and out.
          difference[column] = part.columns[column] == 0 ? 1 : 0;
          if (whole.columns[column] < 0 && shows(whole, shown) && count(both) == count(cell) &&
              is_small(count(difference))) {
            small.insert(difference);
          }
        }
      }
    }
  }
}

void SmallCounts::give_alibi(const Cell& small) {
  Search search(*this, small);
  search.run();
  CHECK(!search.best.empty());
  Alibi alibi{small, {}};
  for (const Search::Moved& moved : search.best) {
    alibi.moved[moved.cell] += moved.by;
    if (is_shown_somewhere(moved.cell)) {
      left_out_.insert(moved.cell);
    }
  }
  alibis_.push_back(std::move(alibi));
}

}  // namespace naober::casework
