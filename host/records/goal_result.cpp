#include "records/goal_result.h"

#include "records/rows.h"

namespace naober::records {
namespace {

GoalResult result_of(const store::Statement& row) {
  GoalResult result;
  result.number = row.integer("number");
  result.provision = row.id<ProvisionId>("provision");
  result.outcome = word_at<GoalOutcome>(row, "outcome");
  result.says = row.text("says");
  result.judged_on = row.date("judged_on");
  result.judged_by = row.text("judged_by");
  return result;
}

}  // namespace

Result<std::int64_t> add_goal_result(store::WriteTransaction& transaction,
                                     const GoalResult& result) {
  auto add = transaction.query("add_goal_result");
  add.bind("provision", result.provision)
      .bind("outcome", word_of(result.outcome))
      .bind("says", result.says)
      .bind("judged_on", result.judged_on)
      .bind("judged_by", result.judged_by);
  TRY(const bool there, add.next());
  CHECK(there);
  const std::int64_t number = add.integer("number");
  TRY_DO(add.run());
  return number;
}

Result<std::vector<GoalResult>> goal_results_of(store::ReadTransaction& transaction,
                                                const ProvisionId& provision) {
  auto find = transaction.query("goal_results_of_provision");
  find.bind("provision", provision);
  return every(std::move(find), result_of);
}

}  // namespace naober::records
