// The tools of who writes policy, as they are met on the command line: test, check and bench on a
// small policy in files, run by the real worker.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <atomic>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <sstream>
#include <thread>

#include "base/json.h"
#include "cli/commands.h"
#include "cli/policy_scope.h"
#include "cli/show_coverage.h"
#include "cli/show_mutants.h"
#include "cli/show_test.h"
#include "cli/test_watch.h"
#include "script/pool.h"
#include "script/worker_path.h"

namespace naober::cli {
namespace {

namespace fs = std::filesystem;
using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::Not;
using ::testing::StartsWith;

struct Heard {
  int code = 0;
  std::string out;
  std::string complaint;
};

class AuthorCommands : public testing::Test {
 protected:
  AuthorCommands() : root_(fs::path(testing::TempDir()) / own_name()) {
    fs::remove_all(root_);
    write("plugins/visits/plugin.lua", R"(return plugin "visits" {
  title = "Huisbezoek", version = "1.0.0", speaks = api "1", needs = {}, offers = { "visit" },
})");
    write("plugins/visits/provisions.lua", R"(return provisions "visits" {
  provision "visit" { title = "Huisbezoek", kind = "general", law = "wmo" },
})");
    write("plugins/visits/facts.lua", R"(return facts "visits" {
  fact "age"   { "BRP", "Hoe oud is de cliënt?", type = whole_number, min = 0, max = 130 },
  fact "steps" { "client", "Hoeveel treden heeft de trap?", type = whole_number, min = 0 },
})");
    write("plugins/visits/parameters.lua", R"(return parameters "visits" {
  parameter "visit_age" { law = "Wmo 2015 art. 2.1.2", agreed = "commons, 2026-01-01",
    room = between(65, 80), open_to = { "municipality" }, default = 75,
    unsure = "De raad moet deze leeftijd nog vaststellen." },
})");
    write(rules, R"(return rules "visits" {
  rule "V-1" { law = "Wmo 2015 art. 2.3.5", when = at_least_is("age", setting "visit_age"),
    gives = grant "visit", because = "Wij komen graag bij u langs." },
  rule "V-2" { law = "Wmo 2015 art. 2.3.5", reads = { "steps" }, gives = weigh "grant",
    because = "De trap is lang. Wij kijken mee.",
    when = function(facts)
      local sum = 0
      for step = 1, facts.steps do
        sum = sum + step
      end
      if sum > 1000 then
        return true
      end
      return sum > 78
    end },
})");
    write(cases, R"(return cases "visits" {
  case "at seventy-five we come" { given = { age = 75, steps = 3 }, expect = { outcome = "grant" } },
})");
    write("municipalities/veen/region.lua",
          R"(return region "veen" { title = "Veen", municipalities = {} })");
  }
  ~AuthorCommands() override { fs::remove_all(root_); }

  void write(const std::string& path, const std::string& text) const {
    fs::create_directories((root_ / path).parent_path());
    // In its place at once, as editors do it.
    std::ofstream(root_ / (path + ".new")) << text;
    fs::rename(root_ / (path + ".new"), root_ / path);
  }

  std::string read(const fs::path& path) const {
    std::ifstream file(path);
    return {std::istreambuf_iterator<char>(file), {}};
  }

  Heard hear(std::vector<const char*> words) const {
    const std::string root = root_.string();
    words.insert(words.begin(), "naober");
    words.insert(words.end(), {"--policy", root.c_str()});
    std::ostringstream out;
    std::ostringstream complaint;
    const int code = run(static_cast<int>(words.size()), words.data(),
                         {check_command, test_command, bench_command}, {out, complaint});
    return {code, out.str(), complaint.str()};
  }

  const std::string rules = "plugins/visits/rules.lua";
  const std::string cases = "plugins/visits/cases.lua";
  fs::path root_;

 private:
  static std::string own_name() {
    return std::string("naober_author_") +
           testing::UnitTest::GetInstance()->current_test_info()->name();
  }
};

TEST_F(AuthorCommands, coverage_is_a_table_with_what_is_not_seen_below_it) {
  const Heard heard = hear({"test", "--coverage"});
  EXPECT_EQ(heard.code, 0) << heard.complaint;
  EXPECT_THAT(heard.out,
              HasSubstr("plugins/visits                                 0 of 2       0 of "
                        "2       0 of 1\n"));
  EXPECT_THAT(heard.out, HasSubstr("plugins/visits/rules.lua:2 rule V-1 was never silent\n"));
  EXPECT_THAT(heard.out, HasSubstr("rule V-2 never spoke\n"));
  EXPECT_THAT(heard.out, HasSubstr("'at_least_is age setting visit_age' of V-1 was never no\n"));
  EXPECT_THAT(heard.out, HasSubstr("plugins/visits/rules.lua:12 no case came to this line\n"))
      << "a line inside the function";
  EXPECT_THAT(heard.out, Not(HasSubstr("rules.lua:9 no case came")));
}

TEST_F(AuthorCommands, coverage_of_a_part_leaves_the_rest_out) {
  write("plugins/other/plugin.lua", R"(return plugin "other" {
  title = "Anders", version = "1.0.0", speaks = api "1" })");
  write("plugins/other/parameters.lua", R"(return parameters "other" {
  parameter "number" { agreed = "commons, 2026-01-01", room = fixed, default = 3 } })");
  EXPECT_THAT(hear({"test", "--coverage"}).out, HasSubstr("plugins/other "));
  EXPECT_THAT(hear({"test", "--coverage", "plugins/visits"}).out,
              AllOf(HasSubstr("plugins/visits "), Not(HasSubstr("plugins/other "))));
}

TEST_F(AuthorCommands, an_lcov_tracefile_counts_the_lines_of_functions_too) {
  const fs::path trace = root_ / "cases.info";
  const Heard heard = hear({"test", "--lcov", trace.c_str()});
  EXPECT_EQ(heard.code, 0) << heard.complaint;
  const std::string text = read(trace);
  EXPECT_THAT(text, HasSubstr("SF:" + (root_ / rules).string() + "\n"));
  EXPECT_THAT(text, AllOf(HasSubstr("DA:9,3\n"), HasSubstr("DA:12,0\n"), HasSubstr("FNDA:1,V-1\n"),
                          HasSubstr("BRDA:2,0,0,1\nBRDA:2,0,1,0\n")));
}

TEST_F(AuthorCommands, what_no_case_notices_survives_and_ends_with_a_failure) {
  const Heard heard = hear({"test", "--mutate", "plugins/visits"});
  EXPECT_EQ(heard.code, 1) << heard.complaint;
  EXPECT_THAT(heard.out, HasSubstr("SURVIVED  plugins/visits/rules.lua:4 rule V-2: weigh \"grant\" "
                                   "became weigh \"refuse\"\n"));
  EXPECT_THAT(heard.out, HasSubstr("          case \"…\" { given = "));
  EXPECT_THAT(heard.out, HasSubstr(" failed\n"));
  EXPECT_THAT(hear({"test", "--mutate", "plugins/nowhere"}).complaint,
              HasSubstr("there is no such file or folder"));
}

TEST_F(AuthorCommands, bench_counts_the_work_and_names_the_worst_line) {
  const Heard heard = hear({"bench", "--rounds", "0", "--facts", "20"});
  EXPECT_EQ(heard.code, 0) << heard.complaint;
  EXPECT_THAT(heard.out, HasSubstr("rule V-1"));
  EXPECT_THAT(heard.out, HasSubstr("plugins/visits/rules.lua:8 ("));
  EXPECT_THAT(heard.out, HasSubstr("2 rules and facts, asked with 20 sets of facts"));
  EXPECT_EQ(hear({"bench", "--rounds", "0", "--facts", "20"}).out, heard.out)
      << "what is counted is the same on every run";
  EXPECT_THAT(hear({"bench", "--facts", "0"}).complaint, HasSubstr("from 1 to 100000"));
}

TEST_F(AuthorCommands, check_warns_and_only_strictly_fails) {
  EXPECT_EQ(hear({"check"}).out, "nothing is wrong; 0 municipalities and 1 plugin can start\n");
  write("plugins/visits/facts.lua", R"(return facts "visits" {
  fact "age"   { "BRP", "Hoe oud is de cliënt?", type = whole_number, min = 0, max = 130 },
  fact "steps" { "client", "Hoeveel treden heeft de trap?", type = whole_number, min = 0 },
  fact "shoe"  { "client", "Welke schoenmaat heeft de cliënt?" },
})");
  const Heard heard = hear({"check"});
  EXPECT_EQ(heard.code, 0);
  EXPECT_THAT(heard.out, StartsWith("plugins/visits/facts.lua:4: warning: nobody asks the fact "
                                    "\"shoe\""));
  EXPECT_THAT(heard.out, HasSubstr("1 warning; 0 municipalities and 1 plugin can start\n"));
  EXPECT_EQ(hear({"check", "--strict"}).code, 1);
}

TEST_F(AuthorCommands, check_calls_a_rule_that_never_speaks_an_error) {
  write(rules, R"(return rules "visits" {
  rule "V-1" { law = "Wmo 2015 art. 2.3.5", gives = grant "visit", because = "Wij komen graag langs.",
    when = all { at_least_is("age", setting "visit_age"), above("steps", 2) } },
  rule "V-2" { law = "Wmo 2015 art. 2.3.5", gives = weigh "grant", because = "Wij kijken mee.",
    when = above("age", 130) },
})");
  const Heard heard = hear({"check", "--json"});
  EXPECT_EQ(heard.code, 1) << heard.complaint;
  const Result<Value> json = read_json(heard.out);
  ASSERT_TRUE(json.has_value()) << heard.out;
  const List& findings = *json->find("findings")->as<List>();
  ASSERT_EQ(findings.size(), 1U);
  EXPECT_EQ(findings[0].text_at("weight"), "error");
  EXPECT_EQ(findings[0].text_at("kind"), "never_speaks");
  EXPECT_EQ(findings[0].text_at("file"), rules);
  EXPECT_EQ(*findings[0].find("line"), Value(4));
  EXPECT_THAT(std::string(findings[0].text_at("todo")), HasSubstr("mend its condition"));
}

TEST_F(AuthorCommands, check_lists_what_its_authors_are_not_sure_of) {
  const Heard heard = hear({"check", "--unsure"});
  EXPECT_EQ(heard.out,
            "plugins/visits/parameters.lua:2: visits.visit_age = 75, Wmo 2015 art. 2.1.2\n"
            "    De raad moet deze leeftijd nog vaststellen.\n"
            "1 setting is still unsure\n");
}

TEST_F(AuthorCommands, watching_runs_again_what_a_change_concerns) {
  write("plugins/other/plugin.lua", R"(return plugin "other" {
  title = "Anders", version = "1.0.0", speaks = api "1" })");
  write("plugins/other/parameters.lua", R"(return parameters "other" {
  parameter "number" { agreed = "commons, 2026-01-01", room = fixed, default = 3 } })");
  write("plugins/other/cases.lua", R"(return cases "other" {
  case "three" { defaults = { number = 3 } } })");
  script::PoolOptions options;
  options.worker = script::worker_path();
  const auto pool = script::Pool::start(std::move(options));
  ASSERT_TRUE(pool.has_value());
  std::ostringstream out;
  std::ostringstream complaint;
  std::atomic<int> reports = 0;
  const auto go_on = [&] {
    if (++reports == 1) {
      write(cases, R"(return cases "visits" {
  case "at seventy-five we do not come" { given = { age = 75, steps = 3 }, expect = { outcome = "refuse" } },
})");
    }
    return reports < 2;
  };
  const PolicyScope scope{root_, {}};
  const auto watched = watch_tests(scope, **pool, Calendar(), "<clear>", go_on, {out, complaint});
  ASSERT_TRUE(watched.has_value()) << watched.error().says;
  const std::string said = out.str();
  const std::size_t second = said.rfind("<clear>");
  EXPECT_THAT(said.substr(0, second), HasSubstr("2 passed, 0 failed; waiting for a change"));
  EXPECT_THAT(said.substr(second), AllOf(HasSubstr("changed: plugins/visits/cases.lua"),
                                         HasSubstr("FAILED: at seventy-five we do not come"),
                                         HasSubstr("0 passed, 1 failed; waiting for a change")));
}

}  // namespace
}  // namespace naober::cli
