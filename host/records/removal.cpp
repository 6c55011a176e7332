#include "records/removal.h"

#include <array>

#include "records/rows.h"

namespace naober::records {
namespace {

// In the order in which nothing points at what is gone.
constexpr std::array<std::string_view, 39> of_case = {
    "payment",
    "claim",
    "default_notice",
    "adjournment",
    "urgent_help",
    "delivery",
    "goal_result",
    "provision_result",
    "provider_order",
    "basis",
    "letter_without_names",
    "objection",
    "provision",
    "decision",
    "advice",
    "consultation",
    "conversation_answer",
    "conversation",
    "conversation_draft",
    "personal_plan",
    "goal",
    "suspension",
    "step_entry",
    "work_item",
    "notice",
    "reminder",
    "handler_problem",
    "event_outcome",
    "event",
    "case_letter",
    "record_version",
    "record",
    "case_age_group",
    "case_closure",
    "case_member",
    "adopted_fact",
    "fact",
    "shadow_difference",
    "case_file",
};

constexpr std::array<std::string_view, 18> of_client = {
    "notice",
    "handler_problem",
    "event_outcome",
    "event",
    "notification_without_case",
    "notification",
    "consent",
    "emergency_access",
    "continued_provision",
    "arrival",
    "departure",
    "plan_member",
    "record_version",
    "record",
    "death",
    "identity",
    "household_member",
    "client",
};

constexpr std::array<std::string_view, 9> of_household = {
    "goal",   "plan_member", "plan_version", "plan",      "record_version",
    "record", "departure",   "arrival",      "household",
};

template <class Tables>
Result<void> destroy(store::WriteTransaction& transaction, const Tables& tables,
                     std::string_view kind, const std::string& id, RowsGone& gone) {
  for (const std::string_view table : tables) {
    auto remove = transaction.query("destroy_" + std::string(table) + "_of_" + std::string(kind));
    remove.bind(kind == "case" ? "case_file" : kind, id);
    TRY_DO(remove.run());
    if (remove.changes() > 0) {
      gone[std::string(table)] += remove.changes();
    }
  }
  return {};
}

Result<std::vector<std::string>> texts(store::Statement statement, std::string_view column) {
  return every(std::move(statement), [&](const store::Statement& row) { return row.text(column); });
}

// Plans that were made for the cases that are gone, and for no other.
Result<void> destroy_plans(store::WriteTransaction& transaction, const std::string& household,
                           RowsGone& gone) {
  auto find = transaction.query("plans_of_household_without_goals");
  find.bind("household", household);
  TRY(const auto plans, texts(std::move(find), "id"));
  constexpr std::array<std::string_view, 3> tables = {"plan_member", "plan_version", "plan"};
  for (const auto& plan : plans) {
    TRY_DO(destroy(transaction, tables, "plan", plan, gone));
  }
  return {};
}

Result<std::vector<InTheWay>> in_the_way(store::Statement statement) {
  return every(std::move(statement), [](const store::Statement& row) {
    return InTheWay{row.text("why"), row.text("about")};
  });
}

}  // namespace

Result<RowsGone> destroy_case(store::WriteTransaction& transaction, const CaseId& case_file) {
  RowsGone gone;
  auto find = transaction.query("household_of_case");
  find.bind("case_file", case_file);
  TRY(const auto households, texts(std::move(find), "household"));
  TRY_DO(destroy(transaction, of_case, "case", case_file.text(), gone));
  for (const auto& household : households) {
    TRY_DO(destroy_plans(transaction, household, gone));
  }
  return gone;
}

Result<RowsGone> destroy_client(store::WriteTransaction& transaction, const ClientId& client) {
  RowsGone gone;
  auto find = transaction.query("households_of_client");
  find.bind("client", client);
  TRY(const auto households, texts(std::move(find), "household"));
  TRY_DO(destroy(transaction, of_client, "client", client.text(), gone));
  for (const auto& household : households) {
    auto empty = transaction.query("household_is_empty");
    TRY(const bool nobody_left, empty.bind("household", household).next());
    if (nobody_left) {
      TRY_DO(destroy(transaction, of_household, "household", household, gone));
    }
  }
  return gone;
}

Result<std::vector<InTheWay>> what_keeps_case(store::ReadTransaction& transaction,
                                              const CaseId& case_file, Date today) {
  auto find = transaction.query("what_keeps_case");
  find.bind("case_file", case_file).bind("today", today);
  return in_the_way(std::move(find));
}

Result<std::vector<InTheWay>> what_keeps_client(store::ReadTransaction& transaction,
                                                const ClientId& client) {
  auto find = transaction.query("what_keeps_client");
  find.bind("client", client);
  return in_the_way(std::move(find));
}

Result<bool> is_client_here(store::ReadTransaction& transaction, const ClientId& client) {
  auto find = transaction.query("client_has_rows");
  return find.bind("client", client).next();
}

Result<std::vector<KeptDocument>> documents_of(store::ReadTransaction& transaction,
                                               const ClientId& client) {
  auto find = transaction.query("documents_of_client");
  find.bind("client", client);
  return every(std::move(find), [](const store::Statement& row) {
    return KeptDocument{row.optional_text("case_file").value_or(""), row.text("kind"),
                        row.text("document"), row.date("made_on"), row.date("changed_on")};
  });
}

Result<std::vector<CaseClosing>> closings_of(store::ReadTransaction& transaction,
                                             const ClientId& client) {
  auto find = transaction.query("closing_of_case");
  find.bind("client", client);
  return every(std::move(find), [](const store::Statement& row) {
    CaseClosing closing;
    closing.case_file = row.id<CaseId>("id");
    closing.number = row.integer("number");
    closing.task = row.text("task");
    closing.closed = row.text_view("state") == "closed";
    closing.closed_on = row.optional_date("closed_on");
    closing.help_ended_on = row.optional_date("help_ended_on");
    closing.was_helped = row.boolean("was_helped");
    return closing;
  });
}

Result<std::vector<ClientId>> clients_after(store::ReadTransaction& transaction,
                                            const std::string& after, Date registered, int limit) {
  auto find = transaction.query("clients_after");
  find.bind("after", after).bind("registered", registered).bind("limit", limit);
  return every(std::move(find), [](const store::Statement& row) { return row.id<ClientId>("id"); });
}

std::vector<std::string_view> tables_that_lose_rows() {
  std::vector<std::string_view> all(of_case.begin(), of_case.end());
  all.insert(all.end(), of_client.begin(), of_client.end());
  all.insert(all.end(), of_household.begin(), of_household.end());
  return all;
}

}  // namespace naober::records
