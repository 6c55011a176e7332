// What a region's products did in a year: how many began, what they cost, and which share of their
// goals was reached; per municipality and product, and in total (004-36).
//
// Counts are those of the indicators `products` and `goals` of the plugin casework, so they agree
// with those tables and nothing follows from laying the reports side by side. A cost is told only
// where its count is, and a total of costs only where none of its parts is left out: otherwise the
// difference would be the cost, and with the price the number, of what was left out. It is the cost
// of what began in the counted period, until its end or the end of that period; price times amount,
// as the catalogue has them. Where a price or an amount is missing no cost is told.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/money.h"
#include "casework/monitor.h"

namespace naober::casework {

struct ProductRow {
  std::string municipality;  // empty: all of them
  std::string provision;     // empty: all of them
  std::string title;         // Dutch
  std::optional<std::int64_t> count;
  std::optional<Money> cost;
  std::optional<std::int64_t> goals_judged;
  std::optional<std::int64_t> goals_reached;
  std::optional<int> share_reached;  // percent, rounded
};

struct ProductTable {
  int year = 0;
  Date counted_until;
  std::vector<std::string> municipalities;
  std::vector<ProductRow> rows;  // by municipality, then by product; totals first
};

Result<ProductTable> products(const std::vector<MonitoredTown>& towns, int year, Date today);

// What is left out is empty.
std::string csv_of(const ProductTable& table);
Value json_of(const ProductTable& table);

// How often a year a unit is given: "hours_per_week" 52; 0 for what is given once. Nothing when the
// period is not known.
std::optional<int> times_a_year(std::string_view unit);

}  // namespace naober::casework
