#include "records/consent.h"

#include "records/rows.h"

namespace naober::records {
namespace {

Consent consent_of(const store::Statement& row) {
  Consent result;
  result.id = row.id<ConsentId>("id");
  result.client = row.id<ClientId>("client");
  result.of_law = row.text("of_law");
  result.for_law = row.text("for_law");
  result.purposes = texts_of(row.text_view("purposes"));
  result.given_by = word_at<ConsentGiver>(row, "given_by");
  result.how = row.text("how");
  result.given_on = row.date("given_on");
  result.until = row.optional_date("until");
  result.recorded_by = row.text("recorded_by");
  result.recorded_at = row.instant("recorded_at");
  result.withdrawn_on = row.optional_date("withdrawn_on");
  result.withdrawn_because = row.text("withdrawn_because");
  result.withdrawal_recorded_by = row.text("withdrawal_recorded_by");
  return result;
}

}  // namespace

Result<void> add_consent(store::WriteTransaction& transaction, const Consent& consent) {
  auto add = transaction.query("add_consent");
  return add.bind("id", consent.id)
      .bind("client", consent.client)
      .bind("of_law", consent.of_law)
      .bind("for_law", consent.for_law)
      .bind("purposes", json_of(consent.purposes))
      .bind("given_by", word_of(consent.given_by))
      .bind("how", consent.how)
      .bind("given_on", consent.given_on)
      .bind("until", consent.until)
      .bind("recorded_by", consent.recorded_by)
      .bind("recorded_at", consent.recorded_at)
      .run();
}

Result<Consent> find_consent(store::ReadTransaction& transaction, const ConsentId& id) {
  auto find = transaction.query("find_consent");
  find.bind("id", id);
  return the(std::move(find), consent_of, "consent", id.text());
}

Result<void> withdraw_consent(store::WriteTransaction& transaction, const Consent& consent) {
  auto withdraw = transaction.query("withdraw_consent");
  TRY_DO(withdraw.bind("id", consent.id)
             .bind("withdrawn_on", consent.withdrawn_on)
             .bind("withdrawn_because", consent.withdrawn_because)
             .bind("withdrawal_recorded_by", consent.withdrawal_recorded_by)
             .run());
  if (withdraw.changes() == 0) {
    return refuse(Fault::conflict, "This consent was withdrawn already.", consent.id.text());
  }
  return {};
}

Result<std::vector<Consent>> consents_of(store::ReadTransaction& transaction,
                                         const ClientId& client) {
  auto find = transaction.query("consents_of_client");
  find.bind("client", client);
  return every(std::move(find), consent_of);
}

Result<std::vector<Consent>> consents_of_household(store::ReadTransaction& transaction,
                                                   const HouseholdId& household) {
  auto find = transaction.query("consents_of_household");
  find.bind("household", household);
  return every(std::move(find), consent_of);
}

}  // namespace naober::records
