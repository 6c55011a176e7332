// Rules and derived facts that are functions: what the script room gets to see, and what comes of
// its answers.
#include "rule_words.h"

namespace naober::policy {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

// Answers as it was told and remembers what it was asked.
class FakeScripts : public Scripts {
 public:
  Result<std::vector<LoadedFile>> load(const Unit&) override { return std::vector<LoadedFile>{}; }
  Result<std::vector<Evaluation>> evaluate(std::string_view tenant, const Unit&, FunctionRef,
                                           const std::vector<List>& arguments) override {
    tenants.emplace_back(tenant);
    asked.push_back(arguments);
    if (closed) {
      return naober::refuse(Fault::unavailable, "the script room is closed");
    }
    return std::vector<Evaluation>(arguments.size(), answer);
  }

  Evaluation answer;
  bool closed = false;
  std::vector<std::string> tenants;
  std::vector<std::vector<List>> asked;
};

struct FunctionTask : TestTask {
  FunctionTask()
      : TestTask({fact("n", {{"type", type("whole_number")}}), fact("ill"), fact("secret")},
                 {rule("F-1", FunctionRef{3}, refuse_it(),
                       {{"reads", List{"n"}}, {"uses", List{"limit"}}}),
                  rule("R-2", holds("ill"), grant("help"))},
                 {parameter("limit", 3), parameter("other", 4)}) {}

  Outcome ask(const Map& given) { return TestTask::ask(given, &functions); }

  FakeScripts scripts;
  Unit unit;
  Functions functions{scripts, "buch/bergen", unit};
};

Evaluation answered(Value value) {
  Evaluation evaluation;
  evaluation.value = std::move(value);
  return evaluation;
}

TEST(FunctionRule, it_sees_the_facts_and_settings_it_named_and_no_other) {
  FunctionTask task;
  task.scripts.answer = answered(false);
  task.ask({{"n", 4}, {"ill", true}, {"secret", true}});
  EXPECT_THAT(task.scripts.tenants, ElementsAre("buch/bergen"));
  ASSERT_EQ(task.scripts.asked.size(), 1U);
  EXPECT_EQ(task.scripts.asked[0], (std::vector<List>{{Map{{"n", 4}}, Map{{"limit", 3}}}}));
}

TEST(FunctionRule, its_yes_speaks_its_no_is_silent_and_its_unknown_asks_nobody) {
  FunctionTask task;
  const Map given{{"n", 4}, {"ill", true}};
  task.scripts.answer = answered(true);
  EXPECT_EQ(task.ask(given).verdict, Verdict::refuse);
  task.scripts.answer = answered(false);
  EXPECT_EQ(task.ask(given).verdict, Verdict::grant);
  task.scripts.answer = answered(Value());
  EXPECT_EQ(task.ask(given).verdict, Verdict::ask);
  EXPECT_THAT(task.ask(given).about, IsEmpty());
}

TEST(FunctionRule, it_is_not_called_while_a_fact_it_reads_is_unknown) {
  FunctionTask task;
  const Outcome outcome = task.ask({{"ill", true}});
  EXPECT_THAT(task.scripts.asked, IsEmpty());
  EXPECT_EQ(outcome.verdict, Verdict::ask);
  EXPECT_THAT(outcome.about, ElementsAre("n"));
}

TEST(FunctionRule, one_that_fails_is_weighed_by_a_person_with_what_went_wrong) {
  FunctionTask task;
  task.scripts.answer.limit = Limit::work;
  task.scripts.answer.says = "the function did more than 1000000 units of work";
  const Outcome outcome = task.ask({{"n", 4}, {"ill", true}});
  EXPECT_EQ(outcome.verdict, Verdict::weigh);
  EXPECT_THAT(outcome.grants, IsEmpty());
  ASSERT_EQ(outcome.problems.size(), 1U);
  EXPECT_EQ(outcome.problems[0].rule, "F-1");
  EXPECT_EQ(outcome.problems[0].at, "plugins/task/rules.lua:7");
  EXPECT_EQ(outcome.problems[0].limit, "work");
  EXPECT_EQ(outcome.trace[0].text_at("status"), "failed");
}

TEST(FunctionRule, an_answer_that_is_not_yes_or_no_is_a_failure) {
  FunctionTask task;
  task.scripts.answer = answered("yes");
  const Outcome outcome = task.ask({{"n", 4}, {"ill", true}});
  EXPECT_EQ(outcome.verdict, Verdict::weigh);
  EXPECT_EQ(outcome.problems[0].limit, "result");
}

TEST(FunctionRule, without_a_script_room_it_grants_and_refuses_nothing) {
  const FunctionTask task;
  EXPECT_EQ(task.TestTask::ask({{"n", 4}, {"ill", true}}).verdict, Verdict::weigh);
}

TEST(FunctionRule, a_script_room_that_is_closed_is_told_to_the_caller) {
  FunctionTask task;
  task.scripts.closed = true;
  const Result<FactSheet> sheet = FactSheet::read(*task.facts, {{"n", 4}});
  const Result<Outcome> outcome = advise(*task.book, task.settings, *sheet, &task.functions);
  ASSERT_FALSE(outcome.has_value());
  EXPECT_EQ(outcome.error().fault, Fault::unavailable);
}

TEST(FunctionRule, many_cases_travel_in_one_batch_and_keep_their_order) {
  FunctionTask task;
  task.scripts.answer = answered(true);
  std::vector<FactSheet> cases;
  for (int number = 0; number < 5; ++number) {
    const Map given = number == 2 ? Map{} : Map{{"n", number}, {"ill", true}};
    cases.push_back(*FactSheet::read(*task.facts, given));
  }
  const auto outcomes = advise_all(*task.book, task.settings, cases, &task.functions);
  ASSERT_TRUE(outcomes.has_value());
  ASSERT_EQ(outcomes->size(), 5U);
  EXPECT_EQ(task.scripts.asked.size(), 1U);
  EXPECT_EQ(task.scripts.asked[0].size(), 4U);
  EXPECT_EQ((*outcomes)[2].verdict, Verdict::ask);
  EXPECT_EQ((*outcomes)[4].verdict, Verdict::refuse);
}

TEST(FunctionRule, a_derived_fact_may_be_a_function_and_rules_build_on_it) {
  const TestTask task(
      {fact("n", {{"type", type("whole_number")}}),
       derived("score",
               {{"type", type("whole_number")}, {"from", List{"n"}}, {"value", FunctionRef{1}}})},
      {rule("R-1", above("score", 9), refuse_it())});
  ASSERT_NE(task.book, nullptr);
  FakeScripts scripts;
  const Unit unit;
  const Functions functions{scripts, "buch/bergen", unit};
  scripts.answer = answered(10);
  EXPECT_EQ(task.ask({{"n", 1}}, &functions).verdict, Verdict::refuse);
  scripts.answer = answered("many");
  const Outcome outcome = task.ask({{"n", 1}}, &functions);
  EXPECT_EQ(outcome.verdict, Verdict::weigh);
  EXPECT_EQ(outcome.problems[0].rule, "score");
}

}  // namespace
}  // namespace naober::policy
