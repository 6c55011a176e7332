#include "records/record.h"

#include "base/hash.h"
#include "base/json.h"
#include "records/rows.h"

namespace naober::records {
namespace {

Value json_at(const store::Statement& row, std::string_view column) {
  return read_json(row.text_view(column)).value_or(Value());
}

RecordContent content_of(const store::Statement& row) {
  RecordContent content;
  content.version = row.integer("content_version");
  if (const Value fields = json_at(row, "fields"); fields.as<Map>() != nullptr) {
    content.fields = *fields.as<Map>();
  }
  content.sealed = row.bytes("sealed");
  content.form = json_at(row, "form");
  content.task_version = row.text("task_version");
  content.bundle = row.text("bundle");
  content.saved_by = row.text("saved_by");
  content.saved_at = row.instant("saved_at");
  return content;
}

Record record_of(const store::Statement& row) {
  Record record;
  record.number = row.integer("number");
  record.id = row.id<RecordId>("id");
  record.task = row.text("task");
  record.type = row.text("type");
  record.subject.case_file = row.optional_id<CaseId>("case_file");
  record.subject.client = row.optional_id<ClientId>("client");
  record.subject.household = row.optional_id<HouseholdId>("household");
  record.only_one = row.boolean("only_one");
  record.version = row.integer("version");
  record.created_on = row.date("created_on");
  record.withdrawn_on = row.optional_date("withdrawn_on");
  record.withdrawn_because = row.text("withdrawn_because");
  record.content = content_of(row);
  return record;
}

Result<void> add_version(store::WriteTransaction& transaction, const Record& record) {
  const RecordContent& content = record.content;
  const std::string form = write_json(content.form);
  const Hash fingerprint = sha256(form);
  auto keep = transaction.query("add_record_form");
  TRY_DO(keep.bind("fingerprint", fingerprint).bind("form", form).run());
  auto add = transaction.query("add_record_version");
  return add.bind("record", record.id)
      .bind("version", content.version)
      .bind("fields", write_json(Value(content.fields)))
      .bind("sealed", store::Blob{content.sealed})
      .bind("form", fingerprint)
      .bind("task_version", content.task_version)
      .bind("bundle", content.bundle)
      .bind("saved_by", content.saved_by)
      .bind("saved_at", content.saved_at)
      .run();
}

Error changed_meanwhile(const Record& record, std::int64_t now) {
  return {Fault::conflict,
          "Somebody else changed this record meanwhile; it is at version " + std::to_string(now) +
              " now. Read it again.",
          record.id.text()};
}

Result<void> refuse_second(store::WriteTransaction& transaction, const Record& record) {
  auto find = transaction.query("only_record");
  find.bind("task", record.task).bind("type", record.type);
  find.bind("subject", record.subject.text());
  TRY(const auto other,
      first(std::move(find), [](const store::Statement& row) { return row.text("id"); }));
  if (other) {
    return refuse(Fault::conflict,
                  "There is a '" + record.type +
                      "' here already, and only one at a time is kept; change that one, or "
                      "withdraw it first.",
                  *other);
  }
  return {};
}

}  // namespace

Result<void> add_record(store::WriteTransaction& transaction, const Record& record) {
  if (record.only_one) {
    TRY_DO(refuse_second(transaction, record));
  }
  auto add = transaction.query("add_record");
  TRY_DO(add.bind("id", record.id)
             .bind("task", record.task)
             .bind("type", record.type)
             .bind("subject", record.subject.text())
             .bind("case_file", record.subject.case_file)
             .bind("client", record.subject.client)
             .bind("household", record.subject.household)
             .bind("only_one", record.only_one)
             .bind("created_on", record.created_on)
             .run());
  return add_version(transaction, record);
}

Result<void> save_record(store::WriteTransaction& transaction, Record& record) {
  auto count = transaction.query("count_record_up");
  TRY_DO(count.bind("id", record.id).bind("version", record.version).run());
  if (count.changes() != 1) {
    return tl::unexpected<Error>(changed_meanwhile(record, record.version + 1));
  }
  record.content.version = ++record.version;
  return add_version(transaction, record);
}

Result<void> withdraw_record(store::WriteTransaction& transaction, Record& record) {
  auto withdraw = transaction.query("withdraw_record");
  TRY_DO(withdraw.bind("id", record.id)
             .bind("version", record.version)
             .bind("withdrawn_on", record.withdrawn_on)
             .bind("withdrawn_because", record.withdrawn_because)
             .run());
  if (withdraw.changes() != 1) {
    return tl::unexpected<Error>(changed_meanwhile(record, record.version + 1));
  }
  ++record.version;
  return {};
}

Result<Record> find_record(store::ReadTransaction& transaction, const RecordId& id) {
  auto find = transaction.query("find_record");
  find.bind("id", id);
  return the(std::move(find), record_of, "record", id.text());
}

Result<Record> record_at_version(store::ReadTransaction& transaction, const RecordId& id,
                                 std::int64_t version) {
  TRY(auto record, find_record(transaction, id));
  if (record.version != version) {
    return tl::unexpected<Error>(changed_meanwhile(record, record.version));
  }
  if (record.withdrawn_on) {
    return refuse(Fault::conflict,
                  "This record was withdrawn on " + record.withdrawn_on->text() +
                      "; it stays as it is. Add a new one.",
                  id.text());
  }
  return record;
}

Result<std::vector<RecordContent>> record_versions(store::ReadTransaction& transaction,
                                                   const RecordId& id) {
  auto find = transaction.query("record_versions");
  find.bind("record", id);
  return every(std::move(find), content_of);
}

Result<Page<Record>> record_page(store::ReadTransaction& transaction, const RecordFilter& filter,
                                 const std::string& after, int limit) {
  TRY(const auto below, page_start(after));
  auto find = transaction.query("record_page");
  find.bind("subject", filter.subject.text())
      .bind("below", below)
      .bind("task", filter.task)
      .bind("type", filter.type)
      .bind("withdrawn_too", filter.withdrawn_too)
      .bind("limit", limit + 1);
  Page<Record> page;
  TRY(page.items, every(std::move(find), record_of));
  if (page.items.size() > static_cast<std::size_t>(limit)) {
    page.items.pop_back();
    page.next = std::to_string(page.items.back().number);
  }
  return page;
}

}  // namespace naober::records
