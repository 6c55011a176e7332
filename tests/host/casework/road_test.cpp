#include "casework/road.h"
#include "casework/policy_of.h"
#include "casework/town.h"

namespace naober::casework {
namespace {

using testing::HasSubstr;

TEST(Terms, the_investigation_ends_six_weeks_after_the_notification_and_moves_past_easter_monday) {
  Bergen bergen(Date::of(2026, 2, 23));
  bergen.road.register_somebody().open();
  const auto file = open_client_file(bergen.generalist(), bergen.road.journey.client.id);
  ASSERT_TRUE(file);
  EXPECT_EQ(file->notifications.front().investigation_until, Date::of(2026, 4, 7));
  EXPECT_EQ(file->notifications.front().personal_plan_until, Date::of(2026, 3, 2));
}

TEST(Terms, an_application_before_the_investigation_is_finished_becomes_a_notification) {
  Bergen bergen(Date::of(2026, 2, 23));
  bergen.road.register_somebody().open();
  bergen.town.move_to(Date::of(2026, 3, 10));
  const auto early = apply(bergen.generalist(), bergen.application());
  ASSERT_TRUE(early) << early.error().says;
  EXPECT_FALSE(early->accepted);
  ASSERT_TRUE(early->registered.has_value());
  EXPECT_EQ(early->registered->kind, NotificationKind::early_application);
  EXPECT_THAT(early->says, HasSubstr("2.3.2 lid 9"));
  EXPECT_FALSE(early->case_file.applied_on.has_value());
}

TEST(Terms, once_the_six_weeks_have_passed_an_application_is_accepted_without_investigation) {
  Bergen bergen(Date::of(2026, 2, 23));
  bergen.road.register_somebody().open();
  bergen.town.move_to(Date::of(2026, 4, 8));
  const auto applied = apply(bergen.generalist(), bergen.application());
  ASSERT_TRUE(applied) << applied.error().says;
  EXPECT_TRUE(applied->accepted);
  EXPECT_EQ(applied->case_file.step, "decision");
  EXPECT_EQ(bergen.whole().steps.back().due_on, Date::of(2026, 4, 22));
}

TEST(Terms, the_decision_term_stands_still_while_we_wait_for_the_client) {
  Bergen bergen(Date::of(2026, 3, 2));
  bergen.road.register_somebody().open().converse().file_application();
  EXPECT_EQ(bergen.whole().steps.back().due_on, Date::of(2026, 3, 16));
  bergen.town.move_to(Date::of(2026, 3, 5));
  bergen.road.refresh();
  const auto stopped =
      suspend(bergen.generalist(),
              {bergen.case_id(), bergen.road.journey.case_file.version,
               SuspensionGround::completion, "De brief van de huisarts.", Date::of(2026, 3, 19)});
  ASSERT_TRUE(stopped) << stopped.error().says;
  bergen.town.move_to(Date::of(2026, 3, 12));
  const auto running =
      resume(bergen.generalist(), {bergen.case_id(), stopped->case_file.version, std::nullopt});
  ASSERT_TRUE(running) << running.error().says;
  // From 6 March up to and not including 12 March: six days; 22 March is a Sunday.
  EXPECT_EQ(running->step.due_on, Date::of(2026, 3, 23));
  const auto list = work_list(bergen.generalist(), {});
  ASSERT_TRUE(list);
}

TEST(Terms, an_investigation_does_not_stand_still) {
  Bergen bergen(Date::of(2026, 3, 2));
  bergen.road.register_somebody().open();
  const auto refused = refusal(suspend(
      bergen.generalist(), {bergen.case_id(), bergen.road.journey.case_file.version,
                            SuspensionGround::completion, "Een brief.", Date::of(2026, 3, 9)}));
  EXPECT_EQ(refused.fault, Fault::conflict);
  EXPECT_THAT(refused.says, HasSubstr("does not stand still"));
}

TEST(Terms, of_the_law_move_past_holidays_and_a_municipality_s_own_do_not) {
  Bergen bergen;
  const auto objection =
      core_term(bergen.generalist(), "objection_term", bergen.town.clock.today());
  ASSERT_TRUE(objection);
  EXPECT_EQ(objection->source, TermSource::law);
  StepEntry entry;
  entry.term = Term{6, Term::Unit::weeks};
  entry.term_from = Date::of(2026, 2, 23);
  EXPECT_EQ(due_day(Calendar(), entry), Date::of(2026, 4, 7));
  entry.term_source = TermSource::local;
  EXPECT_EQ(due_day(Calendar(), entry), Date::of(2026, 4, 6));
  entry.term.reset();
  EXPECT_EQ(due_day(Calendar(), entry), std::nullopt);
}

TEST(Road, is_not_walked_by_hand_where_an_act_of_the_core_leads) {
  Bergen bergen;
  bergen.road.register_somebody().open().converse().file_application();
  const auto version = bergen.road.journey.case_file.version;
  const auto refused =
      refusal(advance(bergen.generalist(), {bergen.case_id(), version, "provision"}));
  EXPECT_EQ(refused.about, "/to");
  EXPECT_THAT(refused.says, HasSubstr("by a decision that grants it"));
  EXPECT_THAT(refusal(advance(bergen.generalist(), {bergen.case_id(), version, "review"})).says,
              HasSubstr("a case goes to"));
}

TEST(Road, after_a_review_is_decided_anew_with_a_fresh_term) {
  Bergen bergen;
  const auto done = bergen.granted();
  const auto placed = place_order(bergen.generalist(), order_for(done));
  ASSERT_TRUE(placed) << placed.error().says;
  EXPECT_EQ(placed->case_file.step, "review");
  bergen.town.move_to(Date::of(2027, 3, 1));
  const auto again =
      advance(bergen.generalist(), {bergen.case_id(), placed->case_file.version, "decision"});
  ASSERT_TRUE(again) << again.error().says;
  EXPECT_EQ(again->step.due_on, Date::of(2027, 3, 15));
}

TEST(WorkList, shows_a_role_what_is_due_and_nobody_else) {
  Bergen bergen;
  bergen.road.register_somebody().open();
  const auto mine = work_list(bergen.generalist(), {});
  ASSERT_TRUE(mine) << mine.error().says;
  ASSERT_EQ(mine->items.size(), 1U);
  EXPECT_EQ(mine->items.front().step, "investigation");
  EXPECT_EQ(mine->items.front().case_number, 1);
  const auto theirs = work_list(bergen.jurist(), {});
  ASSERT_TRUE(theirs);
  EXPECT_TRUE(theirs->items.empty());
  WorkListQuery foreign;
  foreign.role = "consultant";
  EXPECT_EQ(refusal(work_list(bergen.jurist(), foreign)).fault, Fault::not_allowed);
}

}  // namespace
}  // namespace naober::casework
