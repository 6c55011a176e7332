#include "studio/shadow.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "policy/evaluate.h"
#include "records/case_file.h"
#include "records/client.h"
#include "records/household.h"
#include "studio/policy_on_disk.h"

namespace naober::studio {
namespace {

class ShadowTest : public testing::Test {
 protected:
  PolicyOnDisk disk;
  std::unique_ptr<PolicyKeeper> keeper = disk.open();
  std::unique_ptr<Shadows> shadows = open({});
  const std::string path = "municipalities/veen/heide/visits.lua";

  std::unique_ptr<Shadows> open(ShadowLimits limits) {
    return taken(
        Shadows::open(disk.house(), *keeper, shared_pool(), disk.clock(), disk.random(), limits));
  }
  Result<Shadow> start(FileChanges changes, const std::string& reason = "wat zou dat schelen?") {
    return shadows->start({"heide", "een proef", std::move(changes), reason, somebody()});
  }
  Shadow now(const ShadowId& id) {
    shadows->settle();
    return taken(shadows->find("heide", id));
  }

  // A case of heide, with what little it needs.
  CaseId add_case() {
    const auto store = taken(disk.house().municipality("heide"));
    const Client client{ClientId::make(disk.random()), HouseholdId::make(disk.random()), day};
    CaseFile file;
    file.id = CaseId::make(disk.random());
    file.task = "visits";
    file.client = client.id;
    file.household = client.household;
    file.contact_person = "user_1";
    file.bundle = "b";
    file.opened_on = day;
    CHECK(store->vault().ensure_key(client.id.text()).has_value());
    const Identity anna{
        "999900006", "Duinwaard", "Anna", Date::of(1950, 1, 2), {"Pad", "1", "0012 AB", "Elders"}};
    const auto sealed = taken(records::seal_identity(store->vault(), client.id, anna));
    taken(store->write([&](store::WriteTransaction& transaction) -> Result<std::int64_t> {
      TRY_DO(records::add_household(transaction, client.household, day));
      TRY_DO(records::add_client(transaction, client, sealed));
      TRY_DO(records::join_household(transaction, client.household, client.id, day));
      return records::add_case(transaction, file);
    }));
    return file.id;
  }

  // What the live rules advise on somebody of this age who is often alone.
  Advice live_advice(const CaseId& file, int age) {
    const auto policy = keeper->policy();
    const policy::Bundle& bundle = *policy->find("heide")->bundle;
    const policy::Task& task = *bundle.task("visits");
    const Map facts{{"age", age}, {"lonely", true}, {"steps", 1}};
    const auto sheet = taken(policy::FactSheet::read(*task.plugin->facts, facts));
    const policy::Functions functions{shared_pool(), "veen/heide", task.plugin->unit};
    const auto outcome =
        taken(policy::advise(*task.book, task.settings_at(day), sheet, &functions));
    Advice advice;
    advice.id = AdviceId::make(disk.random());
    advice.case_file = file;
    advice.on_day = day;
    advice.verdict = policy::name_of(outcome.verdict);
    advice.provision = outcome.grants.empty() ? "" : outcome.grants.front().provision;
    advice.outcome = policy::to_value(outcome);
    advice.facts = sheet.to_map();
    advice.bundle = bundle.fingerprint;
    advice.given_at = disk.clock().now();
    return advice;
  }

  const Date day = Date::of(2026, 5, 1);
};

TEST_F(ShadowTest, it_counts_what_it_would_have_advised_and_lists_where_that_differs) {
  const CaseId young = add_case();
  const Shadow shadow = taken(start({{path, PolicyOnDisk::age_file(66)}}));
  const Advice differs = live_advice(young, 70);  // the live rules visit from 75
  shadows->heard("heide", differs);
  shadows->heard("heide", live_advice(young, 80));
  const Shadow seen = now(shadow.id);
  EXPECT_EQ(seen.counts.asked, 2);
  EXPECT_EQ(seen.counts.same, 1);
  EXPECT_EQ(seen.counts.different, 1);
  const auto list = taken(shadows->differences("heide", shadow.id, 0, 10));
  ASSERT_EQ(list.size(), 1u);
  EXPECT_EQ(list[0].case_file, young);
  EXPECT_EQ(list[0].advice, differs.id);
  EXPECT_EQ(list[0].live_fingerprint, differs.bundle);
  EXPECT_EQ(list[0].live_verdict, "weigh");
  EXPECT_EQ(list[0].shadow_verdict, "grant");
  EXPECT_EQ(list[0].shadow_provision, "visit");
  EXPECT_EQ(list[0].rule, "V-1");
}

TEST_F(ShadowTest, another_municipality_is_not_heard) {
  const Shadow shadow = taken(start({{path, PolicyOnDisk::age_file(66)}}));
  shadows->heard("turf", live_advice(add_case(), 70));
  EXPECT_EQ(now(shadow.id).counts.asked, 0);
}

TEST_F(ShadowTest, a_stopped_shadow_hears_nothing_and_keeps_what_it_counted) {
  const CaseId file = add_case();
  const Shadow shadow = taken(start({{path, PolicyOnDisk::age_file(66)}}));
  shadows->heard("heide", live_advice(file, 70));
  const Shadow stopped = taken(shadows->stop("heide", shadow.id, somebody()));
  EXPECT_EQ(stopped.counts.asked, 1);
  EXPECT_TRUE(stopped.stopped_at);
  shadows->heard("heide", live_advice(file, 70));
  EXPECT_EQ(now(shadow.id).counts.asked, 1);
  EXPECT_EQ(shadows->stop("heide", shadow.id, somebody()).error().fault, Fault::conflict);
}

TEST_F(ShadowTest, it_goes_on_after_a_restart) {
  const CaseId file = add_case();
  const Shadow shadow = taken(start({{path, PolicyOnDisk::age_file(66)}}));
  shadows.reset();
  shadows = open({});
  shadows->heard("heide", live_advice(file, 70));
  EXPECT_EQ(now(shadow.id).counts.different, 1);
}

TEST_F(ShadowTest, what_it_cannot_keep_up_with_is_dropped_and_counted) {
  shadows = open({.waiting = 0});
  const Shadow shadow = taken(start({{path, PolicyOnDisk::age_file(66)}}));
  shadows->heard("heide", live_advice(add_case(), 70));
  const Shadow seen = now(shadow.id);
  EXPECT_EQ(seen.counts.dropped, 1);
  EXPECT_EQ(seen.counts.asked, 0);
}

TEST_F(ShadowTest, only_the_newest_differences_are_kept) {
  shadows = open({.differences = 2});
  const CaseId file = add_case();
  const Shadow shadow = taken(start({{path, PolicyOnDisk::age_file(66)}}));
  for (int i = 0; i < 5; ++i) {
    shadows->heard("heide", live_advice(file, 70));
  }
  EXPECT_EQ(now(shadow.id).counts.different, 5);
  EXPECT_EQ(taken(shadows->differences("heide", shadow.id, 0, 10)).size(), 2u);
}

TEST_F(ShadowTest, a_case_that_it_cannot_ask_has_failed_and_nobody_notices) {
  const Shadow shadow = taken(start({{path, PolicyOnDisk::age_file(66)}}));
  shadows->heard("heide", live_advice(CaseId::make(disk.random()), 70));
  EXPECT_EQ(now(shadow.id).counts.failed, 1);
}

TEST_F(ShadowTest, one_runs_at_a_time_with_a_reason_and_a_policy_that_differs) {
  EXPECT_EQ(start({{path, PolicyOnDisk::age_file(66)}}, "").error().about, "/reason");
  EXPECT_EQ(start({}).error().fault, Fault::conflict);  // it is what is in force
  EXPECT_EQ(start({{path, PolicyOnDisk::age_file(99)}}).error().fault, Fault::invalid);
  taken(start({{path, PolicyOnDisk::age_file(66)}}));
  EXPECT_EQ(start({{path, PolicyOnDisk::age_file(67)}}).error().fault, Fault::conflict);
}

}  // namespace
}  // namespace naober::studio
