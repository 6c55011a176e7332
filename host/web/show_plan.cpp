// Conversations, plans, provisions and what is delivered of them.
#include "web/show.h"

#include "base/map_of.h"
#include "casework/deliver.h"
#include "web/show_parts.h"

namespace naober::web {

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

}  // namespace naober::web
