#include "records/default_notice.h"

#include "records/rows.h"

namespace naober::records {
namespace {

DefaultNotice default_notice_of(const store::Statement& row) {
  DefaultNotice result;
  result.id = row.id<DefaultNoticeId>("id");
  result.case_file = row.id<CaseId>("case_file");
  result.objection = row.optional_id<ObjectionId>("objection");
  result.received_on = row.date("received_on");
  result.due_on = row.date("due_on");
  result.too_early = row.boolean("too_early");
  result.decide_until = row.date("decide_until");
  result.last_penalty_day = row.date("last_penalty_day");
  result.received_by = row.text("received_by");
  result.decided_on = row.optional_date("decided_on");
  if (!row.is_null("penalty_cents")) {
    result.penalty = row.money("penalty_cents");
  }
  result.penalty_fixed_on = row.optional_date("penalty_fixed_on");
  result.penalty_fixed_by = row.text("penalty_fixed_by");
  result.penalty_because = row.text("penalty_because");
  return result;
}

Adjournment adjournment_of(const store::Statement& row) {
  Adjournment result;
  result.number = row.integer("number");
  result.case_file = row.id<CaseId>("case_file");
  result.objection = row.optional_id<ObjectionId>("objection");
  result.told_on = row.date("told_on");
  result.was_due_on = row.date("was_due_on");
  result.until = row.date("until");
  result.extends = row.boolean("extends");
  result.consented = row.boolean("consented");
  result.article = row.text("article");
  result.because = row.text("because");
  result.told_by = row.text("told_by");
  return result;
}

}  // namespace

Result<void> add_default_notice(store::WriteTransaction& transaction, const DefaultNotice& notice) {
  auto add = transaction.query("add_default_notice");
  return add.bind("id", notice.id)
      .bind("case_file", notice.case_file)
      .bind("objection", notice.objection)
      .bind("received_on", notice.received_on)
      .bind("due_on", notice.due_on)
      .bind("too_early", notice.too_early)
      .bind("decide_until", notice.decide_until)
      .bind("last_penalty_day", notice.last_penalty_day)
      .bind("received_by", notice.received_by)
      .run();
}

Result<void> change_default_notice(store::WriteTransaction& transaction,
                                   const DefaultNotice& notice) {
  auto change = transaction.query("change_default_notice");
  return change.bind("id", notice.id)
      .bind("decided_on", notice.decided_on)
      .bind("penalty_cents", notice.penalty)
      .bind("penalty_fixed_on", notice.penalty_fixed_on)
      .bind("penalty_fixed_by", notice.penalty_fixed_by)
      .bind("penalty_because", notice.penalty_because)
      .run();
}

Result<DefaultNotice> find_default_notice(store::ReadTransaction& transaction,
                                          const DefaultNoticeId& id) {
  auto find = transaction.query("find_default_notice");
  find.bind("id", id);
  return the(std::move(find), default_notice_of, "notice of default", id.text());
}

Result<std::vector<DefaultNotice>> default_notices_of(store::ReadTransaction& transaction,
                                                      const CaseId& case_file) {
  auto find = transaction.query("default_notices_of_case");
  find.bind("case_file", case_file);
  return every(std::move(find), default_notice_of);
}

Result<void> add_adjournment(store::WriteTransaction& transaction, const Adjournment& adjournment) {
  auto add = transaction.query("add_adjournment");
  return add.bind("case_file", adjournment.case_file)
      .bind("objection", adjournment.objection)
      .bind("told_on", adjournment.told_on)
      .bind("was_due_on", adjournment.was_due_on)
      .bind("until", adjournment.until)
      .bind("extends", adjournment.extends)
      .bind("consented", adjournment.consented)
      .bind("article", adjournment.article)
      .bind("because", adjournment.because)
      .bind("told_by", adjournment.told_by)
      .run();
}

Result<std::vector<Adjournment>> adjournments_of(store::ReadTransaction& transaction,
                                                 const CaseId& case_file) {
  auto find = transaction.query("adjournments_of_case");
  find.bind("case_file", case_file);
  return every(std::move(find), adjournment_of);
}

}  // namespace naober::records
