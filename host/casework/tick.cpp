#include "casework/tick.h"

#include "casework/carry_out.h"
#include "casework/dutch.h"
#include "casework/events.h"
#include "casework/lines.h"
#include "casework/road.h"
#include "casework/urgent.h"
#include "records/case_file.h"
#include "records/event.h"
#include "records/reminder.h"

namespace naober::casework {
namespace {

constexpr int at_a_time = 200;
const access::Permission by_clock{"clock", "", ""};

Line line_of(const CaseFile& case_file, std::string_view deed, Map details) {
  return Line{.act = access::Act::make_plan,
              .subject_kind = "case",
              .subject_id = case_file.id.text(),
              .client = case_file.client,
              .case_file = case_file.id,
              .details = Value(std::move(details)),
              .deed = deed};
}

// Whom the workflow has told when time is up. The resident is told by the contact person.
Result<void> tell(store::WriteTransaction& transaction, const Context& context,
                  const CaseFile& case_file, const policy::Step& step, Date due_on) {
  const std::string late = "De termijn van '" + step.title + "' is verlopen op " + dutch(due_on);
  for (const std::string& role : step.overdue.tell) {
    const bool resident = role == "client";
    if (!resident && context.bundle->roles.role(role) == nullptr) {
      continue;  // the road of another day may name a role that is gone
    }
    TRY_DO(leave_notice(transaction, context, &case_file, case_file.client,
                        resident ? std::string(policy::contact_person) : role,
                        resident ? late + "; vertel het de cliënt." : late + ".",
                        step.place.text()));
  }
  return {};
}

Result<bool> tell_overdue(const Context& context, const records::OverdueStep& overdue) {
  const std::string once =
      "step_overdue:" + std::to_string(overdue.number) + ":" + overdue.due_on.text();
  // Without its road the case is overdue all the same; only nobody is told by name.
  const auto road = road_of(context, overdue.case_file);
  const policy::Step* step = road ? road->workflow->step(overdue.step) : nullptr;
  return context.store.write([&](store::WriteTransaction& transaction) -> Result<bool> {
    TRY(const bool told, records::has_happened(transaction, once));
    if (told) {
      return false;
    }
    TRY(const auto case_file, records::find_case(transaction, overdue.case_file));
    TRY_DO(emit_once(transaction, context, case_file, "step_overdue", overdue.step,
                     Map{{"due_on", overdue.due_on}}, once));
    if (step != nullptr) {
      TRY_DO(tell(transaction, context, case_file, *step, overdue.due_on));
    }
    TRY_DO(write_line(
        transaction, context, by_clock,
        line_of(case_file, "overdue", Map{{"step", overdue.step}, {"due_on", overdue.due_on}})));
    return true;
  });
}

Result<void> remind(store::WriteTransaction& transaction, const Context& context,
                    const Reminder& reminder) {
  const std::string once = "reminder_due:" + std::to_string(reminder.number);
  TRY(const bool told, records::has_happened(transaction, once));
  if (told) {
    return {};
  }
  TRY(const auto case_file, records::find_case(transaction, reminder.case_file));
  TRY_DO(records::finish_reminder(transaction, reminder.number, context.today()));
  if (!reminder.role.empty()) {
    TRY_DO(leave_task(transaction, context, case_file, reminder.role, reminder.title,
                      reminder.due_on, "reminder:" + std::to_string(reminder.number)));
  }
  TRY_DO(emit_once(transaction, context, case_file, "reminder_due", reminder.about,
                   Map{{"due_on", reminder.due_on}}, once));
  return write_line(transaction, context, by_clock,
                    line_of(case_file, "reminder", Map{{"about", reminder.about}}));
}

Result<int> tell_all_overdue(const Context& context) {
  int count = 0;
  while (true) {
    TRY(const auto steps, context.store.read([&](store::ReadTransaction& transaction) {
      return records::overdue_steps(transaction, context.today(), at_a_time);
    }));
    int told = 0;
    for (const records::OverdueStep& overdue : steps) {
      TRY(const bool fresh, tell_overdue(context, overdue));
      told += fresh ? 1 : 0;
    }
    count += told;
    if (told == 0) {
      return count;
    }
  }
}

Result<void> give(store::WriteTransaction& transaction, const Context& context,
                  const std::vector<Reminder>& due) {
  for (const Reminder& reminder : due) {
    TRY_DO(remind(transaction, context, reminder));
  }
  return {};
}

Result<int> give_reminders(const Context& context) {
  int count = 0;
  while (true) {
    TRY(const auto due, context.store.read([&](store::ReadTransaction& transaction) {
      return records::due_reminders(transaction, context.today(), at_a_time);
    }));
    if (due.empty()) {
      return count;
    }
    TRY_DO(context.store.write(
        [&](store::WriteTransaction& transaction) { return give(transaction, context, due); }));
    count += static_cast<int>(due.size());
  }
}

}  // namespace

Result<Ticked> tick(const Context& context) {
  const Context house = house_of(context);
  Ticked ticked;
  TRY(ticked.overdue, tell_all_overdue(house));
  TRY(ticked.reminders, give_reminders(house));
  TRY(ticked.urgent_help_ended, end_urgent_help(house));
  TRY(ticked.handled, handle_events(house));
  return ticked;
}

}  // namespace naober::casework
