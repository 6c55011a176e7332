// What is left out cannot be worked out: for every small count the tables have an alibi, and this
// file checks each alibi by hand: it builds the other world out of single events, counts all tables
// again, and compares.
#include "casework/small_counts.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <random>

namespace naober::casework {
namespace {

constexpr int spread = TableShape::spread;

struct Problem {
  std::size_t columns = 0;
  std::map<Cell, std::int64_t> atoms;
  std::vector<TableShape> tables;

  SmallCounts solved() const { return SmallCounts::of(columns, atoms, tables).value(); }
};

// Every cell that a table shows, with its count, worked out the long way.
using Shown = std::map<Cell, std::int64_t>;

void add_all(const TableShape& table, const Cell& atom, std::int64_t count, Shown& shown) {
  std::vector<Cell> cells = {{}};
  for (std::size_t column = 0; column < atom.size(); ++column) {
    const int shape = table.columns[column];
    std::vector<Cell> longer;
    for (const Cell& cell : cells) {
      std::vector<int> choices = {shape};
      if (shape == spread) {
        choices = {every, atom[column]};
      } else if (shape != every && shape != atom[column]) {
        choices = {};
      }
      for (const int choice : choices) {
        longer.push_back(cell);
        longer.back().push_back(choice);
      }
    }
    cells = std::move(longer);
  }
  for (const Cell& cell : cells) {
    shown[cell] += count;
  }
}

Shown shown_by(const std::vector<TableShape>& tables, const std::map<Cell, std::int64_t>& atoms) {
  Shown shown;
  for (const TableShape& table : tables) {
    Shown one;
    for (const auto& [atom, count] : atoms) {
      if (count > 0) {
        add_all(table, atom, count, one);
      }
    }
    shown.insert(one.begin(), one.end());
  }
  return shown;
}

bool is_atom(const Cell& cell) { return std::find(cell.begin(), cell.end(), every) == cell.end(); }

// The promise of the header, checked without its code.
void expect_nobody_given_away(const Problem& problem) {
  const SmallCounts counts = problem.solved();
  const Shown before = shown_by(problem.tables, problem.atoms);
  std::set<Cell> small;
  for (const auto& [cell, count] : before) {
    EXPECT_EQ(counts.count(cell), count);
    if (count < smallest_count) {
      small.insert(cell);
      EXPECT_TRUE(counts.is_left_out(cell)) << testing::PrintToString(cell);
    }
  }
  for (const SmallCounts::Alibi& alibi : counts.alibis()) {
    small.erase(alibi.protects);
    std::map<Cell, std::int64_t> world = problem.atoms;
    for (const auto& [cell, by] : alibi.moved) {
      if (is_atom(cell)) {
        EXPECT_GT(world[cell], 0) << "what never happens cannot be an alibi";
        world[cell] += by;
        EXPECT_GE(world[cell], 0);
      }
    }
    const Shown after = shown_by(problem.tables, world);
    for (const auto& [cell, count] : before) {
      const auto found = after.find(cell);
      ASSERT_TRUE(found != after.end()) << "a cell became zero, and zeros are shown";
      if (!counts.is_left_out(cell)) {
        EXPECT_EQ(found->second, count) << "a shown count gives the alibi away";
      }
    }
    EXPECT_EQ(after.size(), before.size()) << "a zero, which is shown, would have to differ";
    if (const auto found = after.find(alibi.protects); found != after.end()) {
      EXPECT_NE(found->second, before.at(alibi.protects)) << "in the other world it is the same";
    }
  }
  EXPECT_THAT(small, testing::IsEmpty()) << "a small count has no alibi";
}

// Municipality by age, one row per municipality.
Problem grid(const std::vector<std::vector<int>>& rows) {
  Problem problem{2, {}, {{{spread, spread}}}};
  for (std::size_t row = 0; row < rows.size(); ++row) {
    for (std::size_t column = 0; column < rows[row].size(); ++column) {
      problem.atoms[{static_cast<int>(row), static_cast<int>(column)}] = rows[row][column];
    }
  }
  return problem;
}

TEST(SmallCounts, where_nothing_is_small_everything_is_shown) {
  EXPECT_THAT(grid({{5, 9}, {12, 7}}).solved().left_out(), testing::IsEmpty());
}

TEST(SmallCounts, zero_is_nobody_and_is_shown) {
  EXPECT_THAT(grid({{0, 9}, {12, 7}}).solved().left_out(), testing::IsEmpty());
}

TEST(SmallCounts, four_is_left_out_and_five_is_not) {
  EXPECT_TRUE(grid({{4, 9}, {12, 7}}).solved().is_left_out({0, 0}));
  EXPECT_FALSE(grid({{5, 9}, {12, 7}}).solved().is_left_out({0, 0}));
}

TEST(SmallCounts, a_small_count_takes_three_others_with_it_so_that_no_total_gives_it_away) {
  const Problem problem = grid({{3, 20, 30}, {40, 10, 50}, {60, 70, 80}});
  const SmallCounts counts = problem.solved();
  // The cheapest square around it; row totals, column totals and the rest stay.
  EXPECT_THAT(counts.left_out(),
              testing::UnorderedElementsAre(Cell{0, 0}, Cell{0, 1}, Cell{1, 0}, Cell{1, 1}));
  expect_nobody_given_away(problem);
}

TEST(SmallCounts, two_small_ones_in_a_row_are_no_alibi_for_each_other) {
  // 1 + 1 = 2: who sees the total of 32 and the 30 knows both, for zeros are shown.
  const Problem problem = grid({{1, 1, 30}, {20, 20, 20}});
  expect_nobody_given_away(problem);
  EXPECT_TRUE(problem.solved().is_left_out({0, 2}) || problem.solved().is_left_out({0, every}));
}

TEST(SmallCounts, one_municipality_alone_hides_its_totals) {
  const Problem problem = grid({{2, 40}});
  const SmallCounts counts = problem.solved();
  EXPECT_TRUE(counts.is_left_out({0, 0}));
  EXPECT_TRUE(counts.is_left_out({every, 0})) << "the region is that municipality";
  expect_nobody_given_away(problem);
}

TEST(SmallCounts, a_whole_table_of_two_people_shows_nothing) {
  const Problem problem = grid({{1, 1}});
  const SmallCounts counts = problem.solved();
  for (const auto& [cell, count] : shown_by(problem.tables, problem.atoms)) {
    EXPECT_TRUE(counts.is_left_out(cell)) << testing::PrintToString(cell);
  }
  expect_nobody_given_away(problem);
}

TEST(SmallCounts, what_one_table_hides_another_does_not_show) {
  // Per age and per kind: both show the total of the first municipality.
  Problem problem{3, {}, {{{spread, spread, every}}, {{spread, every, spread}}}};
  problem.atoms = {{{0, 0, 0}, 3}, {{1, 0, 0}, 9}, {{1, 1, 1}, 9}, {{1, 0, 1}, 6}};
  const SmallCounts counts = problem.solved();
  EXPECT_TRUE(counts.is_left_out({0, every, every})) << "a total of three people";
  expect_nobody_given_away(problem);
}

TEST(SmallCounts, the_difference_of_a_whole_and_its_part_is_guarded_too) {
  // All decisions, and those that grant (the second column says in or out): 2 refusals follow.
  Problem problem{2, {}, {{{spread, every}}, {{spread, 1}}}};
  problem.atoms = {{{0, 1}, 40}, {{0, 0}, 2}, {{1, 1}, 30}, {{1, 0}, 20}};
  const SmallCounts counts = problem.solved();
  EXPECT_TRUE(counts.is_left_out({0, 1}) || counts.is_left_out({0, every}));
  expect_nobody_given_away(problem);
  const bool has_alibi =
      std::any_of(counts.alibis().begin(), counts.alibis().end(), [](const auto& alibi) {
        return alibi.protects == Cell{0, 0};
      });
  EXPECT_TRUE(has_alibi);
}

TEST(SmallCounts, what_cannot_happen_is_no_hiding_place) {
  // A provision belongs to one group: (0,1) and (1,0) never happen, and everybody knows.
  Problem problem{3, {}, {{{spread, spread, every}}, {{spread, every, spread}}}};
  problem.atoms = {{{0, 0, 0}, 2}, {{0, 1, 1}, 50}, {{1, 0, 0}, 60}, {{1, 1, 1}, 70}};
  expect_nobody_given_away(problem);
}

TEST(SmallCounts, no_table_of_many_made_by_chance_gives_anybody_away) {
  std::mt19937 chance(20260301);
  const auto up_to = [&](int most) { return static_cast<int>(chance() % (most + 1u)); };
  for (int round = 0; round < 120; ++round) {
    Problem problem;
    problem.columns = 2 + static_cast<std::size_t>(up_to(2));
    for (int table = 0; table <= up_to(2); ++table) {
      TableShape shape{{spread}};
      for (std::size_t column = 1; column < problem.columns; ++column) {
        shape.columns.push_back(up_to(2) == 0 ? every : spread);
      }
      problem.tables.push_back(std::move(shape));
    }
    // A last column that says which events are part of what the first table is about.
    ++problem.columns;
    for (std::size_t table = 0; table < problem.tables.size(); ++table) {
      problem.tables[table].columns.push_back(table == 0 && up_to(1) == 0 ? 1 : every);
    }
    const int most = up_to(3) == 0 ? 3 : 25;
    for (int event = 0; event < 30; ++event) {
      Cell atom;
      for (std::size_t column = 0; column + 1 < problem.columns; ++column) {
        atom.push_back(up_to(2));
      }
      atom.push_back(up_to(1));
      problem.atoms[atom] = up_to(most);
    }
    SCOPED_TRACE(round);
    expect_nobody_given_away(problem);
  }
}

TEST(SmallCounts, the_same_counts_give_the_same_answer) {
  const Problem problem = grid({{3, 7, 7}, {7, 7, 7}, {7, 7, 7}});
  EXPECT_EQ(problem.solved().left_out(), problem.solved().left_out());
}

TEST(SmallCounts, more_columns_than_can_be_reckoned_with_are_refused) {
  const std::size_t many = SmallCounts::most_columns + 1;
  const auto refused =
      SmallCounts::of(many, {{Cell(many, 0), 7}}, {{std::vector<int>(many, every)}});
  ASSERT_FALSE(refused);
  EXPECT_THAT(refused.error().says, testing::HasSubstr("count by fewer"));
}

}  // namespace
}  // namespace naober::casework
