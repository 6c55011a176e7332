// The clock stands still while we wait for the client (opschorting, Awb 4:15). Waiting for
// ourselves is no pause: that time stays ours.
#include "casework/advance.h"
#include "casework/checks.h"
#include "casework/lines.h"
#include "casework/rights.h"
#include "casework/road.h"
#include "records/case_file.h"
#include "records/default_notice.h"
#include "records/step_entry.h"
#include "records/work_item.h"

namespace naober::casework {
namespace {

// The present step, with a clock that the workflow lets stand still.
Result<StepEntry> step_with_pause(store::ReadTransaction& transaction, const CaseRoad& road,
                                  const CaseFile& case_file) {
  TRY(auto present, records::present_step(transaction, case_file.id));
  if (!present || !present->due_on) {
    return refuse(Fault::conflict, "No term runs in this case, so there is none to suspend.",
                  case_file.id.text());
  }
  const auto* step = road.workflow->step(present->step);
  if (step == nullptr || step->pauses.empty()) {
    return refuse(
        Fault::conflict,
        "The clock of '" + present->step +
            "' does not stand still: the workflow names no pause for it (suspension belongs "
            "to the decision on an application, Awb 4:15).",
        case_file.id.text());
  }
  return *std::move(present);
}

SuspensionEntry* running_pause(StepEntry& step) {
  for (auto& pause : step.suspensions) {
    if (!pause.completed_on) {
      return &pause;
    }
  }
  return nullptr;
}

Result<void> check_may_pause(const Context& context, StepEntry& step, const Suspend& request) {
  TRY_DO(must_say(request.what, "/what", "what is waited for", 2000));
  if (running_pause(step) != nullptr) {
    return refuse(Fault::conflict, "The clock stands still already; resume it first.",
                  step.case_file.text());
  }
  if (*step.due_on < context.today()) {
    return refuse(Fault::conflict,
                  "The term ended on " + step.due_on->text() +
                      "; what is over cannot be suspended. Decide, and tell the applicant when "
                      "(Awb 4:14).",
                  step.case_file.text());
  }
  if (request.given_until <= context.today()) {
    return refuse(Fault::invalid, "Give the client time: a day after today.", "/given_until");
  }
  return {};
}

// Works out the new last day, and moves step and work list to it.
Result<Moved> keep(store::WriteTransaction& transaction, const Context& context,
                   const access::Permission& permission, CaseFile case_file, std::string what) {
  Moved moved{std::move(case_file), {}};
  TRY(auto present, records::present_step(transaction, moved.case_file.id));
  CHECK(present.has_value());
  moved.step = *std::move(present);
  moved.step.due_on = due_day(context.calendar, moved.step);
  // What was told to take longer (Awb 4:14 lid 3) does not become shorter by a pause.
  TRY(const auto adjournments, records::adjournments_of(transaction, moved.case_file.id));
  for (const auto& adjournment : adjournments) {
    const bool of_this_step =
        !adjournment.objection && adjournment.told_on >= moved.step.entered_on;
    if (adjournment.extends && of_this_step) {
      moved.step.due_on = std::max(*moved.step.due_on, adjournment.until);
    }
  }
  TRY_DO(records::set_due(transaction, moved.step.number, *moved.step.due_on));
  TRY_DO(
      records::move_work(transaction, moved.case_file.id, work_of(moved.step), *moved.step.due_on));
  TRY_DO(records::change_case(transaction, moved.case_file));
  TRY_DO(write_line(transaction, context, permission,
                    Line{.act = access::Act::suspend,
                         .subject_kind = "case",
                         .subject_id = moved.case_file.id.text(),
                         .client = moved.case_file.client,
                         .case_file = moved.case_file.id,
                         .details = Map{{"what", std::move(what)},
                                        {"step", moved.step.step},
                                        {"due_on", *moved.step.due_on}}}));
  return moved;
}

}  // namespace

Result<Moved> suspend(const Context& context, const Suspend& request) {
  TRY(const auto permission, allowed(context, access::Act::suspend));
  TRY(const auto road, road_of(context, request.case_file));
  return context.store.write([&](store::WriteTransaction& transaction) -> Result<Moved> {
    TRY(auto case_file, open_at_version(transaction, request.case_file, request.version));
    TRY(auto step, step_with_pause(transaction, road, case_file));
    TRY_DO(check_may_pause(context, step, request));
    const SuspensionEntry pause{
        0, request.ground, request.what, context.today(), request.given_until, std::nullopt};
    TRY_DO(records::add_suspension(transaction, step.number, pause));
    return keep(transaction, context, permission, std::move(case_file), "suspended");
  });
}

Result<Moved> resume(const Context& context, const Resume& request) {
  TRY(const auto permission, allowed(context, access::Act::suspend));
  TRY(const auto road, road_of(context, request.case_file));
  TRY(auto completed_on, past_day(context, request.completed_on, "/completed_on"));
  return context.store.write([&](store::WriteTransaction& transaction) -> Result<Moved> {
    TRY(auto case_file, open_at_version(transaction, request.case_file, request.version));
    TRY(auto step, step_with_pause(transaction, road, case_file));
    const auto* pause = running_pause(step);
    if (pause == nullptr) {
      return refuse(Fault::conflict, "The clock does not stand still in this case.",
                    case_file.id.text());
    }
    if (completed_on < pause->requested_on) {
      return refuse(
          Fault::invalid,
          "It cannot be completed before it was asked for (" + pause->requested_on.text() + ").",
          "/completed_on");
    }
    // When the time passes unused the clock runs again by itself, whenever we notice.
    completed_on = std::min(completed_on, pause->given_until);
    TRY_DO(records::complete_suspension(transaction, pause->number, completed_on));
    return keep(transaction, context, permission, std::move(case_file), "resumed");
  });
}

}  // namespace naober::casework
