// Indicators (indicatoren): what the monitor of a region counts.
//
//   indicator "granted" {
//     title = "Toegekende hulp bij het huishouden", unit = "besluiten",
//     counts = "decisions", where = { kind = "grant" }, per = { "quarter", "age_group" },
//   }
//
// A task counts what belongs to its own cases; a plugin without a road counts those of all tasks.
// What is counted are events with a day, in periods that are over, per municipality. What can be
// asked of each is told by sources() below: the columns that records/monitor.sql gives, and for
// decisions the facts they saw (yes_no and choice), for records their fields (yes_no and choice).
// A record that tells a number (a report of a partner: so many residents) is added up by `sums`.
// No indicator sees an identity: the age group is kept with the case since the day it was opened.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "policy/declaration.h"
#include "policy/fact.h"
#include "policy/record_type.h"

namespace naober::policy {

struct Indicator {
  // Only what `by` gives as one of these values counts.
  struct Condition {
    std::string by;
    std::vector<std::string> any_of;
    friend bool operator==(const Condition&, const Condition&) = default;
  };

  std::string name;
  std::string plugin;
  std::string title;             // Dutch
  std::string law;               // the article that asks to account for it, or empty
  std::string unit;              // Dutch: "besluiten"
  std::string counts;            // a source, or "records"
  std::string record;            // the type of record, where records are counted
  std::string sums;              // the whole number of it that is added up; empty: each is one
  std::vector<Condition> where;  // sorted by `by`
  std::vector<std::string> per;  // in the order of the table; exactly one of them is a period
  bool every_task = false;       // of a plugin without a road
  Place place;

  const std::string& period() const;  // "month", "quarter" or "year"
};

// A thing that can be counted: the day on which it counts, and what is known of it.
struct CountSource {
  // A column, and the words it can hold; none: free (a name of a provision, of an organisation).
  struct Column {
    std::string name;
    std::vector<std::string> words;
  };
  std::string name;  // "decisions"
  std::vector<Column> columns;

  const Column* column(std::string_view name) const;  // null: no such column
};

const std::vector<CountSource>& count_sources();
const CountSource* count_source(std::string_view name);  // null: no such source
const std::vector<std::string>& count_periods();         // month, quarter, year
bool is_period(std::string_view by);
// The age groups, in order; "unknown" is the last one.
const std::vector<std::string>& age_groups();
std::string_view age_group_of(int years);

// `road`: whether the plugin has a workflow of its own.
std::vector<Indicator> read_indicators(Declaration& block, const std::string& plugin, bool road,
                                       const FactTable& facts,
                                       const std::vector<RecordType>& records);

}  // namespace naober::policy
