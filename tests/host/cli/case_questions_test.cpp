// Asking about facts on the command line: what would change them, and what they would be elsewhere;
// from a file, or as a policy case has them. On the policy of this repository.
#include <gmock/gmock.h>

#include <fstream>
#include <sstream>

#include "cli/commands.h"
#include "places.h"
#include "store/folder.h"

namespace naober::cli {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

struct Heard {
  int code = 0;
  std::string out;
  std::string complaint;
};

Heard hear(std::vector<const char*> words) {
  words.insert(words.begin(), "naober");
  words.insert(words.end(), {"--policy", NAOBER_SOURCE_DIR});
  std::ostringstream out;
  std::ostringstream complaint;
  const int code = run(static_cast<int>(words.size()), words.data(),
                       {what_would_change_command, compare_command}, {out, complaint});
  return {code, out.str(), complaint.str()};
}

// A file of facts; the neighbours help, or not.
class FactsFile {
 public:
  explicit FactsFile(const std::string& text) : path_((folder_.path() / "facts.json").string()) {
    std::ofstream(path_) << text;
  }
  const char* path() const { return path_.c_str(); }

 private:
  TemporaryFolder folder_;
  std::string path_;
};

std::string helped_by_neighbours(const char* network) {
  return std::string(R"({"lives_here": true, "children_under_12": 0, "floor_area": 85,
  "long_term_care_right": false, "cannot_wait": false, "limited": true, "copes_alone": false,
  "housemate_can_help": false, "network_can_help": )") +
         network + R"(, "carer_overloaded": false, "cleaning_support_is_enough": false,
  "hours_needed": 2.5})";
}

TEST(WhatWouldChangeCommand, tells_the_smallest_change_in_a_dutch_sentence) {
  const FactsFile facts(helped_by_neighbours("true"));
  const Heard heard =
      hear({"what-would-change", facts.path(), "castricum", "--task", "household_help"});
  EXPECT_EQ(heard.code, 0) << heard.complaint;
  EXPECT_THAT(heard.out, HasSubstr("Nu: een medewerker weegt het"));
  EXPECT_THAT(heard.out, HasSubstr("CAS-1"));
  EXPECT_THAT(heard.out,
              HasSubstr("‘Kan iemand uit de omgeving helpen en dat volhouden?’ nee is (nu ja)"));
  EXPECT_THAT(heard.out, HasSubstr("regel HH-9, Wmo 2015 art. 2.3.5 lid 3"));
  EXPECT_THAT(heard.out, HasSubstr("Wat niemand kan veranderen:"));
}

TEST(WhatWouldChangeCommand, takes_the_facts_of_a_policy_case) {
  const Heard heard =
      hear({"what-would-change", "--case", "in Castricum help from people around you", "castricum",
            "--most", "1"});
  EXPECT_EQ(heard.code, 0) << heard.complaint;
  EXPECT_THAT(heard.out, HasSubstr("CAS-1"));
}

TEST(WhatWouldChangeCommand, says_what_is_wrong_with_the_question) {
  const FactsFile facts(helped_by_neighbours("\"perhaps\""));
  EXPECT_EQ(hear({"what-would-change", facts.path(), "castricum"}).code, 2);
  EXPECT_THAT(hear({"what-would-change", facts.path(), "castricum"}).complaint,
              HasSubstr("--task"));
  EXPECT_THAT(
      hear({"what-would-change", facts.path(), "castricum", "--task", "household_help"}).complaint,
      HasSubstr("/facts/network_can_help"));
  const FactsFile list("[1, 2]");
  EXPECT_THAT(hear({"what-would-change", list.path(), "castricum", "--task", "x"}).complaint,
              HasSubstr("one JSON object"));
  EXPECT_EQ(hear({"what-would-change", "--case", "no such promise", "castricum"}).code, 2);
  EXPECT_THAT(hear({"what-would-change", "--case", "a", "castricum"}).complaint,
              HasSubstr("write more of it"));
}

TEST(CompareCommand, shows_the_accent_that_makes_a_town_differ) {
  const FactsFile facts(helped_by_neighbours("true"));
  const Heard heard = hear({"compare", facts.path(), "buch", "--task", "household_help"});
  EXPECT_EQ(heard.code, 1) << heard.complaint;
  EXPECT_THAT(heard.out, HasSubstr("rule HH-6"));
  EXPECT_THAT(heard.out, HasSubstr("municipalities/buch/castricum/household_help.lua:"));
  EXPECT_THAT(heard.out, HasSubstr("Not every municipality advises the same."));
}

TEST(CompareCommand, is_silent_about_what_does_not_matter_here) {
  const FactsFile facts(helped_by_neighbours("false"));
  const Heard heard = hear({"compare", facts.path(), "buch", "--task", "household_help"});
  EXPECT_THAT(heard.out, Not(HasSubstr("CAS-1")));
  EXPECT_THAT(heard.out, HasSubstr("Every municipality advises the same."));
  EXPECT_EQ(heard.code, 0) << heard.complaint;
}

TEST(CompareCommand, knows_no_region_by_another_name) {
  const FactsFile facts("{}");
  const Heard heard = hear({"compare", facts.path(), "bach", "--task", "household_help"});
  EXPECT_EQ(heard.code, 2);
  EXPECT_THAT(heard.complaint, HasSubstr("buch"));
}

}  // namespace
}  // namespace naober::cli
