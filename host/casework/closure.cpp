// A case ends, and comes back. Wanting no help is an end of its own (verantwoord niets doen): it
// refuses nobody anything, and a later signal finds it.
#include <algorithm>

#include "casework/case_file.h"
#include "casework/checks.h"
#include "casework/events.h"
#include "casework/lines.h"
#include "casework/rights.h"
#include "casework/road.h"
#include "casework/sight.h"
#include "records/case_file.h"
#include "records/closure.h"
#include "records/decision.h"
#include "records/notification.h"
#include "records/objection.h"
#include "records/provision.h"
#include "records/work_item.h"

namespace naober::casework {
namespace {

Line line_about(const CaseFile& case_file, access::Act act, Value details) {
  return Line{.act = act,
              .subject_kind = "case",
              .subject_id = case_file.id.text(),
              .client = case_file.client,
              .case_file = case_file.id,
              .details = std::move(details)};
}

// What keeps a case open: nobody is left in the middle of something.
Result<void> check_nothing_runs(store::ReadTransaction& transaction, const CaseFile& case_file) {
  TRY(const auto objections, records::objections_of(transaction, case_file.id));
  for (const auto& objection : objections) {
    if (!objection.outcome) {
      return refuse(Fault::conflict, "An objection is open; decide it before closing the case.",
                    objection.id.text());
    }
  }
  TRY(const auto provisions, records::provisions_of(transaction, case_file.id));
  for (const auto& provision : provisions) {
    if (!provision.ended_on) {
      return refuse(
          Fault::conflict,
          "The provision '" + provision.name + "' still runs; end it before closing the case.",
          provision.id.text());
    }
  }
  return {};
}

// What was granted is not declined: it is withdrawn first, by a decision of its own.
Result<void> check_nothing_granted(store::ReadTransaction& transaction, const CaseFile& case_file) {
  TRY(const auto decisions, records::decisions_of(transaction, case_file.id));
  for (const auto& decision : decisions) {
    TRY(const auto withdrawn, records::withdrawn_by(transaction, decision.id));
    if (decision.kind == DecisionKind::grant && !withdrawn) {
      return refuse(Fault::conflict,
                    "On " + decision.decided_on.text() + " '" + decision.provision +
                        "' was granted in this case; withdraw that before the case is closed as "
                        "declined, or close it as ended.",
                    decision.id.text());
    }
  }
  return {};
}

CaseClosure closure_of(const Context& context, const CloseCase& request) {
  CaseClosure closure;
  closure.case_file = request.case_file;
  closure.outcome = request.outcome;
  closure.because = request.because;
  if (request.outcome == CaseOutcome::ended) {
    closure.way = request.way;
    closure.with_whom = request.with_whom;
  }
  closure.closed_on = context.today();
  closure.closed_by = context.who();
  return closure;
}

// Nobody is sent away: who takes the question along or over is somebody with a name.
Result<void> check_way(const CloseCase& request) {
  const bool with_somebody = request.way != ClosingWay::answered;
  if (request.outcome == CaseOutcome::declined && (with_somebody || !request.with_whom.empty())) {
    return refuse(
        Fault::invalid,
        "Who wants no help takes the question home; close the case as ended when somebody "
        "else goes on with it.",
        "/way");
  }
  if (with_somebody) {
    return must_say(request.with_whom, "/with_whom", "by name who goes on with the question", 200);
  }
  if (!request.with_whom.empty()) {
    return refuse(Fault::invalid,
                  "An answered question goes to nobody; say taken_along or handed_over.",
                  "/with_whom");
  }
  return {};
}

Result<void> check_notification(store::ReadTransaction& transaction, const CaseFile& case_file,
                                const std::optional<NotificationId>& id) {
  if (!id) {
    return {};
  }
  TRY(const auto notification, records::find_notification(transaction, *id));
  if (notification.client != case_file.client) {
    return refuse(Fault::invalid, "This notification is about another client.", "/notification_id");
  }
  return {};
}

Result<CaseFile> closed_at_version(store::ReadTransaction& transaction, const ReopenCase& request) {
  TRY(auto case_file, records::case_at_version(transaction, request.case_file, request.version));
  if (case_file.state == CaseState::open) {
    return refuse(Fault::conflict, "This case is open already.", case_file.id.text());
  }
  return case_file;
}

// Back at the beginning: a new question, which has its own application when it comes to that.
Result<void> begin_again(store::WriteTransaction& transaction, const Context& context,
                         const CaseRoad& road, CaseFile& case_file) {
  const auto* first = road.workflow->first();
  if (first == nullptr) {
    return refuse(Fault::conflict,
                  "The task '" + case_file.task + "' has no workflow any more; open a new case.",
                  case_file.id.text());
  }
  case_file.state = CaseState::open;
  case_file.closed_on = std::nullopt;
  case_file.closed_because.clear();
  case_file.applied_on = std::nullopt;
  TRY_DO(enter(transaction, context, road, case_file, first->name));
  TRY_DO(follow(transaction, context, road, case_file, "investigation", context.today()));
  return records::change_case(transaction, case_file);
}

}  // namespace

Result<CaseFile> close_case(const Context& context, const CloseCase& request) {
  TRY(const auto permission, allowed(context, access::Act::make_plan));
  TRY_DO(must_say(request.because, "/because", "why the case is closed", 500));
  TRY_DO(check_way(request));
  return context.store.write([&](store::WriteTransaction& transaction) -> Result<CaseFile> {
    TRY(auto case_file, open_at_version(transaction, request.case_file, request.version));
    TRY_DO(check_nothing_runs(transaction, case_file));
    const bool declined = request.outcome == CaseOutcome::declined;
    if (declined) {
      TRY_DO(check_nothing_granted(transaction, case_file));
    }
    TRY_DO(finish_present(transaction, context, case_file));
    TRY_DO(records::finish_all_work(transaction, case_file.id, context.today()));
    case_file.state = CaseState::closed;
    case_file.closed_on = context.today();
    case_file.closed_because = request.because;
    TRY_DO(records::add_closure(transaction, closure_of(context, request)));
    TRY_DO(records::change_case(transaction, case_file));
    TRY_DO(emit(transaction, context, case_file, "case_closed", {},
                Map{{"outcome", word_of(request.outcome)}}));
    TRY_DO(write_line(transaction, context, permission,
                      line_about(case_file, access::Act::make_plan,
                                 Map{{"what", declined ? "closed as declined" : "closed"}})));
    return case_file;
  });
}

Result<CaseFile> reopen_case(const Context& context, const ReopenCase& request) {
  TRY(const auto permission, allowed(context, access::Act::open_case));
  TRY_DO(must_say(request.because, "/because", "why the case is opened again", 500));
  TRY(const auto road, road_of(context, request.case_file));
  CaseClosure back;
  back.case_file = request.case_file;
  back.reopened_on = context.today();
  back.reopened_by = context.who();
  back.reopened_because = request.because;
  back.reopened_for = request.notification;
  return context.store.write([&](store::WriteTransaction& transaction) -> Result<CaseFile> {
    TRY(auto case_file, closed_at_version(transaction, request));
    TRY_DO(may_see_case(transaction, context, case_file));
    TRY_DO(check_notification(transaction, case_file, request.notification));
    // Whoever was asked to look at it because of the signal has done so.
    TRY_DO(records::finish_all_work(transaction, case_file.id, context.today()));
    TRY_DO(begin_again(transaction, context, road, case_file));
    TRY_DO(records::reopen_closure(transaction, back));
    TRY_DO(emit(transaction, context, case_file, "case_reopened", case_file.task));
    TRY_DO(write_line(transaction, context, permission,
                      line_about(case_file, access::Act::open_case, Map{{"what", "reopened"}})));
    return case_file;
  });
}

Result<std::vector<CaseClosure>> declined_before(const Context& context, const ClientId& client) {
  TRY(const auto permission, allowed(context, access::Act::register_notification));
  TRY(auto found, context.store.read([&](store::ReadTransaction& transaction) {
    return records::declined_closures(transaction, client);
  }));
  if (!found.empty()) {
    TRY_DO(record_look(context, permission,
                       Line{.act = access::Act::register_notification,
                            .subject_kind = "client",
                            .subject_id = client.text(),
                            .client = client,
                            .details = Map{{"what", "saw that help was declined"}},
                            .deed = "read_client"}));
  }
  return found;
}

}  // namespace naober::casework
