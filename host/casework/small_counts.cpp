#include "casework/small_counts.h"

#include <algorithm>
#include <limits>
#include <optional>
#include <utility>

namespace naober::casework {
namespace {

constexpr int most_categories = 254;
constexpr std::size_t atoms_tried = 4;  // for the categories that a total is moved with

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
  if (shape >= 0 && shape != atom[column]) {
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
// hides as much as the best one known is not followed.
struct SmallCounts::Search {
  struct Moved {
    Packed cell;
    std::int64_t by;
  };
  // The other place that a column moves, and in which direction.
  struct Choice {
    std::uint8_t place;
    int sign;
    std::int64_t hides;  // of the cell itself, moved along this column alone
  };

  Search(const SmallCounts& with, const Cell& small)
      : counts(with),
        cell(small),
        base(with.packed(small)),
        moves(smallest_count - with.count(small)) {}

  void run() {
    for (const Cell& atom : largest_atoms()) {
      choices.clear();
      for (std::size_t column = 0; column < counts.columns_; ++column) {
        choices.push_back(choices_of(column, atom[column]));
      }
      follow(0, {{base, moves}}, 0);
      if (least == 0) {
        return;
      }
    }
  }

  // The atoms of the cell, most events first: a total is moved with the category of one of them.
  std::vector<Cell> largest_atoms() const {
    std::vector<std::pair<std::int64_t, Cell>> found;
    for (const auto& [atom, count] : counts.atoms_) {
      bool within = true;
      for (std::size_t column = 0; column < cell.size() && within; ++column) {
        within = cell[column] == every || cell[column] == atom[column];
      }
      if (within) {
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

  // What can be done along a column, the cheapest first.
  std::vector<Choice> choices_of(std::size_t column, int companion) const {
    std::vector<Choice> found;
    const auto add = [&](int place, int sign) {
      Moved moved{base, sign * moves};
      moved.cell[column] = static_cast<std::uint8_t>(place);
      if (const auto hides = price(moved)) {
        found.push_back({static_cast<std::uint8_t>(place), sign, *hides});
      }
    };
    if (base[column] == 0) {
      add(companion + 1, +1);
      return found;
    }
    for (int category = 1; category <= counts.categories_[column]; ++category) {
      if (category != base[column]) {
        add(category, -1);
      }
    }
    add(0, +1);
    std::stable_sort(found.begin(), found.end(), [](const Choice& one, const Choice& other) {
      return one.hides < other.hides;
    });
    return found;
  }

  // How many events it hides to move this cell; nothing when it cannot be moved.
  std::optional<std::int64_t> price(const Moved& moved) const {
    const Known& about = counts.known(moved.cell);
    if (about.count < 1 || about.count + moved.by < (about.shown ? 1 : 0)) {
      return std::nullopt;
    }
    return about.shown && !about.left_out ? about.count : 0;
  }

  void follow(std::size_t column, const std::vector<Moved>& moved, std::int64_t hidden) {
    if (column == counts.columns_) {
      least = hidden;
      best = moved;
      return;
    }
    for (const Choice& choice : choices[column]) {
      if (hidden + choice.hides < least) {
        branch(column, choice, moved, hidden);
      }
    }
  }

  // Moves the other place of this column along, for all that was moved so far.
  void branch(std::size_t column, const Choice& choice, const std::vector<Moved>& moved,
              std::int64_t hidden) {
    std::vector<Moved> further = moved;
    further.reserve(2 * moved.size());
    for (const Moved& each : moved) {
      Moved mirrored{each.cell, choice.sign * each.by};
      mirrored.cell[column] = choice.place;
      const auto hides = price(mirrored);
      if (!hides || hidden + *hides >= least) {
        return;
      }
      hidden += *hides;
      further.push_back(mirrored);
    }
    follow(column + 1, further, hidden);
  }

  const SmallCounts& counts;
  const Cell cell;
  const Packed base;
  const std::int64_t moves;
  std::vector<std::vector<Choice>> choices;
  std::int64_t least = std::numeric_limits<std::int64_t>::max();
  std::vector<Moved> best;
};

std::size_t SmallCounts::PackedHash::operator()(const Packed& packed) const {
  std::uint64_t hash = 14695981039346656037ULL;  // FNV-1a
  for (const std::uint8_t byte : packed) {
    hash = (hash ^ byte) * 1099511628211ULL;
  }
  return static_cast<std::size_t>(hash);
}

SmallCounts::SmallCounts(std::size_t columns, std::vector<TableShape> tables)
    : columns_(columns), tables_(std::move(tables)), categories_(columns, 0) {}

Result<SmallCounts> SmallCounts::of(std::size_t columns, const std::map<Cell, std::int64_t>& atoms,
                                    std::vector<TableShape> tables) {
  SmallCounts counts(columns, std::move(tables));
  for (const auto& [atom, count] : atoms) {
    CHECK(atom.size() == columns);
    if (count > 0) {
      counts.atoms_.emplace(atom, count);
    }
    for (std::size_t column = 0; column < columns; ++column) {
      counts.categories_[column] = std::max(counts.categories_[column], atom[column] + 1);
    }
  }
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
    counts.leave_out(cell);
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

SmallCounts::Packed SmallCounts::packed(const Cell& cell) const {
  Packed result{};
  for (std::size_t column = 0; column < columns_; ++column) {
    result[column] = static_cast<std::uint8_t>(cell[column] + 1);
  }
  return result;
}

Cell SmallCounts::unpacked(const Packed& packed) const {
  Cell cell;
  for (std::size_t column = 0; column < columns_; ++column) {
    cell.push_back(packed[column] - 1);
  }
  return cell;
}

std::int64_t SmallCounts::sum_of(const Packed& cell) const {
  std::uint32_t set = 0;
  for (std::size_t column = 0; column < columns_; ++column) {
    set |= cell[column] == 0 ? 0u : 1u << column;
  }
  auto sums = sums_.find(set);
  if (sums == sums_.end()) {
    sums = sums_.emplace(set, std::unordered_map<Packed, std::int64_t, PackedHash>()).first;
    for (const auto& [atom, many] : atoms_) {
      Packed reduced = packed(atom);
      for (std::size_t column = 0; column < columns_; ++column) {
        reduced[column] = (set >> column & 1u) != 0 ? reduced[column] : std::uint8_t{0};
      }
      sums->second[reduced] += many;
    }
  }
  const auto found = sums->second.find(cell);
  return found == sums->second.end() ? 0 : found->second;
}

SmallCounts::Known& SmallCounts::known(const Packed& cell) const {
  const auto [found, is_new] = known_.try_emplace(cell);
  if (is_new) {
    const Cell places = unpacked(cell);
    found->second = {sum_of(cell), is_shown_somewhere(places), left_out_.contains(places)};
  }
  return found->second;
}

std::int64_t SmallCounts::count(const Cell& cell) const { return sum_of(packed(cell)); }

bool SmallCounts::is_shown_somewhere(const Cell& cell) const {
  return std::any_of(tables_.begin(), tables_.end(),
                     [&](const TableShape& table) { return shows(table, cell); });
}

void SmallCounts::leave_out(const Cell& cell) {
  left_out_.insert(cell);
  known(packed(cell)).left_out = true;
}

std::vector<Cell> SmallCounts::shown_cells(const TableShape& table) const {
  std::set<Cell> cells;
  for (const auto& [atom, many] : atoms_) {
    Cell cell(columns_, every);
    add_cells(table, atom, 0, cell, cells);
  }
  return {cells.begin(), cells.end()};
}

std::vector<Cell> SmallCounts::small_cells() const {
  std::set<Cell> small;
  for (const TableShape& table : tables_) {
    for (Cell& cell : shown_cells(table)) {
      if (is_small(count(cell))) {
        small.insert(std::move(cell));
      }
    }
  }
  return {small.begin(), small.end()};
}

// Two tables, one about a part of what the other is about: what stands between them is shown by
// neither, and known to who subtracts. A part is a column of its own with two categories, in (1)
// and out (0).
void SmallCounts::add_hidden_differences(std::set<Cell>& small) const {
  for (const TableShape& part : tables_) {
    for (std::size_t column = 0; column < columns_; ++column) {
      if (part.columns[column] < 0) {
        continue;
      }
      for (const Cell& cell : shown_cells(part)) {
        for (const TableShape& whole : tables_) {
          Cell both = cell;
          for (std::size_t other = 0; other < columns_; ++other) {
            both[other] = whole.columns[other] >= 0 ? whole.columns[other] : cell[other];
          }
          Cell shown = both;
          shown[column] = every;
          Cell difference = both;
          difference[column] = 1 - cell[column];
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
    Cell cell = unpacked(moved.cell);
    alibi.moved[cell] += moved.by;
    if (is_shown_somewhere(cell)) {
      leave_out(cell);
    }
  }
  alibis_.push_back(std::move(alibi));
}

}  // namespace naober::casework
