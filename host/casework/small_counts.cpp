#include "casework/small_counts.h"

#include <algorithm>
#include <limits>
#include <optional>
#include <utility>

namespace naober::casework {
namespace {

constexpr int most_categories = 254;
constexpr std::size_t atoms_tried = 4;  // for the categories that a total is moved with
constexpr int patience = 20'000;  // cells looked at for one move, before the best known is taken

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

// The cheapest move that adds an event to a cell, or takes one from it: column by column, with the
// cells moved so far; a branch that hides as much as the best one known is not followed.
struct SmallCounts::Search {
  struct Moved {
    Packed cell;
    std::int64_t by;
  };
  // The other place that a column moves, and in which direction.
  struct Choice {
    std::size_t column;
    std::uint8_t place;
    int sign;
    std::int64_t hides;  // of the cell itself, moved along this column alone
  };

  // `moved` is what the alibi moves already; `direction` is +1 or -1.
  Search(const SmallCounts& with, const Cell& small, int direction, const Moves& moved)
      : counts(with), cell(small), base(with.packed(small)), step(direction), so_far(moved) {}

  void run() {
    for (const Cell& atom : largest_atoms()) {
      choices.clear();
      for (std::size_t column = 0; column < counts.columns_; ++column) {
        choices.push_back(choices_of(column, atom[column]));
      }
      if (best.empty()) {
        move_along_with_all_totals();
      }
      follow(0, {{base, step}}, 0);
      if (least == 0) {
        return;
      }
    }
  }

  // What always works, as long as the cell itself can be moved.
  void move_along_with_all_totals() {
    std::vector<Moved> moved{{base, step}};
    std::int64_t hidden = 0;
    for (const std::vector<Choice>& column : choices) {
      const auto along = std::find_if(column.begin(), column.end(),
                                      [](const Choice& choice) { return choice.sign > 0; });
      if (along == column.end() || !mirror(*along, moved, hidden)) {
        return;
      }
    }
    least = hidden;
    best = moved;
  }

  // How often the best move can be made before a cell would have nothing left to give.
  std::int64_t most_times(std::int64_t wanted) const {
    for (const Moved& each : best) {
      if (each.by < 0) {
        const Known& about = counts.known(each.cell);
        wanted = std::min(wanted, present(each.cell, about) - (about.shown ? 1 : 0));
      }
    }
    return wanted;
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
      Moved moved{base, sign * step};
      moved.cell[column] = static_cast<std::uint8_t>(place);
      if (const auto hides = price(moved)) {
        found.push_back({column, static_cast<std::uint8_t>(place), sign, *hides});
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

  std::int64_t present(const Packed& place, const Known& about) const {
    const auto found = so_far.find(place);
    return about.count + (found == so_far.end() ? 0 : found->second);
  }

  // How many events it hides to move this cell; nothing when it cannot be moved.
  std::optional<std::int64_t> price(const Moved& moved) const {
    const Known& about = counts.known(moved.cell);
    if (about.count < 1 ||
        (moved.by < 0 && present(moved.cell, about) + moved.by < (about.shown ? 1 : 0))) {
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
      std::vector<Moved> further = moved;
      std::int64_t hides = hidden;
      if (looked < patience && hidden + choice.hides < least && mirror(choice, further, hides)) {
        follow(column + 1, further, hides);
      }
    }
  }

  // Moves the other place of a column along, for all that was moved so far. No when a cell cannot
  // be moved, or when it hides as much as the best move known.
  bool mirror(const Choice& choice, std::vector<Moved>& moved, std::int64_t& hidden) {
    const std::size_t many = moved.size();
    for (std::size_t each = 0; each < many; ++each) {
      Moved mirrored{moved[each].cell, choice.sign * moved[each].by};
      mirrored.cell[choice.column] = choice.place;
      const auto hides = price(mirrored);
      ++looked;
      if (!hides || hidden + *hides >= least) {
        return false;
      }
      hidden += *hides;
      moved.push_back(mirrored);
    }
    return true;
  }

  const SmallCounts& counts;
  const Cell cell;
  const Packed base;
  const int step;
  const Moves& so_far;
  std::vector<std::vector<Choice>> choices;
  std::int64_t least = std::numeric_limits<std::int64_t>::max();
  std::vector<Moved> best;
  int looked = 0;
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
    sums = sums_.emplace(set, Moves()).first;
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
  Moves moved;
  const std::int64_t wanted = smallest_count - count(small);
  Search add(*this, small, +1, moved);
  add.run();
  CHECK(!add.best.empty());
  Search take(*this, small, -1, moved);
  if (count(small) > 1) {
    take.run();
  }
  if (!take.best.empty() && take.least < add.least) {
    make_move(take, 1, moved);
  } else {
    make_move(add, add.most_times(wanted), moved);
    add_for_nothing(small, moved);
  }
  Alibi alibi{small, {}};
  for (const auto& [cell, by] : moved) {
    alibi.moved.emplace(unpacked(cell), by);
  }
  alibis_.push_back(std::move(alibi));
}

// Moves on towards five, for as long as that hides nothing more.
void SmallCounts::add_for_nothing(const Cell& small, Moves& moved) {
  while (count(small) + moved[packed(small)] < smallest_count) {
    Search more(*this, small, +1, moved);
    more.run();
    if (more.best.empty() || more.least > 0) {
      return;
    }
    make_move(more, more.most_times(smallest_count - count(small) - moved[packed(small)]), moved);
  }
}

void SmallCounts::make_move(const Search& search, std::int64_t times, Moves& moved) {
  CHECK(times > 0);
  for (const Search::Moved& each : search.best) {
    moved[each.cell] += each.by * times;
    const Cell cell = unpacked(each.cell);
    if (is_shown_somewhere(cell)) {
      leave_out(cell);
    }
  }
}

}  // namespace naober::casework
