#include "casework/town.h"

namespace naober::casework {
namespace {

using testing::HasSubstr;

TEST(Facts, facts_are_typed_and_known_or_nothing_is_recorded) {
  Bergen bergen;
  bergen.road.register_somebody().open();
  RecordFacts record;
  record.case_file = bergen.case_id();
  record.version = bergen.road.journey.case_file.version;
  record.facts = {{"limited", true}, {"hours_neded", 3}};
  const auto unknown = refusal(record_facts(bergen.generalist(), record));
  EXPECT_THAT(unknown.says, HasSubstr("did you mean 'hours_needed'"));
  EXPECT_EQ(unknown.about, "/facts/hours_neded");
  record.facts = {{"limited", true}, {"floor_area", "big"}};
  EXPECT_EQ(refusal(record_facts(bergen.generalist(), record)).about, "/facts/floor_area");
  const auto history = fact_history(bergen.generalist(), record.case_file);
  ASSERT_TRUE(history);
  EXPECT_TRUE(history->empty());
}

TEST(Facts, who_comes_second_with_an_old_version_is_told_so) {
  Bergen bergen;
  bergen.road.register_somebody().open();
  const auto version = bergen.road.journey.case_file.version;
  bergen.road.record();
  RecordFacts late;
  late.case_file = bergen.case_id();
  late.version = version;
  late.facts = {{"limited", false}};
  const auto refused = refusal(record_facts(bergen.generalist(), late));
  EXPECT_EQ(refused.fault, Fault::conflict);
  EXPECT_THAT(refused.says, HasSubstr("changed since it was read"));
}

}  // namespace
}  // namespace naober::casework
