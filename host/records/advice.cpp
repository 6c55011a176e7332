#include "records/advice.h"

#include "base/codec.h"
#include "records/rows.h"

namespace naober::records {
namespace {

Value decoded(std::string_view bytes) {
  auto value = decode(bytes);
  return value ? *std::move(value) : Value();
}

Advice advice_of(const store::Statement& row) {
  Advice result;
  result.id = row.id<AdviceId>("id");
  result.case_file = row.id<CaseId>("case_file");
  result.case_version = row.integer("case_version");
  result.on_day = row.date("on_day");
  result.verdict = row.text("verdict");
  result.provision = row.text("provision");
  result.ask = texts_of(row.text_view("ask"));
  result.reasons = reasons_of(row.text_view("reasons"));
  result.outcome = decoded(row.bytes_view("outcome"));
  result.facts = decoded(row.bytes_view("facts"));
  result.withheld = texts_of(row.text_view("withheld"));
  result.bundle = row.text("bundle");
  result.given_by = row.text("given_by");
  result.given_at = row.instant("given_at");
  result.pilot = row.text("pilot");
  return result;
}

}  // namespace

Result<void> add_advice(store::WriteTransaction& transaction, const Advice& advice) {
  auto add = transaction.query("add_advice");
  const auto outcome = encode(advice.outcome);
  const auto facts = encode(advice.facts);
  return add.bind("id", advice.id)
      .bind("case_file", advice.case_file)
      .bind("case_version", advice.case_version)
      .bind("on_day", advice.on_day)
      .bind("verdict", advice.verdict)
      .bind("provision", advice.provision)
      .bind("ask", json_of(advice.ask))
      .bind("reasons", json_of(advice.reasons))
      .bind("outcome", store::Blob{outcome})
      .bind("facts", store::Blob{facts})
      .bind("withheld", json_of(advice.withheld))
      .bind("bundle", advice.bundle)
      .bind("given_by", advice.given_by)
      .bind("given_at", advice.given_at)
      .bind("pilot", advice.pilot)
      .run();
}

Result<Advice> find_advice(store::ReadTransaction& transaction, const AdviceId& id) {
  auto find = transaction.query("find_advice");
  find.bind("id", id);
  return the(std::move(find), advice_of, "advice", id.text());
}

Result<std::vector<Advice>> advices_of(store::ReadTransaction& transaction,
                                       const CaseId& case_file) {
  auto find = transaction.query("advices_of_case");
  find.bind("case_file", case_file);
  return every(std::move(find), advice_of);
}

Result<std::optional<Advice>> latest_advice(store::ReadTransaction& transaction,
                                            const CaseId& case_file) {
  auto find = transaction.query("latest_advice");
  find.bind("case_file", case_file);
  return first(std::move(find), advice_of);
}

std::string json_of(const std::vector<Reason>& reasons) {
  List list;
  for (const auto& reason : reasons) {
    list.push_back(Map{{"rule", reason.rule},
                       {"gives", reason.gives},
                       {"law", reason.law},
                       {"text", reason.text}});
  }
  return write_json(Value(std::move(list)));
}

std::vector<Reason> reasons_of(std::string_view json) {
  std::vector<Reason> reasons;
  const auto read = read_json(json);
  if (const auto* list = read ? read->as<List>() : nullptr) {
    for (const auto& item : *list) {
      reasons.push_back(Reason{std::string(item.text_at("rule")),
                               std::string(item.text_at("gives")), std::string(item.text_at("law")),
                               std::string(item.text_at("text"))});
    }
  }
  return reasons;
}

}  // namespace naober::records
