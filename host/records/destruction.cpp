#include "records/destruction.h"

#include "base/json.h"
#include "records/rows.h"

namespace naober::records {
namespace {

// We wrote it, so what cannot be read is damage: it reads as unknown.
Value value_at(const store::Statement& row, std::string_view column) {
  return read_json(row.text_view(column)).value_or(Value());
}

struct Numbered {
  std::int64_t number = 0;
  Destruction destruction;
};

Numbered destruction_of(const store::Statement& row) {
  Destruction read;
  read.id = row.id<DestructionId>("id");
  read.ground = row.text("ground");
  read.client = row.text("client");
  read.reason = row.text("reason");
  read.state = row.text("state");
  read.proposed_by = row.text("proposed_by");
  read.proposed_on = row.date("proposed_on");
  read.decided_by = row.text("decided_by");
  read.decided_on = row.optional_date("decided_on");
  read.decided_because = row.text("decided_because");
  read.done_on = row.optional_date("done_on");
  return {row.integer("number"), std::move(read)};
}

DestructionItem item_of(const store::Statement& row) {
  DestructionItem item;
  item.kind = row.text("kind");
  item.subject = row.text("subject");
  item.client = row.id<ClientId>("client");
  item.why = value_at(row, "why");
  item.outcome = row.text("outcome");
  item.says = row.text("says");
  item.rows_gone = value_at(row, "rows_gone");
  item.journal_number = row.optional_integer("journal_number");
  return item;
}

Result<std::vector<DestructionItem>> items_of(store::ReadTransaction& transaction,
                                              const DestructionId& id) {
  auto find = transaction.query("items_of_destruction");
  find.bind("destruction", id);
  return every(std::move(find), item_of);
}

}  // namespace

Result<void> add_destruction(store::WriteTransaction& transaction, const Destruction& destruction) {
  auto add = transaction.query("add_destruction");
  add.bind("id", destruction.id).bind("ground", destruction.ground);
  add.bind("client", destruction.client).bind("reason", destruction.reason);
  add.bind("state", destruction.state).bind("proposed_by", destruction.proposed_by);
  TRY_DO(add.bind("proposed_on", destruction.proposed_on).run());
  int place = 0;
  for (const auto& item : destruction.items) {
    auto add_item = transaction.query("add_destruction_item");
    add_item.bind("destruction", destruction.id).bind("place", place++);
    add_item.bind("kind", item.kind).bind("subject", item.subject).bind("client", item.client);
    add_item.bind("why", write_json(item.why)).bind("outcome", item.outcome);
    TRY_DO(add_item.bind("says", item.says).run());
  }
  return {};
}

Result<Destruction> find_destruction(store::ReadTransaction& transaction, const DestructionId& id) {
  auto find = transaction.query("find_destruction");
  find.bind("id", id);
  TRY(auto found, the(std::move(find), destruction_of, "destruction", id.text()));
  TRY(found.destruction.items, items_of(transaction, id));
  return std::move(found.destruction);
}

Result<DestructionPage> destructions(store::ReadTransaction& transaction, const std::string& after,
                                     int limit) {
  TRY(const auto before, page_start(after));
  auto find = transaction.query("destruction_page");
  find.bind("before", before).bind("limit", limit);
  TRY(auto rows, every(std::move(find), destruction_of));
  DestructionPage page;
  for (auto& row : rows) {
    page.items.push_back(std::move(row.destruction));
  }
  if (rows.size() == static_cast<std::size_t>(limit)) {
    page.next = std::to_string(rows.back().number);
  }
  return page;
}

Result<std::vector<Destruction>> destructions_to_carry_out(store::ReadTransaction& transaction) {
  TRY(auto rows, every(transaction.query("destructions_to_carry_out"), destruction_of));
  std::vector<Destruction> waiting;
  for (auto& row : rows) {
    TRY(row.destruction.items, items_of(transaction, row.destruction.id));
    waiting.push_back(std::move(row.destruction));
  }
  return waiting;
}

Result<bool> is_to_be_destroyed(store::ReadTransaction& transaction, const std::string& subject) {
  auto find = transaction.query("is_to_be_destroyed");
  return find.bind("subject", subject).next();
}

Result<void> decide_destruction(store::WriteTransaction& transaction,
                                const Destruction& destruction) {
  auto decide = transaction.query("decide_destruction");
  decide.bind("id", destruction.id).bind("state", destruction.state);
  decide.bind("decided_by", destruction.decided_by).bind("decided_on", destruction.decided_on);
  TRY_DO(decide.bind("decided_because", destruction.decided_because).run());
  if (decide.changes() == 0) {
    return refuse(Fault::conflict, "This proposal was decided already.", destruction.id.text());
  }
  return {};
}

Result<void> finish_destruction(store::WriteTransaction& transaction, const DestructionId& id,
                                Date done_on) {
  auto finish = transaction.query("finish_destruction");
  return finish.bind("id", id).bind("done_on", done_on).run();
}

Result<void> end_destruction_item(store::WriteTransaction& transaction, const DestructionId& id,
                                  std::size_t place, const DestructionItem& item) {
  auto end = transaction.query("end_destruction_item");
  end.bind("destruction", id).bind("place", static_cast<std::int64_t>(place));
  end.bind("outcome", item.outcome).bind("says", item.says);
  end.bind("rows_gone", write_json(item.rows_gone));
  return end.bind("journal_number", item.journal_number).run();
}

}  // namespace naober::records
