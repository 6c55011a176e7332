// The same facts in three towns: what differs is named, what does not is left out.
#include "lab/compare.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "policy/loader.h"
#include "policy_files.h"

namespace naober::lab {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

// Turf comes at seventy; Heide as everybody; Made weighs where others grant nothing; Plas does not
// visit.
struct Region {
  Region() {
    auto files = small_policy();
    for (auto& each : files) {
      if (each.path == "municipalities/veen/region.lua") {
        each.text =
            "return region \"veen\" { title = \"Veen\", municipalities = { \"turf\", \"heide\", "
            "\"made\", \"plas\" } }";
      }
      if (each.path == "plugins/visits/rules.lua") {
        const auto at = each.text.find("gives = weigh \"grant\"");
        each.text.insert(at, "may_be_lifted = yes, ");
      }
    }
    for (const char* name : {"heide", "made"}) {
      files.push_back({std::string("municipalities/veen/") + name + "/municipality.lua",
                       std::string("return municipality \"") + name + "\" { title = \"" + name +
                           "\", code = { { \"9998\", from = \"2020-01-01\" } }, plugins = { "
                           "\"visits\" } }"});
    }
    files.push_back({"municipalities/veen/plas/municipality.lua",
                     "return municipality \"plas\" { title = \"Plas\", code = { { \"9997\", from = "
                     "\"2020-01-01\" } }, plugins = {} }"});
    files.push_back(file("municipalities/veen/made/visits.lua", R"(return policy "visits" {
  of = "veen/made", adopted = { by = "college", on = "2026-01-01", source = "Beleidsregels 2026" },
  rule "MAD-1" { lifts = "V-2", law = "Wmo 2015 art. 2.3.5", when = above("steps", 40),
    gives = weigh "grant", because = "Alleen een heel lange trap telt." },
})"));
    script::PoolOptions options;
    options.worker = script::worker_path();
    scripts = *script::Pool::start(std::move(options));
    loaded = *policy::load_policy(files, *scripts);
    for (const auto& problem : loaded.problems) {
      ADD_FAILURE() << problem.place() << ": " << problem.says;
    }
    for (const auto& [id, bundle] : loaded.municipalities) {
      towns.push_back(bundle);
    }
  }
  TownComparison ask(Map facts) {
    auto done = compare_towns(towns, {"visits", Date::of(2026, 3, 2), std::move(facts)}, *scripts,
                              "veen/compare");
    EXPECT_TRUE(done) << done.error().says;
    return done.value_or(TownComparison{});
  }

  std::unique_ptr<script::Pool> scripts;
  policy::Loaded loaded;
  std::vector<std::shared_ptr<const policy::Bundle>> towns;
};

std::vector<std::string> verdicts(const TownComparison& comparison) {
  std::vector<std::string> all;
  for (const TownAnswer& town : comparison.towns) {
    all.push_back(town.municipality + " " +
                  (town.answered ? std::string(policy::name_of(town.outcome.verdict)) : "-"));
  }
  return all;
}

std::vector<std::string> what_differs(const TownComparison& comparison) {
  std::vector<std::string> all;
  for (const TownDifference& difference : comparison.differences) {
    std::string line = std::string(name_of(difference.what)) + " " + difference.name + ":";
    for (const auto& cell : difference.cells) {
      line += " " + cell.says;
    }
    all.push_back(line);
  }
  return all;
}

TEST(Compare, names_the_setting_that_makes_towns_differ) {
  Region region;
  const auto comparison = region.ask(Map{{"age", 72}, {"lonely", true}, {"steps", 3}});
  EXPECT_FALSE(comparison.same);
  EXPECT_THAT(verdicts(comparison),
              ElementsAre("heide weigh", "made weigh", "plas -", "turf grant"));
  EXPECT_THAT(what_differs(comparison),
              ElementsAre("setting visit_age: 75 75 70", "rule V-1: silent silent spoke"));
  const auto& cell = comparison.differences.front().cells.back();
  EXPECT_EQ(cell.municipality, "turf");
  EXPECT_EQ(cell.layer, "municipality");
  EXPECT_THAT(cell.at, HasSubstr("municipalities/veen/turf/visits.lua:"));
  EXPECT_EQ(cell.because, "Eerder is beter.");
}

TEST(Compare, names_the_local_rule_that_makes_towns_differ) {
  Region region;
  const auto comparison = region.ask(Map{{"age", 80}, {"lonely", true}, {"steps", 44}});
  EXPECT_THAT(what_differs(comparison),
              ElementsAre("rule V-2: spoke lifted spoke", "rule MAD-1: absent spoke absent"));
  EXPECT_TRUE(comparison.same);
}

TEST(Compare, says_nothing_where_nothing_differs) {
  Region region;
  const auto comparison = region.ask(Map{{"age", 80}, {"lonely", true}, {"steps", 3}});
  EXPECT_TRUE(comparison.same);
  EXPECT_THAT(verdicts(comparison),
              ElementsAre("heide grant", "made grant", "plas -", "turf grant"));
}

TEST(Compare, says_who_does_not_use_the_task) {
  Region region;
  const auto comparison = region.ask(Map{{"age", 80}});
  EXPECT_FALSE(comparison.towns[2].answered);
  EXPECT_THAT(comparison.towns[2].says, HasSubstr("does not use the task 'visits'"));
}

TEST(Compare, refuses_a_task_or_facts_that_nobody_has) {
  Region region;
  const auto nobody = compare_towns(region.towns, {"fishing", Date::of(2026, 3, 2), {}},
                                    *region.scripts, "veen/compare");
  EXPECT_EQ(nobody.error().fault, Fault::not_found);
  const auto strange =
      compare_towns(region.towns, {"visits", Date::of(2026, 3, 2), Map{{"shoe_size", 43}}},
                    *region.scripts, "veen/compare");
  EXPECT_EQ(strange.error().about, "/facts/shoe_size");
}

}  // namespace
}  // namespace naober::lab
