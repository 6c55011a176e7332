#include "records/reminder.h"

#include "records/rows.h"

namespace naober::records {
namespace {

Reminder reminder_of(const store::Statement& row) {
  Reminder result;
  result.number = row.integer("number");
  result.case_file = row.id<CaseId>("case_file");
  result.about = row.text("about");
  result.due_on = row.date("due_on");
  result.title = row.text("title");
  result.role = row.text("role");
  result.set_by = row.text("set_by");
  result.event = row.integer("event");
  return result;
}

}  // namespace

Result<void> add_reminder(store::WriteTransaction& transaction, const Reminder& reminder) {
  auto add = transaction.query("add_reminder");
  return add.bind("case_file", reminder.case_file)
      .bind("about", reminder.about)
      .bind("due_on", reminder.due_on)
      .bind("title", reminder.title)
      .bind("role", reminder.role)
      .bind("set_by", reminder.set_by)
      .bind("event", reminder.event)
      .run();
}

Result<std::vector<Reminder>> due_reminders(store::ReadTransaction& transaction, Date today,
                                            int limit) {
  auto find = transaction.query("due_reminders");
  find.bind("today", today).bind("limit", limit);
  return every(std::move(find), reminder_of);
}

Result<void> finish_reminder(store::WriteTransaction& transaction, std::int64_t number,
                             Date done_on) {
  auto finish = transaction.query("finish_reminder");
  return finish.bind("number", number).bind("done_on", done_on).run();
}

}  // namespace naober::records
