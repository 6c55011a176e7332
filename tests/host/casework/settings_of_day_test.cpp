#include "casework/settings_of_day.h"

#include "casework/town.h"

namespace naober::casework {
namespace {

class SettingsOfDay : public testing::Test {
 protected:
  std::shared_ptr<const policy::Bundle> bundle = policy_with("buch/bergen", {});
  const policy::Task& task = *bundle->task("household_help");
  Date today = Date::of(2026, 3, 2);
};

TEST_F(SettingsOfDay, are_those_of_the_task_and_worked_out_once) {
  SettingsOfDays days(4);
  const auto first = days.at(bundle, task, today, "");
  EXPECT_EQ(first->values(), task.settings_at(today).values());
  EXPECT_FALSE(first->values().empty());
  EXPECT_EQ(days.at(bundle, task, today, ""), first);
}

TEST_F(SettingsOfDay, another_day_another_task_and_another_pilot_have_their_own) {
  SettingsOfDays days(8);
  const auto first = days.at(bundle, task, today, "");
  EXPECT_NE(days.at(bundle, task, Date::of(2026, 3, 3), ""), first);
  EXPECT_NE(days.at(bundle, task, today, "some_pilot"), first);
  const policy::Task& other = *bundle->task("casework");
  EXPECT_EQ(days.at(bundle, other, today, "")->values(), other.settings_at(today).values());
}

TEST_F(SettingsOfDay, the_longest_unused_goes_first) {
  SettingsOfDays days(2);
  const auto first = days.at(bundle, task, today, "");
  const auto second = days.at(bundle, task, Date::of(2026, 3, 3), "");
  EXPECT_EQ(days.at(bundle, task, today, ""), first);
  days.at(bundle, task, Date::of(2026, 3, 4), "");
  EXPECT_EQ(days.at(bundle, task, today, ""), first);
  EXPECT_NE(days.at(bundle, task, Date::of(2026, 3, 3), ""), second);
}

TEST_F(SettingsOfDay, of_a_bundle_that_is_gone_are_not_found_under_the_next_at_its_address) {
  SettingsOfDays days(4);
  auto passing = std::make_shared<const policy::Bundle>(*bundle);
  const policy::Task* const there = passing->task("household_help");
  const auto of_passing = days.at(passing, *there, today, "");
  passing.reset();
  // Only the key is compared: the task that stood there is never looked at again.
  const auto next = std::make_shared<const policy::Bundle>(*bundle);
  EXPECT_NE(days.at(next, *next->task("household_help"), today, ""), of_passing);
}

}  // namespace
}  // namespace naober::casework
