#include "web/show.h"

#include "base/map_of.h"
#include "web/show_parts.h"

namespace naober::web {

Value show_texts(const std::vector<std::string>& texts) {
  List shown;
  for (const std::string& text : texts) {
    shown.emplace_back(text);
  }
  return shown;
}

Value show(const Client& client) {
  return map_of({{"client_id", client.id.text()},
                 {"household_id", client.household.text()},
                 {"registered_on", client.registered_on}});
}

Value show(const Identity& identity) {
  const Address& address = identity.address;
  return map_of({{"bsn", text_or_null(identity.bsn)},
                 {"family_name", identity.family_name},
                 {"given_names", identity.given_names},
                 {"birth_date", identity.birth_date},
                 {"address", map_of({{"street", address.street},
                                     {"house_number", address.house_number},
                                     {"postcode", address.postcode},
                                     {"town", address.town}})}});
}

Value show(const Household& household) {
  List members;
  for (const Membership& member : household.members) {
    members.push_back(map_of({{"client_id", member.client.text()},
                              {"since", member.since},
                              {"until", date_or_null(member.until)}}));
  }
  return map_of({{"household_id", household.id.text()},
                 {"formed_on", household.formed_on},
                 {"members", std::move(members)}});
}

Value show(const casework::ClientFile& file) {
  return map_of({{"client", show(file.client)},
                 {"identity", show(file.identity)},
                 {"household", show(file.household)},
                 {"notifications", show(file.notifications)},
                 {"cases", show(file.cases)}});
}

Value show(const Notification& notification) {
  return map_of({{"notification_id", notification.id.text()},
                 {"client_id", notification.client.text()},
                 {"kind", word_of(notification.kind)},
                 {"notifier", word_of(notification.notifier)},
                 {"question", notification.question},
                 {"received_on", notification.received_on},
                 {"urgent", notification.urgent},
                 {"personal_plan_until", notification.personal_plan_until},
                 {"investigation_until", notification.investigation_until},
                 {"case_id", id_or_null(notification.case_file)},
                 {"registered_by", notification.registered_by}});
}

Value show(const CaseFile& file) {
  return map_of({{"case_id", file.id.text()},
                 {"number", file.number},
                 {"task", file.task},
                 {"client_id", file.client.text()},
                 {"household_id", file.household.text()},
                 {"unit", word_of(file.unit)},
                 {"notification_id", id_or_null(file.notification)},
                 {"state", word_of(file.state)},
                 {"step", file.step},
                 {"contact_person", file.contact_person},
                 {"bundle", file.bundle},
                 {"opened_on", file.opened_on},
                 {"closed_on", date_or_null(file.closed_on)},
                 {"closed_because", text_or_null(file.closed_because)},
                 {"applied_on", date_or_null(file.applied_on)},
                 {"pilot", text_or_null(file.pilot)},
                 {"version", file.version}});
}

Value show(const Fact& fact) {
  return map_of({{"name", fact.name},
                 {"value", fact.value},
                 {"source", fact.source},
                 {"known_on", fact.known_on},
                 {"recorded_by", fact.recorded_by},
                 {"recorded_at", fact.recorded_at.text()}});
}

Value show(const SuspensionEntry& suspension) {
  return map_of({{"number", suspension.number},
                 {"ground", word_of(suspension.ground)},
                 {"what", suspension.what},
                 {"requested_on", suspension.requested_on},
                 {"given_until", suspension.given_until},
                 {"completed_on", date_or_null(suspension.completed_on)}});
}

Value show(const StepEntry& step) {
  return map_of({{"number", step.number},
                 {"step", step.step},
                 {"entered_on", step.entered_on},
                 {"term", step.term ? Value(*step.term) : Value()},
                 {"term_source", word_of(step.term_source)},
                 {"term_from", step.term_from},
                 {"due_on", date_or_null(step.due_on)},
                 {"left_on", date_or_null(step.left_on)},
                 {"suspensions", show(step.suspensions)}});
}

Value show(const TimelineLine& line) {
  return map_of({{"on", line.on},
                 {"what", line.what},
                 {"about", line.about},
                 {"by", text_or_null(line.by)},
                 {"says", line.says}});
}

Value show(const casework::WholeCase& whole) {
  return map_of(
      "case", show(whole.case_file), "members", show(whole.members), "facts", show(whole.facts),
      "withheld", show_texts(whole.withheld), "withheld_by_law", show(whole.withheld_by_law),
      "steps", show(whole.steps), "conversations", show(whole.conversations), "personal_plans",
      show(whole.personal_plans), "plan", show(whole.plan), "advices", show(whole.advices),
      "consultations", show(whole.consultations), "decisions", show(whole.decisions), "provisions",
      show(whole.provisions), "orders", show(whole.orders), "objections", show(whole.objections),
      "closures", show(whole.closures), "deliveries", show(whole.deliveries), "default_notices",
      show(whole.default_notices), "adjournments", show(whole.adjournments), "claims",
      show(whole.claims), "urgent_help", show(whole.urgent_help));
}

Value show(const access::Account& account) {
  return map_of({{"user_id", account.user.text()},
                 {"login_name", account.login_name},
                 {"display_name", account.display_name},
                 {"organisation", account.organisation},
                 {"regional_administrator", account.regional_administrator},
                 {"created_at", account.created_at.text()},
                 {"ended_at", account.ended_at ? Value(account.ended_at->text()) : Value()}});
}

Value show(const access::RoleAssignment& assignment) {
  return map_of({{"assignment_id", assignment.id.text()},
                 {"user_id", assignment.user.text()},
                 {"municipality", assignment.municipality},
                 {"role", assignment.role},
                 {"from", assignment.from},
                 {"till", date_or_null(assignment.till)},
                 {"assigned_by", assignment.assigned_by},
                 {"assigned_at", assignment.assigned_at.text()},
                 {"ended_at", assignment.ended_at ? Value(assignment.ended_at->text()) : Value()}});
}

}  // namespace naober::web
