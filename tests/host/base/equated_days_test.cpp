#include "base/equated_days.h"
#include "places.h"

#include <gmock/gmock.h>

#include <fstream>
#include <sstream>

namespace naober {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;

std::string complaint(std::string_view text) {
  const auto days = read_equated_days(text, "days.tsv");
  return days ? "accepted" : days.error().about + " " + days.error().says;
}

TEST(EquatedDays, reads_days_and_passes_over_comments_and_empty_lines) {
  const auto days = read_equated_days(
      "# note\n\ndate\tsource\tstatus\n2026-05-15\tdecree\tsure\r\n"
      "# note\n2026-01-02\t\t\n",
      "days.tsv");
  ASSERT_TRUE(days) << days.error().says;
  EXPECT_THAT(*days, ElementsAre(Date::of(2026, 1, 2), Date::of(2026, 5, 15)));
}

TEST(EquatedDays, reads_an_empty_table_as_no_days) {
  EXPECT_EQ(complaint(""), "accepted");
  EXPECT_EQ(complaint("date\tsource\tstatus"), "accepted");
}

TEST(EquatedDays, refuses_what_is_not_in_form_and_names_the_line) {
  EXPECT_THAT(complaint("2026-05-15\tdecree\tsure\n"), HasSubstr("days.tsv:1 the first line"));
  EXPECT_THAT(complaint("date\tsource\tstatus\n2026-05-15\n"),
              HasSubstr("days.tsv:2 a line holds"));
  EXPECT_THAT(complaint("date\tsource\tstatus\n\n2026-02-30\ta\tb\n"),
              HasSubstr("days.tsv:3 the day"));
  EXPECT_THAT(complaint("date\tsource\tstatus\n2026-05-15\ta\tb\n2026-05-15\ta\tb"),
              HasSubstr("days.tsv:3 2026-05-15 stands twice"));
}

TEST(EquatedDays, as_shipped_hold_the_decree_of_2026_to_2028) {
  const std::string path = NAOBER_SOURCE_DIR "/municipalities/calendar/equated_days.tsv";
  std::ifstream file(path);
  std::stringstream text;
  text << file.rdbuf();
  const auto days = read_equated_days(text.str(), path);
  ASSERT_TRUE(days) << days.error().about << days.error().says;
  for (const char* day : {"2026-01-02", "2026-05-15", "2027-05-07", "2028-04-28", "2028-05-26"}) {
    EXPECT_TRUE(days->contains(*Date::parse(day))) << day;
  }
}

}  // namespace
}  // namespace naober
