#include "casework/advance.h"

#include <algorithm>

#include "base/text.h"
#include "casework/checks.h"
#include "casework/lines.h"
#include "casework/rights.h"
#include "casework/road.h"
#include "records/case_file.h"
#include "records/step_entry.h"

namespace naober::casework {
namespace {

// Steps that an act of the core enters, and by which act; empty for a step that is entered by hand.
// Deciding anew, after a review or an objection, is such a step: there the application lies behind
// us.
std::string entered_by(const CaseFile& case_file, const std::string& to) {
  if (to == "application" || (to == "decision" && case_file.step == "application")) {
    return "by the client's application";
  }
  if (to == "decision" && !case_file.applied_on) {
    return "by the client's application";
  }
  if (to == "provision") {
    return "by a decision that grants it";
  }
  return to == "objection" ? "by receiving an objection" : "";
}

Result<void> check_way(const Context& context, const CaseRoad& road, const CaseFile& case_file,
                       const std::optional<StepEntry>& present, const std::string& to) {
  const auto* step = road.workflow->step(case_file.step);
  const bool led = road.workflow->leads(case_file.step, to);
  const bool opened = step != nullptr && step->overdue.opens == to && present && present->due_on &&
                      *present->due_on < context.today();
  if (!led && !opened) {
    return refuse(
        Fault::conflict,
        "From '" + case_file.step + "' a case goes to " +
            (step == nullptr || step->leads.empty() ? "no other step" : listed(step->leads, "or")) +
            ", not to '" + to.substr(0, 64) + "'.",
        "/to");
  }
  if (const auto act = entered_by(case_file, to); !act.empty()) {
    return refuse(Fault::conflict, "The step '" + to + "' is entered " + act + ", not by hand.",
                  "/to");
  }
  return {};
}

Line line_of(const CaseFile& case_file, access::Act act, const StepEntry& step, std::string what) {
  Map details{{"what", std::move(what)}, {"step", step.step}};
  if (step.due_on) {
    details.emplace("due_on", *step.due_on);
  }
  return Line{.act = act,
              .subject_kind = "case",
              .subject_id = case_file.id.text(),
              .client = case_file.client,
              .case_file = case_file.id,
              .details = std::move(details)};
}

}  // namespace

Result<Moved> advance(const Context& context, const Advance& request) {
  TRY(const auto permission, allowed(context, access::Act::make_plan));
  TRY(const auto road, road_of(context, request.case_file));
  return context.store.write([&](store::WriteTransaction& transaction) -> Result<Moved> {
    Moved moved;
    TRY(moved.case_file, open_at_version(transaction, request.case_file, request.version));
    TRY(const auto present, records::present_step(transaction, request.case_file));
    TRY_DO(check_way(context, road, moved.case_file, present, request.to));
    // A term that counts from the first application would be over before it began.
    const bool anew = request.to == "decision";
    TRY(moved.step, enter(transaction, context, road, moved.case_file, request.to,
                          anew ? std::optional(context.today()) : std::nullopt));
    TRY_DO(records::change_case(transaction, moved.case_file));
    TRY_DO(write_line(transaction, context, permission,
                      line_of(moved.case_file, access::Act::make_plan, moved.step, "advanced")));
    return moved;
  });
}

}  // namespace naober::casework
