#include "base/calendar.h"

#include <gmock/gmock.h>

#include <string>

namespace naober {
namespace {

using Unit = Term::Unit;
constexpr Term six_weeks{6, Unit::weeks};

Date day(std::string_view text) { return *Date::parse(text); }

// The days equated by Royal Decree that the examples below need.
const Calendar& calendar() {
  static const Calendar known({day("2024-05-10"), day("2024-12-27"), day("2026-01-02"),
                               day("2026-05-15"), day("2027-05-07")});
  return known;
}

std::string end_of(std::string_view term, std::string_view event,
                   TermSource source = TermSource::law) {
  return calendar().last_day(*Term::parse(term), day(event), source).text();
}

struct Year {
  int year;
  const char* easter;
  const char* good_friday;
  const char* easter_monday;
  const char* kings_day;
  const char* ascension;
  const char* whit_monday;
};

TEST(Calendar, knows_the_moving_holidays_of_2024_to_2031) {
  const Year years[] = {{2024, "03-31", "03-29", "04-01", "04-27", "05-09", "05-20"},
                        {2025, "04-20", "04-18", "04-21", "04-26", "05-29", "06-09"},
                        {2026, "04-05", "04-03", "04-06", "04-27", "05-14", "05-25"},
                        {2027, "03-28", "03-26", "03-29", "04-27", "05-06", "05-17"},
                        {2028, "04-16", "04-14", "04-17", "04-27", "05-25", "06-05"},
                        {2029, "04-01", "03-30", "04-02", "04-27", "05-10", "05-21"},
                        {2030, "04-21", "04-19", "04-22", "04-27", "05-30", "06-10"},
                        {2031, "04-13", "04-11", "04-14", "04-26", "05-22", "06-02"}};
  const Calendar rules_only;
  for (const Year& known : years) {
    const auto in_year = [&known](const char* rest) {
      return day(std::to_string(known.year) + "-" + rest);
    };
    EXPECT_EQ(easter_sunday(known.year), in_year(known.easter));
    for (const char* holiday :
         {known.good_friday, known.easter_monday, known.kings_day, known.ascension,
          known.whit_monday, "01-01", "05-05", "12-25", "12-26"}) {
      EXPECT_TRUE(rules_only.is_holiday(in_year(holiday))) << known.year << "-" << holiday;
    }
  }
}

TEST(Calendar, finds_easter_at_the_edges_of_its_range) {
  EXPECT_EQ(easter_sunday(1943), Date::of(1943, 4, 25)) << "the latest there is";
  EXPECT_EQ(easter_sunday(2008), Date::of(2008, 3, 23));
  EXPECT_EQ(easter_sunday(2038), Date::of(2038, 4, 25));
}

TEST(Calendar, celebrates_no_birthday_on_a_sunday) {
  EXPECT_TRUE(calendar().is_holiday(day("2025-04-26")));
  EXPECT_FALSE(calendar().is_holiday(day("2025-04-27")));
  EXPECT_FALSE(calendar().is_holiday(day("2026-04-26")));
}

TEST(Calendar, leaves_the_days_around_a_holiday_ordinary) {
  for (const char* text : {"2026-01-05", "2026-04-02", "2026-04-07", "2026-04-28", "2026-05-04",
                           "2026-05-06", "2026-05-13", "2026-05-26", "2026-12-24", "2026-12-31"}) {
    EXPECT_TRUE(calendar().is_ordinary(day(text))) << text;
  }
}

TEST(Calendar, takes_equated_days_from_data_only) {
  EXPECT_TRUE(calendar().is_holiday(day("2026-05-15")));
  EXPECT_FALSE(Calendar().is_holiday(day("2026-05-15")));
}

TEST(Calendar, ends_an_objection_term_on_an_ordinary_day_as_it_is) {
  EXPECT_EQ(end_of("6w", "2026-04-21"), "2026-06-02");
}

TEST(Calendar, a_term_that_ends_on_whit_monday_moves_to_tuesday) {
  EXPECT_EQ(end_of("6w", "2026-04-13"), "2026-05-26");
}

TEST(Calendar, a_term_that_ends_on_liberation_day_moves_every_year) {
  EXPECT_EQ(end_of("6w", "2026-03-24"), "2026-05-06");
}

TEST(Calendar, a_term_that_ends_on_an_equated_friday_moves_over_the_weekend) {
  EXPECT_EQ(end_of("6w", "2026-04-03"), "2026-05-18");
  EXPECT_EQ(Calendar().last_day(six_weeks, day("2026-04-03"), TermSource::law), day("2026-05-15"))
      << "without the decree the Friday is ordinary";
}

TEST(Calendar, a_term_that_ends_on_new_years_day_moves_over_the_weekend) {
  EXPECT_EQ(end_of("6w", "2026-11-20"), "2027-01-04");
}

TEST(Calendar, a_term_that_ends_on_boxing_day_moves_over_an_equated_day_and_a_weekend) {
  EXPECT_EQ(end_of("6w", "2024-11-14"), "2024-12-30");
}

TEST(Calendar, decides_on_an_objection_within_six_or_twelve_weeks_and_six_more) {
  EXPECT_EQ(end_of("6w", "2026-06-02"), "2026-07-14");
  EXPECT_EQ(end_of("12w", "2026-06-02"), "2026-08-25");
  EXPECT_EQ(end_of("6w", "2026-08-25"), "2026-10-06");
}

TEST(Calendar, lets_an_incomplete_application_go_within_four_weeks) {
  EXPECT_EQ(end_of("4w", "2026-03-24"), "2026-04-21");  // Awb 4:5(4)
}

TEST(Calendar, gives_a_decision_on_assistance_eight_weeks_and_an_advance_four) {
  EXPECT_EQ(end_of("8w", "2026-03-31"), "2026-05-26");  // Awb 4:13
  EXPECT_EQ(end_of("4w", "2026-03-31"), "2026-04-28");  // Participatiewet 52
}

TEST(Calendar, ends_an_application_of_the_wmo_after_two_weeks) {
  EXPECT_EQ(end_of("2w", "2026-04-07"), "2026-04-21");  // Wmo 2015 2.3.5(2)
}

TEST(Calendar, a_short_term_holds_two_ordinary_days) {
  EXPECT_EQ(end_of("3d", "2026-04-02"), "2026-04-08")
      << "Good Friday, weekend, Easter Monday (Atw 2)";
  EXPECT_EQ(end_of("2d", "2026-04-02"), "2026-04-07") << "two days only move (Atw 1)";
  EXPECT_EQ(end_of("3d", "2026-04-07"), "2026-04-10") << "an ordinary week leaves it alone";
}

TEST(Calendar, moves_no_term_that_is_too_long_for_the_atw) {
  // 2026-06-13 is a Saturday.
  EXPECT_EQ(end_of("90d", "2026-03-15"), "2026-06-15");
  EXPECT_EQ(end_of("91d", "2026-03-14"), "2026-06-13");
  EXPECT_EQ(end_of("12w", "2026-03-21"), "2026-06-15");
  EXPECT_EQ(end_of("13w", "2026-03-14"), "2026-06-13");
  EXPECT_EQ(end_of("3m", "2026-03-13"), "2026-06-15");
  EXPECT_EQ(end_of("4m", "2026-02-13"), "2026-06-13");
  EXPECT_EQ(end_of("1y", "2025-06-13"), "2026-06-13");
}

TEST(Calendar, moves_terms_of_a_law_or_amvb_and_no_others) {
  EXPECT_EQ(end_of("6w", "2026-04-13", TermSource::amvb), "2026-05-26");
  EXPECT_EQ(end_of("6w", "2026-04-13", TermSource::local), "2026-05-25");
  EXPECT_EQ(end_of("6w", "2026-04-13", TermSource::contract), "2026-05-25");
}

TEST(Calendar, counts_a_month_to_the_same_number_or_the_last_day) {
  EXPECT_EQ(end_of("1m", "2026-01-31", TermSource::contract), "2026-02-28");
  EXPECT_EQ(end_of("1m", "2026-01-31"), "2026-03-02") << "and a Saturday moves";
}

TEST(Calendar, never_moves_an_earliest_day) {
  const Term four_weeks{4, Unit::weeks};
  EXPECT_EQ(calendar().earliest_day(four_weeks, day("2026-03-02")), day("2026-03-30"));
  EXPECT_EQ(calendar().earliest_day(four_weeks, day("2026-03-09")), day("2026-04-06"))
      << "Easter Monday";
}

TEST(Calendar, adds_the_days_of_a_suspension_to_the_end) {
  const Suspension pause{day("2026-03-10"), day("2026-03-24")};
  EXPECT_EQ(pause.days(), 13);
  EXPECT_EQ(
      last_day_after(calendar(), {8, Unit::weeks}, day("2026-03-03"), TermSource::law, {pause}),
      day("2026-05-11"));
  EXPECT_EQ(last_day_after(calendar(), {8, Unit::weeks}, day("2026-03-03"), TermSource::law, {}),
            day("2026-04-28"));
}

TEST(Calendar, moves_the_end_once_after_all_suspensions) {
  // The raw end 2026-05-26 and six suspended days give Monday 1 June; with five it is a Sunday that
  // moves.
  const Term eight_weeks{8, Unit::weeks};
  const Suspension six{day("2026-04-10"), day("2026-04-17")};
  const Suspension five{day("2026-04-10"), day("2026-04-16")};
  const Date event = day("2026-03-31");
  EXPECT_EQ(last_day_after(calendar(), eight_weeks, event, TermSource::law, {six}),
            day("2026-06-01"));
  EXPECT_EQ(last_day_after(calendar(), eight_weeks, event, TermSource::law, {five}),
            day("2026-06-01"));
  EXPECT_EQ(last_day_after(calendar(), eight_weeks, event, TermSource::local, {five}),
            day("2026-05-31"));
}

TEST(Calendar, counts_days_of_overlapping_suspensions_once) {
  const Suspension first{day("2026-03-10"), day("2026-03-24")};
  const Suspension inside{day("2026-03-12"), day("2026-03-20")};
  const Suspension later{day("2026-03-20"), day("2026-03-26")};
  const auto end = [](const std::vector<Suspension>& suspensions) {
    return last_day_after(Calendar(), {8, Unit::weeks}, day("2026-03-03"), TermSource::contract,
                          suspensions);
  };
  EXPECT_EQ(end({first, inside}), end({first}));
  EXPECT_EQ(end({later, first}), end({first}).plus_days(2));
}

TEST(Calendar, counts_no_day_when_the_answer_came_the_same_or_the_next_day) {
  EXPECT_EQ((Suspension{day("2026-03-10"), day("2026-03-10")}).days(), 0);
  EXPECT_EQ((Suspension{day("2026-03-10"), day("2026-03-11")}).days(), 0);
  EXPECT_EQ((Suspension{day("2026-03-10"), day("2026-03-12")}).days(), 1);
  EXPECT_EQ((Suspension{day("2026-03-10"), day("2026-03-01")}).days(), 0) << "never negative";
}

}  // namespace
}  // namespace naober
