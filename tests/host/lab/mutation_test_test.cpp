#include "lab/mutation_test.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

#include "lab/case_text.h"
#include "lab/mutate_condition.h"
#include "lab/mutated_policy.h"
#include "lab/remembering_scripts.h"
#include "lab/suggestion.h"
#include "lab/telling_facts.h"
#include "policy_files.h"

namespace naober::lab {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;

// The small policy with cases for the plugin and for the municipality.
class Mutation : public testing::Test {
 protected:
  std::vector<policy::SourceFile> files = small_policy();

  void put(const char* path, const std::string& text) {
    for (policy::SourceFile& each : files) {
      if (each.path == path) {
        each.text = text;
        return;
      }
    }
    files.push_back({path, text});
  }
  void spoil(const char* path, const std::string& good, const std::string& bad) {
    for (policy::SourceFile& each : files) {
      if (each.path == path) {
        each.text.replace(each.text.find(good), good.size(), bad);
      }
    }
  }

  MutationTest run(const std::string& plugin_cases, const std::string& below = "plugins") {
    put("plugins/visits/cases.lua", "return cases \"visits\" {" + plugin_cases + "}");
    script::PoolOptions options;
    options.worker = script::worker_path();
    auto pool = script::Pool::start(std::move(options));
    CHECK(pool.has_value());
    auto loaded = policy::load_policy(files, **pool);
    CHECK(loaded.has_value());
    EXPECT_THAT(loaded->problems, IsEmpty());
    auto shelf = read_case_files(files, **pool);
    CHECK(shelf.has_value());
    EXPECT_THAT(shelf->problems, IsEmpty());
    auto test = test_mutants(*loaded, *shelf, **pool, Calendar(), below);
    CHECK(test.has_value());
    return *std::move(test);
  }
};

std::vector<std::string> changes(const std::vector<Survivor>& survivors) {
  std::vector<std::string> said;
  for (const Survivor& survivor : survivors) {
    said.push_back(survivor.mutant.subject + ": " + survivor.mutant.change);
  }
  return said;
}

constexpr const char* kept_promises = R"(
  case "granted" { given = { age = 75, lonely = yes, steps = 12 },
    expect = { outcome = "grant", because = { "V-1" }, grants = { visit = {} } } },
  case "younger" { given = { age = 74, lonely = yes, steps = 12 }, expect = { because = {} } },
  case "not alone" { given = { age = 75, lonely = no, steps = 12 }, expect = { because = {} } },
  case "a stair" { given = { age = 74, lonely = yes, steps = 13 },
    expect = { outcome = "weigh", because = { "V-2" }, leaning = "grant" } },
  case "seventy-five" { defaults = { visit_age = 75 } },
  case "not at 64, not at 81" { try = set "visit_age" { { 64, from = "2027-01-01" } },
    expect = { refused = "between 65 and 80" } },
)";

TEST_F(Mutation, cases_that_promise_everything_leave_no_survivor) {
  const MutationTest test = run(kept_promises);
  EXPECT_THAT(changes(test.survivors), IsEmpty());
  EXPECT_EQ(test.killed, test.mutants);
  EXPECT_GT(test.mutants, 10U);
  EXPECT_THAT(test.broken_cases, IsEmpty());
}

TEST_F(Mutation, without_cases_everything_survives_with_file_line_and_a_case) {
  const MutationTest test = run("");
  EXPECT_EQ(test.killed, 0U);
  const std::vector<std::string> said = changes(test.survivors);
  EXPECT_THAT(said, Contains("rule V-1: its condition 'all { … }' was turned round"));
  EXPECT_THAT(said, Contains("rule V-1: 'at_least_is age setting visit_age' became 'above age "
                             "setting visit_age'"));
  EXPECT_THAT(said, Contains("rule V-1: 'holds lonely' was left out of its all"));
  EXPECT_THAT(said, Contains("rule V-1: it gives refuse and no longer grant"));
  EXPECT_THAT(said, Contains("rule V-1: grant \"visit\" became grant \"elsewhere\""));
  EXPECT_THAT(said, Contains("rule V-2: its function was turned round"));
  EXPECT_THAT(said, Contains("rule V-2: weigh \"grant\" became weigh \"refuse\""));
  EXPECT_THAT(said, Contains("setting visit_age: its default became 76, and was 75"));
  EXPECT_THAT(said, Contains("setting visit_age: its room became between 65 and 81, and was "
                             "between 65 and 80"));
  EXPECT_EQ(test.survivors.front().mutant.place.text(), "plugins/visits/rules.lua:4");
}

TEST_F(Mutation, the_suggested_case_kills_what_it_was_suggested_for) {
  const MutationTest bare = run("");
  ASSERT_FALSE(bare.survivors.empty());
  std::string cases;
  int number = 0;
  for (const Survivor& survivor : bare.survivors) {
    std::string one = survivor.suggestion;
    const std::size_t name = one.find("\"…\"");
    ASSERT_NE(name, std::string::npos) << one;
    cases += one.replace(name, 5, "\"case " + std::to_string(++number) + "\"");
  }
  EXPECT_THAT(changes(run(cases).survivors), IsEmpty()) << cases;
}

TEST_F(Mutation, a_case_about_bounds_that_change_is_suggested_for_a_day_of_their_own) {
  spoil("plugins/visits/parameters.lua", "default = 75 }",
        R"(default = { { 75, from = "2020-01-01" },
                      { 76, from = "2025-01-01", room = between(65, 90) } } })");
  const MutationTest bare = run("");
  const auto found =
      std::find_if(bare.survivors.begin(), bare.survivors.end(), [](const Survivor& survivor) {
        return survivor.mutant.change.find("its room became between 65 and 81") == 0;
      });
  ASSERT_NE(found, bare.survivors.end());
  EXPECT_THAT(found->suggestion, HasSubstr("from = \"2024-12-31\""));
}

TEST_F(Mutation, a_boundary_that_no_case_stands_on_survives) {
  std::string cases = kept_promises;
  cases.replace(cases.find("age = 75"), 8, "age = 76");
  EXPECT_THAT(changes(run(cases).survivors),
              ElementsAre("rule V-1: 'at_least_is age setting visit_age' became 'above age setting "
                          "visit_age'"));
}

TEST_F(Mutation, a_case_that_fails_as_it_is_judges_nothing) {
  const MutationTest test =
      run(std::string(kept_promises) +
          R"(case "a slip" { given = { age = 3 }, expect = { outcome = "grant" } },)");
  EXPECT_THAT(test.broken_cases, ElementsAre("a slip"));
  EXPECT_THAT(changes(test.survivors), IsEmpty());
}

TEST_F(Mutation, who_says_untested_is_explained_and_who_says_it_in_vain_is_told) {
  spoil("plugins/visits/parameters.lua", "default = 75",
        "default = 75, untested = \"Iedereen kiest zelf.\"");
  std::string cases = kept_promises;
  const MutationTest idle = run(cases);
  EXPECT_THAT(idle.idle_explanations, ElementsAre("plugins/visits setting visit_age"));
  const std::size_t last = cases.find("case \"not at 64");
  const MutationTest explained = run(cases.substr(0, last));
  EXPECT_THAT(changes(explained.survivors), IsEmpty());
  EXPECT_THAT(changes(explained.explained),
              ElementsAre(HasSubstr("between 65 and 81"), HasSubstr("between 64 and 80")));
  EXPECT_THAT(explained.idle_explanations, IsEmpty());
}

TEST_F(Mutation, what_a_municipality_sets_is_dropped_once) {
  EXPECT_THAT(changes(run(kept_promises, "municipalities").survivors),
              ElementsAre("setting visit_age: 70 from 2026-02-01 was not set"));
  put("municipalities/veen/turf/cases.lua", R"(return cases "Turf" {
    case "seventy since February" { plugin = "visits", on = { ["2026-02-01"] = { visit_age = 70 } } },
  })");
  EXPECT_THAT(changes(run(kept_promises, "municipalities").survivors), IsEmpty());
}

TEST_F(Mutation, a_local_rule_is_broken_where_it_stands) {
  spoil("plugins/visits/rules.lua", "gives = weigh \"grant\"",
        "may_be_lifted = yes, gives = weigh \"grant\"");
  spoil("municipalities/veen/turf/visits.lua", "set \"visit_age\"", R"(
  rule "T-1" { law = "art. 4", when = below("age", 30), gives = refuse, lifts = "V-2",
    because = "Wie jong is, loopt de trap." },
  set "visit_age")");
  const char* municipality = R"(return cases "Turf" {
    case "seventy" { plugin = "visits", on = { ["2026-02-01"] = { visit_age = 70 } } },
    case "the young climb" { plugin = "visits", on = "2026-05-01",
      given = { age = 29, lonely = yes, steps = 13 }, expect = { outcome = "refuse", because = { "T-1" } } },
  })";
  put("municipalities/veen/turf/cases.lua", municipality);
  EXPECT_THAT(changes(run(kept_promises, "municipalities").survivors),
              ElementsAre("rule T-1: 'below age 30' became 'at_most_is age 30'"));
  std::string both = municipality;
  both.insert(both.rfind('}'), R"(case "at thirty we look" { plugin = "visits", on = "2026-05-01",
      given = { age = 30, lonely = yes, steps = 13 }, expect = { because = { "V-2" } } },)");
  put("municipalities/veen/turf/cases.lua", both);
  EXPECT_THAT(changes(run(kept_promises, "municipalities").survivors), IsEmpty());
}

TEST(RememberingScripts, asks_the_worker_once_and_bends_only_what_it_was_told_to) {
  struct Counting final : policy::Scripts {
    int asked = 0;
    Result<std::vector<policy::LoadedFile>> load(const policy::Unit&) override { return {}; }
    Result<std::vector<policy::Evaluation>> evaluate(std::string_view, const policy::Unit&,
                                                     FunctionRef function,
                                                     const std::vector<List>& arguments) override {
      asked += static_cast<int>(arguments.size());
      policy::Evaluation answer;
      answer.value = function.index == 0 ? Value(true) : Value(3);
      return std::vector<policy::Evaluation>(arguments.size(), answer);
    }
  };
  Counting real;
  RememberingScripts scripts(real);
  const policy::Unit unit{"plugins/x", policy::Profile::plugin, {}, "print"};
  const auto ask = [&](std::uint32_t function, int argument) {
    return scripts.evaluate("x", unit, {function}, {List{argument}})->front().value;
  };
  EXPECT_EQ(ask(0, 1), Value(true));
  EXPECT_EQ(ask(0, 1), Value(true));
  EXPECT_EQ(ask(0, 2), Value(true));
  EXPECT_EQ(real.asked, 2);
  scripts.bend(std::pair{std::string("plugins/x"), FunctionRef{0}});
  EXPECT_EQ(ask(0, 1), Value(false));
  EXPECT_EQ(ask(1, 1), Value(3));
  scripts.bend(std::pair{std::string("plugins/x"), FunctionRef{1}});
  EXPECT_EQ(ask(1, 1), Value(4));
  scripts.bend(std::nullopt);
  EXPECT_EQ(ask(0, 1), Value(true));
  EXPECT_EQ(real.asked, 3);
}

TEST(CaseText, values_read_as_the_language_writes_them) {
  EXPECT_EQ(lua(Value(List{"a", "b \"c\""})), "{ \"a\", \"b \\\"c\\\"\" }");
  EXPECT_EQ(lua(Map{{"age", 3}, {"wait", Term{6, Term::Unit::weeks}}, {"2026-05-01", true}}),
            "{ [\"2026-05-01\"] = yes, age = 3, wait = weeks(6) }");
  EXPECT_EQ(lua(Value(Money{1905})), "euros \"19.05\"");
  EXPECT_EQ(lua(Value(Date::of(2026, 5, 1))), "date \"2026-05-01\"");
  EXPECT_EQ(lua(Value()), "unknown");
  EXPECT_EQ(lua(Map()), "{}");
}

}  // namespace
}  // namespace naober::lab
