#include "records/claim.h"

#include "records/rows.h"

namespace naober::records {
namespace {

Claim claim_of(const store::Statement& row) {
  Claim result;
  result.id = row.id<ClaimId>("id");
  result.case_file = row.id<CaseId>("case_file");
  result.client = row.id<ClientId>("client");
  result.kind = word_at<ClaimKind>(row, "kind");
  result.debtor = word_at<Debtor>(row, "debtor");
  result.law = row.text("law");
  result.withdrawal = row.optional_id<DecisionId>("withdrawal");
  result.amount = row.money("amount_cents");
  result.article = row.text("article");
  result.reason = row.text("reason");
  result.heard_on = row.optional_date("heard_on");
  result.not_heard_because = row.text("not_heard_because");
  result.mandate = row.text("mandate");
  result.decided_by = row.text("decided_by");
  result.role = row.text("role");
  result.organisation = row.text("organisation");
  result.decided_on = row.date("decided_on");
  result.objection_until = row.date("objection_until");
  result.instalment = row.money("instalment_cents");
  result.first_instalment_on = row.optional_date("first_instalment_on");
  return result;
}

Payment payment_of(const store::Statement& row) {
  return Payment{row.integer("number"), row.date("paid_on"), row.money("cents"),
                 row.text("recorded_by")};
}

Result<void> read_payments(store::ReadTransaction& transaction, Claim& claim) {
  auto find = transaction.query("payments_of_claim");
  find.bind("claim", claim.id);
  TRY(claim.payments, every(std::move(find), payment_of));
  return {};
}

}  // namespace

Result<void> add_claim(store::WriteTransaction& transaction, const Claim& claim) {
  auto add = transaction.query("add_claim");
  return add.bind("id", claim.id)
      .bind("case_file", claim.case_file)
      .bind("client", claim.client)
      .bind("kind", word_of(claim.kind))
      .bind("debtor", word_of(claim.debtor))
      .bind("law", claim.law)
      .bind("withdrawal", claim.withdrawal)
      .bind("amount_cents", claim.amount)
      .bind("article", claim.article)
      .bind("reason", claim.reason)
      .bind("heard_on", claim.heard_on)
      .bind("not_heard_because", claim.not_heard_because)
      .bind("mandate", claim.mandate)
      .bind("decided_by", claim.decided_by)
      .bind("role", claim.role)
      .bind("organisation", claim.organisation)
      .bind("decided_on", claim.decided_on)
      .bind("objection_until", claim.objection_until)
      .bind("instalment_cents", claim.instalment)
      .bind("first_instalment_on", claim.first_instalment_on)
      .run();
}

Result<void> change_instalments(store::WriteTransaction& transaction, const Claim& claim) {
  auto change = transaction.query("change_instalments");
  return change.bind("id", claim.id)
      .bind("instalment_cents", claim.instalment)
      .bind("first_instalment_on", claim.first_instalment_on)
      .run();
}

Result<Claim> find_claim(store::ReadTransaction& transaction, const ClaimId& id) {
  auto find = transaction.query("find_claim");
  find.bind("id", id);
  TRY(auto claim, the(std::move(find), claim_of, "claim", id.text()));
  TRY_DO(read_payments(transaction, claim));
  return claim;
}

Result<std::vector<Claim>> claims_of(store::ReadTransaction& transaction, const CaseId& case_file) {
  auto find = transaction.query("claims_of_case");
  find.bind("case_file", case_file);
  TRY(auto claims, every(std::move(find), claim_of));
  for (Claim& claim : claims) {
    TRY_DO(read_payments(transaction, claim));
  }
  return claims;
}

Result<void> add_payment(store::WriteTransaction& transaction, const ClaimId& claim,
                         const Payment& payment) {
  auto add = transaction.query("add_payment");
  return add.bind("claim", claim)
      .bind("paid_on", payment.paid_on)
      .bind("cents", payment.amount)
      .bind("recorded_by", payment.recorded_by)
      .run();
}

}  // namespace naober::records
