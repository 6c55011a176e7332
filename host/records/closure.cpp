#include "records/closure.h"

#include "records/rows.h"

namespace naober::records {
namespace {

CaseClosure closure_of(const store::Statement& row) {
  CaseClosure result;
  result.number = row.integer("number");
  result.case_file = row.id<CaseId>("case_file");
  result.outcome = word_at<CaseOutcome>(row, "outcome");
  result.because = row.text("because");
  if (!row.text("way").empty()) {
    result.way = word_at<ClosingWay>(row, "way");
  }
  result.with_whom = row.text("with_whom");
  result.closed_on = row.date("closed_on");
  result.closed_by = row.text("closed_by");
  result.reopened_on = row.optional_date("reopened_on");
  result.reopened_by = row.text("reopened_by");
  result.reopened_because = row.text("reopened_because");
  result.reopened_for = row.optional_id<NotificationId>("reopened_for");
  return result;
}

}  // namespace

Result<void> add_closure(store::WriteTransaction& transaction, const CaseClosure& closure) {
  auto add = transaction.query("add_closure");
  return add.bind("case_file", closure.case_file)
      .bind("outcome", word_of(closure.outcome))
      .bind("because", closure.because)
      .bind("way", closure.way ? word_of(*closure.way) : "")
      .bind("with_whom", closure.with_whom)
      .bind("closed_on", closure.closed_on)
      .bind("closed_by", closure.closed_by)
      .run();
}

Result<void> reopen_closure(store::WriteTransaction& transaction, const CaseClosure& closure) {
  auto reopen = transaction.query("reopen_closure");
  return reopen.bind("case_file", closure.case_file)
      .bind("reopened_on", closure.reopened_on)
      .bind("reopened_by", closure.reopened_by)
      .bind("reopened_because", closure.reopened_because)
      .bind("reopened_for", closure.reopened_for)
      .run();
}

Result<std::vector<CaseClosure>> closures_of(store::ReadTransaction& transaction,
                                             const CaseId& case_file) {
  auto find = transaction.query("closures_of_case");
  find.bind("case_file", case_file);
  return every(std::move(find), closure_of);
}

Result<std::vector<CaseClosure>> declined_closures(store::ReadTransaction& transaction,
                                                   const ClientId& client) {
  auto find = transaction.query("declined_closures");
  find.bind("client", client);
  return every(std::move(find), closure_of);
}

}  // namespace naober::records
