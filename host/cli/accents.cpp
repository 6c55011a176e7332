// naober accents: where the municipalities of a region differ.
#include "manual/accents.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/clock.h"
#include "base/columns.h"
#include "base/json.h"
#include "cli/commands.h"
#include "cli/complain.h"
#include "cli/policy_at_hand.h"
#include "cli/policy_root.h"

namespace naober::cli {

namespace {

std::string name_of(const manual::AccentRow& row) {
  return row.task.empty() || row.kind == "task" ? row.name : row.task + "." + row.name;
}

// A row is written as a block of lines: long sentences do not fit in columns side by side.
void print_row(const manual::Accents& accents, const manual::AccentRow& row, std::size_t wide,
               const Console& console) {
  console.out << fmt::format("\n{} {}", row.kind, name_of(row));
  console.out << (row.title.empty() || row.title == row.name ? "" : "  " + row.title);
  console.out << (row.law.empty() ? "" : "  (" + row.law + ")") << '\n';
  const auto line = [&](const std::string& who, const std::string& says, const std::string& place) {
    console.out << fmt::format("  {}{}  {}{}\n", who, std::string(wide - width(who), ' '), says,
                               place.empty() ? "" : "   " + place);
  };
  line("framework", row.framework.empty() ? "–" : row.framework, {});
  for (std::size_t i = 0; i < row.cells.size(); ++i) {
    const manual::AccentCell& cell = row.cells[i];
    if (cell.differs) {
      line(accents.municipalities[i], cell.says, cell.place);
    }
  }
}

void print(const manual::Accents& accents, const Console& console) {
  console.out << fmt::format("{}: {} municipalities, {} things compared, {} differ\n",
                             accents.title, accents.municipalities.size(), accents.compared,
                             accents.rows.size());
  std::size_t wide = width("framework");
  for (const std::string& name : accents.municipalities) {
    wide = std::max(wide, width(name));
  }
  for (const manual::AccentRow& row : accents.rows) {
    print_row(accents, row, wide, console);
  }
}

Value as_value(const manual::Accents& accents) {
  List municipalities;
  for (const std::string& name : accents.municipalities) {
    municipalities.emplace_back(name);
  }
  List rows;
  for (const manual::AccentRow& row : accents.rows) {
    List cells;
    for (const manual::AccentCell& cell : row.cells) {
      cells.push_back(Map{{"says", cell.says}, {"place", cell.place}, {"differs", cell.differs}});
    }
    rows.push_back(Map{{"kind", row.kind},
                       {"task", row.task},
                       {"name", row.name},
                       {"title", row.title},
                       {"law", row.law},
                       {"framework", row.framework},
                       {"cells", std::move(cells)}});
  }
  return Map{{"region", accents.region},
             {"title", accents.title},
             {"municipalities", std::move(municipalities)},
             {"compared", accents.compared},
             {"rows", std::move(rows)}};
}

Result<void> answer(const Arguments& arguments, const Console& console) {
  Date on = SystemClock().today();
  if (const std::string& day = arguments.value("--on"); !day.empty()) {
    TRY(on, Date::parse(day));
  }
  TRY(const PolicyAtHand held, load_policy_at_hand(arguments));
  TRY(const manual::Accents accents,
      manual::accents_of(held.loaded, arguments.value("REGION"), on));
  if (arguments.given("--json")) {
    console.out << write_json(as_value(accents)) << '\n';
  } else {
    print(accents, console);
  }
  return {};
}

int run_accents(const Arguments& arguments, const Console& console) {
  const auto answered = answer(arguments, console);
  return answered ? 0 : complain(console, answered.error());
}

}  // namespace

const Command accents_command{
    "accents",
    "Shows where the municipalities of a region differ, from the framework and each other.",
    R"(Compares tasks in use, settings, local rules, steps, letters, roles, mandates and separations of duties on one
day. The framework is the region's own value, or the default where the region says nothing. What is the
same everywhere is left out.

Examples:
  naober accents buch
  naober accents buch --on 2026-04-01
  naober accents achterhoek --json

Exit codes: 0 printed, 2 there is no such region.)",
    {{"REGION", "The folder of the region."}},
    {{"--on", "DATE", "The day to compare on; today when not given."},
     {"--json", "", "Print one JSON object."},
     policy_option()},
    run_accents};

}  // namespace naober::cli
