#include "records/conversation_draft.h"

#include "records/rows.h"

namespace naober::records {
namespace {

DraftPart part_of(const store::Statement& row) {
  DraftPart part;
  part.part = row.text("part");
  part.text = row.text("text");
  part.skipped_because = row.text("skipped_because");
  if (const auto score = row.optional_integer("score")) {
    part.score = static_cast<int>(*score);
  }
  part.version = row.integer("version");
  part.saved_by = row.text("saved_by");
  part.saved_at = row.instant("saved_at");
  return part;
}

}  // namespace

Result<std::vector<DraftPart>> draft_parts(store::ReadTransaction& transaction,
                                           const CaseId& case_file) {
  auto find = transaction.query("draft_parts");
  find.bind("case_file", case_file);
  return every(std::move(find), part_of);
}

Result<std::optional<DraftPart>> draft_part(store::ReadTransaction& transaction,
                                            const CaseId& case_file, const std::string& part) {
  auto find = transaction.query("draft_part");
  find.bind("case_file", case_file).bind("part", part);
  return first(std::move(find), part_of);
}

Result<void> put_draft_part(store::WriteTransaction& transaction, const CaseId& case_file,
                            const DraftPart& part) {
  auto put = transaction.query("put_draft_part");
  return put.bind("case_file", case_file)
      .bind("part", part.part)
      .bind("text", part.text)
      .bind("skipped_because", part.skipped_because)
      .bind("score", part.score)
      .bind("version", part.version)
      .bind("saved_by", part.saved_by)
      .bind("saved_at", part.saved_at)
      .run();
}

Result<void> clear_draft(store::WriteTransaction& transaction, const CaseId& case_file) {
  auto clear = transaction.query("clear_draft");
  return clear.bind("case_file", case_file).run();
}

}  // namespace naober::records
