// The monitor's table for programs and for spreadsheets.
#include <fmt/format.h>

#include "base/csv.h"
#include "casework/monitor.h"

namespace naober::casework {
namespace {

Value texts(const std::vector<std::string>& words) { return List(words.begin(), words.end()); }

}  // namespace

std::string csv_of(const MonitorTable& table) {
  std::string text;
  for (const std::string& column : table.columns) {
    text += csv_field(column) + ",";
  }
  text += "count,left_out\r\n";
  for (const MonitorRow& row : table.rows) {
    for (const std::string& word : row.at) {
      text += (word.empty() ? "total" : csv_field(word)) + ",";
    }
    text += row.count ? fmt::format("{},no\r\n", *row.count) : ",yes\r\n";
  }
  return text;
}

Value json_of(const MonitorTable& table) {
  List rows;
  for (const MonitorRow& row : table.rows) {
    Map shown;
    for (std::size_t column = 0; column < table.columns.size(); ++column) {
      shown[table.columns[column]] = row.at[column].empty() ? Value() : Value(row.at[column]);
    }
    shown["count"] = row.count ? Value(*row.count) : Value();
    shown["left_out"] = !row.count.has_value();
    rows.push_back(std::move(shown));
  }
  const policy::Indicator& indicator = table.indicator;
  return Map{{"task", indicator.plugin},
             {"indicator", indicator.name},
             {"title", indicator.title},
             {"law", indicator.law.empty() ? Value() : Value(indicator.law)},
             {"unit", indicator.unit},
             {"year", table.year},
             {"counted_until", table.counted_until},
             {"municipalities", texts(table.municipalities)},
             {"columns", texts(table.columns)},
             {"rows", std::move(rows)}};
}

}  // namespace naober::casework
