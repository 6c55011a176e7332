#include "casework/road.h"

#include "casework/events.h"
#include "casework/policy_of.h"
#include "casework/queue.h"
#include "records/case_file.h"
#include "records/decision.h"
#include "records/notification.h"
#include "records/step_entry.h"
#include "records/work_item.h"

namespace naober::casework {
namespace {

// Without a term something is due on no day; the far day puts it at the end of the list.
const Date far_day = Date::of(2199, 12, 31);

// The day from which a step's term runs: that of the event it counts `after`.
Result<Date> start_of_term(store::ReadTransaction& transaction, const Context& context,
                           const CaseFile& case_file, const policy::Step& step) {
  if (step.after == "notification" && case_file.notification) {
    TRY(const auto notification, records::find_notification(transaction, *case_file.notification));
    return notification.received_on;
  }
  if (step.after == "application" && case_file.applied_on) {
    return *case_file.applied_on;
  }
  if (step.after == "decision") {
    TRY(const auto decisions, records::decisions_of(transaction, case_file.id));
    if (!decisions.empty()) {
      return decisions.front().published_on;
    }
  }
  TRY(const auto steps, records::steps_of(transaction, case_file.id));
  Date latest = context.today();
  for (const auto& entry : steps) {
    if (entry.step == step.after) {
      latest = entry.entered_on;
    }
  }
  return latest;
}

// Whose work the step is: a role's, or the contact person's while we wait for the client.
WorkItem work_for(const Context& context, const policy::Task& road_task, const CaseFile& case_file,
                  const policy::Step& step, const StepEntry& entry) {
  WorkItem item;
  item.id = TaskId::make(context.random);
  item.case_file = case_file.id;
  item.case_number = case_file.number;
  item.client = case_file.client;
  item.task = case_file.task;
  item.step = step.name;
  item.what = "step_due";
  const bool somebody_has_it = context.bundle->roles.role(step.role) != nullptr;
  item.role = somebody_has_it ? step.role : "";
  item.user = somebody_has_it ? "" : case_file.contact_person;
  item.organisation = queue_of(context, road_task, item.role);
  item.due_on = entry.due_on.value_or(far_day);
  return item;
}

// The clock of a step: its setting as it stood on the day the term runs from, or its own term.
Result<void> set_term(store::ReadTransaction& transaction, const Context& context,
                      const CaseRoad& road, const CaseFile& case_file, const policy::Step& step,
                      std::optional<Date> term_from, StepEntry& entry) {
  const auto& setting = step.within.empty() ? step.every : step.within;
  if (step.own_term) {
    entry.term = *step.own_term;
    entry.term_source = TermSource::local;
    entry.due_on = due_day(context.calendar, entry);
    return {};
  }
  if (setting.empty()) {
    return {};
  }
  if (term_from) {
    entry.term_from = *term_from;
  } else if (!step.is_local()) {
    TRY(entry.term_from, start_of_term(transaction, context, case_file, step));
  }
  const Date as_of = road.moved ? std::max(entry.term_from, road.day) : entry.term_from;
  TRY(const auto term, term_setting(*road.task, setting, as_of, case_file.pilot));
  entry.term = term.term;
  entry.term_source = term.source;
  entry.due_on = due_day(context.calendar, entry);
  return {};
}

Result<CaseRoad> road_in(std::shared_ptr<const policy::Bundle> bundle, const CaseFile& case_file) {
  CaseRoad road;
  road.kept = case_file.bundle;
  road.day = day_of_road(case_file);
  road.moved = case_file.moved_on.has_value();
  road.task = bundle->task(case_file.task);
  if (road.task == nullptr) {
    return refuse(Fault::not_found,
                  bundle->municipality.title + " does not use the task '" + case_file.task +
                      "' of this case any more.",
                  "/task");
  }
  road.workflow = &road.task->workflow(road.day, case_file.pilot);
  road.bundle = std::move(bundle);
  return road;
}

// Somebody moved the case while its road was looked up.
Result<void> must_fit(const CaseRoad& road, const CaseFile& case_file) {
  if (road.kept == case_file.bundle && road.day == day_of_road(case_file)) {
    return {};
  }
  return refuse(Fault::conflict,
                "This case was moved onto another road in the meantime; read it again.",
                case_file.id.text());
}

}  // namespace

Result<void> must_be_open(const CaseFile& case_file) {
  if (case_file.state == CaseState::closed) {
    return refuse(Fault::conflict,
                  "This case was closed on " + case_file.closed_on->text() +
                      "; register a new notification to start again.",
                  case_file.id.text());
  }
  return {};
}

Date day_of_road(const CaseFile& case_file) {
  return case_file.moved_on.value_or(case_file.opened_on);
}

Result<CaseRoad> road_of(const Context& context, const CaseFile& case_file) {
  if (case_file.bundle == context.bundle->fingerprint || context.policies == nullptr) {
    return road_in(context.bundle, case_file);
  }
  auto kept = context.policies->bundle(context.bundle->municipality.name, case_file.bundle);
  if (kept) {
    return road_in(*std::move(kept), case_file);
  }
  if (kept.error().fault == Fault::not_found) {
    return road_in(context.bundle, case_file);
  }
  return refuse(kept.error().fault,
                "The road of this case cannot be read any more: " + kept.error().says +
                    " An administrator can move the case onto the workflow in force.",
                case_file.id.text());
}

Result<CaseRoad> road_of(const Context& context, const CaseId& case_file) {
  TRY(const auto found, context.store.read([&](store::ReadTransaction& transaction) {
    return records::find_case(transaction, case_file);
  }));
  return road_of(context, found);
}

Result<CaseRoad> road_of_today(const Context& context, std::string_view task) {
  TRY_DO(task_of(context, task));
  CaseFile begins;
  begins.task = task;
  begins.bundle = context.bundle->fingerprint;
  begins.opened_on = context.today();
  return road_in(context.bundle, begins);
}

Result<StepEntry> enter(store::WriteTransaction& transaction, const Context& context,
                        const CaseRoad& road, CaseFile& case_file, std::string_view step,
                        std::optional<Date> term_from) {
  TRY_DO(must_fit(road, case_file));
  const auto* known = road.workflow->step(step);
  if (known == nullptr) {
    return refuse(
        Fault::not_found,
        "The workflow of '" + case_file.task + "' has no step '" + std::string(step) + "'.", "/to");
  }
  TRY_DO(finish_present(transaction, context, case_file));
  StepEntry entry;
  entry.case_file = case_file.id;
  entry.step = known->name;
  entry.entered_on = context.today();
  entry.term_from = entry.entered_on;
  TRY_DO(set_term(transaction, context, road, case_file, *known, term_from, entry));
  TRY(entry.number, records::enter_step(transaction, entry));
  TRY_DO(records::add_work(transaction, work_for(context, *road.task, case_file, *known, entry),
                           work_of(entry)));
  case_file.step = known->name;
  Map details;
  if (entry.due_on) {
    details.emplace("due_on", *entry.due_on);
  }
  TRY_DO(emit(transaction, context, case_file, "step_entered", known->name, std::move(details)));
  return entry;
}

Result<void> follow(store::WriteTransaction& transaction, const Context& context,
                    const CaseRoad& road, CaseFile& case_file, std::string_view step,
                    std::optional<Date> term_from, LocalSteps local) {
  if (case_file.step == step) {
    return {};
  }
  std::string to = road.workflow->toward(case_file.step, step);
  if (to.empty()) {
    return {};
  }
  if (local == LocalSteps::pass_by) {
    to = step;
  }
  TRY_DO(enter(transaction, context, road, case_file, to, to == step ? term_from : std::nullopt));
  return {};
}

Result<void> finish_present(store::WriteTransaction& transaction, const Context& context,
                            const CaseFile& case_file) {
  TRY(const auto present, records::present_step(transaction, case_file.id));
  if (!present) {
    return {};
  }
  for (const auto& pause : present->suspensions) {
    if (!pause.completed_on) {
      TRY_DO(records::complete_suspension(transaction, pause.number,
                                          std::max(context.today(), pause.requested_on)));
    }
  }
  TRY_DO(records::leave_step(transaction, present->number, context.today()));
  return records::finish_work(transaction, case_file.id, work_of(*present), context.today());
}

std::optional<Date> due_day(const Calendar& calendar, const StepEntry& entry) {
  if (!entry.term) {
    return std::nullopt;
  }
  std::vector<Suspension> pauses;
  for (const auto& pause : entry.suspensions) {
    pauses.push_back({pause.requested_on, pause.completed_on.value_or(pause.given_until)});
  }
  return last_day_after(calendar, *entry.term, entry.term_from, entry.term_source, pauses);
}

std::string work_of(const StepEntry& entry) { return "step:" + std::to_string(entry.number); }

}  // namespace naober::casework
