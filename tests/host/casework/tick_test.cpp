#include "casework/tick.h"

#include "casework/case_letter.h"
#include "casework/handlers.h"

namespace naober::casework {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

TEST(Tick, a_term_that_ran_out_is_told_once) {
  Bergen bergen;
  bergen.road.register_somebody().open();
  const Date due = *bergen.whole().steps.back().due_on;
  bergen.town.move_to(due);
  EXPECT_EQ(ticked(bergen.generalist()).overdue, 0) << "the last day is still in time";
  bergen.town.move_to(due.plus_days(1));
  const Ticked first = ticked(bergen.generalist());
  EXPECT_EQ(first.overdue, 1);
  EXPECT_EQ(first.handled.events, 1);
  EXPECT_EQ(ticked(bergen.generalist()).overdue, 0);
  bergen.town.move_to(due.plus_days(20));
  EXPECT_EQ(ticked(bergen.generalist()).overdue, 0);
}

TEST(Tick, whom_the_workflow_names_hears_of_it) {
  Bergen bergen;
  bergen.road.register_somebody().open();
  bergen.town.move_to(bergen.whole().steps.back().due_on->plus_days(1));
  ticked(bergen.generalist());
  const auto lead = list_notices(bergen.town.as("Kees", "bergen", "team_lead"), "", 50);
  ASSERT_TRUE(lead);
  ASSERT_EQ(lead->items.size(), 1u);
  EXPECT_THAT(lead->items[0].title, HasSubstr("De termijn van 'Onderzoek' is verlopen op"));
  const auto mine = list_notices(bergen.generalist(), "", 50);
  ASSERT_TRUE(mine);
  ASSERT_EQ(mine->items.size(), 1u);
  EXPECT_THAT(mine->items[0].title, HasSubstr("vertel het de cliënt"));
  EXPECT_THAT(bergen.town.acts_in(bergen.case_id()), Contains("overdue"));
}

TEST(Tick, the_shipped_handler_drafts_a_letter_that_a_person_sends) {
  Bergen bergen;
  bergen.road.register_somebody().open();
  bergen.town.move_to(bergen.whole().steps.back().due_on->plus_days(1));
  ticked(bergen.generalist());
  EXPECT_THAT(tasks_of(bergen.generalist()),
              ElementsAre("Vertel de cliënt waarom het onderzoek langer duurt"));
  const auto letters = list_letters(bergen.generalist(), bergen.case_id());
  ASSERT_TRUE(letters) << letters.error().says;
  ASSERT_EQ(letters->size(), 1u);
  EXPECT_FALSE(letters->front().sent_on);
  const auto draft = open_letter(bergen.generalist(), letters->front().id);
  ASSERT_TRUE(draft) << draft.error().says;
  EXPECT_THAT(draft->page, HasSubstr("Greet Van der Zwaluw"));
  EXPECT_THAT(draft->page, HasSubstr("⟦naam⟧"));
  EXPECT_THAT(draft->page, HasSubstr("13 april 2026")) << "the last day, in words";

  const auto sent = send_letter(bergen.generalist(), letters->front().id);
  ASSERT_TRUE(sent) << sent.error().says;
  const auto page = open_letter(bergen.generalist(), letters->front().id);
  ASSERT_TRUE(page);
  EXPECT_THAT(page->page, HasSubstr("Fenna"));
  EXPECT_THAT(page->page, Not(HasSubstr("⟦")));
  EXPECT_EQ(refusal(drop_letter(bergen.generalist(), letters->front().id)).fault, Fault::conflict);
}

TEST(Tick, a_draft_that_was_dropped_is_not_sent) {
  Bergen bergen;
  bergen.road.register_somebody().open();
  bergen.town.move_to(bergen.whole().steps.back().due_on->plus_days(1));
  ticked(bergen.generalist());
  const auto letters = list_letters(bergen.generalist(), bergen.case_id());
  ASSERT_TRUE(letters);
  ASSERT_TRUE(drop_letter(bergen.generalist(), letters->front().id));
  EXPECT_THAT(refusal(send_letter(bergen.generalist(), letters->front().id)).says,
              HasSubstr("no draft any more"));
}

TEST(Tick, a_reminder_comes_on_its_day_and_is_an_event_of_its_own) {
  const auto changes = with_handlers(R"(
    on "conversation_held" { does = { remind { about = "report", after = weeks(2),
      title = "Is het verslag er?", role = "contact_person" } } },
    on "reminder_due" { about = "report",
      does = { task { title = "Bel de cliënt over het verslag", role = "consultant" } } })");
  Bergen bergen(changes);
  bergen.road.register_somebody().open().converse();
  handled(bergen.generalist());
  EXPECT_EQ(ticked(bergen.generalist()).reminders, 0);
  bergen.town.move_to(Date::of(2026, 3, 16));
  EXPECT_EQ(ticked(bergen.generalist()).reminders, 1);
  EXPECT_THAT(
      tasks_of(bergen.generalist()),
      testing::UnorderedElementsAre("Is het verslag er?", "Bel de cliënt over het verslag"));
  EXPECT_EQ(ticked(bergen.generalist()).reminders, 0);
}

TEST(Tick, a_closed_case_is_never_overdue) {
  Bergen bergen;
  bergen.road.register_somebody().open();
  const Date due = *bergen.whole().steps.back().due_on;
  bergen.road.refresh();
  ASSERT_TRUE(close_case(bergen.generalist(),
                         {bergen.case_id(), bergen.road.journey.case_file.version, "Opgelost."}));
  bergen.town.move_to(due.plus_days(1));
  EXPECT_EQ(ticked(bergen.generalist()).overdue, 0);
}

TEST(WorkList, who_holds_the_role_finishes_what_a_handler_asked_for) {
  Bergen bergen(with_handlers(
      R"(on "conversation_held" { does = { task { title = "Bel", role = "consultant" } } })"));
  bergen.road.register_somebody().open().converse();
  handled(bergen.generalist());
  const auto list = work_list(bergen.generalist(), {});
  ASSERT_TRUE(list);
  for (const WorkItem& item : list->items) {
    if (item.what == "task") {
      EXPECT_EQ(refusal(finish_task(bergen.jurist(), item.id)).fault, Fault::not_allowed);
      EXPECT_TRUE(finish_task(bergen.generalist(), item.id));
      EXPECT_EQ(refusal(finish_task(bergen.generalist(), item.id)).fault, Fault::not_found);
    } else {
      EXPECT_THAT(refusal(finish_task(bergen.generalist(), item.id)).says,
                  HasSubstr("finished by doing it"));
    }
  }
  EXPECT_THAT(tasks_of(bergen.generalist()), IsEmpty());
}

TEST(WorkList, a_notice_that_was_read_is_not_shown_again) {
  Bergen bergen(with_handlers(
      R"(on "conversation_held" { does = { notify { title = "Weet dit", role = "consultant" } } })"));
  bergen.road.register_somebody().open().converse();
  handled(bergen.generalist());
  const auto notices = list_notices(bergen.generalist(), "", 50);
  ASSERT_TRUE(notices);
  ASSERT_EQ(notices->items.size(), 1u);
  EXPECT_EQ(refusal(read_notice(bergen.jurist(), notices->items[0].id)).fault, Fault::not_allowed);
  ASSERT_TRUE(read_notice(bergen.generalist(), notices->items[0].id));
  EXPECT_THAT(list_notices(bergen.generalist(), "", 50)->items, IsEmpty());
}

}  // namespace
}  // namespace naober::casework
