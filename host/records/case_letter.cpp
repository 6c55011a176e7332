#include "records/case_letter.h"

#include "records/rows.h"

namespace naober::records {
namespace {

CaseLetter letter_of(const store::Statement& row) {
  CaseLetter result;
  result.id = row.id<CaseLetterId>("id");
  result.case_file = row.id<CaseId>("case_file");
  result.client = row.id<ClientId>("client");
  result.name = row.text("name");
  result.title = row.text("title");
  result.made_on = row.date("made_on");
  result.made_by = row.text("made_by");
  result.sent_on = row.optional_date("sent_on");
  result.sent_by = row.optional_text("sent_by").value_or("");
  result.dropped_on = row.optional_date("dropped_on");
  result.dropped_by = row.optional_text("dropped_by").value_or("");
  return result;
}

Result<void> expect_draft(const store::Statement& change, const CaseLetterId& id) {
  if (change.changes() == 0) {
    return refuse(Fault::conflict, "This letter is no draft any more: it was sent or dropped.",
                  id.text());
  }
  return {};
}

}  // namespace

Result<void> add_letter(store::WriteTransaction& transaction, const CaseLetter& letter,
                        std::string_view sealed) {
  auto add = transaction.query("add_case_letter");
  return add.bind("id", letter.id)
      .bind("case_file", letter.case_file)
      .bind("client", letter.client)
      .bind("name", letter.name)
      .bind("title", letter.title)
      .bind("sealed", store::Blob{sealed})
      .bind("made_on", letter.made_on)
      .bind("made_by", letter.made_by)
      .run();
}

Result<std::vector<CaseLetter>> letters_of(store::ReadTransaction& transaction,
                                           const CaseId& case_file) {
  auto find = transaction.query("letters_of_case");
  find.bind("case_file", case_file);
  return every(std::move(find), letter_of);
}

Result<CaseLetter> find_letter(store::ReadTransaction& transaction, const CaseLetterId& id) {
  auto find = transaction.query("find_case_letter");
  find.bind("id", id);
  return the(std::move(find), letter_of, "letter", id.text());
}

Result<std::string> sealed_letter(store::ReadTransaction& transaction, const CaseLetterId& id) {
  auto find = transaction.query("text_of_case_letter");
  find.bind("id", id);
  return the(
      std::move(find), [](const store::Statement& row) { return row.bytes("sealed"); }, "letter",
      id.text());
}

Result<void> send_letter(store::WriteTransaction& transaction, const CaseLetter& letter,
                         std::string_view sealed) {
  auto send = transaction.query("send_case_letter");
  TRY_DO(send.bind("id", letter.id)
             .bind("sent_on", letter.sent_on)
             .bind("sent_by", letter.sent_by)
             .bind("sealed", store::Blob{sealed})
             .run());
  return expect_draft(send, letter.id);
}

Result<void> drop_letter(store::WriteTransaction& transaction, const CaseLetter& letter) {
  auto drop = transaction.query("drop_case_letter");
  TRY_DO(drop.bind("id", letter.id)
             .bind("dropped_on", letter.dropped_on)
             .bind("dropped_by", letter.dropped_by)
             .run());
  return expect_draft(drop, letter.id);
}

}  // namespace naober::records
