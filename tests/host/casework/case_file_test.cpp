#include "casework/timeline.h"
#include "casework/town.h"
#include "store/reads_begun.h"

namespace naober::casework {
namespace {

using testing::Contains;
using testing::HasSubstr;

TEST(CaseFile, is_opened_once_per_notification_and_task) {
  Bergen bergen;
  bergen.road.register_somebody().open();
  const auto again = open_case(bergen.generalist(),
                               {*bergen.road.journey.case_file.notification, "household_help", ""});
  EXPECT_EQ(refusal(again).fault, Fault::conflict);
  const auto other = open_case(
      bergen.generalist(), {*bergen.road.journey.case_file.notification, "sheltered_housing", ""});
  EXPECT_TRUE(other) << other.error().says;
}

TEST(CaseFile, is_for_a_task_that_the_municipality_uses) {
  Bergen bergen;
  bergen.road.register_somebody().open();
  const auto refused = refusal(open_case(
      bergen.generalist(), {*bergen.road.journey.case_file.notification, "garden_help", ""}));
  EXPECT_EQ(refused.fault, Fault::not_found);
  EXPECT_THAT(refused.says, HasSubstr("household_help"));
}

TEST(CaseFile, keeps_facts_from_who_may_not_know_them) {
  Bergen bergen;
  bergen.road.all_the_way();
  const auto seen_by = [&](const Context& context) {
    const auto whole = open_case_file(context, bergen.case_id());
    EXPECT_TRUE(whole) << whole.error().says;
    return whole.value_or(WholeCase{});
  };
  const auto consultant = seen_by(bergen.generalist());
  EXPECT_TRUE(consultant.withheld.empty());
  ASSERT_EQ(consultant.advices.size(), 1U);
  EXPECT_NE(consultant.advices.front().outcome.find("trace"), nullptr);
  auto at_the_desk = bergen.town.desk();
  const auto desk = seen_by(at_the_desk);
  EXPECT_THAT(desk.withheld, Contains("carer_overloaded"));
  EXPECT_EQ(desk.advices.front().facts.find("carer_overloaded"), nullptr);
  EXPECT_EQ(desk.advices.front().outcome.find("trace"), nullptr);
}

TEST(CaseFile, one_case_page_is_one_read_transaction) {
  Bergen bergen;
  bergen.granted();
  const auto before = store::reads_begun();
  const auto whole = open_case_file(bergen.generalist(), bergen.case_id());
  ASSERT_TRUE(whole) << whole.error().says;
  EXPECT_FALSE(whole->decisions.empty());
  EXPECT_EQ(store::reads_begun() - before, 1U);
}

TEST(CaseFile, tells_its_timeline_oldest_first) {
  Bergen bergen;
  bergen.granted();
  const auto lines = timeline(bergen.generalist(), bergen.case_id());
  ASSERT_TRUE(lines) << lines.error().says;
  std::vector<std::string> what;
  for (const auto& line : *lines) {
    what.push_back(line.what);
  }
  EXPECT_EQ(what.front(), "case_opened");
  for (const auto* part : {"applied", "step_entered", "conversation_held", "plan_agreed", "advised",
                           "consulted", "decided"}) {
    EXPECT_THAT(what, Contains(part));
  }
  EXPECT_TRUE(std::is_sorted(lines->begin(), lines->end(),
                             [](const auto& a, const auto& b) { return a.on < b.on; }));
}

TEST(CaseFile, closes_with_a_reason_and_then_stays_as_it_is) {
  Bergen bergen;
  bergen.road.register_somebody().open();
  const auto version = bergen.road.journey.case_file.version;
  EXPECT_EQ(refusal(close_case(bergen.generalist(), {bergen.case_id(), version, " "})).about,
            "/because");
  const auto closed =
      close_case(bergen.generalist(), {bergen.case_id(), version, "Greet wil geen hulp."});
  ASSERT_TRUE(closed) << closed.error().says;
  EXPECT_EQ(closed->state, CaseState::closed);
  const auto list = work_list(bergen.generalist(), {});
  ASSERT_TRUE(list);
  EXPECT_TRUE(list->items.empty());
  RecordFacts late;
  late.case_file = bergen.case_id();
  late.version = closed->version;
  late.facts = greets_facts();
  EXPECT_THAT(refusal(record_facts(bergen.generalist(), late)).says,
              HasSubstr("register a new notification"));
}

TEST(CaseFile, does_not_close_while_help_runs) {
  Bergen bergen;
  const auto placed = place_order(bergen.generalist(), order_for(bergen.granted()));
  ASSERT_TRUE(placed) << placed.error().says;
  const auto refused = refusal(
      close_case(bergen.generalist(), {bergen.case_id(), placed->case_file.version, "Klaar."}));
  EXPECT_EQ(refused.about, placed->provision.id.text());
}

TEST(CaseFile, is_handed_over_and_found_in_the_list_of_the_new_contact_person) {
  Bergen bergen;
  bergen.road.register_somebody().open();
  const auto handed =
      hand_over(bergen.generalist(), {bergen.case_id(), bergen.road.journey.case_file.version,
                                      bergen.officer().actor.user.text()});
  ASSERT_TRUE(handed) << handed.error().says;
  CaseQuery query;
  query.contact_person = bergen.officer().actor.user.text();
  const auto found = list_cases(bergen.generalist(), query);
  ASSERT_TRUE(found);
  ASSERT_EQ(found->items.size(), 1U);
  EXPECT_EQ(found->items.front().id, bergen.case_id());
  query.contact_person = bergen.generalist().actor.user.text();
  EXPECT_TRUE(list_cases(bergen.generalist(), query)->items.empty());
}

}  // namespace
}  // namespace naober::casework
