#include "records/objection.h"

#include "records/rows.h"

namespace naober::records {
namespace {

Objection objection_of(const store::Statement& row) {
  Objection result;
  result.id = row.id<ObjectionId>("id");
  result.decision = row.id<DecisionId>("decision");
  result.case_file = row.id<CaseId>("case_file");
  result.received_on = row.date("received_on");
  result.grounds = row.text("grounds");
  result.late = row.boolean("late");
  result.late_because = row.text("late_because");
  result.decide_until = row.date("decide_until");
  result.received_by = row.text("received_by");
  if (!row.is_null("outcome")) {
    result.outcome = word_at<ObjectionOutcome>(row, "outcome");
  }
  result.decided_on = row.optional_date("decided_on");
  result.decided_by = row.text("decided_by");
  result.reasons = row.text("reasons");
  result.letter = row.text("letter");
  result.committee = row.boolean("committee");
  if (!row.is_null("committee_advice")) {
    result.committee_advice = word_at<ObjectionOutcome>(row, "committee_advice");
  }
  return result;
}

}  // namespace

Result<void> add_objection(store::WriteTransaction& transaction, const Objection& objection) {
  auto add = transaction.query("add_objection");
  return add.bind("id", objection.id)
      .bind("decision", objection.decision)
      .bind("case_file", objection.case_file)
      .bind("received_on", objection.received_on)
      .bind("grounds", objection.grounds)
      .bind("late", objection.late)
      .bind("late_because", objection.late_because)
      .bind("decide_until", objection.decide_until)
      .bind("received_by", objection.received_by)
      .bind("committee", objection.committee)
      .run();
}

Result<void> settle_objection(store::WriteTransaction& transaction, const Objection& objection) {
  CHECK(objection.outcome.has_value());
  auto settle = transaction.query("settle_objection");
  return settle.bind("id", objection.id)
      .bind("outcome", word_of(*objection.outcome))
      .bind("decided_on", objection.decided_on)
      .bind("decided_by", objection.decided_by)
      .bind("reasons", objection.reasons)
      .bind("letter", objection.letter)
      .bind("committee_advice",
            objection.committee_advice
                ? std::optional<std::string>(word_of(*objection.committee_advice))
                : std::nullopt)
      .run();
}

Result<void> set_decide_until(store::WriteTransaction& transaction, const ObjectionId& id,
                              Date decide_until) {
  auto set = transaction.query("set_decide_until");
  return set.bind("id", id).bind("decide_until", decide_until).run();
}

Result<Objection> find_objection(store::ReadTransaction& transaction, const ObjectionId& id) {
  auto find = transaction.query("find_objection");
  find.bind("id", id);
  return the(std::move(find), objection_of, "objection", id.text());
}

Result<std::vector<Objection>> objections_of(store::ReadTransaction& transaction,
                                             const CaseId& case_file) {
  auto find = transaction.query("objections_of_case");
  find.bind("case_file", case_file);
  return every(std::move(find), objection_of);
}

}  // namespace naober::records
