#include "cli/simulation_report.h"

#include <gmock/gmock.h>

namespace naober::cli {
namespace {

using testing::HasSubstr;
using testing::Not;

TEST(SimulationReport, counts_are_readable) {
  EXPECT_EQ(with_commas(0), "0");
  EXPECT_EQ(with_commas(999), "999");
  EXPECT_EQ(with_commas(1234567), "1,234,567");
  EXPECT_EQ(with_commas(-1000), "-1,000");
}

TEST(SimulationReport, progress_fits_on_one_line) {
  EXPECT_EQ(progress_line(0, 0, 0), "[--------------------]   0 % of 0 cases, 0 flips");
  EXPECT_EQ(progress_line(500, 1000, 12), "[##########----------]  50 % of 1,000 cases, 12 flips");
}

lab::SimulationResult some_result() {
  lab::SimulationResult result;
  result.municipality = "bergen";
  result.on = Date::of(2027, 1, 1);
  result.settings = {{"household_help", "usual_hours", Value(3), Value(2)}};
  result.decisions.total = 100;
  result.decisions.same = 90;
  result.decisions.flipped = 9;
  result.decisions.left_out = 1;
  result.decisions.loses = 9;
  for (int count = 0; count < 99; ++count) {
    result.decisions.before_after.add(policy::Verdict::grant,
                                      count < 90 ? policy::Verdict::grant : policy::Verdict::weigh);
  }
  result.decisions.before.cents_a_year = 123456700;
  result.decisions.after.cents_a_year = 111111100;
  result.by_rule = {{"household_help HH-10", 9}};
  result.left_out["fact 'x' did not exist yet"].count = 1;
  result.flips.resize(9);
  return result;
}

TEST(SimulationReport, tells_what_changes_why_and_for_how_much) {
  const std::string text = report_of(some_result());
  for (const char* part : {"usual_hours: 3 -> 2", "another verdict", "grant -> weigh", "HH-10",
                           "9 no longer are, or less", "1,234,567.00 before", "1,111,111.00 after",
                           "-€ 123,456.00", "fact 'x' did not exist yet"}) {
    EXPECT_THAT(text, HasSubstr(part));
  }
  EXPECT_THAT(text, Not(HasSubstr("grant -> grant")));
}

}  // namespace
}  // namespace naober::cli
