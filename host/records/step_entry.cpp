#include "records/step_entry.h"

#include "records/rows.h"

namespace naober::records {
namespace {

StepEntry entry_of(const store::Statement& row) {
  StepEntry result;
  result.number = row.integer("number");
  result.case_file = row.id<CaseId>("case_file");
  result.step = row.text("step");
  result.entered_on = row.date("entered_on");
  if (!row.is_null("term")) {
    result.term = row.term("term");
  }
  result.term_source = word_at<TermSource>(row, "term_source");
  result.term_from = row.date("term_from");
  result.due_on = row.optional_date("due_on");
  result.left_on = row.optional_date("left_on");
  return result;
}

SuspensionEntry suspension_of(const store::Statement& row) {
  SuspensionEntry result;
  result.number = row.integer("number");
  result.ground = word_at<SuspensionGround>(row, "ground");
  result.what = row.text("what");
  result.requested_on = row.date("requested_on");
  result.given_until = row.date("given_until");
  result.completed_on = row.optional_date("completed_on");
  return result;
}

Result<void> add_pauses(store::ReadTransaction& transaction, StepEntry& entry) {
  auto find = transaction.query("suspensions_of_step");
  find.bind("step_entry", entry.number);
  TRY(entry.suspensions, every(std::move(find), suspension_of));
  return {};
}

}  // namespace

Result<std::int64_t> enter_step(store::WriteTransaction& transaction, const StepEntry& entry) {
  auto enter = transaction.query("enter_step");
  enter.bind("case_file", entry.case_file)
      .bind("step", entry.step)
      .bind("entered_on", entry.entered_on)
      .bind("term", entry.term)
      .bind("term_source", word_of(entry.term_source))
      .bind("term_from", entry.term_from)
      .bind("due_on", entry.due_on);
  TRY(const bool there, enter.next());
  CHECK(there);
  const auto number = enter.integer("number");
  TRY_DO(enter.run());
  return number;
}

Result<void> leave_step(store::WriteTransaction& transaction, std::int64_t number, Date left_on) {
  auto leave = transaction.query("leave_step");
  return leave.bind("number", number).bind("left_on", left_on).run();
}

Result<void> set_due(store::WriteTransaction& transaction, std::int64_t number, Date due_on) {
  auto set = transaction.query("set_due");
  return set.bind("number", number).bind("due_on", due_on).run();
}

Result<void> set_term(store::WriteTransaction& transaction, const StepEntry& entry) {
  auto set = transaction.query("set_step_term");
  return set.bind("number", entry.number)
      .bind("term", entry.term)
      .bind("term_source", word_of(entry.term_source))
      .bind("due_on", entry.due_on)
      .run();
}

Result<std::vector<StepEntry>> steps_of(store::ReadTransaction& transaction,
                                        const CaseId& case_file) {
  auto find = transaction.query("steps_of_case");
  find.bind("case_file", case_file);
  TRY(auto steps, every(std::move(find), entry_of));
  for (auto& step : steps) {
    TRY_DO(add_pauses(transaction, step));
  }
  return steps;
}

Result<std::optional<StepEntry>> present_step(store::ReadTransaction& transaction,
                                              const CaseId& case_file) {
  auto find = transaction.query("present_step");
  find.bind("case_file", case_file);
  TRY(auto step, first(std::move(find), entry_of));
  if (step) {
    TRY_DO(add_pauses(transaction, *step));
  }
  return step;
}

Result<void> add_suspension(store::WriteTransaction& transaction, std::int64_t step_entry,
                            const SuspensionEntry& suspension) {
  auto add = transaction.query("add_suspension");
  return add.bind("step_entry", step_entry)
      .bind("ground", word_of(suspension.ground))
      .bind("what", suspension.what)
      .bind("requested_on", suspension.requested_on)
      .bind("given_until", suspension.given_until)
      .bind("completed_on", suspension.completed_on)
      .run();
}

Result<void> complete_suspension(store::WriteTransaction& transaction, std::int64_t number,
                                 Date completed_on) {
  auto complete = transaction.query("complete_suspension");
  return complete.bind("number", number).bind("completed_on", completed_on).run();
}

}  // namespace naober::records
