#include "casework/queue.h"

#include "casework/town.h"

namespace naober::casework {
namespace {

PolicyChanges with_queues() {
  return {{"municipalities/buch/bergen/casework.lua", R"(return policy "casework" {
  of = "buch/bergen",
  adopted = { by = "college", on = "2025-12-16", source = "Proef" },
  set "access_organisation_wmo" { { "duinbuurt", from = "2026-01-01" } },
  set "back_office_organisation" { { "buch", from = "2026-01-01" } },
})"}};
}

std::string queue(Bergen& bergen, const char* task, const char* role) {
  const auto context = bergen.generalist();
  return queue_of(context, *context.bundle->task(task), role);
}

TEST(Queue, without_settings_work_is_everybodys_who_holds_the_role) {
  Bergen bergen;
  EXPECT_EQ(queue(bergen, "household_help", "consultant"), "");
  EXPECT_EQ(queue(bergen, "household_help", "municipal_officer"), "");
}

TEST(Queue, the_work_of_the_back_office_stands_in_its_own_queue) {
  Bergen bergen(with_queues());
  EXPECT_EQ(queue(bergen, "household_help", "municipal_officer"), "buch");
  EXPECT_EQ(queue(bergen, "youth_help", "municipal_officer"), "buch");
}

TEST(Queue, the_access_is_set_for_each_law_and_has_the_work_its_people_may_do) {
  Bergen bergen(with_queues());
  EXPECT_EQ(queue(bergen, "household_help", "consultant"), "duinbuurt");
  EXPECT_EQ(queue(bergen, "youth_help", "consultant"), "") << "the access for youth is not set";
  EXPECT_EQ(queue(bergen, "household_help", "access_desk"), "") << "welfare may not hold that role";
  EXPECT_EQ(queue(bergen, "household_help", ""), "") << "work for one person is in no queue";
}

TEST(Queue, another_organisation_does_not_see_it_and_does_not_finish_it) {
  Bergen bergen(with_queues());
  bergen.road.register_somebody().open();
  const auto theirs = work_list(bergen.town.as("Femke", "duinbuurt", "consultant"), {});
  ASSERT_TRUE(theirs) << theirs.error().says;
  ASSERT_EQ(theirs->items.size(), 1u);
  EXPECT_EQ(theirs->items.front().organisation, "duinbuurt");
  const auto ours = work_list(bergen.generalist(), {});
  ASSERT_TRUE(ours) << ours.error().says;
  EXPECT_TRUE(ours->items.empty());
  EXPECT_EQ(refusal(finish_task(bergen.generalist(), theirs->items.front().id)).fault,
            Fault::not_allowed);
}

TEST(Queue, the_law_of_a_task_is_that_of_what_it_offers_first) {
  Bergen bergen;
  const auto context = bergen.generalist();
  EXPECT_EQ(law_of(*context.bundle->task("youth_help")), "youth");
  EXPECT_EQ(law_of(*context.bundle->task("participation")), "participation");
  EXPECT_EQ(law_of(*context.bundle->task("casework")), "wmo");
}

}  // namespace
}  // namespace naober::casework
