#include "casework/notification.h"

#include "casework/carry_out.h"
#include "casework/checks.h"
#include "casework/events.h"
#include "casework/life.h"
#include "casework/lines.h"
#include "casework/policy_of.h"
#include "casework/rights.h"
#include "casework/road.h"
#include "records/case_file.h"
#include "records/client.h"
#include "records/closure.h"
#include "records/conversation.h"
#include "records/notification.h"
#include "records/step_entry.h"

namespace naober::casework {
namespace {

// A signal about somebody who wanted no help is looked at within this.
constexpr int days_to_look_again = 7;
// The longest the law gives an investigation; a task may be quicker (Wmo 2.3.2 lid 1).
constexpr Term investigation_at_most{6, Term::Unit::weeks};

// Whoever wanted no help before is not forgotten: the one who knows them hears of it.
Result<void> tell_where_help_was_declined(store::WriteTransaction& transaction,
                                          const Context& context,
                                          const Notification& notification) {
  TRY(const auto declined, records::declined_closures(transaction, notification.client));
  for (const auto& closure : declined) {
    TRY(const auto case_file, records::find_case(transaction, closure.case_file));
    const bool signal = notification.kind == NotificationKind::signal;
    TRY_DO(leave_task(transaction, context, case_file, std::string(policy::contact_person),
                      std::string(signal ? "Nieuw signaal" : "Nieuwe melding") +
                          " over iemand die eerder geen hulp wilde",
                      context.today().plus_days(days_to_look_again),
                      "declined:" + notification.id.text()));
  }
  return {};
}

// Whether the client may apply: the investigation has its written account, or its time has passed.
struct Door {
  bool open = false;
  Date from;  // the first day on which it opens by itself
};

Result<Door> door_of(store::ReadTransaction& transaction, const CaseFile& case_file,
                     Date received_on) {
  TRY(const auto conversations, records::conversations_of(transaction, case_file.id));
  if (!conversations.empty()) {
    return Door{true, received_on};
  }
  if (!case_file.notification) {
    return Door{true, received_on};
  }
  TRY(const auto notification, records::find_notification(transaction, *case_file.notification));
  Date until = notification.investigation_until;
  TRY(const auto present, records::present_step(transaction, case_file.id));
  if (present && present->due_on && *present->due_on < until) {
    until = *present->due_on;
  }
  return Door{received_on > until, until.plus_days(1)};
}

std::string not_yet(const Door& door) {
  return "An application is only possible after the investigation, or from " + door.from.text() +
         " when it is not finished by then (Wmo 2.3.2 lid 9). This was registered as a "
         "notification; finish the investigation, then apply.";
}

// From here the decision term runs.
Result<void> accept(store::WriteTransaction& transaction, const Context& context,
                    const CaseRoad& road, CaseFile& case_file, Date received_on) {
  case_file.applied_on = received_on;
  const auto* present = road.workflow->step(case_file.step);
  // To apply is a right: no step of a municipality's own stands in its way.
  if (present != nullptr && (present->overdue.opens == "application" ||
                             road.workflow->leads_past_local(case_file.step, "application"))) {
    TRY_DO(enter(transaction, context, road, case_file, "application"));
  }
  TRY_DO(follow(transaction, context, road, case_file, "decision", received_on));
  return records::change_case(transaction, case_file);
}

}  // namespace

Result<Notification> prepare_notification(const Context& context,
                                          const RegisterNotification& request) {
  TRY_DO(must_say(request.question, "/question", "what was asked"));
  Notification notification;
  notification.id = NotificationId::make(context.random);
  notification.client = request.client;
  notification.kind = request.kind;
  notification.notifier = request.notifier;
  notification.question = request.question;
  TRY(notification.received_on, past_day(context, request.received_on, "/received_on"));
  notification.urgent = request.urgent;
  TRY(const auto own_plan, core_term(context, "personal_plan_term", notification.received_on));
  // Whether the Algemene termijnenwet covers these days is not settled; longer is the safe side.
  notification.personal_plan_until =
      context.calendar.last_day(own_plan.term, notification.received_on, TermSource::law);
  notification.investigation_until =
      context.calendar.last_day(investigation_at_most, notification.received_on, TermSource::law);
  notification.registered_by = context.actor.user.text();
  return notification;
}

Result<void> keep_notification(store::WriteTransaction& transaction, const Context& context,
                               const access::Permission& permission,
                               const Notification& notification) {
  TRY_DO(records::find_client(transaction, notification.client));
  TRY_DO(records::add_notification(transaction, notification));
  TRY_DO(tell_where_help_was_declined(transaction, context, notification));
  TRY_DO(emit_received(transaction, context, notification));
  return write_line(
      transaction, context, permission,
      Line{.act = access::Act::register_notification,
           .subject_kind = "notification",
           .subject_id = notification.id.text(),
           .client = notification.client,
           .details = Map{{"kind", word_of(notification.kind)}, {"urgent", notification.urgent}}});
}

Result<Notification> register_notification(const Context& context,
                                           const RegisterNotification& request) {
  TRY(const auto permission, allowed(context, access::Act::register_notification));
  if (request.kind != NotificationKind::notification && request.kind != NotificationKind::signal) {
    return refuse(Fault::invalid,
                  "Register a notification or a signal here; an application is made on its case, "
                  "after the investigation.",
                  "/kind");
  }
  TRY(const auto notification, prepare_notification(context, request));
  TRY_DO(must_be_in_life(context, request.client, notification.received_on, "/received_on"));
  return context.store.write([&](store::WriteTransaction& transaction) -> Result<Notification> {
    TRY_DO(keep_notification(transaction, context, permission, notification));
    return notification;
  });
}

Result<Notification> open_notification(const Context& context, const NotificationId& notification) {
  TRY(const auto permission, allowed_to_look(context));
  TRY(auto found, context.store.read([&](store::ReadTransaction& transaction) {
    return records::find_notification(transaction, notification);
  }));
  TRY_DO(record_look(context, permission,
                     Line{.act = access::Act::read_client,
                          .subject_kind = "notification",
                          .subject_id = found.id.text(),
                          .client = found.client}));
  return found;
}

Result<Page<Notification>> list_notifications(const Context& context,
                                              const NotificationQuery& query) {
  TRY(const auto permission, allowed(context, access::Act::open_case));
  TRY_DO(check_limit(query.limit));
  TRY(auto page, context.store.read([&](store::ReadTransaction& transaction) {
    return records::notification_page(transaction, query.only_without_case, query.after,
                                      query.limit);
  }));
  // The questions stand in the list, so each line of it is a look.
  for (const auto& notification : page.items) {
    record_look_soon(context, permission,
                     Line{.act = access::Act::read_client,
                          .subject_kind = "notification",
                          .subject_id = notification.id.text(),
                          .client = notification.client,
                          .details = Map{{"what", "listed"}}});
  }
  return page;
}

Result<Application> apply(const Context& context, const Apply& request) {
  TRY(const auto permission, allowed(context, access::Act::register_notification));
  TRY(const auto received_on, past_day(context, request.received_on, "/received_on"));
  const RegisterNotification asked{.client = {},
                                   .kind = NotificationKind::early_application,
                                   .question = request.question,
                                   .received_on = received_on};
  TRY(auto notification, prepare_notification(context, asked));
  TRY(const auto road, road_of(context, request.case_file));
  return context.store.write([&](store::WriteTransaction& transaction) -> Result<Application> {
    Application result;
    TRY(result.case_file, open_at_version(transaction, request.case_file, request.version));
    if (result.case_file.applied_on) {
      return refuse(Fault::conflict,
                    "This case has an application of " + result.case_file.applied_on->text() +
                        " already; decide on that one.",
                    result.case_file.id.text());
    }
    TRY(const auto door, door_of(transaction, result.case_file, received_on));
    notification.client = result.case_file.client;
    result.accepted = door.open;
    if (!door.open) {
      TRY_DO(keep_notification(transaction, context, permission, notification));
      result.registered = notification;
      result.says = not_yet(door);
      return result;
    }
    TRY_DO(accept(transaction, context, road, result.case_file, received_on));
    result.says = "The application of " + received_on.text() + " is accepted.";
    TRY_DO(write_line(transaction, context, permission,
                      Line{.act = access::Act::register_notification,
                           .subject_kind = "case",
                           .subject_id = result.case_file.id.text(),
                           .client = result.case_file.client,
                           .case_file = result.case_file.id,
                           .details = Map{{"what", "applied"}, {"received_on", received_on}}}));
    return result;
  });
}

}  // namespace naober::casework
