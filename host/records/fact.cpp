#include "records/fact.h"

#include "records/rows.h"

namespace naober::records {
namespace {

Fact fact_of(const store::Statement& row) {
  Fact result;
  result.name = row.text("name");
  if (auto value = read_json(row.text_view("value"))) {
    result.value = *std::move(value);
  }
  result.source = row.text("source");
  result.known_on = row.date("known_on");
  result.recorded_by = row.text("recorded_by");
  result.recorded_at = row.instant("recorded_at");
  return result;
}

Result<std::int64_t> add_numbered_fact(store::WriteTransaction& transaction,
                                       const CaseId& case_file, const Fact& fact) {
  auto add = transaction.query("add_fact");
  add.bind("case_file", case_file)
      .bind("name", fact.name)
      .bind("value", write_json(fact.value))
      .bind("source", fact.source)
      .bind("known_on", fact.known_on)
      .bind("recorded_by", fact.recorded_by)
      .bind("recorded_at", fact.recorded_at);
  TRY(const bool there, add.next());
  CHECK(there);
  const auto number = add.integer("number");
  TRY_DO(add.run());
  return number;
}

}  // namespace

Result<void> add_fact(store::WriteTransaction& transaction, const CaseId& case_file,
                      const Fact& fact) {
  TRY_DO(add_numbered_fact(transaction, case_file, fact));
  return {};
}

Result<void> add_adopted_fact(store::WriteTransaction& transaction, const CaseId& case_file,
                              const Fact& fact, const CaseFile& from) {
  TRY(const auto number, add_numbered_fact(transaction, case_file, fact));
  auto note = transaction.query("note_adopted_fact");
  return note.bind("fact", number).bind("from_case", from.id).bind("of_client", from.client).run();
}

Result<std::vector<AdoptedFact>> adopted_facts_of(store::ReadTransaction& transaction,
                                                  const CaseId& case_file) {
  auto find = transaction.query("adopted_facts");
  find.bind("case_file", case_file);
  return every(std::move(find), [](const store::Statement& row) {
    return AdoptedFact{row.text("name"), row.id<CaseId>("from_case"), row.id<ClientId>("of_client"),
                       row.text("task")};
  });
}

Result<std::vector<Fact>> facts_of(store::ReadTransaction& transaction, const CaseId& case_file) {
  auto find = transaction.query("facts_of_case");
  find.bind("case_file", case_file);
  std::vector<Fact> facts;
  TRY(bool more, find.next());
  while (more) {
    Fact fact = fact_of(find);
    // A newer value of the same fact.
    if (!facts.empty() && facts.back().name == fact.name) {
      facts.back() = std::move(fact);
    } else {
      facts.push_back(std::move(fact));
    }
    TRY(more, find.next());
  }
  std::erase_if(facts, [](const Fact& fact) { return fact.value.is_unknown(); });
  return facts;
}

Result<std::vector<Fact>> fact_history(store::ReadTransaction& transaction,
                                       const CaseId& case_file) {
  auto find = transaction.query("fact_history");
  find.bind("case_file", case_file);
  return every(std::move(find), fact_of);
}

}  // namespace naober::records
