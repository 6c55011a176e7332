#include "casework/contract.h"

#include "casework/record.h"
#include "casework/town.h"

namespace naober::casework {
namespace {

using testing::HasSubstr;

// Bergen, where an order goes to a provider with a contract, and a committee hears objections.
PolicyChanges stricter() {
  return {{"municipalities/buch/bergen/casework.lua", R"(return policy "casework" {
  of = "buch/bergen",
  adopted = { by = "college", on = "2026-01-01", source = "Proef" },
  set "contract_required" { { yes, from = "2026-01-01" } },
  set "objection_committee" { { yes, from = "2026-01-01" } },
})"}};
}

void record_contract(Bergen& bergen, const std::string& last_day) {
  AddRecord contract;
  contract.task = "contracts";
  contract.type = "regional_contract";
  contract.fields = Map{{"provider", "de_wimpel"},
                        {"product", "household_help"},
                        {"begins_on", "2026-01-01"},
                        {"ends_on", last_day}};
  const auto made = add_record(bergen.town.as("Cas", "bergen", "contract_manager"), contract);
  ASSERT_TRUE(made) << made.error().says << made.error().about;
}

TEST(Contract, an_order_waits_for_a_contract_where_the_municipality_says_so) {
  Bergen bergen(stricter());
  const auto order = order_for(bergen.granted());
  const auto refused = refusal(place_order(bergen.generalist(), order));
  EXPECT_EQ(refused.about, "/provider");
  EXPECT_THAT(refused.says, HasSubstr("contract"));
  record_contract(bergen, "2026-12-31");
  EXPECT_TRUE(place_order(bergen.generalist(), order));
}

TEST(Contract, one_that_is_over_lets_no_order_go) {
  Bergen bergen(stricter());
  const auto order = order_for(bergen.granted());
  record_contract(bergen, "2026-03-01");
  EXPECT_THAT(refusal(place_order(bergen.generalist(), order)).says, HasSubstr("has none"));
}

TEST(Contract, where_nobody_asks_for_one_an_order_needs_none) {
  Bergen bergen;
  EXPECT_TRUE(place_order(bergen.generalist(), order_for(bergen.granted())));
}

// Awb 7:10 and 7:13.
TEST(ObjectionCommittee, takes_twelve_weeks_and_whoever_departs_from_it_says_why) {
  Bergen bergen(stricter());
  const auto decided = bergen.granted();
  ReceiveObjection objects;
  objects.decision = decided.decision.id;
  objects.version = decided.case_file.version;
  objects.grounds = "Te weinig uren.";
  const auto received = receive_objection(bergen.jurist(), objects);
  ASSERT_TRUE(received) << received.error().says;
  EXPECT_TRUE(received->objection.committee);
  EXPECT_EQ(received->objection.decide_until, decided.decision.objection_until.plus_days(12 * 7));
  DecideObjection decision;
  decision.objection = received->objection.id;
  decision.version = received->case_file.version;
  decision.outcome = ObjectionOutcome::unfounded;
  decision.reasons = "De uren passen.";
  EXPECT_EQ(refusal(decide_objection(bergen.jurist(), decision)).about, "/committee_advice");
  decision.committee_advice = ObjectionOutcome::founded;
  EXPECT_EQ(refusal(decide_objection(bergen.jurist(), decision)).about, "/committee_deviation");
  decision.committee_deviation = "De commissie kende het nieuwe onderzoek niet.";
  const auto done = decide_objection(bergen.jurist(), decision);
  ASSERT_TRUE(done) << done.error().says;
  EXPECT_EQ(done->objection.committee_advice, ObjectionOutcome::founded);
  EXPECT_THAT(done->objection.reasons, HasSubstr("nieuwe onderzoek"));
}

}  // namespace
}  // namespace naober::casework
