// The policy language as authors and administrators meet it: files of text, run by the real worker,
// judged by `naober check` and `naober explain`. The base is tests/host/policy/language, the
// language by example; each refusal spoils one line of it.
#include <gmock/gmock.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <sstream>
#include <stdexcept>

#include "cli/commands.h"
#include "places.h"

namespace naober::cli {
namespace {

namespace fs = std::filesystem;
using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::StartsWith;

struct Heard {
  int code = 0;
  std::string out;
  std::string complaint;
};

class PolicyLanguage : public testing::Test {
 protected:
  PolicyLanguage() : root_(fs::path(testing::TempDir()) / own_name()) {
    fs::remove_all(root_);
    fs::create_directories(root_);
    fs::copy(fs::path(NAOBER_SOURCE_DIR) / "tests/host/policy/language", root_,
             fs::copy_options::recursive);
  }
  ~PolicyLanguage() override { fs::remove_all(root_); }

  std::string read(const std::string& path) const {
    std::ifstream file(root_ / path);
    return {std::istreambuf_iterator<char>(file), {}};
  }

  void write(const std::string& path, const std::string& text) const {
    fs::create_directories((root_ / path).parent_path());
    std::ofstream(root_ / path) << text;
  }

  // Replaces one text in a file; the test is wrong when it is not there.
  void spoil(const std::string& path, const std::string& good, const std::string& bad) const {
    std::string text = read(path);
    const std::size_t at = text.find(good);
    if (at == std::string::npos) {
      throw std::logic_error(good + " does not stand in " + path);
    }
    write(path, text.replace(at, good.size(), bad));
  }

  Heard hear(std::vector<const char*> words) const {
    const std::string root = root_.string();
    words.insert(words.begin(), "naober");
    words.insert(words.end(), {"--policy", root.c_str()});
    std::ostringstream out;
    std::ostringstream complaint;
    const int code = run(static_cast<int>(words.size()), words.data(),
                         {check_command, explain_command}, {out, complaint});
    return {code, out.str(), complaint.str()};
  }

  // What check says about a broken policy; it must say something.
  std::string refusal() const {
    const Heard heard = hear({"check"});
    EXPECT_EQ(heard.code, 1) << heard.complaint;
    return heard.out;
  }

  const std::string rules = "plugins/sheltered_housing/rules.lua";
  const std::string facts = "plugins/sheltered_housing/facts.lua";
  const std::string parameters = "plugins/sheltered_housing/parameters.lua";
  const std::string workflow = "plugins/sheltered_housing/workflow.lua";
  const std::string manifest = "plugins/sheltered_housing/plugin.lua";
  const std::string regional = "municipalities/veenstreek/sheltered_housing.lua";
  const std::string roles = "municipalities/veenstreek/roles.lua";
  const std::string local = "municipalities/veenstreek/turfhaven/sheltered_housing.lua";
  const std::string municipality = "municipalities/veenstreek/turfhaven/municipality.lua";

 private:
  static std::string own_name() {
    return std::string("naober_") + testing::UnitTest::GetInstance()->current_test_info()->name();
  }

  fs::path root_;
};

TEST_F(PolicyLanguage, reads_exactly_as_it_was_promised) {
  const Heard heard = hear({"check"});
  // It is an example and no whole task: nobody orders, and no letter refuses.
  EXPECT_THAT(heard.out,
              ::testing::EndsWith("\n2 warnings; 1 municipality and 1 plugin can start\n"));
  EXPECT_EQ(heard.code, 0);
}

TEST_F(PolicyLanguage, explains_a_setting_exactly_as_it_was_promised) {
  EXPECT_EQ(
      hear({"explain", "veenstreek/turfhaven", "review_interval", "--on", "2026-04-15"}).out,
      "review_interval = 12 months\n"
      "  law      leaves it open                                          Wmo 2015 art. 2.3.9\n"
      "  commons  12 months, between 6 months and 24 months               agreed 2025-10-02\n"
      "  region   12 months, narrowed to between 6 months and 12 months   art. 9, "
      "veenstreek/sheltered_housing.lua:5, from 2026-01-01\n");
}

TEST_F(PolicyLanguage, who_called_in_march_keeps_six_weeks_and_april_has_four) {
  EXPECT_THAT(hear({"explain", "turfhaven", "investigation_term", "--on", "2026-03-15"}).out,
              StartsWith("investigation_term = 6 weeks\n"));
  EXPECT_THAT(
      hear({"explain", "turfhaven", "investigation_term", "--on", "2026-04-15"}).out,
      AllOf(StartsWith("investigation_term = 4 weeks\n"),
            HasSubstr("art. 3, veenstreek/turfhaven/sheltered_housing.lua:7, from 2026-04-01\n")));
}

TEST_F(PolicyLanguage, explain_names_the_nearest_municipality_and_setting) {
  EXPECT_THAT(hear({"explain", "turfhavn", "review_interval"}).complaint,
              HasSubstr("there is no municipality 'turfhavn'; did you mean 'turfhaven'?"));
  const Heard heard = hear({"explain", "turfhaven", "review_intervall"});
  EXPECT_EQ(heard.code, 2);
  EXPECT_THAT(heard.complaint, HasSubstr("did you mean 'review_interval'?"));
}

TEST_F(PolicyLanguage, an_unknown_word_is_refused_with_the_nearest) {
  spoil(rules, "fails \"copes", "fials \"copes");
  EXPECT_THAT(refusal(), AllOf(HasSubstr(rules + ":27: "), HasSubstr("'fials'"),
                               HasSubstr("did you mean 'fails'?")));
}

TEST_F(PolicyLanguage, an_unknown_word_in_a_settings_file_is_refused_with_the_nearest) {
  spoil(local, "set \"bridging_support\"", "sett \"bridging_support\"");
  EXPECT_THAT(refusal(), AllOf(HasSubstr(local + ":12: "), HasSubstr("did you mean 'set'?")));
}

TEST_F(PolicyLanguage, a_value_outside_its_room_is_refused_with_what_is_allowed) {
  spoil(local, "weeks(4)", "weeks(7)");
  EXPECT_THAT(
      refusal(),
      HasSubstr(local + ":7: 7 weeks lies outside the room of 'investigation_term': allowed is "
                        "at most 6 weeks (Wmo 2015 art. 2.3.2 lid 1)"));
}

TEST_F(PolicyLanguage, a_municipality_hears_that_its_region_narrowed_the_room) {
  spoil(local, "set \"bridging_support\" {\n    { yes",
        "set \"review_interval\" {\n    { months(24)");
  EXPECT_THAT(refusal(), AllOf(HasSubstr(local + ":12: 24 months"),
                               HasSubstr("between 6 months and 12 months"),
                               HasSubstr("narrowed by the region at " + regional + ":5")));
}

TEST_F(PolicyLanguage, nobody_can_touch_what_the_law_fixed) {
  spoil(local, "set \"investigation_term\"", "set \"objection_term\"");
  EXPECT_THAT(refusal(), HasSubstr(local + ":7: 'objection_term' is fixed by Awb art. 6:7"));
}

TEST_F(PolicyLanguage, a_region_cannot_widen) {
  spoil(regional, "between(months(6), months(12))", "between(months(6), months(30))");
  EXPECT_THAT(refusal(), AllOf(HasSubstr(regional + ":5: "), HasSubstr("never widen"),
                               HasSubstr("between 6 months and 24 months")));
}

TEST_F(PolicyLanguage, a_value_holds_from_after_its_adoption) {
  spoil(local, "from = \"2026-04-01\"", "from = \"2026-03-01\"");
  EXPECT_THAT(refusal(), HasSubstr("nothing holds before it was adopted"));
}

TEST_F(PolicyLanguage, a_day_that_does_not_exist_is_refused) {
  spoil(local, "from = \"2026-04-01\"", "from = \"2026-04-31\"");
  EXPECT_THAT(refusal(), HasSubstr("the day 2026-04-31 does not exist"));
}

TEST_F(PolicyLanguage, code_in_a_settings_file_is_refused_at_its_line) {
  spoil(local, "return policy", "local x = 4\nreturn policy");
  EXPECT_THAT(refusal(), HasSubstr(local + ":3: "));
}

TEST_F(PolicyLanguage, a_rule_that_reads_an_undeclared_fact_is_refused_with_the_nearest) {
  spoil(facts, "fact \"age\"", "fact \"age_in_years\"");
  EXPECT_THAT(refusal(), AllOf(HasSubstr(rules + ":5: "), HasSubstr("age")));
}

TEST_F(PolicyLanguage, a_step_that_leads_nowhere_is_refused) {
  spoil(workflow, "leads = { \"investigation\" }", "leads = { \"investigaton\" }");
  EXPECT_THAT(refusal(),
              AllOf(HasSubstr(workflow + ":3: step \"notification\" leads to \"investigaton\""),
                    HasSubstr("did you mean 'investigation'?")));
}

TEST_F(PolicyLanguage, a_clock_without_a_setting_is_refused) {
  spoil(workflow, "setting \"decision_term\"", "setting \"decision_time\"");
  EXPECT_THAT(refusal(), HasSubstr("setting \"decision_time\", which does not exist; did you mean "
                                   "'decision_term'?"));
}

TEST_F(PolicyLanguage, a_role_that_nobody_declares_is_refused) {
  spoil(roles, "role \"team_lead\" ", "role \"team_boss\" ");
  EXPECT_THAT(refusal(), AllOf(HasSubstr(workflow + ":10: step \"investigation\" names the role "
                                                    "\"team_lead\", which nobody holds in "
                                                    "veenstreek/turfhaven"),
                               HasSubstr("[stops veenstreek/turfhaven]")));
}

TEST_F(PolicyLanguage, a_role_without_an_organisation_that_can_hold_it_is_refused) {
  spoil(roles, "kinds = { \"care_provider\" }", "kinds = { \"network\" }");
  EXPECT_THAT(refusal(),
              HasSubstr("nobody can hold the role \"provider\" in veenstreek/turfhaven: it "
                        "is for organisations of kind network"));
}

TEST_F(PolicyLanguage, a_mandate_that_a_step_needs_has_a_holder) {
  spoil(roles, "mandate \"decide_sheltered_housing\"", "mandate \"decide_housing\"");
  EXPECT_THAT(refusal(),
              HasSubstr("needs the mandate \"decide_sheltered_housing\", which nobody holds"));
}

TEST_F(PolicyLanguage, a_mandate_goes_to_a_role_that_does_the_act) {
  spoil(roles, "to   = { \"decision_maker\" }", "to   = { \"consultant\" }");
  EXPECT_THAT(refusal(), HasSubstr("lets consultant 'decide', but that role does not do this act"));
}

TEST_F(PolicyLanguage, a_plugin_that_speaks_another_language_is_refused_at_the_door) {
  spoil(manifest, "api \"1\"", "api \"7\"");
  EXPECT_THAT(refusal(),
              HasSubstr(manifest + ":1: plugin \"sheltered_housing\" speaks api \"7\", but this "
                                   "host speaks api \"1\" only"));
}

TEST_F(PolicyLanguage, a_missing_dependency_is_refused) {
  spoil(manifest, "title ", "requires = { casework = \">=1.0.0\" },\n  title ");
  EXPECT_THAT(refusal(), HasSubstr("'sheltered_housing' requires 'casework', which is not there"));
}

TEST_F(PolicyLanguage, two_plugins_cannot_offer_one_name) {
  write("plugins/winter_shelter/plugin.lua",
        "return plugin \"winter_shelter\" { title = \"Opvang\", speaks = api \"1\", "
        "offers = { \"sheltered_housing\" } }");
  write("plugins/winter_shelter/provisions.lua",
        "return provisions \"winter_shelter\" {\n  provision \"sheltered_housing\" "
        "{ title = \"Opvang\", kind = \"tailored\", law = \"wmo\" },\n}");
  EXPECT_THAT(
      refusal(),
      HasSubstr("plugins/winter_shelter/provisions.lua:2: provision \"sheltered_housing\" is "
                "offered already"));
}

TEST_F(PolicyLanguage, a_grant_of_something_that_is_not_offered_is_refused) {
  spoil(rules, "grant \"sheltered_housing\"", "grant \"sheltered_living\"");
  EXPECT_THAT(refusal(),
              HasSubstr("grants 'sheltered_living', which provisions.lua does not declare"));
}

TEST_F(PolicyLanguage, a_refusal_without_a_reason_is_refused) {
  spoil(rules, "    because = \"Met de hulp die er al is, kunt u zich handhaven.\",\n", "");
  EXPECT_THAT(refusal(), AllOf(HasSubstr(rules + ":32: "), HasSubstr("because")));
}

TEST_F(PolicyLanguage, a_shared_plugin_may_not_name_a_municipality) {
  spoil(rules, "Met de hulp die er al is", "Met de hulp die er in Turfhaven al is");
  EXPECT_THAT(refusal(), HasSubstr(rules + ":36: a shared plugin may not name a municipality"));
}

TEST_F(PolicyLanguage, an_unknown_plugin_is_refused_with_the_nearest) {
  spoil(municipality, "\"sheltered_housing\"", "\"sheltered_hosing\"");
  EXPECT_THAT(refusal(), HasSubstr("there is no plugin 'sheltered_hosing'; did you mean "
                                   "'sheltered_housing'?"));
}

TEST_F(PolicyLanguage, an_unknown_setting_is_refused_with_the_nearest) {
  spoil(local, "set \"contact_line\"", "set \"contactline\"");
  EXPECT_THAT(refusal(),
              HasSubstr(local + ":17: 'sheltered_housing' has no setting \"contactline\"; did "
                                "you mean 'contact_line'?"));
}

TEST_F(PolicyLanguage, a_file_that_says_it_is_of_elsewhere_is_refused) {
  spoil(local, "veenstreek/turfhaven", "veenstreek/turfhuizen");
  EXPECT_THAT(refusal(),
              HasSubstr("this file says it is of \"veenstreek/turfhuizen\", but it stands in "
                        "\"veenstreek/turfhaven\""));
}

TEST_F(PolicyLanguage, a_value_without_its_own_braces_is_explained) {
  spoil(local, "{ yes, from = \"2026-04-01\", source = \"art. 7\",", "yes, from = \"2026-04-01\",");
  spoil(local, "because = \"Niemand valt tussen twee regio's in.\" },", "");
  EXPECT_THAT(refusal(), HasSubstr("'from' stands one brace too high"));
}

TEST_F(PolicyLanguage, a_local_rule_takes_the_place_of_one_that_may_be_lifted) {
  const std::string rule =
      "  rule \"TH-1\" {\n    lifts = \"SH-5\", law = \"Wmo 2015 art. 2.3.5\",\n"
      "    when = holds \"copes_without_provision\", gives = weigh, because = \"Wij kijken "
      "mee.\",\n  },\n"
      "  set \"contact_line\"";
  spoil(local, "  set \"contact_line\"", rule);
  EXPECT_THAT(refusal(), AllOf(HasSubstr(local + ":17: "), HasSubstr("SH-5")));
  spoil(rules, "gives   = refuse,", "gives   = refuse, may_be_lifted = yes,");
  EXPECT_EQ(hear({"check"}).code, 0) << hear({"check"}).out;
}

TEST_F(PolicyLanguage, a_local_rule_that_lifts_nothing_is_refused) {
  spoil(local, "  set \"contact_line\"",
        "  rule \"TH-1\" {\n    law = \"Wmo\", when = holds \"copes_without_provision\", gives = "
        "weigh, "
        "because = \"x\" },\n  set \"contact_line\"");
  EXPECT_THAT(refusal(), HasSubstr("must say which rule of the task it takes the place of"));
}

TEST_F(PolicyLanguage, a_broken_file_of_one_municipality_leaves_its_neighbour_alone) {
  write("municipalities/veenstreek/veendorp/municipality.lua",
        "return municipality \"veendorp\" { title = \"Veendorp\", code = { { \"9902\", from = "
        "\"2001-01-01\" } }, plugins = { \"sheltered_housing\" } }");
  spoil(local, "return policy", "return policy (");
  const std::string told = refusal();
  EXPECT_THAT(told, HasSubstr(local + ":"));
  EXPECT_THAT(told, HasSubstr("1 municipality and 1 plugin can start"));
  EXPECT_THAT(hear({"explain", "veendorp", "review_interval"}).out, StartsWith("review_interval"));
  EXPECT_THAT(hear({"explain", "turfhaven", "review_interval"}).complaint,
              HasSubstr("was refused"));
}

}  // namespace
}  // namespace naober::cli
