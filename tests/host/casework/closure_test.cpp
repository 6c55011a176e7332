#include "casework/town.h"

#include <algorithm>

namespace naober::casework {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

CloseCase declined(Bergen& bergen) {
  bergen.road.refresh();
  CloseCase request;
  request.case_file = bergen.case_id();
  request.version = bergen.road.journey.case_file.version;
  request.because = "Greet wil het nu zelf doen.";
  request.outcome = CaseOutcome::declined;
  return request;
}

NotificationId signal(Bergen& bergen) {
  RegisterNotification heard;
  heard.client = bergen.road.journey.client.id;
  heard.kind = NotificationKind::signal;
  heard.question = "De gordijnen blijven dicht.";
  const auto registered = register_notification(bergen.generalist(), heard);
  EXPECT_TRUE(registered) << registered.error().says;
  return registered ? registered->id : NotificationId();
}

TEST(Closure, wanting_no_help_closes_a_case_without_any_decision) {
  Bergen bergen;
  bergen.road.register_somebody().open().converse();
  const auto closed = close_case(bergen.generalist(), declined(bergen));
  ASSERT_TRUE(closed) << closed.error().says;
  EXPECT_EQ(closed->state, CaseState::closed);
  const auto whole = bergen.whole();
  EXPECT_THAT(whole.decisions, IsEmpty());
  ASSERT_EQ(whole.closures.size(), 1u);
  EXPECT_EQ(whole.closures[0].outcome, CaseOutcome::declined);
  EXPECT_EQ(whole.closures[0].because, "Greet wil het nu zelf doen.");
}

TEST(Closure, what_was_granted_is_withdrawn_before_it_is_declined) {
  Bergen bergen;
  bergen.granted();
  EXPECT_THAT(refusal(close_case(bergen.generalist(), declined(bergen))).says,
              HasSubstr("was granted"));
  auto ended = declined(bergen);
  ended.outcome = CaseOutcome::ended;
  EXPECT_TRUE(close_case(bergen.generalist(), ended));
}

TEST(Closure, a_signal_finds_who_declined_and_tells_the_one_who_knows_them) {
  Bergen bergen;
  bergen.road.register_somebody().open();
  ASSERT_TRUE(close_case(bergen.generalist(), declined(bergen)));
  const auto client = bergen.road.journey.client.id;
  const auto before = declined_before(bergen.town.desk(), client);
  ASSERT_TRUE(before) << before.error().says;
  ASSERT_EQ(before->size(), 1u);
  EXPECT_EQ(before->front().case_file, bergen.case_id());
  signal(bergen);
  const auto work = own_work(bergen.generalist());
  ASSERT_EQ(work.size(), 1u);
  EXPECT_THAT(work[0].title, HasSubstr("eerder geen hulp wilde"));
}

TEST(Closure, a_case_comes_back_as_a_new_question_and_keeps_its_history) {
  Bergen bergen;
  bergen.road.register_somebody().open().converse();
  ASSERT_TRUE(close_case(bergen.generalist(), declined(bergen)));
  bergen.road.refresh();
  ReopenCase again;
  again.case_file = bergen.case_id();
  again.version = bergen.road.journey.case_file.version;
  EXPECT_EQ(refusal(reopen_case(bergen.generalist(), again)).about, "/because");
  again.because = "De buurvrouw belde.";
  again.notification = signal(bergen);
  bergen.town.move_to(Date::of(2026, 6, 1));
  const auto reopened = reopen_case(bergen.generalist(), again);
  ASSERT_TRUE(reopened) << reopened.error().says;
  EXPECT_EQ(reopened->state, CaseState::open);
  EXPECT_FALSE(reopened->applied_on);
  const auto whole = bergen.whole();
  EXPECT_EQ(whole.conversations.size(), 1u);
  ASSERT_EQ(whole.closures.size(), 1u);
  EXPECT_EQ(whole.closures[0].reopened_on, Date::of(2026, 6, 1));
  EXPECT_EQ(whole.closures[0].reopened_for, again.notification);
  EXPECT_EQ(whole.steps.back().entered_on, Date::of(2026, 6, 1));
  EXPECT_THAT(*declined_before(bergen.town.desk(), bergen.road.journey.client.id), IsEmpty());
  again.version = reopened->version;
  EXPECT_THAT(refusal(reopen_case(bergen.generalist(), again)).says, HasSubstr("open already"));
}

TEST(Closure, a_notification_of_somebody_else_brings_no_case_back) {
  Bergen bergen;
  bergen.road.register_somebody().open();
  ASSERT_TRUE(close_case(bergen.generalist(), declined(bergen)));
  Road other(bergen.generalist());
  other.register_somebody(joop());
  RegisterNotification heard;
  heard.client = other.journey.client.id;
  heard.question = "Joop vraagt iets.";
  const auto registered = register_notification(bergen.generalist(), heard);
  ASSERT_TRUE(registered);
  bergen.road.refresh();
  const auto refused = refusal(
      reopen_case(bergen.generalist(), {bergen.case_id(), bergen.road.journey.case_file.version,
                                        "Verkeerd gelezen.", registered->id}));
  EXPECT_EQ(refused.about, "/notification_id");
}

}  // namespace
}  // namespace naober::casework
