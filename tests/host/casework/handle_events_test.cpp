#include "casework/handle_events.h"

#include "casework/case_letter.h"
#include "casework/events.h"
#include "casework/handlers.h"
#include "journal/journal.h"
#include "records/event.h"

namespace naober::casework {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

const std::string one_of_each = R"(
  on "conversation_held" {
    title = "Na het gesprek",
    does = {
      task { title = "Maak het verslag", role = "consultant", within = days(5) },
      letter { letter = "delayed" },
      remind { about = "report", after = weeks(2), title = "Is het verslag er?",
               role = "contact_person" },
      set_fact { fact = "cannot_wait", value = no },
      notify { title = "Er is een gesprek geweest", role = "team_lead" },
    },
  },
)";

TEST(Handlers, what_they_ask_for_is_done_when_it_happens) {
  Bergen bergen(with_handlers(one_of_each));
  bergen.road.register_somebody().open().converse();
  const Handled done = handled(bergen.generalist());
  EXPECT_EQ(done.events, 1);
  EXPECT_EQ(done.effects, 5);
  EXPECT_THAT(did_in(bergen), ElementsAre("task for consultant: Maak het verslag",
                                          "draft letter: Ons onderzoek duurt langer",
                                          "reminder on 2026-03-16: report", "fact cannot_wait",
                                          "notice for team_lead: Er is een gesprek geweest"));
  EXPECT_THAT(tasks_of(bergen.generalist()), ElementsAre("Maak het verslag"));
  const auto notices = list_notices(bergen.town.as("Kees", "bergen", "team_lead"), "", 50);
  ASSERT_TRUE(notices);
  ASSERT_EQ(notices->items.size(), 1u);
  EXPECT_EQ(notices->items[0].title, "Er is een gesprek geweest");
}

TEST(Handlers, a_fact_they_set_says_which_line_it_comes_from) {
  Bergen bergen(with_handlers(one_of_each));
  bergen.road.register_somebody().open().converse();
  handled(bergen.generalist());
  const WholeCase whole = bergen.whole();
  ASSERT_EQ(whole.facts.size(), 1u);
  EXPECT_EQ(whole.facts[0].source, "handler plugins/household_help/handlers.lua:3");
  EXPECT_EQ(whole.facts[0].recorded_by, "host");
  EXPECT_EQ(whole.facts[0].value, Value(false));
}

TEST(Handlers, each_event_is_answered_once_however_often_we_look) {
  Bergen bergen(with_handlers(one_of_each));
  bergen.road.register_somebody().open().converse();
  EXPECT_EQ(handled(bergen.generalist()).events, 1);
  EXPECT_EQ(handled(bergen.generalist()).events, 0);
  EXPECT_THAT(tasks_of(bergen.generalist()), ElementsAre("Maak het verslag"));
}

TEST(Handlers, what_happened_waits_until_somebody_looks) {
  Bergen bergen(with_handlers(one_of_each));
  bergen.road.register_somebody().open().converse();
  // The host stopped here. What happened stands in the outbox, and nothing was done about it.
  EXPECT_THAT(tasks_of(bergen.generalist()), IsEmpty());
  const auto waiting = bergen.town.store().read([](store::ReadTransaction& transaction) {
    return records::waiting_events(transaction, 0, 10);
  });
  ASSERT_TRUE(waiting);
  ASSERT_EQ(waiting->size(), 1u);
  EXPECT_EQ(waiting->front().name, "conversation_held");
  EXPECT_EQ(handled(bergen.generalist()).events, 1);
}

TEST(Handlers, nothing_is_kept_of_what_nobody_listens_to) {
  Bergen bergen(with_handlers(R"(on "case_closed" { does = {} })"));
  bergen.road.register_somebody().open().converse();
  EXPECT_EQ(handled(bergen.generalist()).events, 0);
}

TEST(Handlers, a_condition_keeps_them_silent_until_it_surely_holds) {
  const auto changes = with_handlers(R"(
    on "conversation_held" { when = holds "limited",
      does = { task { title = "Bel terug", role = "consultant" } } },
    on "fact_recorded" { about = "hours_needed", when = all { holds "limited", above("hours_needed", 2) },
      does = { task { title = "Kijk naar de uren", role = "consultant" } } })");
  Bergen bergen(changes);
  bergen.road.register_somebody().open().converse();
  handled(bergen.generalist());
  EXPECT_THAT(tasks_of(bergen.generalist()), IsEmpty()) << "limited is not known yet";
  bergen.road.record();
  handled(bergen.generalist());
  EXPECT_THAT(tasks_of(bergen.generalist()), ElementsAre("Kijk naar de uren"));
}

TEST(Handlers, a_function_sees_the_event_and_the_facts_it_names) {
  const auto changes = with_handlers(R"(
    on "fact_recorded" { about = "hours_needed", reads = { "hours_needed", "copes_alone" },
      uses = { "usual_hours" },
      does = function(event, facts, settings)
        assert(facts.limited == nil, "a fact that was not named")
        if facts.hours_needed == nil then return {} end
        local what = event.name .. " " .. event.about .. " " .. event.step .. ": " ..
          facts.hours_needed .. " of " .. settings.usual_hours
        return { task { title = what, role = "contact_person", within = days(2) } }
      end })");
  Bergen bergen(changes);
  bergen.road.register_somebody().open().record();
  EXPECT_EQ(handled(bergen.generalist()).effects, 1);
  EXPECT_THAT(tasks_of(bergen.generalist()),
              ElementsAre("fact_recorded hours_needed investigation: 2.5 of 3"));
}

TEST(Handlers, an_effect_without_its_need_is_refused_and_nothing_of_it_is_done) {
  const auto changes = with_handlers(R"(
    on "conversation_held" { does = function()
      return { task { title = "Eerst dit", role = "consultant" },
               letter { letter = "delayed" } } end },
    on "conversation_held" { does = { task { title = "Dit wel", role = "consultant" } } })",
                                     R"("tasks.write")");
  Bergen bergen(changes);
  bergen.road.register_somebody().open().converse();
  const Handled done = handled(bergen.generalist());
  EXPECT_EQ(done.problems, 1);
  EXPECT_THAT(tasks_of(bergen.generalist()), ElementsAre("Dit wel"))
      << "one handler that fails keeps no other from its work";
  const auto problems = problems_of(bergen.town);
  ASSERT_EQ(problems.size(), 1u);
  EXPECT_EQ(problems[0].says,
            "plugins/household_help/handlers.lua:5: on \"conversation_held\" writes a letter, but "
            "plugin.lua does not declare the need 'letters.write'");
  EXPECT_THAT(tasks_of(administrator(bergen.town)),
              ElementsAre(HasSubstr("plugins/household_help/handlers.lua:3")));
}

TEST(Handlers, a_function_that_never_ends_is_stopped_and_named) {
  const auto changes =
      with_handlers(R"(on "conversation_held" { does = function() while true do end end })");
  Bergen bergen(changes);
  bergen.road.register_somebody().open().converse();
  EXPECT_EQ(handled(bergen.generalist()).problems, 1);
  const auto problems = problems_of(bergen.town);
  ASSERT_EQ(problems.size(), 1u);
  EXPECT_EQ(problems[0].limit, "work");
  EXPECT_EQ(handled(bergen.generalist()).events, 0) << "it is not asked again and again";
}

TEST(Handlers, a_function_that_misbehaves_is_contained_and_does_nothing) {
  const std::vector<std::pair<std::string, std::string>> attacks = {
      {"local t = {} t[1] = t return t", "result"},
      {"local all, n = {}, 1 while true do all[n] = {} n = n + 1 end", "memory"},
      {"return { task { title = function() end, role = \"consultant\" } }", "result"},
      {"return io.open(\"/etc/passwd\")", "error"},
      {"local function f() return f() + 1 end return f()", "error"},
      {"event.details.x.y = 1 return {}", "error"},
      {"return { task { title = string.rep(\"x\", 3000), role = \"consultant\" } }", ""}};
  for (const auto& [body, limit] : attacks) {
    Bergen bergen(
        with_handlers("on \"conversation_held\" { does = function(event) " + body + " end }"));
    bergen.road.register_somebody().open().converse();
    EXPECT_EQ(handled(bergen.generalist()).problems, 1) << body;
    const auto problems = problems_of(bergen.town);
    ASSERT_EQ(problems.size(), 1u) << body;
    EXPECT_EQ(problems[0].limit, limit) << body << ": " << problems[0].says;
    EXPECT_THAT(tasks_of(bergen.generalist()), IsEmpty()) << body;
  }
}

TEST(Handlers, what_a_function_returns_is_checked_as_a_declaration_would_be) {
  const std::vector<std::pair<std::string, std::string>> wrong = {
      {R"(return "a text")", "a list of effects was expected"},
      {R"(return { { is = "task" } })", "task has no 'title'"},
      {R"(return { { is = "destroy", line = 1 } })", "'destroy' is no effect"},
      {R"(return { task { title = "x", role = "consultant", colour = "red" } })", "'colour'"},
      {R"(return { task { title = 7, role = "consultant" } })", "'title' of task is a text"},
      {R"(return { task { title = "x", role = "burgemeester" } })",
       "names the role 'burgemeester'"},
      {R"(return { set_fact { fact = "limted", value = yes } })", "did you mean 'limited'"},
      {R"(return { set_fact { fact = "limited", value = "maybe" } })", "limited"},
      {R"(return { open_case { task = "debt" } })", "names the task 'debt'"},
      {R"(local all = {} for i = 1, 21 do
            all[i] = task { title = "x", role = "consultant" } end return all)",
       "at most 20"}};
  for (const auto& [body, says] : wrong) {
    Bergen bergen(with_handlers("on \"conversation_held\" { does = function() " + body + " end }"));
    bergen.road.register_somebody().open().converse();
    EXPECT_EQ(handled(bergen.generalist()).problems, 1) << body;
    const auto problems = problems_of(bergen.town);
    ASSERT_EQ(problems.size(), 1u) << body;
    EXPECT_THAT(problems[0].says, HasSubstr(says)) << body;
    EXPECT_THAT(tasks_of(bergen.generalist()), IsEmpty()) << body;
  }
}

TEST(Handlers, handlers_that_answer_each_other_without_end_are_stopped) {
  const auto changes = with_handlers(R"(
    on "fact_recorded" { about = "limited",
      does = { set_fact { fact = "copes_alone", value = no } } },
    on "fact_recorded" { about = "copes_alone",
      does = { set_fact { fact = "limited", value = yes } } })");
  Bergen bergen(changes);
  bergen.road.register_somebody().open().record(Map{{"limited", true}});
  const Handled done = handled(bergen.generalist());
  EXPECT_EQ(done.events, deepest_event + 1);
  EXPECT_EQ(done.problems, 1);
  const auto problems = problems_of(bergen.town);
  ASSERT_EQ(problems.size(), 1u);
  EXPECT_THAT(problems[0].says, HasSubstr("answer each other without end"));
}

TEST(Handlers, an_order_keeps_to_what_holds_for_every_order) {
  const std::string order = R"(on "decision_granted" { about = "household_help",
      does = { order { provider = "de_wimpel", offered = { "de_wimpel"%s } } } })";
  const auto offering = [&](const std::string& more) {
    std::string text = order;
    return with_handlers(text.replace(text.find("%s"), 2, more));
  };
  Bergen fine(offering(R"(, "schelpenpad")"));
  fine.granted();
  EXPECT_EQ(handled(fine.generalist()).problems, 0);
  EXPECT_THAT(did_in(fine), ElementsAre("order to de_wimpel"));
  ASSERT_EQ(fine.whole().orders.size(), 1u);
  EXPECT_EQ(fine.whole().orders[0].ordered_by, "host");
  EXPECT_EQ(fine.whole().case_file.step, "review");

  Bergen unknown(offering(R"(, "nobody_knows")"));
  unknown.granted();
  EXPECT_EQ(handled(unknown.generalist()).problems, 1);
  EXPECT_THAT(did_in(unknown), ElementsAre(HasSubstr("'nobody_knows' is no provider in Bergen")));
  EXPECT_THAT(unknown.whole().orders, IsEmpty());
  EXPECT_EQ(unknown.whole().case_file.step, "provision");
}

TEST(Handlers, a_case_opens_another_case_for_the_same_question_once) {
  const auto changes = with_handlers(R"(on "case_opened" { about = "household_help",
      does = { open_case { task = "household_help" } } })");
  Bergen bergen(changes);
  bergen.road.register_somebody().open();
  EXPECT_EQ(handled(bergen.generalist()).problems, 1);
  EXPECT_THAT(did_in(bergen), ElementsAre(HasSubstr("has a case for 'household_help' already")));
}

TEST(Handlers, a_notification_can_open_its_case_by_itself) {
  const auto changes = with_handlers(R"(on "notification_received" { about = "signal",
      does = { open_case { task = "household_help" },
               notify { title = "Er is een signaal", role = "team_lead" } } })");
  Bergen bergen(changes);
  bergen.road.register_somebody();
  RegisterNotification signal;
  signal.client = bergen.road.journey.client.id;
  signal.kind = NotificationKind::signal;
  signal.notifier = Notifier::professional;
  signal.question = "De gordijnen zijn al dagen dicht.";
  const auto registered = register_notification(bergen.generalist(), signal);
  ASSERT_TRUE(registered) << registered.error().says;
  EXPECT_EQ(handled(bergen.generalist()).effects, 2);
  const auto cases = list_cases(bergen.generalist(), {});
  ASSERT_TRUE(cases);
  ASSERT_EQ(cases->items.size(), 1u);
  EXPECT_EQ(cases->items[0].step, "investigation");
  EXPECT_EQ(cases->items[0].contact_person, bergen.generalist().actor.user.text());
}

TEST(Handlers, the_journal_names_the_line_and_the_policy_of_what_they_did) {
  Bergen bergen(with_handlers(one_of_each));
  bergen.road.register_somebody().open().converse();
  handled(bergen.generalist());
  const auto lines = bergen.town.store().read([&](store::ReadTransaction& transaction) {
    return journal::page_of_case(transaction, bergen.case_id().text(), 0, 100);
  });
  ASSERT_TRUE(lines);
  int by_host = 0;
  for (const auto& line : *lines) {
    if (line.entry.act != "handler_task") {
      continue;
    }
    ++by_host;
    EXPECT_EQ(line.entry.user_id, "host");
    EXPECT_EQ(line.entry.role, "handler");
    EXPECT_EQ(line.entry.details.text_at("place"), "plugins/household_help/handlers.lua:3");
    EXPECT_EQ(line.entry.details.text_at("bundle"), bergen.town.bundle().fingerprint);
    EXPECT_EQ(line.entry.details.text_at("handler"), "household_help: on \"conversation_held\"");
  }
  EXPECT_EQ(by_host, 1);
}

TEST(Handlers, the_timeline_tells_what_they_did) {
  Bergen bergen(with_handlers(one_of_each));
  bergen.road.register_somebody().open().converse();
  handled(bergen.generalist());
  const auto told = timeline(bergen.generalist(), bergen.case_id());
  ASSERT_TRUE(told);
  std::vector<std::string> says;
  for (const TimelineLine& line : *told) {
    if (line.what == "handler_acted") {
      says.push_back(line.about + ": " + line.says);
    }
  }
  EXPECT_THAT(says, testing::Contains("conversation_held: task for consultant: Maak het verslag"));
}

TEST(Handlers, a_problem_that_was_solved_leaves_the_work_list) {
  const auto changes =
      with_handlers(R"(on "conversation_held" { does = function() error("stuk") end })");
  Bergen bergen(changes);
  bergen.road.register_somebody().open().converse();
  handled(bergen.generalist());
  const auto problems = problems_of(bergen.town);
  ASSERT_EQ(problems.size(), 1u);
  EXPECT_EQ(problems[0].limit, "error");
  EXPECT_THAT(refusal(list_problems(bergen.generalist(), {})).says, HasSubstr("manage policy"));
  const auto solved =
      solve_problem(administrator(bergen.town), {problems[0].number, "De regel is hersteld."});
  ASSERT_TRUE(solved) << solved.error().says;
  EXPECT_THAT(tasks_of(administrator(bergen.town)), IsEmpty());
  EXPECT_THAT(problems_of(bergen.town), IsEmpty());
}

TEST(Handlers, a_plugin_that_asks_for_what_it_does_not_declare_is_refused_at_load) {
  EXPECT_THAT(
      problems_with(with_handlers(
          R"(on "decision_granted" { does = { letter { letter = "delayed" } } })", "")),
      testing::Contains("plugins/household_help/handlers.lua:2: on \"decision_granted\" writes a "
                        "letter, but plugin.lua does not declare the need 'letters.write'"));
}

}  // namespace
}  // namespace naober::casework
