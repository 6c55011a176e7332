#include "casework/default_notice.h"

#include <algorithm>

#include "casework/case_letter.h"
#include "casework/town.h"

namespace naober::casework {
namespace {

using testing::HasSubstr;

// Greet applied on 7 April 2026; the decision is due on 21 April (Wmo 2.3.5).
struct Late {
  Late() : bergen(Date::of(2026, 4, 7)) {
    bergen.road.register_somebody().open().converse().plan_with_goal().record().file_application();
  }
  std::int64_t version() {
    bergen.road.refresh();
    return bergen.road.journey.case_file.version;
  }
  Result<ReceivedDefaultNotice> notice() {
    ReceiveDefaultNotice request;
    request.case_file = bergen.case_id();
    request.version = version();
    return receive_default_notice(bergen.town.desk(), request);
  }
  Bergen bergen;
};

TEST(DefaultNotice, two_weeks_after_it_a_penalty_runs_for_42_days) {
  Late late;
  late.bergen.town.move_to(Date::of(2026, 4, 24));
  const auto received = late.notice();
  ASSERT_TRUE(received) << received.error().says;
  const auto& notice = received->notice;
  EXPECT_EQ(notice.due_on, Date::of(2026, 4, 21));
  EXPECT_FALSE(notice.too_early);
  EXPECT_EQ(notice.decide_until, Date::of(2026, 5, 8));
  EXPECT_EQ(notice.last_penalty_day, Date::of(2026, 6, 19));
  EXPECT_THAT(received->says, HasSubstr("2026-05-08"));
  const auto context = late.bergen.generalist();
  // The table of Awb 4:17: days and what they come to.
  const std::vector<std::pair<int, std::int64_t>> table = {{0, 0},    {1, 23},    {14, 322},
                                                           {15, 357}, {20, 532},  {28, 812},
                                                           {29, 857}, {42, 1442}, {60, 1442}};
  for (const auto& [days, euros] : table) {
    const auto penalty = penalty_on(context, notice, notice.decide_until.plus_days(days));
    ASSERT_TRUE(penalty) << penalty.error().says;
    EXPECT_EQ(penalty->amount.cents, euros * 100) << days;
  }
  const auto work = own_work(context);
  EXPECT_TRUE(std::any_of(work.begin(), work.end(), [](const WorkItem& item) {
    return item.title == "Ingebrekestelling: besluit uiterlijk 8 mei 2026";
  }));
}

TEST(DefaultNotice, one_that_comes_too_early_starts_nothing) {
  Late late;
  late.bergen.town.move_to(Date::of(2026, 4, 21));
  const auto received = late.notice();
  ASSERT_TRUE(received) << received.error().says;
  EXPECT_TRUE(received->notice.too_early);
  EXPECT_THAT(received->says, HasSubstr("too early"));
  const auto penalty =
      penalty_on(late.bergen.generalist(), received->notice, Date::of(2026, 12, 1));
  ASSERT_TRUE(penalty);
  EXPECT_EQ(penalty->amount.cents, 0);
  EXPECT_FALSE(fix_penalty(late.bergen.generalist(),
                           {received->notice.id, late.version(), std::nullopt, ""}));
}

TEST(DefaultNotice, a_second_one_changes_nothing_and_without_application_there_is_none) {
  Late late;
  late.bergen.town.move_to(Date::of(2026, 4, 24));
  ASSERT_TRUE(late.notice());
  EXPECT_THAT(refusal(late.notice()).says, HasSubstr("second one"));
  Bergen young;
  young.road.register_somebody().open();
  ReceiveDefaultNotice request;
  request.case_file = young.case_id();
  request.version = young.road.journey.case_file.version;
  EXPECT_THAT(refusal(receive_default_notice(young.town.desk(), request)).says,
              HasSubstr("no application"));
}

TEST(DefaultNotice, the_decision_stops_it_and_a_person_fixes_what_is_owed) {
  Late late;
  late.bergen.town.move_to(Date::of(2026, 4, 24));
  const auto received = late.notice();
  ASSERT_TRUE(received);
  late.bergen.town.move_to(Date::of(2026, 5, 28));
  EXPECT_THAT(refusal(fix_penalty(late.bergen.generalist(),
                                  {received->notice.id, late.version(), std::nullopt, ""}))
                  .about,
              testing::AnyOf("decide", received->notice.id.text()));
  late.bergen.road.ask().consult_officer(late.bergen.town);
  ASSERT_TRUE(decide(late.bergen.generalist(), late.bergen.road.grant()));
  const auto generalist = late.bergen.generalist();
  const auto work = own_work(generalist);
  EXPECT_TRUE(std::any_of(work.begin(), work.end(), [](const WorkItem& item) {
    return item.title == "Stel de dwangsom vast (Awb 4:18)" && item.due_on == Date::of(2026, 6, 11);
  }));
  FixPenalty fix;
  fix.notice = received->notice.id;
  fix.version = late.version();
  fix.amount = Money{0};
  EXPECT_EQ(refusal(fix_penalty(generalist, fix)).about, "/because");
  fix.amount = std::nullopt;
  const auto fixed = fix_penalty(generalist, fix);
  ASSERT_TRUE(fixed) << fixed.error().says;
  EXPECT_EQ(fixed->penalty, Money{53200});
  fix.version = late.version();
  EXPECT_THAT(refusal(fix_penalty(generalist, fix)).says, HasSubstr("already"));
}

Adjourn longer(Late& late, Date until) {
  Adjourn request;
  request.case_file = late.bergen.case_id();
  request.version = late.version();
  request.until = until;
  request.because = "Wij wachten op een advies.";
  return request;
}

TEST(Adjourn, a_term_of_the_law_stays_and_is_told_about_in_a_letter) {
  Late late;
  const auto told = adjourn(late.bergen.generalist(), longer(late, Date::of(2026, 5, 6)));
  ASSERT_TRUE(told) << told.error().says;
  EXPECT_FALSE(told->adjournment.extends);
  EXPECT_EQ(told->adjournment.article, "Awb art. 4:14 lid 1");
  EXPECT_EQ(late.bergen.whole().steps.back().due_on, Date::of(2026, 4, 21));
  const auto letters = list_letters(late.bergen.generalist(), late.bergen.case_id());
  ASSERT_TRUE(letters);
  ASSERT_EQ(letters->size(), 1u);
  const auto opened = open_letter(late.bergen.generalist(), letters->front().id);
  ASSERT_TRUE(opened) << opened.error().says;
  EXPECT_THAT(opened->page, HasSubstr("6 mei 2026"));
  EXPECT_THAT(opened->page, HasSubstr("Wij wachten op een advies."));
}

TEST(Adjourn, it_is_told_before_the_term_is_over_with_a_later_day_and_a_reason) {
  Late late;
  EXPECT_EQ(refusal(adjourn(late.bergen.generalist(), longer(late, Date::of(2026, 4, 21)))).about,
            "/until");
  auto silent = longer(late, Date::of(2026, 5, 6));
  silent.because = " ";
  EXPECT_EQ(refusal(adjourn(late.bergen.generalist(), silent)).about, "/because");
  late.bergen.town.move_to(Date::of(2026, 4, 22));
  EXPECT_THAT(refusal(adjourn(late.bergen.generalist(), longer(late, Date::of(2026, 5, 6)))).says,
              HasSubstr("too late"));
}

TEST(Adjourn, an_objection_is_adjourned_once_for_six_weeks_and_longer_with_consent) {
  Bergen bergen;
  const auto decided = bergen.granted();
  ReceiveObjection objects;
  objects.decision = decided.decision.id;
  objects.version = decided.case_file.version;
  objects.grounds = "Te weinig uren.";
  const auto received = receive_objection(bergen.jurist(), objects);
  ASSERT_TRUE(received) << received.error().says;
  const Date due = received->objection.decide_until;
  Adjourn request;
  request.case_file = bergen.case_id();
  request.version = received->case_file.version;
  request.objection = received->objection.id;
  request.because = "De hoorzitting is verzet.";
  request.until = due.plus_days(70);
  EXPECT_EQ(refusal(adjourn(bergen.jurist(), request)).about, "/until");
  request.until = due.plus_days(42);
  const auto told = adjourn(bergen.jurist(), request);
  ASSERT_TRUE(told) << told.error().says;
  EXPECT_TRUE(told->adjournment.extends);
  EXPECT_EQ(bergen.whole().objections[0].decide_until, due.plus_days(42));
  request.version = told->case_file.version;
  request.until = due.plus_days(44);
  EXPECT_THAT(refusal(adjourn(bergen.jurist(), request)).says, HasSubstr("once"));
  request.consented = true;
  const auto agreed = adjourn(bergen.jurist(), request);
  ASSERT_TRUE(agreed) << agreed.error().says;
  EXPECT_EQ(agreed->adjournment.article, "Awb art. 7:10 lid 4");
}

}  // namespace
}  // namespace naober::casework
