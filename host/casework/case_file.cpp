#include "casework/case_file.h"

#include <algorithm>

#include "casework/age_group.h"
#include "casework/checks.h"
#include "casework/events.h"
#include "casework/lines.h"
#include "casework/pilot.h"
#include "casework/rights.h"
#include "casework/road.h"
#include "casework/sight.h"
#include "casework/urgent.h"
#include "casework/widen.h"
#include "records/case_file.h"
#include "records/client.h"
#include "records/notification.h"

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

CaseFile new_case(const Context& context, const OpenCase& request) {
  CaseFile result;
  result.id = CaseId::make(context.random);
  result.task = request.task;
  result.notification = request.notification;
  result.contact_person =
      request.contact_person.empty() ? context.actor.user.text() : request.contact_person;
  result.bundle = context.bundle->fingerprint;
  result.opened_on = context.today();
  return result;
}

Result<CaseFile> open_in(store::WriteTransaction& transaction, const Context& context,
                         const access::Permission& permission, const CaseRoad& of_everybody,
                         CaseFile case_file, const NotificationId& of) {
  const auto* first = of_everybody.workflow->first();
  if (first == nullptr) {
    return refuse(
        Fault::invalid,
        "The task '" + case_file.task + "' has no workflow, so no case can be opened for it.",
        "/task");
  }
  TRY(const auto notification, records::find_notification(transaction, of));
  TRY(const auto client, records::find_client(transaction, notification.client));
  case_file.client = client.id;
  case_file.household = client.household;
  case_file.step = first->name;
  TRY(case_file.pilot, pilot_at_opening(transaction, context, client.id));
  const CaseRoad road = in_pilot(of_everybody, case_file.pilot);
  TRY(case_file.unit, unit_of_new_case(context));
  TRY(case_file.number, records::add_case(transaction, case_file));
  TRY_DO(add_first_members(transaction, context, case_file));
  TRY_DO(note_age_group(transaction, context, case_file));
  TRY_DO(emit(transaction, context, case_file, "case_opened", case_file.task));
  TRY_DO(enter(transaction, context, road, case_file, first->name));
  // With its case the notification is dealt with; what is due from here is the investigation.
  TRY_DO(follow(transaction, context, road, case_file, "investigation"));
  if (notification.urgent) {
    TRY_DO(ask_for_urgent_help(transaction, context, case_file, notification.received_on));
  }
  TRY_DO(records::change_case(transaction, case_file));
  TRY_DO(write_line(transaction, context, permission,
                    line_about(case_file, access::Act::open_case,
                               Map{{"task", case_file.task}, {"bundle", case_file.bundle}})));
  return case_file;
}

}  // namespace

Result<CaseFile> open_case(const Context& context, const OpenCase& request) {
  TRY(const auto permission, allowed(context, access::Act::open_case));
  TRY(const auto road, road_of_today(context, request.task));
  const auto case_file = new_case(context, request);
  return context.store.write([&](store::WriteTransaction& transaction) {
    return open_in(transaction, context, permission, road, case_file, request.notification);
  });
}

Result<CaseFile> open_case_in(store::WriteTransaction& transaction, const Context& context,
                              const access::Permission& permission, const CaseRoad& road,
                              const OpenCase& request) {
  return open_in(transaction, context, permission, road, new_case(context, request),
                 request.notification);
}

Result<CaseFile> open_case_for_handler(store::WriteTransaction& transaction, const Context& context,
                                       const CaseRoad& road, const OpenCase& request) {
  CHECK(context.for_handler.has_value());
  TRY(const auto open, records::cases_of_notification(transaction, request.notification));
  for (const CaseFile& other : open) {
    if (other.task == request.task) {
      return refuse(Fault::conflict,
                    "The notification has a case for '" + request.task + "' already: case " +
                        std::to_string(other.number) + ".",
                    other.id.text());
    }
  }
  return open_in(transaction, context, access::Permission{"handler", "", ""}, road,
                 new_case(context, request), request.notification);
}

Result<CaseFile> hand_over(const Context& context, const HandOver& request) {
  TRY(const auto permission, allowed(context, access::Act::open_case));
  TRY_DO(must_say(request.contact_person, "/contact_person", "who takes the case over", 100));
  return context.store.write([&](store::WriteTransaction& transaction) -> Result<CaseFile> {
    TRY(auto case_file, open_at_version(transaction, request.case_file, request.version));
    // Or whoever takes a case over would open it with that.
    TRY_DO(may_see_case(transaction, context, case_file));
    const auto before = case_file.contact_person;
    case_file.contact_person = request.contact_person;
    TRY_DO(records::change_case(transaction, case_file));
    TRY_DO(write_line(
        transaction, context, permission,
        line_about(
            case_file, access::Act::open_case,
            Map{{"what", "handed over"}, {"from", before}, {"to", case_file.contact_person}})));
    if (before != case_file.contact_person) {
      TRY_DO(emit(transaction, context, case_file, "contact_person_changed"));
    }
    return case_file;
  });
}

Result<CaseFile> find_case(const Context& context, const CaseId& case_file) {
  TRY_DO(allowed_to_look(context));
  return context.store.read([&](store::ReadTransaction& transaction) {
    return records::find_case(transaction, case_file);
  });
}

Result<Page<CaseFile>> list_cases(const Context& context, const CaseQuery& query) {
  TRY_DO(allowed_to_look(context));
  TRY_DO(check_limit(query.limit));
  const auto tasks = tasks_open_to(context);
  return context.store.read([&](store::ReadTransaction& transaction) {
    return records::case_page(transaction, {query.state, query.task, query.contact_person, tasks},
                              query.after, query.limit);
  });
}

}  // namespace naober::casework
