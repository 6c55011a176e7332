#include "casework/household_page.h"

#include "casework/town.h"
#include "store/reads_begun.h"

namespace naober::casework {
namespace {

TEST(HouseholdPage, is_one_read_transaction) {
  Bergen bergen;
  bergen.granted();
  const auto before = store::reads_begun();
  const auto page =
      open_household(bergen.generalist(), {bergen.road.journey.client.household, "wmo"}, 20);
  ASSERT_TRUE(page) << page.error().says;
  EXPECT_FALSE(page->cases.empty());
  EXPECT_FALSE(page->timeline.items.empty());
  EXPECT_EQ(store::reads_begun() - before, 1U);
}

TEST(HouseholdPage, tells_the_same_timeline_whole_and_in_pieces) {
  Bergen bergen;
  bergen.granted();
  // A second case beside the first, so that lines of both take turns.
  const auto other = open_case(
      bergen.generalist(), {*bergen.road.journey.case_file.notification, "sheltered_housing", ""});
  ASSERT_TRUE(other) << other.error().says;
  const HouseholdLook look{bergen.road.journey.client.household, "wmo"};
  const auto whole = household_timeline(bergen.generalist(), look, "", 200);
  ASSERT_TRUE(whole) << whole.error().says;
  ASSERT_GT(whole->items.size(), 7U);
  EXPECT_TRUE(whole->next.empty());
  std::vector<HouseholdLine> read;
  std::string after;
  do {
    const auto page = household_timeline(bergen.generalist(), look, after, 3);
    ASSERT_TRUE(page) << page.error().says;
    ASSERT_LE(page->items.size(), 3U);
    read.insert(read.end(), page->items.begin(), page->items.end());
    after = page->next;
  } while (!after.empty());
  EXPECT_EQ(read, whole->items);
  EXPECT_TRUE(std::is_sorted(read.begin(), read.end(),
                             [](const auto& a, const auto& b) { return a.on > b.on; }));
}

TEST(HouseholdPage, names_the_case_of_a_line_and_none_for_what_is_the_households) {
  Bergen bergen;
  bergen.granted();
  const auto page = household_timeline(bergen.generalist(),
                                       {bergen.road.journey.client.household, "wmo"}, "", 200);
  ASSERT_TRUE(page) << page.error().says;
  for (const HouseholdLine& line : page->items) {
    if (line.what == "plan_agreed" || line.what.starts_with("consent")) {
      EXPECT_FALSE(line.case_file) << line.what;
      EXPECT_FALSE(line.client) << line.what;
    } else {
      EXPECT_EQ(line.case_file, bergen.case_id()) << line.what;
      EXPECT_EQ(line.client, bergen.road.journey.client.id) << line.what;
      EXPECT_EQ(line.task, "household_help") << line.what;
    }
  }
}

}  // namespace
}  // namespace naober::casework
