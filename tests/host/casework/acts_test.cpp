#include "casework/acts.h"

#include <algorithm>

#include "casework/town.h"

namespace naober::casework {
namespace {

using access::Act;
using testing::HasSubstr;
using testing::IsEmpty;

OfferedAct answer(const Context& context, const CaseId& id, Act act,
                  const std::string& provision = {}) {
  const auto offered = case_acts(context, id);
  EXPECT_TRUE(offered) << offered.error().says;
  for (const auto& one : offered.value_or(std::vector<OfferedAct>())) {
    if (one.act == act && (provision.empty() || one.provision == provision)) {
      return one;
    }
  }
  ADD_FAILURE() << "no answer about " << access::name_of(act);
  return {};
}

TEST(Acts, who_may_not_hears_the_sentence_of_may) {
  Bergen bergen;
  bergen.road.register_somebody().open();
  const auto decide = answer(bergen.town.desk(), bergen.case_id(), Act::decide, "household_help");
  EXPECT_FALSE(decide.allowed);
  EXPECT_THAT(decide.says, HasSubstr("'consultant'"));
  EXPECT_THAT(decide.waits_for, IsEmpty());
}

TEST(Acts, what_the_case_waits_for_changes_as_it_goes_on) {
  Bergen bergen;
  auto& road = bergen.road;
  road.register_somebody().open();
  const auto conversing = answer(bergen.generalist(), bergen.case_id(), Act::hold_conversation);
  EXPECT_TRUE(conversing.allowed);
  EXPECT_EQ(conversing.permission.role, "consultant");
  EXPECT_THAT(conversing.waits_for, IsEmpty());
  const auto before = answer(bergen.generalist(), bergen.case_id(), Act::decide, "household_help");
  EXPECT_FALSE(before.allowed);
  EXPECT_THAT(before.says, HasSubstr("consultation"));
  road.converse().plan_with_goal().record().file_application().consult_officer(bergen.town);
  const auto unasked = answer(bergen.generalist(), bergen.case_id(), Act::decide, "household_help");
  EXPECT_TRUE(unasked.allowed) << unasked.says;
  EXPECT_EQ(unasked.permission.mandate, "decide_tailored");
  EXPECT_THAT(unasked.waits_for, HasSubstr("rules were not asked"));
  road.ask();
  EXPECT_THAT(
      answer(bergen.generalist(), bergen.case_id(), Act::decide, "household_help").waits_for,
      IsEmpty());
}

TEST(Acts, an_order_waits_for_its_decision_and_a_closed_case_for_nobody) {
  Bergen bergen;
  auto& road = bergen.road;
  road.all_the_way();
  EXPECT_THAT(answer(bergen.officer(), bergen.case_id(), Act::order, "household_help").waits_for,
              HasSubstr("decision that grants"));
  road.refresh();
  ASSERT_TRUE(close_case(bergen.generalist(),
                         {bergen.case_id(), road.journey.case_file.version, "Verhuisd."}));
  EXPECT_THAT(answer(bergen.officer(), bergen.case_id(), Act::order, "household_help").waits_for,
              HasSubstr("closed on"));
}

TEST(Acts, looking_needs_a_purpose_and_a_case_that_is_not_there_is_not_found) {
  Bergen bergen;
  bergen.road.register_somebody().open();
  auto context = bergen.generalist();
  context.purpose = access::Purpose::objection;
  EXPECT_THAT(answer(context, bergen.case_id(), Act::read_client).says, HasSubstr("purpose"));
  EXPECT_EQ(refusal(case_acts(context, CaseId())).fault, Fault::not_found);
}

}  // namespace
}  // namespace naober::casework
