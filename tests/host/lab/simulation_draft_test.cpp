#include "lab/simulation_draft.h"

#include "generated_town.h"
#include "lab/policy_difference.h"

namespace naober::lab {
namespace {

std::shared_ptr<const policy::Bundle> bergen() {
  return RealPolicy::shared().bundle("buch/bergen");
}
const Date today = Date::of(2026, 11, 2);

DraftBundle with(const std::vector<std::string>& settings) {
  DraftChanges changes;
  for (const std::string& text : settings) {
    changes.settings.push_back(taken(read_setting_change(text)));
  }
  return taken(draft_of(bergen(), changes, *RealPolicy::shared().scripts, today));
}

TEST(SettingChange, is_read_as_it_is_written) {
  const SettingChange plain = taken(read_setting_change("household_help.usual_hours=2.5"));
  EXPECT_EQ(plain.task, "household_help");
  EXPECT_EQ(plain.name, "usual_hours");
  EXPECT_EQ(plain.value, Value(2.5));
  EXPECT_EQ(plain.from, std::nullopt);
  EXPECT_EQ(taken(read_setting_change("a.b=yes")).value, Value(true));
  EXPECT_EQ(taken(read_setting_change("a.b=6w@2027-01-01")).value, Value("6w"));
  EXPECT_EQ(taken(read_setting_change("a.b=6w@2027-01-01")).from, Date::of(2027, 1, 1));
  for (const char* wrong : {"usual_hours=2", ".b=2", "a.=2", "a.b", "a.b=1@soon"}) {
    EXPECT_FALSE(read_setting_change(wrong)) << wrong;
  }
}

TEST(SimulationDraft, a_setting_takes_over_on_its_day) {
  const DraftBundle draft = with({"household_help.usual_hours=2@2027-01-01"});
  ASSERT_NE(draft.bundle, nullptr);
  const policy::Setting& setting = *draft.bundle->task("household_help")->setting("usual_hours");
  EXPECT_EQ(setting.at(Date::of(2026, 12, 31)).value, Value(3));
  EXPECT_EQ(setting.at(Date::of(2027, 1, 1)).value, Value(2));
  EXPECT_NE(draft.bundle->fingerprint, bergen()->fingerprint);
  EXPECT_EQ(day_that_shows(*bergen(), *draft.bundle, today), Date::of(2027, 1, 1));
  EXPECT_TRUE(settings_that_differ(*bergen(), *draft.bundle, today).empty());
  EXPECT_EQ(settings_that_differ(*bergen(), *draft.bundle, Date::of(2027, 1, 1)).size(), 1u);
}

TEST(SimulationDraft, the_policy_in_force_stays_as_it_is) {
  with({"household_help.usual_hours=2"});
  EXPECT_EQ(bergen()->task("household_help")->setting("usual_hours")->at(today).value, Value(3));
}

TEST(SimulationDraft, terms_and_amounts_are_written_as_texts) {
  EXPECT_NE(with({"household_help.hour_price=38.5"}).bundle, nullptr);
  EXPECT_NE(with({"household_help.hour_price=38"}).bundle, nullptr);
  EXPECT_EQ(with({"household_help.hour_price=38.505"}).bundle, nullptr);
  EXPECT_NE(with({"household_help.decision_term=10d"}).bundle, nullptr);
}

TEST(SimulationDraft, what_lies_outside_the_room_is_refused_with_the_room) {
  const DraftBundle draft = with({"household_help.usual_hours=9"});
  EXPECT_EQ(draft.bundle, nullptr);
  ASSERT_FALSE(draft.problems.empty());
  EXPECT_THAT(draft.problems.front().says, testing::HasSubstr("between 1 and 6"));
  EXPECT_EQ(draft.problems.front().file, "household_help.usual_hours");
}

TEST(SimulationDraft, a_setting_that_nobody_declares_is_refused_with_the_nearest) {
  const DraftBundle draft = with({"household_help.usual_hour=2"});
  ASSERT_FALSE(draft.problems.empty());
  EXPECT_THAT(draft.problems.front().says, testing::HasSubstr("household_help.usual_hours"));
  EXPECT_EQ(with({"household_help.usual_hours=soon"}).bundle, nullptr);
}

TEST(SimulationDraft, files_lie_over_those_in_force_and_may_go) {
  DraftChanges changes;
  changes.files["municipalities/buch/bergen/household_help.lua"] = std::nullopt;
  const DraftBundle draft =
      taken(draft_of(bergen(), changes, *RealPolicy::shared().scripts, today));
  ASSERT_NE(draft.bundle, nullptr) << draft.problems.front().says;
  EXPECT_EQ(draft.bundle->task("household_help")->setting("laundry_service")->at(today).value,
            Value(false));
  EXPECT_TRUE(rules_are_alike(*bergen(), *draft.bundle, "household_help"));
}

TEST(SimulationDraft, files_that_do_not_load_are_told_at_their_line) {
  DraftChanges changes;
  changes.files["municipalities/buch/bergen/household_help.lua"] = "return policy {";
  const DraftBundle draft =
      taken(draft_of(bergen(), changes, *RealPolicy::shared().scripts, today));
  EXPECT_EQ(draft.bundle, nullptr);
  ASSERT_FALSE(draft.problems.empty());
  EXPECT_THAT(draft.problems.front().file, testing::EndsWith("household_help.lua"));
}

TEST(PolicyDifference, a_comment_in_a_rules_file_counts_as_other_rules_a_letter_does_not) {
  const auto with_file = [](const std::string& path, const std::string& end) {
    DraftChanges changes;
    for (const policy::SourceFile& file : bergen()->files) {
      if (file.path == path) {
        changes.files[path] = file.text + end;
      }
    }
    EXPECT_FALSE(changes.files.empty()) << path;
    return taken(whole_draft_of(bergen(), changes, *RealPolicy::shared().scripts, today));
  };
  const auto comment = with_file("plugins/household_help/rules.lua", "-- a comment\n");
  EXPECT_FALSE(rules_are_alike(*bergen(), *comment, "household_help"));
  EXPECT_TRUE(rules_are_alike(*bergen(), *comment, "sheltered_housing"));
  EXPECT_THAT(tasks_with_other_rules(*bergen(), *comment), testing::ElementsAre("household_help"));
  const auto letter = with_file("plugins/household_help/letters/grant.html", "<p>Dag.</p>\n");
  EXPECT_TRUE(rules_are_alike(*bergen(), *letter, "household_help"));
}

}  // namespace
}  // namespace naober::lab
