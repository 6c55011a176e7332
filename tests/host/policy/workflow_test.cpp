#include "policy/workflow.h"

#include "policy_words.h"

namespace naober::policy {
namespace {

Value step(const char* name, List leads, Map fields = {}, int line = 5) {
  fields["leads"] = std::move(leads);
  fields.try_emplace("role", "consultant");
  return declare("step", name, line, std::move(fields));
}

Workflow read(List steps, ProblemList& problems) {
  const Value tree = block("workflow", "task", std::move(steps));
  Declaration declaration(tree, "plugins/task/workflow.lua", problems);
  return read_workflow(declaration, "task");
}

std::vector<std::string> problems_of(List steps) {
  ProblemList problems;
  const Workflow workflow = read(std::move(steps), problems);
  check_workflow(workflow, {"decision_term"}, {"contact_line"}, problems);
  return lines_of(problems.all());
}

TEST(Workflow, a_road_that_comes_round_is_fine) {
  EXPECT_THAT(problems_of({step("notification", {"decision"}),
                           step("decision", {"review"},
                                {{"within", setting("decision_term")}, {"after", "notification"}}),
                           step("review", {"decision"})}),
              testing::IsEmpty());
}

TEST(Workflow, a_step_that_leads_nowhere_is_refused_with_the_nearest_step) {
  EXPECT_THAT(problems_of({step("notification", {"decison"}), step("decision", {"notification"})}),
              testing::Contains("plugins/task/workflow.lua:5: step \"notification\" leads to "
                                "\"decison\", which is no step of this workflow; did you mean "
                                "'decision'?"));
}

TEST(Workflow, a_step_that_no_road_reaches_is_refused) {
  EXPECT_THAT(
      problems_of({step("notification", {}), step("review", {"notification"}, {}, 9)}),
      testing::ElementsAre("plugins/task/workflow.lua:9: no road leads to step \"review\" from "
                           "the first step, \"notification\""));
}

TEST(Workflow, what_opens_when_time_is_up_counts_as_a_road) {
  EXPECT_THAT(problems_of({step("notification", {},
                                {{"within", setting("decision_term")},
                                 {"after", "notification"},
                                 {"overdue", Map{{"opens", "application"}}}}),
                           step("application", {})}),
              testing::IsEmpty());
}

TEST(Workflow, a_clock_needs_a_setting_that_exists_and_is_a_term) {
  EXPECT_THAT(problems_of({step("decision", {},
                                {{"within", setting("decision_trem")}, {"after", "decision"}})}),
              testing::ElementsAre(testing::HasSubstr("did you mean 'decision_term'?")));
  EXPECT_THAT(problems_of({step("decision", {},
                                {{"within", setting("contact_line")}, {"after", "decision"}})}),
              testing::ElementsAre(testing::HasSubstr("but that is no term")));
}

TEST(Workflow, a_clock_says_from_when_it_runs) {
  EXPECT_THAT(problems_of({step("decision", {}, {{"within", setting("decision_term")}})}),
              testing::ElementsAre(testing::HasSubstr("from when does it run?")));
}

TEST(Workflow, a_step_is_somebodys) {
  EXPECT_THAT(
      problems_of({declare("step", "decision", 3)}),
      testing::ElementsAre("plugins/task/workflow.lua:3: step \"decision\" names neither a role "
                           "nor a mandate: who takes it?"));
}

TEST(Workflow, a_step_that_stands_there_twice_is_refused_with_the_first_place) {
  EXPECT_THAT(
      problems_of({step("decision", {}), step("decision", {}, {}, 9)}),
      testing::ElementsAre("plugins/task/workflow.lua:9: step \"decision\" is there already, at "
                           "plugins/task/workflow.lua:5"));
}

TEST(Workflow, an_unknown_field_is_refused_with_the_nearest) {
  EXPECT_THAT(
      problems_of({step("decision", {}, {{"lead", List{"decision"}}})}),
      testing::ElementsAre(testing::HasSubstr("has no field 'lead'; did you mean 'leads'?")));
}

}  // namespace
}  // namespace naober::policy
