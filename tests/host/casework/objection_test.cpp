#include "casework/town.h"

namespace naober::casework {
namespace {

using testing::HasSubstr;

// A grant whose objection term ends on Monday 13 April 2026.
struct Granted : Bergen {
  Granted() : decided(granted()) {}
  ReceiveObjection objection() {
    return {decided.decision.id, decided.case_file.version,      std::nullopt,
            std::nullopt,        "Ik ben het er niet mee eens.", ""};
  }
  Decided decided;
};

TEST(Objection, who_signed_does_not_decide_the_objection) {
  Bergen bergen;
  const auto done = bergen.granted();
  const auto jurist = bergen.jurist();
  const auto received = receive_objection(
      jurist, {done.decision.id, done.case_file.version, std::nullopt, std::nullopt, "Nee.", ""});
  ASSERT_TRUE(received) << received.error().says;
  DecideObjection request{received->objection.id, received->case_file.version,
                          ObjectionOutcome::unfounded, "Wij blijven erbij.", false};
  // Fenna signed; whatever role she holds now, this objection is not hers.
  const auto refused =
      refusal(decide_objection(bergen.town.as("Fenna", "bergen", "objection_officer"), request));
  EXPECT_EQ(refused.fault, Fault::not_allowed);
  EXPECT_THAT(refused.says, HasSubstr("Awb 10:3"));
  EXPECT_TRUE(decide_objection(jurist, request));
}

TEST(Objection, an_objection_on_the_last_day_is_in_time_and_the_day_after_is_late) {
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

TEST(Objection, an_objection_posted_in_time_and_received_within_a_week_is_in_time) {
  Granted bergen;
  bergen.town.move_to(Date::of(2026, 4, 16));
  auto posted = bergen.objection();
  posted.posted_on = Date::of(2026, 4, 12);
  const auto received = receive_objection(bergen.jurist(), posted);
  ASSERT_TRUE(received);
  EXPECT_FALSE(received->objection.late);
}

TEST(Objection, a_late_objection_is_inadmissible_unless_it_is_excused) {
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

TEST(Objection, an_objection_waits_on_the_work_list_of_who_may_decide_it) {
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
