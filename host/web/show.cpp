#include "web/show.h"

#include "base/map_of.h"
#include "casework/deliver.h"

namespace naober::web {
namespace {

Value text_or_null(const std::string& text) { return text.empty() ? Value() : Value(text); }

template <class SomeId>
Value id_or_null(const std::optional<SomeId>& id) {
  return id ? Value(id->text()) : Value();
}

Value date_or_null(const std::optional<Date>& date) { return date ? Value(*date) : Value(); }

Value show_reasons(const std::vector<Reason>& reasons) {
  List shown;
  for (const Reason& reason : reasons) {
    shown.push_back(map_of({{"rule", reason.rule}, {"law", reason.law}, {"text", reason.text}}));
  }
  return shown;
}

}  // namespace

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

Value show(const Conversation& conversation) {
  List participants;
  for (const Participant participant : conversation.participants) {
    participants.emplace_back(word_of(participant));
  }
  List answers;
  for (const DomainAnswer& answer : conversation.answers) {
    answers.push_back(
        map_of({{"domain", answer.domain},
                {"answer", text_or_null(answer.answer)},
                {"skipped_because", text_or_null(answer.skipped_because)},
                {"score", answer.score ? Value(std::int64_t{*answer.score}) : Value()}}));
  }
  return map_of({{"conversation_id", conversation.id.text()},
                 {"case_id", conversation.case_file.text()},
                 {"instrument", conversation.instrument},
                 {"held_on", conversation.held_on},
                 {"participants", std::move(participants)},
                 {"answers", std::move(answers)},
                 {"outcome", conversation.outcome},
                 {"client_support_offered", conversation.client_support_offered},
                 {"personal_budget_explained", conversation.personal_budget_explained},
                 {"identity_established", conversation.identity_established},
                 {"held_by", conversation.held_by}});
}

Value show(const Goal& goal) {
  List payers;
  for (const Payer& payer : goal.payers) {
    payers.push_back(map_of({{"payer", payer.payer}, {"percent", payer.percent}}));
  }
  return map_of({{"goal_id", goal.id.text()},
                 {"case_id", goal.case_file.text()},
                 {"domain", goal.domain},
                 {"result", goal.result},
                 {"own_share", goal.own_share},
                 {"network_share", goal.network_share},
                 {"general_share", goal.general_share},
                 {"municipality_share", goal.municipality_share},
                 {"payers", std::move(payers)},
                 {"tags", show_texts(goal.tags)},
                 {"societal_goal", text_or_null(goal.societal_goal)}});
}

Value show(const PersonalPlan& plan) {
  return map_of({{"number", plan.number},
                 {"case_id", plan.case_file.text()},
                 {"received_on", plan.received_on},
                 {"text", plan.text},
                 {"recorded_by", plan.recorded_by}});
}

Value show(const CaseMember& member) {
  return map_of({{"client_id", member.client.text()},
                 {"role", word_of(member.role)},
                 {"since", member.since},
                 {"added_by", member.added_by}});
}

Value show(const Plan& plan) {
  List members;
  for (const ClientId& client : plan.members) {
    members.emplace_back(client.text());
  }
  return map_of({{"plan_id", plan.id.text()},
                 {"household_id", plan.household.text()},
                 {"unit", word_of(plan.unit)},
                 {"members", std::move(members)},
                 {"form", plan.form},
                 {"state", word_of(plan.state)},
                 {"version", plan.version},
                 {"agreed_version", plan.agreed_version},
                 {"agreed_on", date_or_null(plan.agreed_on)},
                 {"director", plan.director},
                 {"review_on", date_or_null(plan.review_on)},
                 {"perspective", text_or_null(plan.perspective)},
                 {"goals", show(plan.goals)},
                 {"made_by", plan.made_by}});
}

Value show(const Advice& advice) {
  return map_of("advice_id", advice.id.text(), "case_id", advice.case_file.text(), "case_version",
                advice.case_version, "on_day", advice.on_day, "verdict", advice.verdict,
                "provision", text_or_null(advice.provision), "ask", show_texts(advice.ask),
                "reasons", show_reasons(advice.reasons), "outcome", advice.outcome, "facts",
                advice.facts, "withheld", show_texts(advice.withheld), "bundle", advice.bundle,
                "given_by", advice.given_by, "given_at", advice.given_at.text());
}

Value show(const Consultation& consultation) {
  return Map{
      {"consultation_id", consultation.id.text()}, {"case_id", consultation.case_file.text()},
      {"provision", consultation.provision},       {"held_on", consultation.held_on},
      {"consulted", consultation.consulted},       {"organisation", consultation.organisation},
      {"judgement", consultation.judgement},       {"agrees", consultation.agrees}};
}

Value show(const Decision& decision) {
  return map_of({{"decision_id", decision.id.text()},
                 {"case_id", decision.case_file.text()},
                 {"kind", word_of(decision.kind)},
                 {"provision", decision.provision},
                 {"amount", text_or_null(decision.amount)},
                 {"advice_id", decision.advice.text()},
                 {"plan_id", decision.plan.text()},
                 {"plan_version", decision.plan_version},
                 {"mandate", decision.mandate},
                 {"article", decision.article},
                 {"reasons", show_reasons(decision.reasons)},
                 {"deviation", text_or_null(decision.deviation)},
                 {"personal_plan_weighed", decision.personal_plan_weighed},
                 {"withdraws", id_or_null(decision.withdraws)},
                 {"signed_by", decision.signed_by},
                 {"role", decision.role},
                 {"organisation", decision.organisation},
                 {"bundle", decision.bundle},
                 {"facts", decision.facts},
                 {"decided_on", decision.decided_on},
                 {"published_on", decision.published_on},
                 {"objection_until", decision.objection_until},
                 {"valid_from", decision.valid_from},
                 {"valid_until", date_or_null(decision.valid_until)}});
}

Value show(const Provision& provision) {
  return map_of({{"provision_id", provision.id.text()},
                 {"client_id", provision.client.text()},
                 {"case_id", provision.case_file.text()},
                 {"name", provision.name},
                 {"kind", word_of(provision.kind)},
                 {"decision_id", id_or_null(provision.decision)},
                 {"replaces", id_or_null(provision.replaces)},
                 {"started_on", provision.started_on},
                 {"ended_on", date_or_null(provision.ended_on)},
                 {"ended_because", text_or_null(provision.ended_because)},
                 {"started_by", provision.started_by}});
}

Value show(const Order& order) {
  return map_of({{"order_id", order.id.text()},
                 {"case_id", order.case_file.text()},
                 {"decision_id", order.decision.text()},
                 {"provision_id", order.provision.text()},
                 {"provider", order.provider},
                 {"goal", order.goal},
                 {"offered", show_texts(order.offered)},
                 {"fewer_because", text_or_null(order.fewer_because)},
                 {"ordered_on", order.ordered_on},
                 {"starts_on", order.starts_on},
                 {"ends_on", date_or_null(order.ends_on)},
                 {"ordered_by", order.ordered_by}});
}

Value show(const Objection& objection) {
  return map_of(
      {{"objection_id", objection.id.text()},
       {"decision_id", objection.decision.text()},
       {"case_id", objection.case_file.text()},
       {"received_on", objection.received_on},
       {"grounds", objection.grounds},
       {"late", objection.late},
       {"late_because", text_or_null(objection.late_because)},
       {"decide_until", objection.decide_until},
       {"received_by", objection.received_by},
       {"outcome", objection.outcome ? Value(word_of(*objection.outcome)) : Value()},
       {"decided_on", date_or_null(objection.decided_on)},
       {"decided_by", text_or_null(objection.decided_by)},
       {"reasons", text_or_null(objection.reasons)},
       {"committee", objection.committee},
       {"committee_advice",
        objection.committee_advice ? Value(word_of(*objection.committee_advice)) : Value()}});
}

Value show(const CaseClosure& closure) {
  return Map{
      {"case_id", closure.case_file.text()},
      {"outcome", word_of(closure.outcome)},
      {"because", closure.because},
      {"way", closure.way ? Value(word_of(*closure.way)) : Value()},
      {"with_whom", text_or_null(closure.with_whom)},
      {"closed_on", closure.closed_on},
      {"closed_by", closure.closed_by},
      {"reopened_on", date_or_null(closure.reopened_on)},
      {"reopened_by", text_or_null(closure.reopened_by)},
      {"reopened_because", text_or_null(closure.reopened_because)},
      {"reopened_for", closure.reopened_for ? Value(closure.reopened_for->text()) : Value()}};
}

Value show(const Delivery& delivery) {
  return map_of({{"delivery_id", delivery.id.text()},
                 {"order_id", delivery.order.text()},
                 {"provision_id", delivery.provision.text()},
                 {"first_day", delivery.first_day},
                 {"last_day", delivery.last_day},
                 {"amount", casework::amount_text(delivery.hundredths)},
                 {"unit", delivery.unit},
                 {"corrects", delivery.corrects ? Value(delivery.corrects->text()) : Value()},
                 {"because", text_or_null(delivery.because)},
                 {"above", delivery.above},
                 {"told_on", delivery.told_on},
                 {"told_by", delivery.told_by},
                 {"organisation", delivery.organisation}});
}

Value show(const DefaultNotice& notice) {
  return map_of({{"default_notice_id", notice.id.text()},
                 {"case_id", notice.case_file.text()},
                 {"objection_id", notice.objection ? Value(notice.objection->text()) : Value()},
                 {"received_on", notice.received_on},
                 {"due_on", notice.due_on},
                 {"too_early", notice.too_early},
                 {"decide_until", notice.decide_until},
                 {"last_penalty_day", notice.last_penalty_day},
                 {"received_by", notice.received_by},
                 {"decided_on", date_or_null(notice.decided_on)},
                 {"penalty", notice.penalty ? Value(notice.penalty->text()) : Value()},
                 {"penalty_fixed_on", date_or_null(notice.penalty_fixed_on)},
                 {"penalty_fixed_by", text_or_null(notice.penalty_fixed_by)},
                 {"penalty_because", text_or_null(notice.penalty_because)}});
}

Value show(const Adjournment& adjournment) {
  return Map{
      {"case_id", adjournment.case_file.text()},
      {"objection_id", adjournment.objection ? Value(adjournment.objection->text()) : Value()},
      {"told_on", adjournment.told_on},
      {"was_due_on", adjournment.was_due_on},
      {"until", adjournment.until},
      {"extends", adjournment.extends},
      {"consented", adjournment.consented},
      {"article", adjournment.article},
      {"because", adjournment.because},
      {"told_by", adjournment.told_by}};
}

Value show(const Payment& payment) {
  return map_of({{"paid_on", payment.paid_on},
                 {"amount", payment.amount.text()},
                 {"recorded_by", payment.recorded_by}});
}

Value show(const Claim& claim) {
  return map_of({{"claim_id", claim.id.text()},
                 {"case_id", claim.case_file.text()},
                 {"client_id", claim.client.text()},
                 {"kind", word_of(claim.kind)},
                 {"debtor", word_of(claim.debtor)},
                 {"law", claim.law},
                 {"withdrawal_id", claim.withdrawal ? Value(claim.withdrawal->text()) : Value()},
                 {"amount", claim.amount.text()},
                 {"article", claim.article},
                 {"reason", claim.reason},
                 {"heard_on", date_or_null(claim.heard_on)},
                 {"not_heard_because", text_or_null(claim.not_heard_because)},
                 {"mandate", claim.mandate},
                 {"decided_by", claim.decided_by},
                 {"role", claim.role},
                 {"organisation", claim.organisation},
                 {"decided_on", claim.decided_on},
                 {"objection_until", claim.objection_until},
                 {"instalment", claim.instalment.text()},
                 {"first_instalment_on", date_or_null(claim.first_instalment_on)},
                 {"payments", show(claim.payments)},
                 {"paid", claim.paid().text()},
                 {"balance", claim.balance().text()}});
}

Value show(const UrgentHelp& help) {
  return map_of({{"provision_id", help.provision.text()},
                 {"case_id", help.case_file.text()},
                 {"provision", help.name},
                 {"article", help.article},
                 {"because", help.because},
                 {"mandate", text_or_null(help.mandate)},
                 {"provider", text_or_null(help.provider)},
                 {"decided_by", help.decided_by},
                 {"decided_at", help.decided_at.text()},
                 {"starts_on", help.starts_on},
                 {"ends_on", help.ends_on}});
}

Value show(const WorkItem& item) {
  return map_of({{"task_id", item.id.text()},
                 {"case_id", item.case_file.text()},
                 {"case_number", item.case_number},
                 {"client_id", item.client.text()},
                 {"task", item.task},
                 {"step", item.step},
                 {"what", item.what},
                 {"title", text_or_null(item.title)},
                 {"role", text_or_null(item.role)},
                 {"user_id", text_or_null(item.user)},
                 {"organisation", text_or_null(item.organisation)},
                 {"due_on", item.due_on}});
}

Value show(const HandledEvent& handled) {
  const Event& event = handled.event;
  List outcomes;
  for (const EventOutcome& outcome : handled.outcomes) {
    outcomes.push_back(map_of({{"plugin", outcome.plugin},
                               {"handler", outcome.handler},
                               {"title", text_or_null(outcome.title)},
                               {"place", outcome.place},
                               {"bundle", outcome.bundle},
                               {"did", show_texts(outcome.did)},
                               {"refused", text_or_null(outcome.refused)}}));
  }
  return map_of({{"number", event.number},
                 {"name", event.name},
                 {"about", text_or_null(event.about)},
                 {"on", event.on},
                 {"details", event.details},
                 {"caused_by", event.caused_by ? Value(*event.caused_by) : Value()},
                 {"handled", event.handled},
                 {"outcomes", std::move(outcomes)}});
}

Value show(const HandlerProblem& problem) {
  return map_of({{"number", problem.number},
                 {"event", problem.event},
                 {"event_name", problem.event_name},
                 {"case_id", problem.case_file ? Value(problem.case_file->text()) : Value()},
                 {"plugin", problem.plugin},
                 {"handler", problem.handler},
                 {"place", problem.place},
                 {"bundle", problem.bundle},
                 {"limit", text_or_null(problem.limit)},
                 {"says", problem.says},
                 {"found_on", problem.found_on},
                 {"solved_on", date_or_null(problem.solved_on)},
                 {"solved_by", text_or_null(problem.solved_by)},
                 {"solved_because", text_or_null(problem.solved_because)}});
}

Value show(const CaseLetter& letter) {
  return map_of({{"letter_id", letter.id.text()},
                 {"case_id", letter.case_file.text()},
                 {"name", letter.name},
                 {"title", letter.title},
                 {"made_on", letter.made_on},
                 {"made_by", letter.made_by},
                 {"sent_on", date_or_null(letter.sent_on)},
                 {"sent_by", text_or_null(letter.sent_by)},
                 {"dropped_on", date_or_null(letter.dropped_on)},
                 {"dropped_by", text_or_null(letter.dropped_by)}});
}

Value show(const Notice& notice) {
  return map_of({{"notice_id", notice.id.text()},
                 {"case_id", notice.case_file ? Value(notice.case_file->text()) : Value()},
                 {"case_number", notice.case_number == 0 ? Value() : Value(notice.case_number)},
                 {"client_id", text_or_null(notice.client.text())},
                 {"task", text_or_null(notice.task)},
                 {"title", notice.title},
                 {"role", text_or_null(notice.role)},
                 {"user_id", text_or_null(notice.user)},
                 {"made_on", notice.made_on},
                 {"made_by", notice.made_by}});
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
