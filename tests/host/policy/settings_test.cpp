#include "policy/settings.h"

#include "policy/policy_file.h"
#include "policy/provenance.h"
#include "policy_words.h"

namespace naober::policy {
namespace {

Date on(const char* text) { return Date::parse(text).value(); }

Parameter review_interval() {
  Parameter parameter;
  parameter.name = "review_interval";
  parameter.plugin = "sheltered_housing";
  parameter.law = "Wmo 2015 art. 2.3.9";
  parameter.agreed = "commons, 2025-10-02";
  parameter.room = room_of(between(months(6), months(24)));
  parameter.open_to = {Layer::region, Layer::municipality};
  parameter.otherwise = months(12);
  parameter.place = {"plugins/sheltered_housing/parameters.lua", 24};
  return parameter;
}

DatedValue value_of(Layer layer, Value value, const char* from) {
  DatedValue set;
  set.layer = layer;
  set.value = std::move(value);
  set.from = on(from);
  set.place = layer == Layer::region
                  ? Place{"municipalities/veenstreek/sheltered_housing.lua", 5}
                  : Place{"municipalities/veenstreek/turfhaven/sheltered_housing.lua", 6};
  return set;
}

DatedValue narrowed(Value value, const char* from, const Value& room) {
  DatedValue set = value_of(Layer::region, std::move(value), from);
  set.room = std::make_shared<const Room>(room_of(room));
  set.source = "art. 9";
  return set;
}

std::vector<std::string> municipality_problems(const Setting& setting) {
  ProblemList problems;
  check_municipality_room(setting, problems);
  return lines_of(problems.all());
}

TEST(Settings, the_lowest_layer_that_speaks_has_its_say_from_its_day_on) {
  const Setting setting(review_interval(), {value_of(Layer::region, months(18), "2026-01-01")},
                        {value_of(Layer::municipality, months(9), "2026-07-01")});
  EXPECT_EQ(setting.at(on("2025-12-31")).value, months(12));
  EXPECT_EQ(setting.at(on("2026-01-01")).value, months(18));
  EXPECT_EQ(setting.at(on("2026-06-30")).set_by, Layer::region);
  EXPECT_EQ(setting.at(on("2026-07-01")).value, months(9));
  EXPECT_EQ(setting.at(on("2026-07-01")).place,
            "municipalities/veenstreek/turfhaven/sheltered_housing.lua:6");
}

TEST(Settings, explain_prints_the_chain_as_the_language_promises) {
  const Setting setting(review_interval(),
                        {narrowed(months(12), "2026-01-01", between(months(6), months(12)))}, {});
  EXPECT_EQ(
      text_of({"setting", "review_interval = 12 months", setting.explain(on("2026-04-15"))}),
      "review_interval = 12 months\n"
      "  law      leaves it open                                          Wmo 2015 art. 2.3.9\n"
      "  commons  12 months, between 6 months and 24 months               agreed 2025-10-02\n"
      "  region   12 months, narrowed to between 6 months and 12 months   art. 9, "
      "veenstreek/sheltered_housing.lua:5, from 2026-01-01\n");
}

TEST(Settings, what_the_law_fixed_is_the_laws_alone) {
  Parameter parameter = review_interval();
  parameter.law = "Awb art. 6:7";
  parameter.agreed.clear();
  parameter.room = room_of(fixed());
  parameter.otherwise = weeks(6);
  const Setting setting(parameter, {}, {});
  EXPECT_EQ(setting.at(on("2026-01-01")).set_by, Layer::law);
  EXPECT_EQ(text_of({"setting", "review_interval = 6 weeks", setting.explain(on("2026-01-01"))}),
            "review_interval = 6 weeks\n"
            "  law  6 weeks, fixed   Awb art. 6:7\n");
}

TEST(Settings, a_municipality_stays_inside_the_room_of_its_region_and_hears_who_narrowed_it) {
  const Setting setting(review_interval(),
                        {narrowed(months(12), "2026-01-01", between(months(6), months(12)))},
                        {value_of(Layer::municipality, months(24), "2026-04-01")});
  EXPECT_THAT(
      municipality_problems(setting),
      testing::ElementsAre(
          "municipalities/veenstreek/turfhaven/sheltered_housing.lua:6: 24 months lies outside "
          "the room of 'review_interval': allowed is between 6 months and 12 months (narrowed "
          "by the region at municipalities/veenstreek/sheltered_housing.lua:5)"));
}

TEST(Settings, a_value_that_was_fine_is_refused_from_the_day_the_region_narrows) {
  const DatedValue narrowing = narrowed(months(12), "2027-01-01", between(months(6), months(12)));
  const Setting outlived(review_interval(), {narrowing},
                         {value_of(Layer::municipality, months(24), "2026-04-01")});
  EXPECT_THAT(municipality_problems(outlived),
              testing::ElementsAre(testing::HasSubstr("from 2027-01-01: allowed is between")));

  const Setting in_time(review_interval(), {narrowing},
                        {value_of(Layer::municipality, months(24), "2026-04-01"),
                         value_of(Layer::municipality, months(12), "2027-01-01")});
  EXPECT_THAT(municipality_problems(in_time), testing::IsEmpty());
}

TEST(Settings, a_later_value_of_the_region_keeps_the_room_it_narrowed) {
  const Setting setting(review_interval(),
                        {narrowed(months(12), "2026-01-01", between(months(6), months(12))),
                         value_of(Layer::region, months(9), "2026-06-01")},
                        {});
  EXPECT_EQ(setting.room_at(on("2026-07-01")).english(), "between 6 months and 12 months");
}

TEST(Settings, nobody_may_set_what_is_not_open_to_him) {
  Parameter parameter = review_interval();
  parameter.open_to = {Layer::municipality};
  ProblemList problems;
  check_region_room(Setting(parameter, {value_of(Layer::region, months(9), "2026-01-01")}, {}),
                    problems);
  EXPECT_THAT(
      lines_of(problems.all()),
      testing::ElementsAre("municipalities/veenstreek/sheltered_housing.lua:5: "
                           "'review_interval' is open to municipality only, not to a region"));
}

TEST(Settings, a_region_that_widens_is_refused) {
  ProblemList problems;
  check_region_room(
      Setting(review_interval(),
              {narrowed(months(12), "2026-01-01", between(months(6), months(36)))}, {}),
      problems);
  EXPECT_THAT(
      lines_of(problems.all()),
      testing::ElementsAre(testing::HasSubstr(
          "never widen it: between 6 months and 36 months does not lie inside between 6 months "
          "and 24 months (commons, 2025-10-02)")));
}

// € 19,00 from 2020 and € 20,60 from 2024: less may be asked, more may not.
Parameter contribution() {
  Parameter parameter;
  parameter.name = "contribution";
  parameter.law = "Wmo 2015 art. 2.1.4a";
  parameter.room = room_of(at_most(Money{1900}));
  parameter.open_to = {Layer::municipality};
  parameter.place = {"plugins/own_contribution/parameters.lua", 5};
  DatedDefault first;
  first.value = Money{1900};
  first.from = on("2020-01-01");
  first.place = parameter.place;
  DatedDefault second = first;
  second.value = Money{2060};
  second.from = on("2024-01-01");
  second.source = "Stb. 2023, 1";
  second.room = room_of(at_most(Money{2060}));
  parameter.dated = {first, second};
  parameter.otherwise = second.value;
  return parameter;
}

TEST(Settings, a_dated_default_answers_with_the_value_of_the_day_and_its_source) {
  const Setting setting(contribution(), {}, {});
  EXPECT_EQ(setting.at(on("2019-06-01")).value, Value(Money{1900}));
  EXPECT_EQ(setting.at(on("2023-12-31")).value, Value(Money{1900}));
  EXPECT_EQ(setting.at(on("2024-01-01")).value, Value(Money{2060}));
  EXPECT_EQ(setting.at(on("2024-01-01")).source, "Stb. 2023, 1");
  EXPECT_EQ(setting.at(on("2024-01-01")).from, on("2024-01-01"));
  EXPECT_EQ(setting.room_at(on("2023-12-31")).english(), "at most € 19,00");
  EXPECT_EQ(setting.room_at(on("2024-01-01")).english(), "at most € 20,60");
}

TEST(Settings, explain_names_the_day_of_a_dated_default) {
  EXPECT_EQ(text_of({"setting", "contribution = € 20,60",
                     Setting(contribution(), {}, {}).explain(on("2025-01-01"))}),
            "contribution = € 20,60\n"
            "  law      at most € 20,60   Wmo 2015 art. 2.1.4a\n"
            "  commons  € 20,60           Wmo 2015 art. 2.1.4a, Stb. 2023, 1, from 2024-01-01\n");
}

TEST(Settings, a_value_is_held_to_the_bounds_of_each_day_it_holds) {
  EXPECT_THAT(municipality_problems(Setting(
                  contribution(), {}, {value_of(Layer::municipality, Money{2000}, "2024-02-01")})),
              testing::IsEmpty());
  EXPECT_THAT(municipality_problems(Setting(
                  contribution(), {}, {value_of(Layer::municipality, Money{2000}, "2023-02-01")})),
              testing::ElementsAre(testing::HasSubstr("allowed is at most € 19,00")));
}

TEST(Settings, when_the_law_allows_less_the_value_of_before_is_refused_from_that_day) {
  Parameter parameter = contribution();
  DatedDefault less = parameter.dated.back();
  less.value = Money{1500};
  less.from = on("2027-01-01");
  less.room = room_of(at_most(Money{1500}));
  parameter.dated.push_back(less);
  EXPECT_THAT(
      municipality_problems(
          Setting(parameter, {}, {value_of(Layer::municipality, Money{2000}, "2024-02-01")})),
      testing::ElementsAre(testing::HasSubstr("from 2027-01-01: allowed is at most € 15,00")));
}

TEST(Settings, a_value_for_a_pilot_holds_for_its_cases_alone) {
  DatedValue pilot = value_of(Layer::municipality, months(6), "2026-04-01");
  pilot.only_for = "egmonden";
  const Setting setting(review_interval(), {},
                        {pilot, value_of(Layer::municipality, months(9), "2026-05-01")});
  EXPECT_EQ(setting.at(on("2026-06-01"), "egmonden").value, months(6));
  EXPECT_EQ(setting.at(on("2026-06-01")).value, months(9));
  EXPECT_EQ(setting.at(on("2026-03-31"), "egmonden").value, months(12));
  EXPECT_EQ(setting.at(on("2026-06-01"), "elsewhere").value, months(9));
  EXPECT_THAT(text_of({"setting", "", setting.explain(on("2026-06-01"), "egmonden")}),
              testing::HasSubstr("6 months, only for the pilot egmonden"));
}

}  // namespace
}  // namespace naober::policy
