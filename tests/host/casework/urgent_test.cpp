#include "casework/urgent.h"

#include <algorithm>

#include "casework/tick.h"
#include "casework/town.h"

namespace naober::casework {
namespace {

using testing::HasSubstr;

struct Urgent {
  Urgent() {
    bergen.road.register_somebody();
    RegisterNotification call;
    call.client = bergen.road.journey.client.id;
    call.question = "Greet ligt alleen thuis met een gebroken heup.";
    call.urgent = true;
    const auto registered = register_notification(bergen.generalist(), call);
    EXPECT_TRUE(registered) << registered.error().says;
    const auto opened = open_case(bergen.generalist(), {registered->id, "household_help", ""});
    EXPECT_TRUE(opened) << opened.error().says;
    bergen.road.journey.case_file = *opened;
  }
  HelpUrgently help(const std::string& provision = "household_help") {
    bergen.road.refresh();
    HelpUrgently request;
    request.case_file = bergen.case_id();
    request.version = bergen.road.journey.case_file.version;
    request.provision = provision;
    request.because = "Zij kan niet voor zichzelf zorgen.";
    return request;
  }
  Bergen bergen;
};

TEST(UrgentHelp, an_urgent_call_asks_for_a_decision_within_two_days) {
  Urgent urgent;
  const auto work = own_work(urgent.bergen.generalist());
  ASSERT_EQ(work.size(), 1u);
  EXPECT_EQ(work[0].title, "Spoed: besluit of er nu al hulp nodig is");
  EXPECT_EQ(work[0].due_on, Date::of(2026, 3, 4));
  ASSERT_TRUE(help_urgently(urgent.bergen.generalist(), urgent.help()));
  EXPECT_TRUE(own_work(urgent.bergen.generalist()).empty());
}

TEST(UrgentHelp, it_starts_without_plan_or_application_under_the_mandate_to_decide) {
  Urgent urgent;
  const auto helped = help_urgently(urgent.bergen.generalist(), urgent.help());
  ASSERT_TRUE(helped) << helped.error().says;
  EXPECT_EQ(helped->help.article, "Wmo 2015 art. 2.3.3");
  EXPECT_EQ(helped->help.mandate, "decide_tailored");
  EXPECT_EQ(helped->provision.kind, ProvisionKind::tailored);
  EXPECT_FALSE(helped->provision.decision);
  EXPECT_EQ(helped->help.ends_on, Date::of(2026, 4, 13));
  const auto whole = urgent.bergen.whole();
  EXPECT_TRUE(whole.decisions.empty());
  ASSERT_EQ(whole.urgent_help.size(), 1u);
  EXPECT_THAT(refusal(help_urgently(urgent.bergen.generalist(), urgent.help())).says,
              HasSubstr("runs for this client"));
}

TEST(UrgentHelp, who_has_no_right_or_no_mandate_hears_which_one) {
  Urgent urgent;
  EXPECT_THAT(refusal(help_urgently(urgent.bergen.town.desk(), urgent.help())).says,
              HasSubstr("'consultant'"));
  auto general = urgent.help("cleaning_support");
  EXPECT_FALSE(help_urgently(urgent.bergen.town.desk(), general));
  const auto helped = help_urgently(urgent.bergen.generalist(), general);
  ASSERT_TRUE(helped) << helped.error().says;
  EXPECT_TRUE(helped->help.mandate.empty()) << "a general provision is no decision";
}

TEST(UrgentHelp, it_is_short_has_a_reason_and_starts_now) {
  Urgent urgent;
  auto request = urgent.help();
  request.because = "";
  EXPECT_EQ(refusal(help_urgently(urgent.bergen.generalist(), request)).about, "/because");
  request = urgent.help();
  request.ends_on = Date::of(2026, 9, 1);
  EXPECT_THAT(refusal(help_urgently(urgent.bergen.generalist(), request)).says,
              HasSubstr("6 weeks at most"));
  request = urgent.help();
  request.starts_on = Date::of(2026, 4, 1);
  EXPECT_EQ(refusal(help_urgently(urgent.bergen.generalist(), request)).about, "/starts_on");
  request = urgent.help("no_such_help");
  EXPECT_EQ(refusal(help_urgently(urgent.bergen.generalist(), request)).fault, Fault::not_found);
  EXPECT_TRUE(urgent.bergen.whole().provisions.empty());
}

TEST(UrgentHelp, its_time_ends_by_itself_and_the_access_looks_again) {
  Urgent urgent;
  auto request = urgent.help();
  request.ends_on = Date::of(2026, 3, 16);
  ASSERT_TRUE(help_urgently(urgent.bergen.generalist(), request));
  urgent.bergen.town.move_to(Date::of(2026, 3, 16));
  EXPECT_EQ(tick(urgent.bergen.generalist())->urgent_help_ended, 0);
  urgent.bergen.town.move_to(Date::of(2026, 3, 17));
  EXPECT_EQ(tick(urgent.bergen.generalist())->urgent_help_ended, 1);
  EXPECT_EQ(tick(urgent.bergen.generalist())->urgent_help_ended, 0);
  EXPECT_EQ(urgent.bergen.whole().provisions[0].ended_on, Date::of(2026, 3, 16));
  WorkListQuery query;
  query.role = "consultant";
  const auto work = work_list(urgent.bergen.generalist(), query);
  ASSERT_TRUE(work);
  EXPECT_TRUE(std::any_of(work->items.begin(), work->items.end(), [](const WorkItem& item) {
    return item.title == "De spoedhulp is gestopt: bekijk vandaag wat er nodig is";
  }));
}

}  // namespace
}  // namespace naober::casework
