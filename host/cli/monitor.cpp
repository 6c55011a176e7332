// naober monitor: counts of a region that give nobody away.
#include "casework/monitor.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/clock.h"
#include "base/columns.h"
#include "base/json.h"
#include "casework/products.h"
#include "cli/commands.h"
#include "cli/complain.h"
#include "cli/policy_at_hand.h"
#include "cli/policy_root.h"
#include "cli/whole_number.h"
#include "manual/conformance.h"
#include "store/bystander.h"

namespace naober::cli {

namespace {

using casework::MonitoredTown;

// The region's municipalities that have a file: who never opened one has nothing to count.
std::vector<MonitoredTown> towns_of(const policy::Loaded& loaded, const std::string& region,
                                    const std::string& data) {
  const std::vector<std::string> files = store::files_in(data);
  std::vector<MonitoredTown> towns;
  for (const auto& [id, bundle] : loaded.municipalities) {
    const std::string& name = bundle->municipality.name;
    if (bundle->region.name != region ||
        std::find(files.begin(), files.end(), name) == files.end()) {
      continue;
    }
    towns.push_back({name, bundle, [data, name](const MonitoredTown::Work& work) -> Result<void> {
                       TRY(const auto file, store::Bystander::open(data, name));
                       return file->read(work);
                     }});
  }
  return towns;
}

std::string list_of(const std::vector<MonitoredTown>& towns) {
  std::string text;
  for (const policy::Indicator* indicator : casework::indicators_of(towns)) {
    text += fmt::format("{:<36} {}: {}, per {}\n", indicator->plugin + "." + indicator->name,
                        indicator->title, indicator->unit, fmt::join(indicator->per, ", "));
  }
  return text;
}

std::string table_of(const casework::MonitorTable& table) {
  std::vector<std::size_t> widths;
  for (std::size_t column = 0; column < table.columns.size(); ++column) {
    std::size_t width = std::max<std::size_t>(table.columns[column].size(), 5);
    for (const casework::MonitorRow& row : table.rows) {
      width = std::max(width, row.at[column].size());
    }
    widths.push_back(width);
  }
  std::string text = fmt::format("{} ({}), {}, counted until {}\n\n", table.indicator.title,
                                 table.indicator.unit, table.year, table.counted_until.text());
  for (std::size_t column = 0; column < table.columns.size(); ++column) {
    text += fmt::format("{:<{}}  ", table.columns[column], widths[column]);
  }
  text += "count\n";
  for (const casework::MonitorRow& row : table.rows) {
    for (std::size_t column = 0; column < table.columns.size(); ++column) {
      text += fmt::format("{:<{}}  ", row.at[column].empty() ? "total" : row.at[column],
                          widths[column]);
    }
    text += row.count ? fmt::format("{:>5}\n", *row.count) : "    .\n";
  }
  return text + "\n. is left out: less than five, or what would give that away\n";
}

std::string products_for_people(const casework::ProductTable& table) {
  const auto number = [](const std::optional<std::int64_t>& count) {
    return count ? std::to_string(*count) : std::string(".");
  };
  std::string text = fmt::format("Products that began in {}, counted until {}\n\n", table.year,
                                 table.counted_until.text());
  text += padded("municipality", 20) + padded("product", 36) +
          "  count           cost  judged  reached  share\n";
  for (const casework::ProductRow& row : table.rows) {
    text += padded(row.municipality.empty() ? "total" : row.municipality, 20) +
            padded(row.title, 36) +
            fmt::format(" {:>6}  {:>13}  {:>6}  {:>7}  {:>5}\n", number(row.count),
                        row.cost ? row.cost->text() : ".", number(row.goals_judged),
                        number(row.goals_reached),
                        row.share_reached ? fmt::format("{}%", *row.share_reached) : ".");
  }
  return text + "\n. is left out: less than five, what would give that away, or not known\n";
}

std::string conformance_for_people(const manual::Conformance& report) {
  std::string text = fmt::format("{} on {}: deviations from the frame of the region\n",
                                 report.title, report.on.text());
  for (const manual::MunicipalityConformance& each : report.municipalities) {
    text += fmt::format("\n{}: {} of {} things differ\n", each.name, each.deviations.size(),
                        each.compared);
    for (const manual::Deviation& deviation : each.deviations) {
      text += fmt::format("  {} {}{}: {} instead of {}   {}\n", deviation.kind,
                          deviation.task.empty() ? "" : deviation.task + ".", deviation.name,
                          deviation.own.empty() ? "nothing" : deviation.own,
                          deviation.frame.empty() ? "nothing" : deviation.frame, deviation.place);
    }
    for (const std::string& refused : each.refused) {
      text += fmt::format("  refused, outside the frame: {}\n", refused);
    }
  }
  return text;
}

Result<std::string> conformance(const Arguments& arguments, const PolicyAtHand& held, Date today) {
  TRY(const auto report, manual::conformance_of(held.loaded, arguments.value("REGION"), today));
  const std::string& format = arguments.value("--format");
  return format == "csv"    ? manual::csv_of(report)
         : format == "json" ? write_pretty_json(manual::json_of(report)) + "\n"
                            : conformance_for_people(report);
}

Result<std::string> products(const Arguments& arguments, const std::vector<MonitoredTown>& towns,
                             const casework::MonitorRequest& request) {
  TRY(const auto table, casework::products(towns, request.year, request.today));
  const std::string& format = arguments.value("--format");
  return format == "csv"    ? casework::csv_of(table)
         : format == "json" ? write_pretty_json(casework::json_of(table)) + "\n"
                            : products_for_people(table);
}

Result<std::string> answer(const Arguments& arguments) {
  casework::MonitorRequest request;
  request.today = SystemClock().today();
  if (const std::string& on = arguments.value("--on"); !on.empty()) {
    TRY(request.today, Date::parse(on));
  }
  request.year = std::stoi(request.today.text().substr(0, 4));
  if (arguments.given("--year")) {
    TRY(const auto year, whole_number(arguments, "--year", 2015, 2200));
    request.year = static_cast<int>(year);
  }
  TRY(const PolicyAtHand held, load_policy_at_hand(arguments));
  const std::string& region = arguments.value("REGION");
  const std::string& indicator = arguments.value("INDICATOR");
  if (indicator == "conformance") {
    return conformance(arguments, held, request.today);
  }
  const auto towns = towns_of(held.loaded, region, arguments.value("--data"));
  if (towns.empty()) {
    return refuse(Fault::not_found,
                  fmt::format("no municipality of the region '{}' has a file in {}", region,
                              arguments.value("--data")),
                  "REGION");
  }
  if (indicator == "products") {
    return products(arguments, towns, request);
  }
  if (indicator.empty()) {
    return list_of(towns);
  }
  const std::size_t dot = indicator.find('.');
  if (dot == std::string::npos) {
    return refuse(Fault::invalid, "an indicator is named as task.indicator", "INDICATOR");
  }
  request.task = indicator.substr(0, dot);
  request.indicator = indicator.substr(dot + 1);
  TRY(auto table, casework::monitor(towns, request));
  if (const std::string& municipality = arguments.value("--municipality"); !municipality.empty()) {
    table = table.of_municipality(municipality);
  }
  const std::string& format = arguments.value("--format");
  return format == "csv"    ? casework::csv_of(table)
         : format == "json" ? write_pretty_json(casework::json_of(table)) + "\n"
                            : table_of(table);
}

int run_monitor(const Arguments& arguments, const Console& console) {
  const std::string& format = arguments.value("--format");
  if (format != "table" && format != "csv" && format != "json") {
    return complain(console, {Fault::invalid, "--format is table, csv or json", "--format"});
  }
  const Result<std::string> text = answer(arguments);
  if (!text) {
    return complain(console, text.error());
  }
  console.out << *text;
  return 0;
}

}  // namespace

const Command monitor_command{
    "monitor",
    "Counts what a region's tasks want counted, so that it gives nobody away.",
    R"(Without INDICATOR, lists what can be counted. With it, prints the table of a year: per municipality and in
total, over the periods of that year that are over. Counts below five are left out, and as much more as is needed
to keep them from following from the totals. Reads the files as they are; a host may be at work meanwhile, and no
key is needed, because no identity is opened.

Examples:
  naober monitor buch --data data
  naober monitor buch household_help.decisions --year 2026 --data data
  naober monitor buch household_help.decisions --format csv > decisions.csv
  naober monitor buch products --data data     per product: number, cost, share of goals reached
  naober monitor buch conformance              where a municipality deviates from the region's frame

Exit codes: 0 printed, 2 there is no such region, indicator or file.)",
    {{"REGION", "Whose municipalities are counted: the name of its folder."},
     {"INDICATOR", "task.indicator, such as household_help.decisions; or products, or conformance.",
      false}},
    {{"--year", "YEAR", "The year to count; that of today when not given."},
     {"--municipality", "NAME", "Only the rows of this municipality."},
     {"--format", "FORMAT", "table, csv or json.", "table"},
     {"--on", "DATE", "The day it is believed to be; today when not given."},
     {"--data", "FOLDER", "The data folder of the host.", "data"},
     policy_option()},
    run_monitor};

}  // namespace naober::cli
