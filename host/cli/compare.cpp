// naober compare: the same facts through every municipality of a region.
#include "lab/compare.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/columns.h"
#include "base/json.h"
#include "base/text.h"
#include "cli/commands.h"
#include "cli/complain.h"
#include "cli/facts_at_hand.h"

namespace naober::cli {

namespace {

constexpr int all_alike = 0;
constexpr int some_differ = 1;

std::string advice_of(const policy::Outcome& outcome) {
  std::string text(policy::name_of(outcome.verdict));
  for (const policy::Grant& grant : outcome.grants) {
    text += " " + grant.provision;
    if (!grant.values.empty()) {
      text += " " + write_json(Value(grant.values));
    }
  }
  if (!outcome.refer_to.empty()) {
    text += " to " + outcome.refer_to;
  }
  return text;
}

using Row = std::vector<std::string>;

void print_table(const std::vector<Row>& rows, const Console& console) {
  std::vector<std::size_t> wide;
  for (const Row& row : rows) {
    wide.resize(std::max(wide.size(), row.size()));
    for (std::size_t column = 0; column < row.size(); ++column) {
      wide[column] = std::max(wide[column], width(row[column]));
    }
  }
  for (const Row& row : rows) {
    std::string line;
    for (std::size_t column = 0; column < row.size(); ++column) {
      line += (column == 0 ? "" : "  ") + padded(row[column], wide[column]);
    }
    line.erase(line.find_last_not_of(' ') + 1);
    console.out << line << '\n';
  }
}

void print(const lab::TownComparison& comparison, const Console& console) {
  std::vector<Row> rows = {{"municipality", "advice", "rules"}};
  for (const lab::TownAnswer& town : comparison.towns) {
    rows.push_back(town.answered ? Row{town.municipality, advice_of(town.outcome),
                                       listed(town.outcome.because, "and")}
                                 : Row{town.municipality, "–", town.says});
  }
  print_table(rows, console);
  for (const lab::TownDifference& difference : comparison.differences) {
    console.out << fmt::format("\n{} {}{}\n", lab::name_of(difference.what), difference.name,
                               difference.title.empty() ? "" : "  " + difference.title);
    std::vector<Row> cells;
    for (const auto& cell : difference.cells) {
      cells.push_back({"  " + cell.municipality, cell.says, cell.layer, cell.at});
    }
    print_table(cells, console);
  }
  console.out << (comparison.same ? "\nEvery municipality advises the same.\n"
                                  : "\nNot every municipality advises the same.\n");
}

Result<int> compare(const Arguments& arguments, const Console& console) {
  TRY(const PolicyAtHand policy, load_policy_at_hand(arguments));
  const std::string& region = arguments.value("REGION");
  std::vector<std::shared_ptr<const policy::Bundle>> towns;
  std::vector<std::string> regions;
  for (const auto& [id, bundle] : policy.loaded.municipalities) {
    regions.push_back(bundle->municipality.region);
    if (bundle->municipality.region == region) {
      towns.push_back(bundle);
    }
  }
  if (towns.empty()) {
    return refuse(Fault::not_found,
                  fmt::format("there is no region '{}' with a municipality that is whole{}", region,
                              policy::hint(region, regions)));
  }
  TRY(const FactsAtHand held, facts_at_hand(arguments, policy));
  TRY(const auto comparison, lab::compare_towns(towns, {held.task, held.on, held.facts},
                                                *policy.scripts, region + "/compare"));
  print(comparison, console);
  return comparison.same ? all_alike : some_differ;
}

int run_compare(const Arguments& arguments, const Console& console) {
  const auto code = compare(arguments, console);
  return code ? *code : complain(console, code.error());
}

}  // namespace

const Command compare_command{
    "compare",
    "The same facts through every municipality of a region, and what makes them differ.",
    R"(One line per municipality: what its rules advise and which rules speak. Below that the settings and rules that
the answers rest on and that are not the same everywhere, with who set them, file and line.

Examples:
  naober compare facts.json buch --task household_help --on 2026-05-01
  naober compare --case "people around you" buch

Exit codes: 0 every municipality advises the same, 1 some differ, 2 it could not be asked.)",
    {facts_positional(), {"REGION", "The region: \"buch\"."}},
    facts_options(),
    run_compare};

}  // namespace naober::cli
