#include "records/plan.h"

#include "base/json.h"
#include "records/rows.h"

namespace naober::records {
namespace {

Plan plan_of(const store::Statement& row) {
  Plan result;
  result.id = row.id<PlanId>("id");
  result.household = row.id<HouseholdId>("household");
  result.unit = word_at<UnitOfWork>(row, "unit");
  result.form = row.text("form");
  result.state = word_at<PlanState>(row, "state");
  result.version = row.integer("version");
  result.agreed_version = row.integer("agreed_version");
  result.agreed_on = row.optional_date("agreed_on");
  result.director = row.text("director");
  result.review_on = row.optional_date("review_on");
  result.perspective = row.text("perspective");
  result.made_by = row.text("made_by");
  return result;
}

std::string json_of_payers(const std::vector<Payer>& payers) {
  List list;
  for (const Payer& payer : payers) {
    list.push_back(Map{{"payer", payer.payer}, {"percent", payer.percent}});
  }
  return write_json(Value(std::move(list)));
}

// Written by us, so read back as it was.
std::vector<Payer> payers_of(std::string_view json) {
  std::vector<Payer> payers;
  const auto read = read_json(json);
  const auto* list = read ? read->as<List>() : nullptr;
  for (const Value& item : list == nullptr ? List() : *list) {
    const auto* percent = item.find("percent");
    const auto* number = percent == nullptr ? nullptr : percent->as<std::int64_t>();
    payers.push_back(
        {std::string(item.text_at("payer")), number == nullptr ? 0 : static_cast<int>(*number)});
  }
  return payers;
}

Goal goal_of(const store::Statement& row) {
  Goal result;
  result.id = row.id<GoalId>("id");
  result.case_file = row.id<CaseId>("case_file");
  result.domain = row.text("domain");
  result.result = row.text("result");
  result.own_share = row.text("own_share");
  result.network_share = row.text("network_share");
  result.general_share = row.text("general_share");
  result.municipality_share = row.text("municipality_share");
  result.payers = payers_of(row.text_view("payers"));
  result.tags = texts_of(row.text_view("tags"));
  result.societal_goal = row.text("societal_goal");
  return result;
}

Result<std::vector<ClientId>> members_of_plan(store::ReadTransaction& transaction,
                                              const PlanId& plan) {
  auto find = transaction.query("plan_members");
  find.bind("plan", plan);
  return every(std::move(find),
               [](const store::Statement& row) { return row.id<ClientId>("client"); });
}

PersonalPlan personal_plan_of(const store::Statement& row) {
  return PersonalPlan{row.integer("number"), row.id<CaseId>("case_file"), row.date("received_on"),
                      row.text("text"), row.text("recorded_by")};
}

}  // namespace

Result<void> add_plan(store::WriteTransaction& transaction, const Plan& plan) {
  auto add = transaction.query("add_plan");
  return add.bind("id", plan.id)
      .bind("household", plan.household)
      .bind("unit", word_of(plan.unit))
      .bind("form", plan.form)
      .bind("state", word_of(plan.state))
      .bind("version", plan.version)
      .bind("director", plan.director)
      .bind("review_on", plan.review_on)
      .bind("perspective", plan.perspective)
      .bind("made_by", plan.made_by)
      .run();
}

Result<void> add_plan_members(store::WriteTransaction& transaction, const PlanId& plan,
                              const std::vector<ClientId>& members, Date since) {
  auto add = transaction.query("add_plan_member");
  for (const ClientId& client : members) {
    TRY_DO(add.bind("plan", plan).bind("client", client).bind("since", since).run());
    add.reset();
  }
  return {};
}

Result<void> keep_plan_members(store::WriteTransaction& transaction, const PlanId& plan,
                               const std::vector<ClientId>& staying, Date until) {
  std::vector<std::string> ids;
  for (const ClientId& client : staying) {
    ids.push_back(client.text());
  }
  auto end = transaction.query("end_plan_members");
  return end.bind("plan", plan).bind("staying", json_of(ids)).bind("until", until).run();
}

Result<void> change_plan_unit(store::WriteTransaction& transaction, const PlanId& plan,
                              UnitOfWork unit) {
  auto change = transaction.query("change_plan_unit");
  return change.bind("id", plan).bind("unit", word_of(unit)).run();
}

Result<Plan> find_plan(store::ReadTransaction& transaction, const PlanId& id) {
  auto find = transaction.query("find_plan");
  find.bind("id", id);
  TRY(auto plan, the(std::move(find), plan_of, "plan", id.text()));
  TRY(plan.goals, goals_of(transaction, plan.id, plan.version));
  TRY(plan.members, members_of_plan(transaction, plan.id));
  return plan;
}

Result<std::optional<Plan>> running_plan(store::ReadTransaction& transaction,
                                         const HouseholdId& household) {
  auto find = transaction.query("running_plan");
  find.bind("household", household);
  TRY(auto plan, first(std::move(find), plan_of));
  if (plan) {
    TRY(plan->goals, goals_of(transaction, plan->id, plan->version));
    TRY(plan->members, members_of_plan(transaction, plan->id));
  }
  return plan;
}

Result<void> change_plan(store::WriteTransaction& transaction, const Plan& plan,
                         std::int64_t read_version) {
  auto change = transaction.query("change_plan");
  TRY_DO(change.bind("id", plan.id)
             .bind("state", word_of(plan.state))
             .bind("version", plan.version)
             .bind("director", plan.director)
             .bind("review_on", plan.review_on)
             .bind("perspective", plan.perspective)
             .bind("read_version", read_version)
             .run());
  if (change.changes() == 0) {
    return refuse(Fault::conflict,
                  "This plan was changed or closed since it was read; read it again and redo the "
                  "change.",
                  plan.id.text());
  }
  return {};
}

Result<void> agree_version(store::WriteTransaction& transaction, const Plan& plan,
                           const std::string& agreed_by, Date agreed_on) {
  auto agree = transaction.query("agree_version");
  return agree.bind("plan", plan.id)
      .bind("version", plan.version)
      .bind("agreed_on", agreed_on)
      .bind("agreed_by", agreed_by)
      .run();
}

Result<void> add_goal(store::WriteTransaction& transaction, const PlanId& plan, const Goal& goal,
                      std::int64_t added_in) {
  int percent = 0;
  for (const Payer& payer : goal.payers) {
    percent += payer.percent;
  }
  auto add = transaction.query("add_goal");
  return add.bind("id", goal.id)
      .bind("plan", plan)
      .bind("case_file", goal.case_file)
      .bind("domain", goal.domain)
      .bind("result", goal.result)
      .bind("own_share", goal.own_share)
      .bind("network_share", goal.network_share)
      .bind("general_share", goal.general_share)
      .bind("municipality_share", goal.municipality_share)
      .bind("payers", json_of_payers(goal.payers))
      .bind("payers_percent", percent)
      .bind("tags", json_of(goal.tags))
      .bind("societal_goal", goal.societal_goal)
      .bind("added_in", added_in)
      .run();
}

Result<void> drop_goal(store::WriteTransaction& transaction, const GoalId& goal,
                       std::int64_t dropped_in) {
  auto drop = transaction.query("drop_goal");
  return drop.bind("id", goal).bind("dropped_in", dropped_in).run();
}

Result<std::vector<Goal>> goals_of(store::ReadTransaction& transaction, const PlanId& plan,
                                   std::int64_t version) {
  auto find = transaction.query("goals_of_version");
  find.bind("plan", plan).bind("version", version);
  return every(std::move(find), goal_of);
}

Result<std::int64_t> add_personal_plan(store::WriteTransaction& transaction,
                                       const PersonalPlan& personal_plan) {
  auto add = transaction.query("add_personal_plan");
  add.bind("case_file", personal_plan.case_file)
      .bind("received_on", personal_plan.received_on)
      .bind("text", personal_plan.text)
      .bind("recorded_by", personal_plan.recorded_by);
  TRY(const bool there, add.next());
  CHECK(there);
  const auto number = add.integer("number");
  TRY_DO(add.run());
  return number;
}

Result<std::vector<PersonalPlan>> personal_plans_of(store::ReadTransaction& transaction,
                                                    const CaseId& case_file) {
  auto find = transaction.query("personal_plans_of_case");
  find.bind("case_file", case_file);
  return every(std::move(find), personal_plan_of);
}

}  // namespace naober::records
