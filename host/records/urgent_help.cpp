#include "records/urgent_help.h"

#include "records/rows.h"

namespace naober::records {
namespace {

UrgentHelp urgent_help_of_row(const store::Statement& row) {
  UrgentHelp result;
  result.provision = row.id<ProvisionId>("provision");
  result.case_file = row.id<CaseId>("case_file");
  result.name = row.text("name");
  result.article = row.text("article");
  result.because = row.text("because");
  result.mandate = row.text("mandate");
  result.provider = row.text("provider");
  result.decided_by = row.text("decided_by");
  result.decided_at = row.instant("decided_at");
  result.starts_on = row.date("starts_on");
  result.ends_on = row.date("ends_on");
  return result;
}

}  // namespace

Result<void> add_urgent_help(store::WriteTransaction& transaction, const UrgentHelp& help) {
  auto add = transaction.query("add_urgent_help");
  return add.bind("provision", help.provision)
      .bind("case_file", help.case_file)
      .bind("name", help.name)
      .bind("article", help.article)
      .bind("because", help.because)
      .bind("mandate", help.mandate)
      .bind("provider", help.provider)
      .bind("decided_by", help.decided_by)
      .bind("decided_at", help.decided_at)
      .bind("starts_on", help.starts_on)
      .bind("ends_on", help.ends_on)
      .run();
}

Result<std::vector<UrgentHelp>> urgent_help_of(store::ReadTransaction& transaction,
                                               const CaseId& case_file) {
  auto find = transaction.query("urgent_help_of_case");
  find.bind("case_file", case_file);
  return every(std::move(find), urgent_help_of_row);
}

Result<std::vector<UrgentHelp>> urgent_help_over(store::ReadTransaction& transaction, Date today,
                                                 int limit) {
  auto find = transaction.query("urgent_help_over");
  find.bind("today", today).bind("limit", limit);
  return every(std::move(find), urgent_help_of_row);
}

}  // namespace naober::records
