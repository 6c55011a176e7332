#include "lab/policy_test.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "policy_files.h"

namespace naober::lab {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

constexpr const char* of_plugin = "plugins/visits/cases.lua";
constexpr const char* of_municipality = "municipalities/veen/turf/cases.lua";

std::vector<std::string> problems(const PolicyTest& test) {
  std::vector<std::string> told;
  for (const policy::Problem& problem : test.problems) {
    told.push_back(problem.place() + " " + problem.says);
  }
  return told;
}

// What one case, the only one, has to say for itself.
std::vector<std::string> failures(const PolicyTest& test) {
  EXPECT_THAT(problems(test), IsEmpty());
  EXPECT_EQ(test.files.size(), 1U);
  EXPECT_EQ(test.passed + test.failed, 1);
  return test.files.empty() || test.files[0].results.empty() ? std::vector<std::string>()
                                                             : test.files[0].results[0].failures;
}

TEST(PolicyTest, a_promise_that_is_kept_passes) {
  const PolicyTest test = run_cases(of_plugin, R"(
local jo = { age = 80, lonely = yes, steps = 3 }
return cases "visits" {
  case "who is old and alone is visited" { given = jo, expect = { outcome = "grant", because = { "V-1" } } },
  case "who is not alone meets a person" { given = jo, but = { lonely = no }, expect = { outcome = "weigh", because = {} } },
  case "a long stair is looked at" { given = jo, but = { steps = 13 },
    expect = { outcome = "weigh", because = { "V-2", "V-1" }, says = "De trap is lang" } },
  case "a gap asks" { given = jo, but = { lonely = unknown }, expect = { outcome = "ask", about = { "lonely" } } },
})");
  EXPECT_THAT(problems(test), IsEmpty());
  EXPECT_EQ(test.passed, 4);
  EXPECT_EQ(test.failed, 0);
}

TEST(PolicyTest, a_failure_says_what_came_and_which_line_made_it_so) {
  const PolicyTest test = run_cases(of_plugin, R"(return cases "visits" {
  case "at seventy we come" { given = { age = 70, lonely = yes, steps = 3 },
    expect = { outcome = "grant", because = { "V-1" } } },
})");
  EXPECT_THAT(
      failures(test),
      ElementsAre("the outcome 'grant' was expected, but 'weigh' came",
                  "no rule spoke, and silence is weighed by a person",
                  "the rules that speak should be V-1, but they are none",
                  "V-1 (plugins/visits/rules.lua:2) did not speak: at_least_is with age = 70 and "
                  "setting visit_age = 75 (commons, plugins/visits/parameters.lua:2) is no "
                  "(plugins/visits/rules.lua:4)"));
  EXPECT_EQ(test.files[0].results[0].place.text(), "plugins/visits/cases.lua:2");
}

TEST(PolicyTest, the_same_facts_meet_the_settings_of_a_municipality_on_a_day) {
  EXPECT_THAT(failures(run_cases(of_municipality, R"(return cases "Turf" {
  case "since February we come at seventy" { plugin = "visits", on = "2026-02-01",
    given = { age = 70, lonely = yes, steps = 3 }, expect = { outcome = "grant" } },
})")),
              IsEmpty());
  EXPECT_THAT(failures(run_cases(of_municipality, R"(return cases "Turf" {
  case "in January we do not" { plugin = "visits", on = "2026-01-31",
    given = { age = 70, lonely = yes, steps = 3 }, expect = { outcome = "weigh", because = {} } },
})")),
              IsEmpty());
}

TEST(PolicyTest, settings_are_compared_day_by_day) {
  EXPECT_THAT(failures(run_cases(of_municipality, R"(return cases "Turf" {
  case "seventy since February" { plugin = "visits",
    on = { ["2026-01-31"] = { visit_age = 75 }, ["2026-02-01"] = { visit_age = 71 } } },
})")),
              ElementsAre("on 2026-02-01 visit_age was expected to be 71, but it is 70, set by the "
                          "municipality at municipalities/veen/turf/visits.lua:3"));
}

TEST(PolicyTest, a_value_that_is_tried_is_refused_with_the_words_that_were_expected) {
  const auto tried = [](const char* value, const char* expected) {
    return failures(run_cases(of_municipality, (std::string(R"(return cases "Turf" {
  case "a try" { plugin = "visits", try = set "visit_age" { { )") +
                                                value + R"(, from = "2027-01-01" } },
    expect = { )" + expected + " } },\n}")
                                                   .c_str()));
  };
  EXPECT_THAT(tried("64", R"(refused = "between 65 and 80")"), IsEmpty());
  EXPECT_THAT(tried("66", ""), IsEmpty());
  EXPECT_THAT(tried("66", R"(refused = "between 65 and 80")"),
              ElementsAre(HasSubstr("but it was allowed")));
  EXPECT_THAT(tried("64", R"(refused = "at most")"), ElementsAre(HasSubstr("what came is: 64")));
  EXPECT_THAT(tried("64", ""), ElementsAre(HasSubstr("expected to be allowed")));
}

TEST(PolicyTest, a_case_that_is_not_in_form_is_a_problem_with_its_line) {
  const PolicyTest test = run_cases(of_plugin, R"(return cases "visits" {
  case "nothing is promised" { given = { age = 3 } },
  case "an outcome that is none" { given = { age = 3 }, expect = { outcome = "grunt" } },
  case "a fact that is none" { given = { agee = 3 }, expect = { outcome = "grant" } },
})");
  EXPECT_THAT(problems(test),
              ElementsAre(HasSubstr("cases.lua:2 case \"nothing is promised\" expects nothing"),
                          HasSubstr("cases.lua:3 'grunt' is no 'outcome'")));
  ASSERT_EQ(test.files[0].results.size(), 1U);
  EXPECT_THAT(test.files[0].results[0].failures,
              ElementsAre("there is no fact 'agee'; did you mean 'age'?"));
  EXPECT_EQ(test.failed, 3);
}

TEST(PolicyTest, a_file_that_is_no_lua_does_not_hide_the_others) {
  const PolicyTest test = run_cases(of_plugin, "return cases \"visits\" {");
  EXPECT_THAT(problems(test), ElementsAre(HasSubstr("plugins/visits/cases.lua")));
  EXPECT_EQ(test.failed, 1);
}

TEST(PolicyTest, only_what_lies_below_the_path_is_asked) {
  const char* cases = R"(return cases "visits" {
  case "a gap asks" { given = {}, expect = { outcome = "ask" } },
})";
  EXPECT_EQ(run_cases(of_plugin, cases, "plugins/visits").passed, 1);
  EXPECT_THAT(run_cases(of_plugin, cases, "municipalities").files, IsEmpty());
}

}  // namespace
}  // namespace naober::lab
