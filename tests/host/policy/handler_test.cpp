#include "policy/handler.h"

#include <set>

#include "policy_words.h"

namespace naober::policy {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

Value effect(const char* is, Map fields) {
  fields["is"] = is;
  fields["line"] = 6;
  return fields;
}

Value a_task(Map fields = {}) {
  fields.try_emplace("title", "Bel de cliënt");
  fields.try_emplace("role", "consultant");
  return effect("task", std::move(fields));
}

Value on(const char* event, List does, Map fields = {}) {
  fields["does"] = std::move(does);
  return declare("on", event, 4, std::move(fields));
}

class HandlerTest : public testing::Test {
 protected:
  ProblemList problems;
  Manifest manifest;
  std::shared_ptr<const FactTable> facts;

  HandlerTest() {
    manifest.needs = {"tasks.write"};
    facts = read_table({fact("alone"), fact("hours", {{"type", type("number")}})}, problems);
  }

  Handlers read(List items) {
    const Value tree = block("handlers", "task", std::move(items));
    Declaration declaration(tree, "plugins/task/handlers.lua", problems);
    Handlers handlers = read_handlers(declaration);
    const EffectRoom room{manifest, *facts, {"reminder"}, {"grace"}, {"casework", "task"}};
    check_handlers(handlers, room, facts, {parameter("grace", weeks(2))}, problems);
    return handlers;
  }
  std::vector<std::string> complaints(List items) {
    read(std::move(items));
    return lines_of(problems.all());
  }
};

TEST_F(HandlerTest, an_event_may_have_several_handlers) {
  const Handlers handlers = read({on("step_overdue", {a_task()}, {{"about", "investigation"}}),
                                  on("step_overdue", {a_task()}, {{"about", "decision"}})});
  EXPECT_THAT(lines_of(problems.all()), IsEmpty());
  EXPECT_EQ(handlers.handlers.size(), 2u);
  EXPECT_TRUE(handlers.hear("step_overdue", "decision"));
  EXPECT_FALSE(handlers.hear("step_overdue", "review"));
  EXPECT_FALSE(handlers.hear("step_entered", "decision"));
}

TEST_F(HandlerTest, an_event_that_does_not_exist_is_refused_with_the_nearest) {
  EXPECT_THAT(complaints({on("step_overdeu", {a_task()})}),
              ElementsAre("plugins/task/handlers.lua:4: there is no event 'step_overdeu'; did you "
                          "mean 'step_overdue'?"));
}

TEST_F(HandlerTest, an_effect_belongs_to_a_declared_need) {
  EXPECT_THAT(
      complaints({on("decision_granted", {effect("letter", {{"letter", "reminder"}})})}),
      ElementsAre("plugins/task/handlers.lua:6: on \"decision_granted\" writes a letter, but "
                  "plugin.lua does not declare the need 'letters.write'"));
}

TEST_F(HandlerTest, every_kind_of_effect_has_its_need) {
  const std::vector<std::pair<Value, std::string>> effects = {
      {effect("letter", {{"letter", "reminder"}}), "letters.write"},
      {effect("order", {{"provider", "x"}, {"offered", List{"x"}}}), "orders.write"},
      {effect("remind", {{"about", "call"}, {"after", weeks(1)}}), "reminders.write"},
      {effect("set_fact", {{"fact", "alone"}, {"value", true}}), "facts.write"},
      {effect("open_case", {{"task", "task"}}), "cases.write"},
      {effect("notify", {{"title", "x"}, {"role", "consultant"}}), "notices.write"}};
  for (const auto& [value, need] : effects) {
    problems = ProblemList();
    EXPECT_THAT(complaints({on("decision_granted", {value})}),
                ElementsAre(HasSubstr("does not declare the need '" + need + "'")));
  }
}

TEST_F(HandlerTest, what_an_effect_names_must_be_there) {
  manifest.needs = {"letters.write", "facts.write", "cases.write", "tasks.write"};
  const std::vector<std::pair<Value, std::string>> effects = {
      {effect("letter", {{"letter", "remainder"}}), "did you mean 'reminder'"},
      {effect("set_fact", {{"fact", "alne"}, {"value", true}}), "did you mean 'alone'"},
      {effect("set_fact", {{"fact", "hours"}, {"value", "many"}}), "hours"},
      {effect("open_case", {{"task", "debt_help"}}), "names the task 'debt_help'"},
      {a_task({{"within", setting("grce")}}), "did you mean 'grace'"},
      {a_task({{"due_on", fact_value("day")}}), "names the fact 'day'"}};
  for (const auto& [value, says] : effects) {
    problems = ProblemList();
    EXPECT_THAT(complaints({on("decision_granted", {value})}), Contains(HasSubstr(says)));
  }
}

TEST_F(HandlerTest, an_effect_has_known_fields_of_their_own_types) {
  EXPECT_THAT(complaints({on("case_closed", {a_task({{"colour", "red"}})})}),
              ElementsAre(HasSubstr("has no field 'colour'")));
  problems = ProblemList();
  EXPECT_THAT(complaints({on("case_closed", {a_task({{"within", "soon"}})})}),
              ElementsAre("plugins/task/handlers.lua:6: 'within' of task is a term, such as "
                          "weeks(2)"));
  problems = ProblemList();
  EXPECT_THAT(complaints({on("case_closed", {effect("tsk", {})})}),
              ElementsAre(HasSubstr("'tsk' is no effect; did you mean 'task'?")));
}

TEST_F(HandlerTest, before_there_is_a_case_only_a_case_can_be_opened_and_somebody_told) {
  EXPECT_THAT(complaints({on("notification_received", {a_task()})}),
              ElementsAre(HasSubstr("then there is no case yet")));
}

TEST_F(HandlerTest, a_condition_is_checked_like_that_of_a_rule) {
  EXPECT_THAT(complaints({on("case_closed", {a_task()}, {{"when", holds("alne")}})}),
              ElementsAre(HasSubstr("there is no fact 'alne'; did you mean 'alone'?")));
}

TEST_F(HandlerTest, an_event_about_nothing_takes_no_about) {
  EXPECT_THAT(complaints({on("case_closed", {a_task()}, {{"about", "x"}})}),
              ElementsAre(HasSubstr("leave out 'about'")));
}

TEST_F(HandlerTest, settings_and_facts_are_filled_in_when_it_happens) {
  const Handlers handlers = read({on("case_closed", {a_task({{"within", setting("grace")}})})});
  const Effect& task = handlers.handlers[0].effects()->front();
  EXPECT_EQ(resolved(task, Map{{"grace", weeks(2)}}, {})->at("within"), weeks(2));
  EXPECT_FALSE(resolved(task, {}, {})->contains("within")) << "what is not known is left out";
  EXPECT_EQ(resolved(task, Map{{"grace", "soon"}}, {}).error().fault, Fault::script);
}

TEST_F(HandlerTest, a_field_that_must_be_there_must_be_known) {
  const Handlers handlers = read({on("case_closed", {a_task({{"title", fact_value("alone")}})})});
  const auto filled = resolved(handlers.handlers[0].effects()->front(), {}, {});
  ASSERT_FALSE(filled);
  EXPECT_THAT(filled.error().says, HasSubstr("'title' of task is not known in this case"));
}

TEST(Events, each_has_a_name_of_its_own) {
  const auto names = event_names();
  EXPECT_EQ(std::set<std::string>(names.begin(), names.end()).size(), names.size());
  EXPECT_EQ(event_kind("nothing_at_all"), nullptr);
  EXPECT_FALSE(event_kind("notification_received")->in_case);
}

}  // namespace
}  // namespace naober::policy
