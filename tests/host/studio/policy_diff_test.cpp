// A change of policy in words of policy: what it comes down to, and nothing that only moved.
#include "studio/policy_diff.h"

#include <gmock/gmock.h>

#include "lab/policy_files.h"
#include "studio/policy_inventory.h"

namespace naober::studio {
namespace {

class PolicyDiff : public ::testing::Test {
 protected:
  static void SetUpTestSuite() {
    script::PoolOptions options;
    options.worker = script::worker_path();
    scripts = script::Pool::start(std::move(options)).value().release();
  }
  static void TearDownTestSuite() { delete scripts; }

  static policy::Loaded loaded(const std::vector<policy::SourceFile>& files) {
    auto policy = policy::load_policy(files, *scripts);
    CHECK(policy.has_value());
    EXPECT_TRUE(policy->problems.empty()) << policy->problems.front().says;
    return *std::move(policy);
  }

  // "what kind of name": one line per change between the small policy and one with a text replaced.
  static std::vector<PolicyChange> changes_after(const std::string& path,
                                                 const std::string& old_text,
                                                 const std::string& new_text) {
    std::vector<policy::SourceFile> files = lab::small_policy();
    const policy::Loaded before = loaded(files);
    for (policy::SourceFile& file : files) {
      if (file.path == path) {
        const std::size_t at = file.text.find(old_text);
        CHECK(at != std::string::npos);
        file.text.replace(at, old_text.size(), new_text);
      }
    }
    return changes_between(before, loaded(files));
  }
  static std::vector<std::string> lines_of(const std::vector<PolicyChange>& changes) {
    std::vector<std::string> lines;
    for (const PolicyChange& each : changes) {
      lines.push_back(each.of + " " + each.what + " " + each.kind + " " + each.name +
                      (each.from ? " " + each.from->text() : ""));
    }
    return lines;
  }

  static script::Pool* scripts;
};
script::Pool* PolicyDiff::scripts = nullptr;

const std::string turf = "municipalities/veen/turf/visits.lua";
const std::string rules = "plugins/visits/rules.lua";

TEST_F(PolicyDiff, a_value_is_told_per_day_with_what_it_was_and_what_it_becomes) {
  const auto changes = changes_after(turf, "{ 70, from", "{ 68, from");
  ASSERT_THAT(lines_of(changes),
              ::testing::ElementsAre("veen/turf changed setting visit_age 2026-02-01"));
  EXPECT_THAT(changes.front().before, ::testing::StartsWith("70"));
  EXPECT_THAT(changes.front().after, ::testing::StartsWith("68"));
  EXPECT_EQ(changes.front().place, turf + ":3");
}

TEST_F(PolicyDiff, another_day_is_another_value) {
  EXPECT_THAT(lines_of(changes_after(turf, "2026-02-01", "2026-03-01")),
              ::testing::ElementsAre("veen/turf removed setting visit_age 2026-02-01",
                                     "veen/turf added setting visit_age 2026-03-01"));
}

TEST_F(PolicyDiff, what_only_moved_is_no_change) {
  EXPECT_TRUE(
      changes_after(turf, "return policy", "\n\n-- een woord vooraf\nreturn policy").empty());
  EXPECT_TRUE(changes_after(rules, "return rules", "-- een woord vooraf\n\nreturn rules").empty());
}

TEST_F(PolicyDiff, a_rule_is_compared_by_all_that_it_says) {
  EXPECT_THAT(lines_of(changes_after(rules, "holds \"lonely\"", "fails \"lonely\"")),
              ::testing::ElementsAre("commons changed rule V-1"));
  EXPECT_THAT(lines_of(changes_after(rules, "Wij komen langs.", "Wij bellen.")),
              ::testing::ElementsAre("commons changed rule V-1"));
}

TEST_F(PolicyDiff, a_rule_that_is_a_function_is_compared_by_its_own_lines) {
  EXPECT_THAT(lines_of(changes_after(rules, "facts.steps > 12", "facts.steps > 13")),
              ::testing::ElementsAre("commons changed rule V-2"));
}

TEST_F(PolicyDiff, parameters_facts_and_provisions_are_the_commons_word) {
  EXPECT_THAT(lines_of(changes_after("plugins/visits/parameters.lua", "between(65, 80)",
                                     "between(60, 80)")),
              ::testing::ElementsAre("commons changed parameter visit_age"));
  EXPECT_THAT(lines_of(changes_after("plugins/visits/facts.lua", "max = 130", "max = 120")),
              ::testing::ElementsAre("commons changed fact age"));
  EXPECT_THAT(lines_of(changes_after("plugins/visits/provisions.lua", "title = \"Huisbezoek\"",
                                     "title = \"Bezoek\"")),
              ::testing::ElementsAre("commons changed provision visit"));
}

TEST_F(PolicyDiff, names_the_municipalities_whose_policy_changes) {
  std::vector<policy::SourceFile> files = lab::small_policy();
  const policy::Loaded before = loaded(files);
  EXPECT_TRUE(municipalities_between(before, loaded(files)).empty());
  files.back().text += "-- een woord erbij\n";
  const auto changed = municipalities_between(before, loaded(files));
  ASSERT_EQ(changed.size(), 1U);
  EXPECT_EQ(changed.front().id, "veen/turf");
  EXPECT_NE(changed.front().before, changed.front().after);
  const auto gone = municipalities_between(before, policy::Loaded());
  EXPECT_EQ(gone.front().after, "");
}

}  // namespace
}  // namespace naober::studio
