// A municipality's file in a temporary folder, filled by hand with invented people: what the store
// itself keeps to, whatever a use case above it might forget.
#pragma once

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <memory>
#include <string>

#include "records/advice.h"
#include "records/case_file.h"
#include "records/client.h"
#include "records/decision.h"
#include "records/household.h"
#include "records/objection.h"
#include "records/order.h"
#include "records/plan.h"
#include "records/provision.h"
#include "store/folder.h"
#include "store/house.h"

namespace naober::records {

class File {
 public:
  File() {
    store::HouseOptions options;
    options.data = folder_.path() / "data";
    auto opened = store::House::open(options, clock, random);
    EXPECT_TRUE(opened) << opened.error().says << " " << opened.error().about;
    house_ = *std::move(opened);
    auto lent = house_->municipality("bergen");
    EXPECT_TRUE(lent) << lent.error().says << " " << lent.error().about;
    store_ = *std::move(lent);
  }

  // work: Result<T>(store::WriteTransaction&).
  template <class Work>
  auto write(Work work) {
    return store_->write(std::move(work));
  }
  template <class Work>
  auto read(Work work) {
    return store_->read(std::move(work));
  }
  // Writes what must be written.
  template <class Work>
  void put(Work work) {
    const auto done = store_->write(
        [&](store::WriteTransaction& transaction) -> Result<void> { return work(transaction); });
    ASSERT_TRUE(done) << done.error().says << " (" << done.error().about << ")";
  }
  store::Vault& vault() { return store_->vault(); }

  Client add_client(const std::string& bsn, const HouseholdId& household) {
    Client client{ClientId::make(random), household, day};
    EXPECT_TRUE(vault().ensure_key(client.id.text()));
    const Identity identity{
        bsn, "Kuiper", "Anna", Date::of(1950, 1, 2), {"Dorpsstraat", "1", "1861 AA", "Bergen"}};
    auto sealed = seal_identity(vault(), client.id, identity);
    EXPECT_TRUE(sealed) << sealed.error().says;
    put([&](store::WriteTransaction& transaction) -> Result<void> {
      TRY_DO(records::add_client(transaction, client, *sealed));
      return join_household(transaction, household, client.id, day);
    });
    return client;
  }
  HouseholdId add_household() {
    const auto id = HouseholdId::make(random);
    put([&](store::WriteTransaction& transaction) {
      return records::add_household(transaction, id, day);
    });
    return id;
  }
  CaseFile add_case(const Client& client, const std::string& task = "household_help") {
    CaseFile case_file;
    case_file.id = CaseId::make(random);
    case_file.task = task;
    case_file.client = client.id;
    case_file.household = client.household;
    case_file.step = "investigation";
    case_file.contact_person = "user_fenna";
    case_file.bundle = "b";
    case_file.opened_on = day;
    put([&](store::WriteTransaction& transaction) -> Result<void> {
      TRY(case_file.number, records::add_case(transaction, case_file));
      return {};
    });
    return case_file;
  }
  Plan plan_of(const HouseholdId& household) {
    Plan plan;
    plan.id = PlanId::make(random);
    plan.household = household;
    plan.form = "support_plan";
    plan.director = "user_fenna";
    plan.made_by = "user_fenna";
    return plan;
  }
  // A plan with an agreed first version; with a goal for the case when it is wanted.
  Plan agreed_plan(const CaseFile& case_file, bool with_goal) {
    auto plan = plan_of(case_file.household);
    plan.state = PlanState::agreed;
    put([&](store::WriteTransaction& transaction) -> Result<void> {
      TRY_DO(add_plan(transaction, plan));
      if (with_goal) {
        Goal goal;
        goal.id = GoalId::make(random);
        goal.case_file = case_file.id;
        goal.result = "Het huis is schoon.";
        TRY_DO(add_goal(transaction, plan.id, goal, 1));
      }
      return agree_version(transaction, plan, "user_fenna", day);
    });
    return plan;
  }
  Advice add_advice(const CaseFile& case_file) {
    Advice advice;
    advice.id = AdviceId::make(random);
    advice.case_file = case_file.id;
    advice.case_version = 1;
    advice.on_day = day;
    advice.verdict = "grant";
    advice.facts = Map{{"limited", true}};
    advice.bundle = "b";
    advice.given_by = "user_fenna";
    put([&](store::WriteTransaction& transaction) {
      return records::add_advice(transaction, advice);
    });
    return advice;
  }
  Decision decision_on(const CaseFile& case_file, const Plan& plan, const Advice& advice) {
    Decision decision;
    decision.id = DecisionId::make(random);
    decision.case_file = case_file.id;
    decision.provision = "household_help";
    decision.advice = advice.id;
    decision.plan = plan.id;
    decision.plan_version = 1;
    decision.mandate = "decide_tailored";
    decision.article = "Wmo 2015 art. 2.3.5 lid 3";
    decision.reasons = {{"HH-9", "grant", decision.article, "Het lukt u niet zelf."}};
    decision.personal_plan_weighed = "Er is geen persoonlijk plan ingediend.";
    decision.signed_by = "user_fenna";
    decision.role = "consultant";
    decision.organisation = "bergen";
    decision.bundle = "b";
    decision.facts = advice.facts;
    decision.letter = "<p>Beste Anna</p>";
    decision.decided_on = day;
    decision.published_on = day;
    decision.objection_until = day.plus_days(42);
    decision.valid_from = day;
    return decision;
  }
  Result<void> keep(const Decision& decision) {
    return write([&](store::WriteTransaction& transaction) -> Result<void> {
      return add_decision(transaction, decision);
    });
  }

  SystemRandom random;
  FixedClock clock{Date::of(2026, 3, 2)};
  const Date day = Date::of(2026, 3, 2);

 private:
  TemporaryFolder folder_;
  std::unique_ptr<store::House> house_;
  store::MunicipalityLoan store_;
};

}  // namespace naober::records
