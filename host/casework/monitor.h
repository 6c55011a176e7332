// The monitor: counts of a region, per municipality, that give nobody away.
//
// An indicator (policy/indicator.h) is counted over a calendar year, in the periods of it that are
// over: a table that still grows would tell each day who came yesterday. All tables that count the
// same events are dealt with together and for the whole region (small_counts.h), so what a
// municipality sees is a part of what the region sees, and nothing follows from laying the two side
// by side. Small counts are left out of both.
//
// Nothing here opens an identity. Counting is deterministic: the same files give the same table.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "base/result.h"
#include "policy/bundle.h"
#include "store/transaction.h"

namespace naober::casework {

// A municipality whose file can be read: by the host, or by a bystander (store/bystander.h).
struct MonitoredTown {
  using Work = std::function<Result<void>(store::ReadTransaction&)>;
  std::string name;
  std::shared_ptr<const policy::Bundle> bundle;
  std::function<Result<void>(const Work&)> read;
};

struct MonitorRequest {
  std::string task;
  std::string indicator;
  int year = 0;
  Date today;
};

struct MonitorRow {
  // A word per column; empty: the total over that column.
  std::vector<std::string> at;
  std::optional<std::int64_t> count;  // none: left out
};

struct MonitorTable {
  policy::Indicator indicator;
  int year = 0;
  Date counted_until;                       // the day after the last that counts
  std::vector<std::string> municipalities;  // that use the task, by name
  std::vector<std::string> columns;         // "municipality", then those of `per`
  std::vector<MonitorRow> rows;             // sorted; what is not among them is zero

  // Only the rows of that municipality, without the column.
  MonitorTable of_municipality(std::string_view name) const;
};

// Indicators of all tasks that one of the towns uses, by task and name.
std::vector<const policy::Indicator*> indicators_of(const std::vector<MonitoredTown>& towns);

// not_found when no town counts such an indicator; invalid for a year to come or before 2015.
Result<MonitorTable> monitor(const std::vector<MonitoredTown>& towns,
                             const MonitorRequest& request);

// The table as text: a line of names, then the rows; totals are "total", what is left out is empty
// with "yes" in the last column.
std::string csv_of(const MonitorTable& table);
Value json_of(const MonitorTable& table);

}  // namespace naober::casework
