#include "records/decision.h"

#include "base/codec.h"
#include "records/advice.h"
#include "records/rows.h"

namespace naober::records {
namespace {

// What it rests on.
void read_grounds(const store::Statement& row, Decision& result) {
  result.advice = row.id<AdviceId>("advice");
  result.plan = row.id<PlanId>("plan");
  result.plan_version = row.integer("plan_version");
  result.mandate = row.text("mandate");
  result.article = row.text("article");
  result.reasons = reasons_of(row.text_view("reasons"));
  result.deviation = row.text("deviation");
  result.personal_plan_weighed = row.text("personal_plan_weighed");
  result.withdraws = row.optional_id<DecisionId>("withdraws");
  result.bundle = row.text("bundle");
  if (auto facts = decode(row.bytes_view("facts"))) {
    result.facts = *std::move(facts);
  }
}

Decision decision_of(const store::Statement& row) {
  Decision result;
  result.id = row.id<DecisionId>("id");
  result.case_file = row.id<CaseId>("case_file");
  result.kind = word_at<DecisionKind>(row, "kind");
  result.provision = row.text("provision");
  result.amount = row.text("amount");
  read_grounds(row, result);
  result.signed_by = row.text("signed_by");
  result.role = row.text("role");
  result.organisation = row.text("organisation");
  result.letter = row.text("letter");
  result.decided_on = row.date("decided_on");
  result.published_on = row.date("published_on");
  result.objection_until = row.date("objection_until");
  result.valid_from = row.date("valid_from");
  result.valid_until = row.optional_date("valid_until");
  return result;
}

}  // namespace

Result<void> add_decision(store::WriteTransaction& transaction, const Decision& decision) {
  const auto facts = encode(decision.facts);
  auto add = transaction.query("add_decision");
  add.bind("id", decision.id)
      .bind("case_file", decision.case_file)
      .bind("kind", word_of(decision.kind))
      .bind("provision", decision.provision)
      .bind("amount", decision.amount)
      .bind("advice", decision.advice)
      .bind("plan", decision.plan)
      .bind("plan_version", decision.plan_version)
      .bind("mandate", decision.mandate)
      .bind("article", decision.article)
      .bind("reasons", json_of(decision.reasons))
      .bind("deviation", decision.deviation)
      .bind("personal_plan_weighed", decision.personal_plan_weighed);
  return add.bind("withdraws", decision.withdraws)
      .bind("signed_by", decision.signed_by)
      .bind("role", decision.role)
      .bind("organisation", decision.organisation)
      .bind("bundle", decision.bundle)
      .bind("facts", store::Blob{facts})
      .bind("letter", decision.letter)
      .bind("decided_on", decision.decided_on)
      .bind("published_on", decision.published_on)
      .bind("objection_until", decision.objection_until)
      .bind("valid_from", decision.valid_from)
      .bind("valid_until", decision.valid_until)
      .run();
}

Result<Decision> find_decision(store::ReadTransaction& transaction, const DecisionId& id) {
  auto find = transaction.query("find_decision");
  find.bind("id", id);
  return the(std::move(find), decision_of, "decision", id.text());
}

Result<std::vector<Decision>> decisions_of(store::ReadTransaction& transaction,
                                           const CaseId& case_file) {
  auto find = transaction.query("decisions_of_case");
  find.bind("case_file", case_file);
  return every(std::move(find), decision_of);
}

Result<std::optional<DecisionId>> withdrawn_by(store::ReadTransaction& transaction,
                                               const DecisionId& decision) {
  auto find = transaction.query("withdrawn_by");
  find.bind("decision", decision);
  return first(std::move(find),
               [](const store::Statement& row) { return row.id<DecisionId>("id"); });
}

Result<void> add_letter_without_names(store::WriteTransaction& transaction,
                                      const DecisionId& decision, const std::string& letter) {
  auto add = transaction.query("add_letter_without_names");
  return add.bind("decision", decision).bind("letter", letter).run();
}

Result<std::optional<std::string>> letter_without_names(store::ReadTransaction& transaction,
                                                        const DecisionId& decision) {
  auto find = transaction.query("find_letter_without_names");
  find.bind("decision", decision);
  return first(std::move(find), [](const store::Statement& row) { return row.text("letter"); });
}

Result<std::vector<NumberedDecision>> decisions_after(store::ReadTransaction& transaction,
                                                      std::int64_t after, int limit) {
  auto rows = transaction.query("decisions_after");
  rows.bind("after", after).bind("limit", limit);
  return every(std::move(rows), [](const store::Statement& row) {
    return NumberedDecision{row.integer("number"), row.id<DecisionId>("id")};
  });
}

}  // namespace naober::records
