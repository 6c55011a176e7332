// A case of policy out of a case of life: what was known comes along, who it was does not.
#include "studio/real_case.h"

#include <gmock/gmock.h>

#include "lab/policy_test.h"
#include "studio/draft_room.h"

namespace naober::studio {
namespace {

policy::Fact fact(const std::string& name, policy::Type::Kind kind) {
  policy::Fact made;
  made.name = name;
  made.type.kind = kind;
  return made;
}

policy::FactTable table() {
  using Kind = policy::Type::Kind;
  return policy::FactTable({fact("lives_here", Kind::yes_no), fact("hours_needed", Kind::number),
                            fact("born_on", Kind::date), fact("moved_in_on", Kind::date),
                            fact("remarks", Kind::text)});
}

Advice advice() {
  Advice made;
  made.on_day = Date::of(2026, 5, 1);
  made.verdict = "grant";
  made.reasons = {{"HH-9", "grant", "art. 3", "Daarom."}, {"", "grant", "", "Woorden."}};
  made.facts = Map{{"lives_here", true},
                   {"hours_needed", 2.5},
                   {"born_on", Date::of(1951, 4, 28)},
                   {"moved_in_on", Date::of(2020, 6, 1)},
                   {"remarks", "Mevrouw Duinwaard woont naast de kerk."},
                   {"gone", 3}};
  return made;
}

TEST(RealCase, keeps_what_the_rules_saw_and_what_they_said) {
  SystemRandom random;
  const policy::FactTable facts = table();
  const RealCase made =
      case_of(advice(), "household_help", facts, "Wie alleen is, krijgt hulp", random);
  EXPECT_THAT(made.lua, ::testing::HasSubstr("case \"Wie alleen is, krijgt hulp\" {"));
  EXPECT_THAT(made.lua, ::testing::HasSubstr("plugin = \"household_help\", on = \"2026-05-01\""));
  EXPECT_THAT(made.lua, ::testing::HasSubstr("hours_needed = 2.5"));
  EXPECT_THAT(made.lua, ::testing::HasSubstr("lives_here = yes"));
  EXPECT_THAT(made.lua,
              ::testing::HasSubstr("expect = { outcome = \"grant\", because = { \"HH-9\" } }"));
}

TEST(RealCase, leaves_free_texts_and_real_days_behind) {
  SystemRandom random;
  const policy::FactTable facts = table();
  const RealCase made = case_of(advice(), "household_help", facts, "", random);
  EXPECT_THAT(made.left_out, ::testing::UnorderedElementsAre("gone", "remarks"));
  EXPECT_THAT(made.lua, ::testing::Not(::testing::HasSubstr("Duinwaard")));
  EXPECT_THAT(made.lua, ::testing::Not(::testing::HasSubstr("1951-04-28")));
  EXPECT_THAT(made.lua, ::testing::Not(::testing::HasSubstr("2020-06-01")));
  EXPECT_THAT(made.lua, ::testing::HasSubstr("left out: gone, remarks"));
  EXPECT_THAT(made.lua, ::testing::HasSubstr("INVULLEN"));
}

TEST(RealCase, days_move_together_and_ages_stay) {
  SystemRandom random;
  const Date on = Date::of(2026, 5, 1);
  const std::vector<Date> days{Date::of(1951, 4, 28), Date::of(2020, 6, 1), Date::of(2027, 1, 1)};
  for (int round = 0; round < 200; ++round) {
    const int move = days_to_move(days, on, random);
    ASSERT_NE(move, 0);
    EXPECT_EQ(on.years_since(days[0].plus_days(move)), on.years_since(days[0]));
    EXPECT_EQ(on.years_since(days[1].plus_days(move)), on.years_since(days[1]));
    EXPECT_GT(days[2].plus_days(move), on);
  }
}

TEST(RealCase, days_that_cannot_move_stay_behind) {
  SystemRandom random;
  const Date on = Date::of(2026, 5, 1);
  // One is a year old today, one was so yesterday evening: any move ages the one or the other.
  EXPECT_EQ(days_to_move({on}, on, random), 0);
  Advice seen = advice();
  seen.facts = Map{{"born_on", on}};
  const policy::FactTable facts = table();
  const RealCase made = case_of(seen, "household_help", facts, "", random);
  EXPECT_THAT(made.left_out, ::testing::ElementsAre("born_on"));
}

TEST(RealCase, stands_in_the_cases_of_the_municipality_and_holds_there) {
  DraftRoom room;
  Advice seen = advice();
  seen.verdict = "refuse";
  seen.reasons = {{"HH-6", "refuse", "", ""}};
  seen.facts = Map{{"lives_here", true},
                   {"children_under_12", 0},
                   {"floor_area", 85},
                   {"long_term_care_right", false},
                   {"cannot_wait", false},
                   {"limited", true},
                   {"copes_alone", false},
                   {"housemate_can_help", false},
                   {"network_can_help", true},
                   {"carer_overloaded", false},
                   {"cleaning_support_is_enough", false},
                   {"hours_needed", 2.5}};
  const auto bundle = room.keeper->policy()->find("uitgeest")->bundle;
  const RealCase made =
      case_of(seen, "household_help", *bundle->task("household_help")->plugin->facts,
              "vrije hulp gaat voor", room.random);
  const std::string path = "municipalities/buch/uitgeest/cases.lua";
  for (const std::optional<std::string>& before :
       {std::optional<std::string>(), std::optional(room.text_of(path))}) {
    auto text = cases_with(before, "Uitgeest", made.lua);
    ASSERT_TRUE(text) << text.error().says;
    auto files = room.current();
    for (policy::SourceFile& file : files) {
      file.text = file.path == path ? *text : file.text;
    }
    const auto test = DraftRoom::taken(lab::test_policy(files, *room.scripts, path, room.calendar));
    EXPECT_EQ(test.failed, 0) << *text;
    EXPECT_EQ(test.files.front().results.back().name, "vrije hulp gaat voor");
  }
}

}  // namespace
}  // namespace naober::studio
