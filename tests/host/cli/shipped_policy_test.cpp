// What authors and administrators ask of the policies that ship, on the command line: why something
// is so, where municipalities differ, the manual, and something new of their own.
#include <gmock/gmock.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <sstream>

#include "cli/commands.h"
#include "manual/language_page.h"
#include "places.h"

namespace naober::cli {
namespace {

namespace fs = std::filesystem;
using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::Not;

struct Heard {
  int code = 0;
  std::string out;
  std::string complaint;
};

Heard hear(const fs::path& root, std::vector<std::string> words) {
  words.insert(words.begin(), "naober");
  words.insert(words.end(), {"--policy", root.string()});
  std::vector<const char*> loans;
  for (const std::string& word : words) {
    loans.push_back(word.c_str());
  }
  std::ostringstream out;
  std::ostringstream complaint;
  const int code =
      run(static_cast<int>(loans.size()), loans.data(), all_commands(), {out, complaint});
  return {code, out.str(), complaint.str()};
}

Heard hear(std::vector<std::string> words) { return hear(NAOBER_SOURCE_DIR, std::move(words)); }

std::string read(const fs::path& path) {
  std::ifstream file(path);
  return {std::istreambuf_iterator<char>(file), {}};
}

// A copy of the shipped policy that a test may change.
class OwnPolicy : public testing::Test {
 protected:
  OwnPolicy()
      : root_(fs::path(testing::TempDir()) /
              (std::string("naober_own_") +
               testing::UnitTest::GetInstance()->current_test_info()->name())) {
    fs::remove_all(root_);
    fs::create_directories(root_);
    for (const char* part : {"plugins", "municipalities"}) {
      fs::copy(fs::path(NAOBER_SOURCE_DIR) / part, root_ / part, fs::copy_options::recursive);
    }
  }
  ~OwnPolicy() override { fs::remove_all(root_); }

  const fs::path root_;
};

TEST(Explain, a_rule_names_its_article_its_place_and_who_put_another_in_its_stead) {
  const Heard lifted = hear({"explain", "castricum", "HH-6"});
  EXPECT_EQ(lifted.code, 0) << lifted.complaint;
  EXPECT_THAT(lifted.out, AllOf(HasSubstr("HH-6 = refuse"), HasSubstr("Wmo 2015 art. 2.3.5 lid 3"),
                                HasSubstr("plugins/household_help/rules.lua:"),
                                HasSubstr("stands in its place"),
                                HasSubstr("municipalities/buch/castricum/household_help.lua:")));
  EXPECT_THAT(hear({"explain", "uitgeest", "HH-6"}).out, Not(HasSubstr("stands in its place")));
}

TEST(Explain, a_mandate_tells_who_holds_it_and_at_which_layer_it_was_given) {
  EXPECT_THAT(hear({"explain", "bergen", "decide_tailored"}).out,
              AllOf(HasSubstr("only after consultation"), HasSubstr("Awb art. 10:3"),
                    HasSubstr("municipalities/buch/roles.lua:")));
  EXPECT_THAT(hear({"explain", "aa_en_hunze/aa_en_hunze", "decide_tailored"}).out,
              AllOf(HasSubstr("to municipal_officer"), HasSubstr("  municipality  ")));
}

TEST(Explain, a_step_shows_its_clock_as_this_municipality_has_set_it) {
  EXPECT_THAT(
      hear({"explain", "uitgeest", "household_help.investigation", "--on", "2026-04-15"}).out,
      HasSubstr("investigation_term = 4 weeks"));
}

TEST(Explain, a_letter_block_says_whether_the_municipality_wrote_its_own) {
  EXPECT_THAT(hear({"explain", "aa_en_hunze/aa_en_hunze", "letters/contact.html"}).out,
              HasSubstr("its own text"));
  EXPECT_THAT(hear({"explain", "heiloo", "letters/contact.html"}).out,
              AllOf(HasSubstr("may bring its own"), Not(HasSubstr("its own text"))));
}

TEST(Explain, facts_provisions_roles_and_separations_have_their_source_too) {
  EXPECT_THAT(hear({"explain", "bergen", "household_help.limited"}).out, HasSubstr("facts.lua:"));
  EXPECT_THAT(hear({"explain", "bergen", "cleaning_support"}).out, HasSubstr("general provision"));
  EXPECT_THAT(hear({"explain", "bergen", "consultant"}).out, HasSubstr("Generalist"));
  EXPECT_THAT(hear({"explain", "bergen", "decide_and_deliver"}).out, HasSubstr("Wie hulp levert"));
}

TEST(Explain, what_two_tasks_have_is_asked_for_by_task) {
  const Heard heard = hear({"explain", "bergen", "review_interval"});
  EXPECT_EQ(heard.code, 2);
  EXPECT_THAT(heard.complaint, AllOf(HasSubstr("household_help.review_interval"),
                                     HasSubstr("sheltered_housing.review_interval")));
}

TEST(Accents, show_each_difference_with_the_line_that_made_it) {
  const Heard heard = hear({"accents", "buch", "--on", "2026-05-01"});
  EXPECT_EQ(heard.code, 0) << heard.complaint;
  EXPECT_THAT(heard.out,
              AllOf(HasSubstr("setting household_help.investigation_term"), HasSubstr("4 weeks"),
                    HasSubstr("municipalities/buch/uitgeest/household_help.lua:"),
                    HasSubstr("rule household_help.HH-6")));
  // The same everywhere, so no accent.
  EXPECT_THAT(heard.out, Not(HasSubstr("objection_term")));
}

TEST(Accents, before_a_value_is_in_force_there_is_no_difference) {
  EXPECT_THAT(hear({"accents", "buch", "--on", "2026-03-15"}).out,
              Not(HasSubstr("household_help.investigation_term")));
}

TEST(Accents, a_region_that_does_not_exist_is_named_with_the_nearest) {
  const Heard heard = hear({"accents", "buhc"});
  EXPECT_EQ(heard.code, 2);
  EXPECT_THAT(heard.complaint, HasSubstr("did you mean 'buch'?"));
}

TEST_F(OwnPolicy, the_manual_tells_every_word_setting_rule_and_promise) {
  const fs::path out = root_ / "manual";
  const Heard made = hear(root_, {"docs", "--out", out.string(), "--on", "2026-05-01"});
  ASSERT_EQ(made.code, 0) << made.complaint;
  const std::string help = read(out / "plugins/household_help.html");
  EXPECT_THAT(help, AllOf(HasSubstr("usual_hours"), HasSubstr("id=\"HH-10\""),
                          HasSubstr("Wmo 2015 art. 2.3.2 lid 1"), HasSubstr("<figure>")));
  EXPECT_THAT(read(out / "pictures/household_help.svg"), HasSubstr("Onderzoek"));
  EXPECT_THAT(read(out / "regions/buch.md"), HasSubstr("`household_help.investigation_term`"));
  const std::string language = read(out / "language.html");
  for (const manual::Stub& stub : manual::built_in_stubs()) {
    for (const manual::StubItem& item : stub.items) {
      EXPECT_THAT(language, HasSubstr("_" + item.name + "\"")) << stub.name;
    }
  }
}

TEST_F(OwnPolicy, an_old_page_of_the_manual_is_found_out) {
  const std::string out = (root_ / "manual").string();
  ASSERT_EQ(hear(root_, {"docs", "--out", out, "--on", "2026-05-01", "--language", "nl"}).code, 0);
  const std::vector<std::string> check = {"docs",       "--out",      out,  "--on",
                                          "2026-05-01", "--language", "nl", "--check"};
  EXPECT_EQ(hear(root_, check).code, 0);
  std::ofstream(root_ / "municipalities/buch/uitgeest/municipality.lua", std::ios::app)
      << "-- one line more\n";
  std::string rules = read(root_ / "plugins/household_help/rules.lua");
  rules.replace(rules.find("kunt volhouden") != std::string::npos ? rules.find("kunt volhouden")
                                                                  : rules.find("kunnen dat"),
                10, "vermogen dt");
  std::ofstream(root_ / "plugins/household_help/rules.lua") << rules;
  const Heard stale = hear(root_, check);
  EXPECT_EQ(stale.code, 1);
  EXPECT_THAT(stale.out, HasSubstr("plugins/household_help.html is out of date"));
}

TEST_F(OwnPolicy, a_new_task_is_complete_and_its_cases_pass) {
  const Heard made = hear(root_, {"new", "plugin", "shared_meals", "--title", "Samen eten"});
  ASSERT_EQ(made.code, 0) << made.complaint;
  EXPECT_THAT(read(root_ / "plugins/shared_meals/rules.lua"), HasSubstr("rule \"SM-1\""));
  const Heard checked = hear(root_, {"check"});
  EXPECT_EQ(checked.code, 0) << checked.out;
  const Heard tested = hear(root_, {"test", "plugins/shared_meals"});
  EXPECT_EQ(tested.code, 0) << tested.out;
  EXPECT_THAT(tested.out, HasSubstr("6 passed, 0 failed"));
}

TEST_F(OwnPolicy, a_new_task_takes_no_name_that_is_taken_or_crooked) {
  EXPECT_THAT(hear(root_, {"new", "plugin", "household_help"}).complaint,
              HasSubstr("of that name already"));
  EXPECT_THAT(hear(root_, {"new", "plugin", "Shared-Meals"}).complaint,
              HasSubstr("small letters, digits and '_'"));
  EXPECT_THAT(hear(root_, {"new", "plugin", "../meals"}).complaint, HasSubstr("is no name"));
  EXPECT_THAT(hear(root_, {"new", "plugin", "meals", "--title", "\" }"}).complaint,
              HasSubstr("no quotes"));
  EXPECT_FALSE(fs::exists(root_ / "plugins/meals"));
}

TEST_F(OwnPolicy, a_new_municipality_joins_its_region_and_passes) {
  const Heard made = hear(
      root_, {"new", "municipality", "buch/akersloot", "--title", "Akersloot", "--code", "0358"});
  ASSERT_EQ(made.code, 0) << made.complaint;
  const Heard checked = hear(root_, {"check"});
  EXPECT_EQ(checked.code, 0) << checked.out;
  EXPECT_THAT(hear(root_, {"test", "municipalities/buch/akersloot"}).out,
              HasSubstr("2 passed, 0 failed"));
  EXPECT_THAT(read(root_ / "municipalities/buch/region.lua"),
              HasSubstr("\"heiloo\", \"akersloot\""));
}

TEST_F(OwnPolicy, a_new_region_comes_with_its_roles_and_mandates) {
  ASSERT_EQ(hear(root_, {"new", "municipality", "veenstreek/turfhaven"}).code, 0);
  const Heard checked = hear(root_, {"check"});
  EXPECT_EQ(checked.code, 0) << checked.out;
  EXPECT_THAT(hear(root_, {"explain", "turfhaven", "decide_tailored"}).out,
              HasSubstr("municipalities/veenstreek/roles.lua:"));
  EXPECT_THAT(hear(root_, {"new", "municipality", "turfhaven"}).complaint,
              HasSubstr("write region/municipality"));
}

TEST(ShippedPolicy, no_letter_and_no_reason_is_hard_to_read) {
  const Heard heard = hear({"check", "--json"});
  EXPECT_EQ(heard.code, 0);
  EXPECT_THAT(heard.out, Not(HasSubstr("hard_to_read")));
}

TEST_F(OwnPolicy, a_hard_word_in_a_municipalitys_own_block_is_named_with_an_easier_one) {
  const fs::path block = root_ / "municipalities/buch/bergen/letters/contact.html";
  std::ofstream(block) << "<p>Indien u vragen hebt, belt u ons.</p>\n";
  const Heard heard = hear(root_, {"check"});
  EXPECT_THAT(heard.out, HasSubstr("\"indien\" is a hard word"));
  EXPECT_THAT(heard.out, HasSubstr("write \"als\""));
  EXPECT_THAT(heard.out, HasSubstr("[in buch/bergen]"));
}

}  // namespace
}  // namespace naober::cli
