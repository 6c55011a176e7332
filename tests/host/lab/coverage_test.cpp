#include "lab/coverage.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "lab/coverage_counter.h"
#include "lab/lcov.h"
#include "policy_files.h"

namespace naober::lab {
namespace {

using ::testing::AllOf;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::Not;

constexpr const char* of_plugin = "plugins/visits/cases.lua";
constexpr const char* of_municipality = "municipalities/veen/turf/cases.lua";

const RuleCoverage& rule(const PolicyTest& test, const std::string& name) {
  for (const RuleCoverage& row : test.coverage.rules) {
    if (row.rule == name) {
      return row;
    }
  }
  CHECK(false && "no such rule");
  return test.coverage.rules.front();
}

std::vector<std::string> lacks(const PolicyTest& test) {
  std::vector<std::string> said;
  for (const SettingCoverage& row : test.coverage.settings) {
    said.push_back(row.owner + " " + row.name + ": " + row.lacks);
  }
  return said;
}

TEST(Coverage, a_rule_lacks_the_side_that_no_case_shows) {
  const PolicyTest test = run_cases(of_plugin, R"(return cases "visits" {
  case "granted" { given = { age = 80, lonely = yes, steps = 3 }, expect = { outcome = "grant" } },
})");
  ASSERT_EQ(test.coverage.rules.size(), 2U);
  EXPECT_EQ(rule(test, "V-1").spoke, 1);
  EXPECT_EQ(rule(test, "V-1").silent, 0);
  EXPECT_FALSE(rule(test, "V-1").both());
  EXPECT_EQ(rule(test, "V-2").silent, 1);
  EXPECT_TRUE(rule(test, "V-2").is_function);
}

TEST(Coverage, each_part_of_a_condition_is_counted_apart) {
  const PolicyTest test = run_cases(of_plugin, R"(return cases "visits" {
  case "granted" { given = { age = 80, lonely = yes, steps = 3 }, expect = { outcome = "grant" } },
  case "not alone" { given = { age = 80, lonely = no, steps = 3 }, expect = { outcome = "weigh" } },
  case "a gap" { given = { age = 80, steps = 3 }, expect = { outcome = "ask" } },
})");
  const RuleCoverage& row = rule(test, "V-1");
  ASSERT_EQ(row.parts.size(), 2U);
  EXPECT_EQ(row.parts[0].says, "at_least_is age setting visit_age");
  EXPECT_EQ(row.parts[0].yes, 3);
  EXPECT_EQ(row.parts[0].no, 0);
  EXPECT_EQ(row.parts[1].yes, 1);
  EXPECT_EQ(row.parts[1].no, 1) << "what is unknown counts for neither side";
  EXPECT_TRUE(row.both());
}

TEST(Coverage, a_setting_is_covered_when_both_sides_of_its_use_were_seen) {
  const PolicyTest one = run_cases(of_plugin, R"(return cases "visits" {
  case "granted" { given = { age = 80, lonely = yes, steps = 3 }, expect = { outcome = "grant" } },
})");
  EXPECT_THAT(
      lacks(one),
      ElementsAre("plugins/visits visit_age: 'at_least_is age setting visit_age' of V-1 was "
                  "never no (plugins/visits/rules.lua:4)",
                  "veen/turf visit_age: no case meets it from 2026-02-01 on"));
  const PolicyTest both = run_cases(of_plugin, R"(return cases "visits" {
  case "granted" { given = { age = 80, lonely = yes, steps = 3 }, expect = { outcome = "grant" } },
  case "younger" { given = { age = 74, lonely = yes, steps = 3 }, expect = { outcome = "weigh" } },
})");
  EXPECT_EQ(lacks(both)[0], "plugins/visits visit_age: ");
}

TEST(Coverage, what_a_municipality_sets_is_met_on_a_day_on_which_it_holds) {
  const auto lack_on = [](const char* day) {
    return lacks(run_cases(of_municipality, (std::string(R"(return cases "Turf" {
  case "a look" { plugin = "visits", on = { [")") +
                                             day +
                                             R"("] = { visit_age = 70 } } },
})")
                                                .c_str()))[1];
  };
  EXPECT_EQ(lack_on("2026-02-01"), "veen/turf visit_age: ");
  EXPECT_THAT(lack_on("2026-01-31"), HasSubstr("no case meets it"));
}

TEST(Lcov, has_a_branch_for_each_way_of_a_part_and_a_function_for_each_rule) {
  const PolicyTest test = run_cases(of_plugin, R"(return cases "visits" {
  case "granted" { given = { age = 80, lonely = yes, steps = 3 }, expect = { outcome = "grant" } },
})");
  const std::string trace = lcov(test.coverage, "/policy/");
  EXPECT_THAT(
      trace, AllOf(HasSubstr("TN:\nSF:/policy/plugins/visits/rules.lua\n"), HasSubstr("FN:2,V-1\n"),
                   HasSubstr("FNDA:1,V-1\nFNDA:0,V-2\n"), HasSubstr("FNF:2\nFNH:1\n")));
  // Both parts of V-1 stand on line 4.
  EXPECT_THAT(trace, HasSubstr("BRDA:4,0,0,1\nBRDA:4,0,1,0\nBRDA:4,1,0,1\nBRDA:4,1,1,0\n"));
  EXPECT_THAT(trace, AllOf(HasSubstr("DA:2,1\n"), HasSubstr("DA:4,2\n"),
                           HasSubstr("end_of_record\n"), Not(HasSubstr("SF:plugins"))));
}

TEST(Lcov, what_was_never_reached_is_told_from_what_was_never_taken) {
  const std::string trace = lcov(run_cases(of_plugin, "return cases \"visits\" {}").coverage, "");
  EXPECT_THAT(trace, HasSubstr("BRDA:4,0,0,-\nBRDA:4,0,1,-\n"));
}

}  // namespace
}  // namespace naober::lab
