// What is kept how long, and what destroying leaves: nothing but the journal and a certificate.
#include "casework/destruction.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "casework/client_copy.h"
#include "casework/town.h"

namespace naober::casework {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

class DestructionTest : public ::testing::Test {
 protected:
  Context keeper() { return bergen.town.as("Ot", "buch", "functional_administrator"); }
  Context lead() { return bergen.town.as("Sien", "buch", "team_lead"); }
  ClientId client() { return bergen.road.journey.client.id; }
  // A case that somebody asked for and did not want after all.
  void declined() {
    bergen.road.register_somebody().open().converse();
    close();
  }
  void close() {
    bergen.road.refresh();
    CloseCase request;
    request.case_file = bergen.case_id();
    request.version = bergen.road.journey.case_file.version;
    request.because = "Greet wil het nu zelf doen.";
    request.outcome = CaseOutcome::declined;
    const auto closed = close_case(bergen.generalist(), request);
    ASSERT_TRUE(closed) << closed.error().says;
  }
  std::vector<RetentionItem> due_on(Date day) {
    const auto list = retention_list(keeper(), {day, "", 100});
    EXPECT_TRUE(list) << list.error().says;
    return list ? list->items : std::vector<RetentionItem>();
  }
  // What the column of the report holds: the question, sealed.
  std::string question_as_kept() {
    std::string kept;
    const auto read =
        bergen.town.store().read([&](store::ReadTransaction& transaction) -> Result<void> {
          auto rows = transaction.connection().statement("SELECT question FROM notification");
          TRY(const bool there, rows.next());
          kept = there ? rows.text("question") : "";
          return {};
        });
    EXPECT_TRUE(read);
    return kept;
  }
  // In any file of this municipality, its log too.
  bool is_on_disk(const std::string& words) {
    std::string all;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(bergen.town.data())) {
      if (!entry.is_regular_file()) {
        continue;
      }
      std::ifstream file(entry.path(), std::ios::binary);
      all.append(std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>());
    }
    return all.find(words) != std::string::npos;
  }

  Bergen bergen;
};

TEST_F(DestructionTest, papers_of_the_wmo_may_go_fifteen_years_after_the_last_was_made) {
  declined();
  const Date ends = bergen.town.clock.today().plus_months(15 * 12);
  EXPECT_THAT(due_on(ends.plus_days(-1)), IsEmpty());
  const auto due = due_on(ends);
  ASSERT_EQ(due.size(), 2u);
  EXPECT_EQ(due[0].kind, "case");
  EXPECT_EQ(due[0].rule.law, "wmo");
  EXPECT_EQ(due[0].until, ends);
  EXPECT_THAT(due[0].rule.source, HasSubstr("5.3.4"));
  EXPECT_THAT(due[0].rule.unsure, Not(IsEmpty()));
  EXPECT_EQ(due[1].kind, "client");
}

TEST_F(DestructionTest, each_document_has_a_day_of_its_own) {
  bergen.road.register_somebody().open().converse();
  bergen.town.move_to(bergen.town.clock.today().plus_days(40));
  close();
  const auto due = due_on(bergen.town.clock.today().plus_months(16 * 12));
  ASSERT_FALSE(due.empty());
  // The conversation lies forty days before the closing, and so does the end of its term.
  const auto first = std::min_element(
      due[0].documents.begin(), due[0].documents.end(),
      [](const auto& left, const auto& right) { return left.until < right.until; });
  ASSERT_NE(first, due[0].documents.end());
  EXPECT_LT(first->until, due[0].until);
}

TEST_F(DestructionTest, what_runs_is_never_due) {
  bergen.road.register_somebody().open().converse();
  EXPECT_THAT(due_on(Date::of(2099, 1, 1)), IsEmpty());
}

TEST_F(DestructionTest, who_proposes_does_not_approve) {
  declined();
  bergen.town.move_to(Date::of(2042, 1, 5));
  const auto proposed = propose_destruction(keeper(), {{}, "De termijn is voorbij."});
  ASSERT_TRUE(proposed) << proposed.error().says;
  EXPECT_EQ(refusal(approve_destruction(keeper(), proposed->id, "Ja.")).fault, Fault::not_allowed);
  auto both = keeper();
  both.actor.roles.push_back("team_lead");
  EXPECT_THAT(refusal(approve_destruction(both, proposed->id, "Ja.")).says,
              HasSubstr("does not decide about it"));
  EXPECT_EQ(refusal(propose_destruction(keeper(), {{}, "Nog eens."})).fault, Fault::conflict);
}

TEST_F(DestructionTest, destroys_every_byte_and_leaves_a_journal_that_tells_it) {
  declined();
  const std::string question = question_as_kept();
  ASSERT_THAT(question, testing::StartsWith("sealed:1:"));
  bergen.town.move_to(Date::of(2042, 1, 5));
  ASSERT_TRUE(is_on_disk(question));
  EXPECT_FALSE(is_on_disk("Het huishouden lukt niet meer."));
  const auto proposed = propose_destruction(keeper(), {{}, "De termijn is voorbij."});
  ASSERT_TRUE(proposed) << proposed.error().says;
  EXPECT_EQ(refusal(certificate_of(lead(), proposed->id)).fault, Fault::conflict);
  const auto done = approve_destruction(lead(), proposed->id, "Nagekeken.");
  ASSERT_TRUE(done) << done.error().says;
  EXPECT_EQ(done->state, "done");
  for (const auto& item : done->items) {
    EXPECT_EQ(item.outcome, "destroyed") << item.kind << ": " << item.says;
    EXPECT_TRUE(item.journal_number);
  }
  EXPECT_FALSE(is_on_disk(question));
  EXPECT_TRUE(bergen.town.store().vault().is_destroyed(client().text()).value_or(false));
  EXPECT_EQ(refusal(open_client_file(bergen.generalist(), client())).fault, Fault::not_found);
  const auto certificate = certificate_of(lead(), proposed->id);
  ASSERT_TRUE(certificate) << certificate.error().says;
  const auto page = certificate_page(*certificate, "Bergen");
  EXPECT_THAT(page, AllOf(HasSubstr("Verklaring van vernietiging"), HasSubstr("5.3.4")));
  auto asked = bergen.generalist();
  asked.purpose = access::Purpose::client_request;
  const auto report = access_report(asked, client());
  ASSERT_TRUE(report) << report.error().says;
  EXPECT_THAT(access_page(*report), HasSubstr("Uw gegevens vernietigd"));
}

TEST_F(DestructionTest, what_became_somebodys_work_again_is_kept) {
  declined();
  bergen.town.move_to(Date::of(2042, 1, 5));
  const auto proposed = propose_destruction(keeper(), {{}, "De termijn is voorbij."});
  ASSERT_TRUE(proposed) << proposed.error().says;
  RegisterNotification again;
  again.client = client();
  again.question = "Nu lukt het echt niet meer.";
  const auto heard = register_notification(bergen.generalist(), again);
  ASSERT_TRUE(heard) << heard.error().says;
  ASSERT_TRUE(open_case(bergen.generalist(), {heard->id, "household_help", ""}));
  const auto done = approve_destruction(lead(), proposed->id, "Nagekeken.");
  ASSERT_TRUE(done) << done.error().says;
  ASSERT_EQ(done->items.size(), 2u);
  EXPECT_EQ(done->items[0].outcome, "destroyed");
  EXPECT_EQ(done->items[1].outcome, "kept");
  EXPECT_TRUE(open_client_file(bergen.generalist(), client()));
}

TEST_F(DestructionTest, a_resident_may_ask_for_it_earlier_where_the_law_says_so) {
  declined();
  const auto asked = request_erasure(keeper(), {client(), "Ik wil niet dat u dit bewaart.",
                                                "Niemand anders heeft er belang bij."});
  ASSERT_TRUE(asked) << asked.error().says;
  EXPECT_EQ(asked->state, "proposed");
  EXPECT_EQ(asked->ground, "request");
  const auto done = approve_destruction(lead(), asked->id, "Wmo 5.3.5.");
  ASSERT_TRUE(done) << done.error().says;
  for (const auto& item : done->items) {
    EXPECT_EQ(item.outcome, "destroyed") << item.kind << ": " << item.says;
  }
}

TEST_F(DestructionTest, a_request_is_refused_while_a_case_runs_and_says_why) {
  bergen.road.register_somebody().open().converse();
  const auto asked = request_erasure(keeper(), {client(), "Weg ermee.", "Niemand."});
  ASSERT_TRUE(asked) << asked.error().says;
  EXPECT_EQ(asked->state, "refused");
  EXPECT_THAT(asked->items.front().says, HasSubstr("AVG art. 17 lid 3"));
}

TEST_F(DestructionTest, what_an_older_backup_brings_back_of_the_erased_is_destroyed_again) {
  declined();
  const std::string question = question_as_kept();
  ASSERT_TRUE(bergen.town.store().vault().destroy_key(client().text()));
  const auto again = destroy_again(bergen.town.as("Ot", "buch", "functional_administrator"));
  ASSERT_TRUE(again) << again.error().says;
  EXPECT_EQ(*again, 1);
  EXPECT_FALSE(is_on_disk(question));
  EXPECT_EQ(destroy_again(keeper()).value_or(-1), 0);
}

TEST_F(DestructionTest, a_copy_holds_everything_and_says_what_it_leaves_out) {
  bergen.granted();
  auto asked = bergen.generalist();
  asked.purpose = access::Purpose::client_request;
  const auto copy = copy_of_client(asked, client());
  ASSERT_TRUE(copy) << copy.error().says;
  const auto page = copy_page(*copy);
  EXPECT_THAT(page, AllOf(HasSubstr("Van der Zwaluw"), HasSubstr("999900006"),
                          HasSubstr("Greet wil in haar huis blijven wonen."),
                          HasSubstr("Namen van medewerkers staan er niet in.")));
  EXPECT_THAT(page, Not(HasSubstr("user_")));
  auto nobody = bergen.generalist();
  nobody.purpose = std::nullopt;
  EXPECT_EQ(refusal(copy_of_client(nobody, client())).fault, Fault::not_allowed);
}

}  // namespace
}  // namespace naober::casework
