// What the monitor counts: events with a day and a few words about each. No query here opens an
// identity (tests/host/records/monitor_test.cpp holds it to that).
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "base/value.h"
#include "model/ids.h"
#include "store/transaction.h"

namespace naober::records {

struct CountedEvent {
  Date on;
  std::string task;       // of its case; empty: none yet
  std::string age_group;  // policy::age_groups(), of the day the case was opened
  // In the order of the source's columns (policy::count_source), without provision_group, which
  // only the catalogue knows: that word is empty.
  std::vector<std::string> words;
  // What a decision saw, or the fields a record had when it was added; else unknown.
  Value seen;
};

struct EventQuery {
  std::string source;  // "decisions", "records" …
  std::string task;    // empty: every task
  std::string record;  // the type, where records are counted
  Date from;
  Date until;  // the day after the last
};

using EventVisitor = std::function<Result<void>(const CountedEvent&)>;

Result<void> each_event(store::ReadTransaction& transaction, const EventQuery& query,
                        const EventVisitor& visit);

// A provision that began, with what its price is reckoned from.
struct PricedProvision {
  std::string name;
  std::string amount;  // of the decision behind it; empty where there is none
  Date started_on;
  std::optional<Date> ended_on;
};
// Those that began from `from` on, before `until`.
Result<void> each_priced_provision(
    store::ReadTransaction& transaction, Date from, Date until,
    const std::function<Result<void>(const PricedProvision&)>& visit);

// The age group of the day a case is opened; once.
Result<void> add_age_group(store::WriteTransaction& transaction, const CaseId& case_file,
                           std::string_view age_group);

}  // namespace naober::records
