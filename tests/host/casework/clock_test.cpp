// Terms, pauses, and what comes too early or too late.
#include "casework/town.h"

namespace naober::casework {
namespace {

using testing::HasSubstr;

struct Bergen {
  explicit Bergen(Date day) : town("buch/bergen"), road(generalist()) { town.move_to(day); }
  Context generalist() { return town.as("Fenna", "bergen", "consultant"); }
  StepEntry step() {
    const auto whole = open_case_file(generalist(), road.journey.case_file.id);
    EXPECT_TRUE(whole) << whole.error().says;
    return whole ? whole->steps.back() : StepEntry{};
  }
  Apply application() {
    road.refresh();
    Apply request;
    request.case_file = road.journey.case_file.id;
    request.version = road.journey.case_file.version;
    request.question = "Ik vraag hulp aan.";
    return request;
  }
  Town town;
  Road road;
};

TEST(Clock, the_investigation_ends_six_weeks_after_the_notification_and_moves_past_easter_monday) {
  Bergen bergen(Date::of(2026, 2, 23));
  bergen.road.register_somebody().open();
  const auto file = open_client_file(bergen.generalist(), bergen.road.journey.client.id);
  ASSERT_TRUE(file);
  EXPECT_EQ(file->notifications.front().investigation_until, Date::of(2026, 4, 7));
  EXPECT_EQ(file->notifications.front().personal_plan_until, Date::of(2026, 3, 2));
}

TEST(Clock, an_application_before_the_investigation_is_finished_becomes_a_notification) {
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

TEST(Clock, once_the_six_weeks_have_passed_an_application_is_accepted_without_investigation) {
  Bergen bergen(Date::of(2026, 2, 23));
  bergen.road.register_somebody().open();
  bergen.town.move_to(Date::of(2026, 4, 8));
  const auto applied = apply(bergen.generalist(), bergen.application());
  ASSERT_TRUE(applied) << applied.error().says;
  EXPECT_TRUE(applied->accepted);
  EXPECT_EQ(applied->case_file.step, "decision");
  EXPECT_EQ(bergen.step().due_on, Date::of(2026, 4, 22));
}

TEST(Clock, the_decision_term_stands_still_while_we_wait_for_the_client) {
  Bergen bergen(Date::of(2026, 3, 2));
  bergen.road.register_somebody().open().converse().file_application();
  EXPECT_EQ(bergen.step().due_on, Date::of(2026, 3, 16));
  bergen.town.move_to(Date::of(2026, 3, 5));
  bergen.road.refresh();
  const auto stopped =
      suspend(bergen.generalist(),
              {bergen.road.journey.case_file.id, bergen.road.journey.case_file.version,
               SuspensionGround::completion, "De brief van de huisarts.", Date::of(2026, 3, 19)});
  ASSERT_TRUE(stopped) << stopped.error().says;
  bergen.town.move_to(Date::of(2026, 3, 12));
  const auto running = resume(bergen.generalist(), {bergen.road.journey.case_file.id,
                                                    stopped->case_file.version, std::nullopt});
  ASSERT_TRUE(running) << running.error().says;
  // From 6 March up to and not including 12 March: six days; 22 March is a Sunday.
  EXPECT_EQ(running->step.due_on, Date::of(2026, 3, 23));
  const auto list = work_list(bergen.generalist(), {});
  ASSERT_TRUE(list);
}

TEST(Clock, an_investigation_does_not_stand_still) {
  Bergen bergen(Date::of(2026, 3, 2));
  bergen.road.register_somebody().open();
  const auto refused = refusal(suspend(
      bergen.generalist(), {bergen.road.journey.case_file.id, bergen.road.journey.case_file.version,
                            SuspensionGround::completion, "Een brief.", Date::of(2026, 3, 9)}));
  EXPECT_EQ(refused.fault, Fault::conflict);
  EXPECT_THAT(refused.says, HasSubstr("does not stand still"));
}

struct Granted : Bergen {
  Granted() : Bergen(Date::of(2026, 3, 2)) {
    road.all_the_way();
    const auto held =
        consult(town.as("Gerrit", "bergen", "municipal_officer"),
                {road.journey.case_file.id, "household_help", "Ja.", true, std::nullopt});
    EXPECT_TRUE(held);
    auto done = decide(generalist(), road.grant());
    EXPECT_TRUE(done) << done.error().says;
    decided = done.value_or(Decided{});
  }
  Context jurist() { return town.as("Hanna", "bergen", "objection_officer"); }
  ReceiveObjection objection() {
    return {decided.decision.id, decided.case_file.version,      std::nullopt,
            std::nullopt,        "Ik ben het er niet mee eens.", ""};
  }
  Decided decided;
};

TEST(Clock, an_objection_on_the_last_day_is_in_time_and_the_day_after_is_late) {
  {
    Granted bergen;
    EXPECT_EQ(bergen.decided.decision.objection_until, Date::of(2026, 4, 13));
    bergen.town.move_to(Date::of(2026, 4, 13));
    const auto in_time = receive_objection(bergen.jurist(), bergen.objection());
    ASSERT_TRUE(in_time);
    EXPECT_FALSE(in_time->objection.late);
    EXPECT_TRUE(in_time->says.empty());
  }
  Granted bergen;
  bergen.town.move_to(Date::of(2026, 4, 14));
  const auto late = receive_objection(bergen.jurist(), bergen.objection());
  ASSERT_TRUE(late);
  EXPECT_TRUE(late->objection.late);
  EXPECT_THAT(late->says, HasSubstr("Awb 6:11"));
}

TEST(Clock, an_objection_posted_in_time_and_received_within_a_week_is_in_time) {
  Granted bergen;
  bergen.town.move_to(Date::of(2026, 4, 16));
  auto posted = bergen.objection();
  posted.posted_on = Date::of(2026, 4, 12);
  const auto received = receive_objection(bergen.jurist(), posted);
  ASSERT_TRUE(received);
  EXPECT_FALSE(received->objection.late);
}

TEST(Clock, a_late_objection_is_inadmissible_unless_it_is_excused) {
  Granted bergen;
  bergen.town.move_to(Date::of(2026, 4, 20));
  const auto late = receive_objection(bergen.jurist(), bergen.objection());
  ASSERT_TRUE(late);
  DecideObjection request{late->objection.id, late->case_file.version, ObjectionOutcome::unfounded,
                          "Wij blijven erbij.", false};
  EXPECT_EQ(refusal(decide_objection(bergen.jurist(), request)).about, "/lateness_excused");
  request.lateness_excused = true;
  EXPECT_TRUE(decide_objection(bergen.jurist(), request));
}

TEST(Clock, an_objection_waits_on_the_work_list_of_who_may_decide_it) {
  Granted bergen;
  ASSERT_TRUE(receive_objection(bergen.jurist(), bergen.objection()));
  const auto list = work_list(bergen.jurist(), {});
  ASSERT_TRUE(list) << list.error().says;
  ASSERT_EQ(list->items.size(), 1U);
  EXPECT_EQ(list->items.front().what, "decide_objection");
  EXPECT_EQ(list->items.front().role, "objection_officer");
}

}  // namespace
}  // namespace naober::casework
