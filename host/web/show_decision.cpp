// Advice, decisions, and what follows from them.
#include "web/show.h"

#include "base/map_of.h"
#include "web/show_parts.h"

namespace naober::web {
namespace {

Value show_reasons(const std::vector<Reason>& reasons) {
  List shown;
  for (const Reason& reason : reasons) {
    shown.push_back(map_of({{"rule", reason.rule}, {"law", reason.law}, {"text", reason.text}}));
  }
  return shown;
}

}  // namespace

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

}  // namespace naober::web
