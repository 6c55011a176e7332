// Adoption: by a second person, with a reason and a source, whole or not at all.
#include "studio/adopt.h"

#include <gmock/gmock.h>

#include "base/hash.h"
#include "records/draft.h"
#include "records/policy_history.h"
#include "studio/draft_room.h"

namespace naober::studio {
namespace {

const std::string uitgeest_help = "municipalities/buch/uitgeest/household_help.lua";
const std::string uitgeest_cases = "municipalities/buch/uitgeest/cases.lua";
const Date new_year = Date::of(2027, 1, 1);

class Adoption : public ::testing::Test {
 protected:
  Draft drafted(Value value = "3w", Date from = new_year) {
    const Draft draft =
        DraftRoom::taken(open_draft(room_.as(anna_), {"buch/uitgeest", "Korter wachten", ""}));
    return DraftRoom::taken(set_value(room_.as(anna_), {draft.id,
                                                        draft.version,
                                                        "household_help",
                                                        "investigation_term",
                                                        std::move(value),
                                                        from,
                                                        "collegebesluit",
                                                        "",
                                                        "",
                                                        {}}));
  }
  Draft with_file(const Draft& draft, const std::string& path, const std::string& text) {
    return DraftRoom::taken(change_draft(
        room_.as(anna_), {draft.id, draft.version, "", {{path, FileChange::Kind::write, text}}}));
  }
  Result<Adopted> adopt(const access::Visitor& visitor, const Draft& draft,
                        std::optional<Date> decided_on = {}) {
    return adopt_draft(room_.as(visitor), {draft.id, draft.version, "Wie belt, wacht te lang.",
                                           "collegebesluit 23-11-2026, art. 3", decided_on});
  }
  Value term_on(Date day) {
    const auto policy = room_.keeper->policy();
    return policy->find("uitgeest")
        ->bundle->task("household_help")
        ->setting("investigation_term")
        ->at(day)
        .value;
  }
  DraftState state_of(const Draft& draft) {
    return DraftRoom::taken(read_draft(room_.as(anna_), draft.id)).state;
  }

  DraftRoom room_;
  const access::Visitor& anna_ = room_.person("anna", {"uitgeest"});
  const access::Visitor& berend_ = room_.person("berend", {"uitgeest"});
  const access::Visitor& heleen_ = room_.person("heleen", {"heiloo"});
  const access::Visitor& worker_ = room_.person("wim", {"uitgeest"}, "consultant");
};

TEST_F(Adoption, a_second_person_brings_a_draft_into_force_at_once) {
  const Draft draft = drafted();
  const std::string before = room_.text_of(uitgeest_help);
  EXPECT_EQ(term_on(new_year), Value(Term{4, Term::Unit::weeks}));
  const auto adopted = adopt(berend_, draft);
  ASSERT_TRUE(adopted) << adopted.error().says << adopted.error().about;
  EXPECT_EQ(adopted->draft.state, DraftState::adopted);
  EXPECT_TRUE(adopted->reload.in_force);
  EXPECT_EQ(room_.text_of(uitgeest_help), *draft.files.front().text);
  EXPECT_EQ(term_on(new_year), Value(Term{3, Term::Unit::weeks}));
  EXPECT_EQ(term_on(new_year.plus_days(-1)), Value(Term{4, Term::Unit::weeks}));
  EXPECT_NE(room_.text_of(uitgeest_help), before);
}

TEST_F(Adoption, the_journal_says_who_wrote_who_adopted_on_what_and_what_changed) {
  const Draft draft = drafted();
  const auto adopted = adopt(berend_, draft);
  ASSERT_TRUE(adopted) << adopted.error().says;
  const journal::Entry entry = room_.journal().front();
  EXPECT_EQ(entry.act, "adopt_draft");
  EXPECT_EQ(entry.user_id, berend_.account.user.text());
  EXPECT_EQ(entry.role, "functional_administrator");
  EXPECT_EQ(entry.details.text_at("source"), "collegebesluit 23-11-2026, art. 3");
  EXPECT_EQ(entry.details.text_at("decided_on"), "2026-11-23");
  EXPECT_EQ(*entry.details.find("drafted_by"), Value(List{anna_.account.user.text()}));
  const Value file = entry.details.find("files")->as<List>()->front();
  EXPECT_EQ(file.text_at("path"), uitgeest_help);
  EXPECT_EQ(file.text_at("before"), hex(sha256(*draft.files.front().base)));
  EXPECT_EQ(file.text_at("after"), hex(sha256(*draft.files.front().text)));
  const List policies = *entry.details.find("policies")->as<List>();
  ASSERT_EQ(policies.size(), 1U);
  EXPECT_EQ(policies.front().text_at("municipality"), "uitgeest");
  EXPECT_NE(policies.front().text_at("before"), policies.front().text_at("after"));
  EXPECT_EQ(policies.front().text_at("after"),
            room_.keeper->policy()->find("uitgeest")->bundle->fingerprint);
}

TEST_F(Adoption, nobody_adopts_their_own_words) {
  const Draft draft = drafted();
  const auto refused = adopt(anna_, draft);
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().fault, Fault::not_allowed);
  EXPECT_THAT(refused.error().says, ::testing::HasSubstr("somebody else"));
  // A word of Berend's in it, and he is no second pair of eyes any more.
  const Draft shared = DraftRoom::taken(
      change_draft(room_.as(berend_), {draft.id,
                                       draft.version,
                                       "",
                                       {{uitgeest_cases, FileChange::Kind::write,
                                         room_.text_of(uitgeest_cases) + "-- gelezen\n"}}}));
  EXPECT_EQ(adopt(berend_, shared).error().about, uitgeest_cases);
  EXPECT_EQ(state_of(draft), DraftState::open);
  EXPECT_TRUE(adopt(room_.person("carla", {"uitgeest"}), shared));
}

TEST_F(Adoption, takes_the_right_for_what_it_touches) {
  const Draft draft = drafted();
  EXPECT_EQ(adopt(worker_, draft).error().fault, Fault::not_allowed);
  EXPECT_EQ(adopt(heleen_, draft).error().fault, Fault::not_found);
  EXPECT_EQ(adopt(room_.administrator("ict"), draft).error().fault, Fault::not_allowed);
}

TEST_F(Adoption, asks_for_a_reason_and_a_source_and_a_day_that_has_been) {
  const Draft draft = drafted();
  const auto adopt_with = [&](const std::string& reason, const std::string& source) {
    return adopt_draft(room_.as(berend_), {draft.id, draft.version, reason, source, {}});
  };
  EXPECT_EQ(adopt_with(" ", "art. 3").error().about, "/reason");
  EXPECT_EQ(adopt_with("Daarom.", "").error().about, "/source");
  EXPECT_EQ(adopt(berend_, draft, Date::of(2026, 11, 24)).error().about, "/decided_on");
}

TEST_F(Adoption, an_empty_draft_and_another_version_are_refused) {
  const Draft draft = drafted();
  Draft older = draft;
  older.version = 1;
  EXPECT_EQ(adopt(berend_, older).error().fault, Fault::conflict);
  const Draft empty = DraftRoom::taken(open_draft(room_.as(anna_), {"buch/uitgeest", "Niets", ""}));
  EXPECT_EQ(adopt(berend_, empty).error().fault, Fault::conflict);
}

TEST_F(Adoption, what_the_check_has_against_it_keeps_it_out) {
  const Draft draft = drafted("9w");
  const std::string before = room_.text_of(uitgeest_help);
  const auto refused = adopt(berend_, draft);
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().fault, Fault::conflict);
  EXPECT_THAT(refused.error().says, ::testing::HasSubstr("at most 6 weeks"));
  EXPECT_THAT(refused.error().about, ::testing::StartsWith(uitgeest_help + ":"));
  EXPECT_EQ(room_.text_of(uitgeest_help), before);
  EXPECT_EQ(state_of(draft), DraftState::open);
}

TEST_F(Adoption, a_promise_that_breaks_keeps_it_out_until_it_is_mended) {
  Draft draft = drafted("3w", Date::of(2026, 12, 1));
  std::string cases = room_.text_of(uitgeest_cases);
  const std::string promise =
      "return cases \"Uitgeest\" {\n  case \"in december wacht niemand langer dan vier weken\" {\n"
      "    plugin = \"household_help\",\n"
      "    on = { [\"2026-12-15\"] = { investigation_term = weeks(4) } },\n  },\n";
  cases.replace(0, cases.find('\n') + 1, promise);
  draft = with_file(draft, uitgeest_cases, cases);
  const auto refused = adopt(berend_, draft);
  ASSERT_FALSE(refused);
  EXPECT_THAT(refused.error().says, ::testing::HasSubstr("in december wacht niemand"));
  EXPECT_EQ(refused.error().about, uitgeest_cases + ":2");
  cases.replace(cases.find("weeks(4)"), 8, "weeks(3)");
  draft = with_file(draft, uitgeest_cases, cases);
  const auto adopted = adopt(berend_, draft);
  ASSERT_TRUE(adopted) << adopted.error().says;
  EXPECT_EQ(room_.text_of(uitgeest_cases), cases);
}

TEST_F(Adoption, a_hand_in_the_folder_meanwhile_keeps_it_out) {
  const Draft draft = drafted();
  room_.write_by_hand(uitgeest_help, room_.text_of(uitgeest_help) + "-- door ICT\n");
  const auto refused = adopt(berend_, draft);
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().fault, Fault::conflict);
  EXPECT_EQ(refused.error().about, uitgeest_help);
  EXPECT_THAT(room_.text_of(uitgeest_help), ::testing::EndsWith("-- door ICT\n"));
}

TEST_F(Adoption, nothing_holds_before_it_was_decided) {
  const Draft early = drafted("3w", Date::of(2026, 11, 1));
  const auto refused = adopt(berend_, early);
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().fault, Fault::invalid);
  EXPECT_THAT(refused.error().says, ::testing::HasSubstr("decided on 2026-11-23"));
  EXPECT_FALSE(adopt(berend_, early, Date::of(2026, 11, 2)));
  // The college decided in October; the house hears of it in November.
  const auto adopted = adopt(berend_, early, Date::of(2026, 10, 20));
  ASSERT_TRUE(adopted) << adopted.error().says;
  EXPECT_EQ(term_on(Date::of(2026, 11, 1)), Value(Term{3, Term::Unit::weeks}));
}

TEST_F(Adoption, a_value_that_held_is_not_taken_away_after_the_fact) {
  const Draft draft =
      DraftRoom::taken(open_draft(room_.as(anna_), {"buch/uitgeest", "Wissen", ""}));
  std::string text = room_.text_of(uitgeest_help);
  const std::size_t begin = text.find("  set \"investigation_term\"");
  text.erase(begin, text.find("  },\n", begin) + 5 - begin);
  const Draft changed = with_file(draft, uitgeest_help, text);
  const auto refused = adopt(berend_, changed);
  ASSERT_FALSE(refused);
  EXPECT_THAT(refused.error().says, ::testing::HasSubstr("removed"));
}

// --- a host that falls
// -----------------------------------------------------------------------------

class Interrupted : public Adoption {
 protected:
  // The intention stands in the region's file, as it does before the first file is touched.
  void begin(const Draft& draft) {
    DraftAdoption adoption;
    adoption.draft = draft.id;
    adoption.version = draft.version;
    adoption.adopted_by = berend_.account.user.text();
    adoption.role = "functional_administrator";
    adoption.organisation = "buch";
    adoption.reason = "Wie belt, wacht te lang.";
    adoption.source = "art. 3";
    adoption.decided_on = room_.clock.today();
    adoption.begun_at = room_.clock.now();
    DraftRoom::taken(room_.house->region().write([&](store::WriteTransaction& transaction) {
      return records::begin_adoption(transaction, adoption);
    }));
  }
  std::optional<std::string> finish() {
    return DraftRoom::taken(finish_adoption(room_.house->region(), room_.root(), room_.clock));
  }
};

TEST_F(Interrupted, before_a_file_was_written_the_draft_stays_open) {
  const Draft draft = drafted();
  begin(draft);
  room_.open();
  EXPECT_THAT(finish().value_or(""), ::testing::HasSubstr("the draft is open"));
  EXPECT_EQ(state_of(draft), DraftState::open);
  EXPECT_EQ(room_.journal().front().act, "undo_adoption");
  EXPECT_EQ(finish(), std::nullopt);
  EXPECT_TRUE(adopt(berend_, draft));
}

TEST_F(Interrupted, after_all_were_written_it_is_in_force) {
  const Draft draft = drafted();
  begin(draft);
  room_.write_by_hand(uitgeest_help, *draft.files.front().text);
  room_.open();
  EXPECT_THAT(finish().value_or(""), ::testing::HasSubstr("in force"));
  EXPECT_EQ(state_of(draft), DraftState::adopted);
  const journal::Entry entry = room_.journal().front();
  EXPECT_EQ(entry.act, "adopt_draft");
  EXPECT_EQ(entry.user_id, berend_.account.user.text());
  EXPECT_EQ(finish(), std::nullopt);
}

// The keeper wrote down what it was writing, got as far as the first file, and the power went.
TEST_F(Interrupted, halfway_through_two_files_the_next_start_ends_the_work) {
  Draft draft = drafted();
  draft = with_file(draft, uitgeest_cases, room_.text_of(uitgeest_cases) + "-- gelezen\n");
  begin(draft);
  Map changes;
  for (const DraftFile& file : draft.files) {
    changes.emplace(file.path, *file.text);
  }
  ASSERT_TRUE(room_.house->region().write([&](store::WriteTransaction& transaction) {
    return records::begin_change(transaction, changes);
  }));
  room_.write_by_hand(draft.files.front().path, *draft.files.front().text);
  room_.open();
  EXPECT_THAT(finish().value_or(""), ::testing::HasSubstr("in force"));
  for (const DraftFile& file : draft.files) {
    EXPECT_EQ(room_.text_of(file.path), *file.text);
  }
  EXPECT_EQ(term_on(new_year), Value(Term{3, Term::Unit::weeks}));
}

// A folder stands where the file is written beside its place: neither the new text nor the old one
// can be put there now.
TEST_F(Interrupted, a_disk_that_refuses_both_ways_is_told_and_ended_at_the_next_start) {
  const Draft draft = drafted();
  const auto in_the_way = room_.root() / (uitgeest_help + ".new");
  std::filesystem::create_directory(in_the_way);
  const auto refused = adopt(berend_, draft);
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().fault, Fault::unavailable);
  EXPECT_THAT(refused.error().says, ::testing::HasSubstr("when it starts again"));
  EXPECT_EQ(term_on(new_year), Value(Term{4, Term::Unit::weeks}));
  std::filesystem::remove(in_the_way);
  room_.open();
  EXPECT_THAT(finish().value_or(""), ::testing::HasSubstr("in force"));
  EXPECT_EQ(state_of(draft), DraftState::adopted);
  EXPECT_EQ(term_on(new_year), Value(Term{3, Term::Unit::weeks}));
}

TEST_F(Interrupted, nobody_else_adopts_meanwhile) {
  const Draft draft = drafted();
  begin(drafted("2w"));
  const auto refused = adopt(berend_, draft);
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().fault, Fault::conflict);
  EXPECT_EQ(room_.text_of(uitgeest_help), *draft.files.front().base);
}

}  // namespace
}  // namespace naober::studio
