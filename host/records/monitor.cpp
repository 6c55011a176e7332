#include "records/monitor.h"

#include "base/codec.h"
#include "base/json.h"
#include "policy/indicator.h"

namespace naober::records {
namespace {

std::vector<std::string> words_of(const store::Statement& row, const std::string& source) {
  std::vector<std::string> words;
  if (const auto* known = policy::count_source(source)) {
    for (const auto& column : known->columns) {
      const bool follows = column.name == "provision_group" || column.name == "cluster";
      words.push_back(follows ? "" : row.text(column.name));  // from the provision, by the policy
    }
  }
  return words;
}

Value seen_of(const store::Statement& row, const std::string& source) {
  if (source == "decisions") {
    return decode(row.bytes_view("seen")).value_or(Value());
  }
  if (source == "records") {
    return read_json(row.text_view("seen")).value_or(Value());
  }
  return {};
}

}  // namespace

Result<void> each_event(store::ReadTransaction& transaction, const EventQuery& query,
                        const EventVisitor& visit) {
  auto find = transaction.query("count_" + query.source);
  find.bind("from", query.from).bind("until", query.until).bind("task", query.task);
  if (query.source == "records") {
    find.bind("record", query.record);
  }
  while (true) {
    TRY(const bool there, find.next());
    if (!there) {
      return {};
    }
    TRY_DO(visit({find.date("counted_on"), find.text("task"), find.text("age_group"),
                  words_of(find, query.source), seen_of(find, query.source)}));
  }
}

Result<void> each_priced_provision(
    store::ReadTransaction& transaction, Date from, Date until,
    const std::function<Result<void>(const PricedProvision&)>& visit) {
  auto find = transaction.query("priced_provisions");
  find.bind("from", from).bind("until", until);
  while (true) {
    TRY(const bool there, find.next());
    if (!there) {
      return {};
    }
    TRY_DO(visit({find.text("name"), find.text("amount"), find.date("started_on"),
                  find.optional_date("ended_on")}));
  }
}

Result<void> add_age_group(store::WriteTransaction& transaction, const CaseId& case_file,
                           std::string_view age_group) {
  auto add = transaction.query("add_age_group");
  return add.bind("case_file", case_file).bind("age_group", age_group).run();
}

}  // namespace naober::records
