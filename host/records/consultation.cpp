#include "records/consultation.h"

#include "records/rows.h"

namespace naober::records {
namespace {

Consultation consultation_of(const store::Statement& row) {
  Consultation result;
  result.id = row.id<ConsultationId>("id");
  result.case_file = row.id<CaseId>("case_file");
  result.provision = row.text("provision");
  result.held_on = row.date("held_on");
  result.consulted = row.text("consulted");
  result.organisation = row.text("organisation");
  result.judgement = row.text("judgement");
  result.agrees = row.boolean("agrees");
  return result;
}

}  // namespace

Result<void> add_consultation(store::WriteTransaction& transaction,
                              const Consultation& consultation) {
  auto add = transaction.query("add_consultation");
  return add.bind("id", consultation.id)
      .bind("case_file", consultation.case_file)
      .bind("provision", consultation.provision)
      .bind("held_on", consultation.held_on)
      .bind("consulted", consultation.consulted)
      .bind("organisation", consultation.organisation)
      .bind("judgement", consultation.judgement)
      .bind("agrees", consultation.agrees)
      .run();
}

Result<std::vector<Consultation>> consultations_of(store::ReadTransaction& transaction,
                                                   const CaseId& case_file) {
  auto find = transaction.query("consultations_of_case");
  find.bind("case_file", case_file);
  return every(std::move(find), consultation_of);
}

}  // namespace naober::records
