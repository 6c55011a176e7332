#include "records/copy_of_client.h"

#include <array>

#include "base/json.h"
#include "records/rows.h"

namespace naober::records {
namespace {

constexpr std::array<std::string_view, 23> of_case = {
    "case_file",           "fact",         "case_closure",   "step_entry",
    "suspension",          "goal",         "personal_plan",  "conversation",
    "conversation_answer", "consultation", "advice",         "decision",
    "provision",           "objection",    "provider_order", "provision_result",
    "goal_result",         "delivery",     "urgent_help",    "adjournment",
    "default_notice",      "claim",        "payment",
};

constexpr std::array<std::string_view, 6> of_client = {
    "client", "death", "continued_provision", "consent", "notification", "emergency_access",
};

// A client's free text may be long; what we wrote is read back whole.
constexpr JsonLimits row_limits{.depth = 32, .bytes = 4u << 20};

Result<Value> row_in(const store::Statement& row) {
  return read_json(row.text_view("row"), row_limits);
}

template <class Tables>
Result<Map> copy(store::ReadTransaction& transaction, const Tables& tables, std::string_view kind,
                 std::string_view parameter, const std::string& id) {
  Map copied;
  for (const std::string_view table : tables) {
    auto rows = transaction.query("copy_" + std::string(table) + "_of_" + std::string(kind));
    rows.bind(parameter, id);
    List list;
    TRY(bool more, rows.next());
    while (more) {
      TRY(auto row, row_in(rows));
      list.push_back(std::move(row));
      TRY(more, rows.next());
    }
    if (!list.empty()) {
      copied.emplace(std::string(table), std::move(list));
    }
  }
  return copied;
}

Result<std::vector<SealedRow>> sealed_rows(store::Statement rows) {
  std::vector<SealedRow> all;
  TRY(bool more, rows.next());
  while (more) {
    SealedRow one;
    TRY(one.row, row_in(rows));
    one.sealed = rows.bytes("sealed");
    all.push_back(std::move(one));
    TRY(more, rows.next());
  }
  return all;
}

Result<std::size_t> how_many(store::Statement rows) {
  TRY(const auto all,
      every(std::move(rows), [](const store::Statement& row) { return row.text("other"); }));
  return all.size();
}

}  // namespace

Result<Map> rows_of_case(store::ReadTransaction& transaction, const CaseId& case_file) {
  return copy(transaction, of_case, "case", "case_file", case_file.text());
}

Result<Map> rows_of_client(store::ReadTransaction& transaction, const ClientId& client) {
  return copy(transaction, of_client, "client", "client", client.text());
}

Result<std::vector<SealedRow>> records_of_case(store::ReadTransaction& transaction,
                                               const CaseId& case_file) {
  auto rows = transaction.query("copy_record_of_case");
  rows.bind("case_file", case_file);
  return sealed_rows(std::move(rows));
}

Result<std::vector<SealedRow>> records_of_client(store::ReadTransaction& transaction,
                                                 const ClientId& client) {
  auto rows = transaction.query("copy_record_of_client");
  rows.bind("client", client);
  return sealed_rows(std::move(rows));
}

Result<std::vector<KeptLetter>> letters_of_case(store::ReadTransaction& transaction,
                                                const CaseId& case_file) {
  auto rows = transaction.query("kept_letters_of_case");
  rows.bind("case_file", case_file);
  return every(std::move(rows), [](const store::Statement& row) {
    KeptLetter letter{row.text("kind"), row.text("id"), row.optional_date("on_day"), {}, {}};
    if (row.is_null("sealed")) {
      letter.kept = row.text("kept");
    } else {
      letter.sealed = row.bytes("sealed");
    }
    return letter;
  });
}

Result<Others> others_of(store::ReadTransaction& transaction, const ClientId& client) {
  Others others;
  auto housemates = transaction.query("housemates_of_client");
  housemates.bind("client", client);
  TRY(others.housemates, how_many(std::move(housemates)));
  auto cases = transaction.query("cases_with_others");
  cases.bind("client", client);
  TRY(others.cases, how_many(std::move(cases)));
  return others;
}

std::vector<std::string_view> tables_that_are_copied() {
  std::vector<std::string_view> all(of_case.begin(), of_case.end());
  all.insert(all.end(), of_client.begin(), of_client.end());
  all.insert(all.end(), {"record", "record_version", "case_letter", "identity"});
  return all;
}

std::vector<std::pair<std::string_view, std::string_view>> tables_left_out_of_copies() {
  return {{"household", "of all who live there; the copy says how many others there are"},
          {"household_member", "names who else lives there"},
          {"case_member", "names who else belongs to a case"},
          {"plan", "of the household; the client's goals and agreed days are copied"},
          {"plan_member", "names who else a plan is for"},
          {"plan_version", "of the household; each goal tells the versions it stands in"},
          {"adopted_fact", "says from whose case a fact came; the fact itself is copied"},
          {"basis", "a copy of the decision for figures"},
          {"letter_without_names", "the decision's letter again, without names"},
          {"case_age_group", "a figure that follows from the birth date"},
          {"work_item", "what an employee still has to do"},
          {"notice", "what an employee should know"},
          {"reminder", "what an employee is reminded of"},
          {"conversation_draft", "is not made yet; goes when the conversation is held"},
          {"event", "what made the host act; what it did is copied"},
          {"event_outcome", "what a handler did; what came of it is copied"},
          {"handler_problem", "a fault of the policy"},
          {"shadow_difference", "what another policy would have said; it had no effect"},
          {"departure", "a sealed parcel of this same data, on its way"},
          {"arrival", "a sealed parcel, taken over into the file"},
          {"destruction", "what was destroyed, and why; holds random ids alone"},
          {"destruction_item", "what was destroyed, and why; holds random ids alone"},
          {"record_form", "a form, without answers"},
          {"notification_without_case", "which notifications wait; each is copied itself"},
          {"reading", "how often the rules read what, of nobody"},
          {"journal_entry", "told in the access report"},
          {"journal_node", "hashes"},
          {"journal_checkpoint", "hashes"}};
}

}  // namespace naober::records
