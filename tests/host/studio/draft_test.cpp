// Drafts: whose files, which paths, what conflicts, and what the screen writes.
#include "studio/draft.h"

#include <gmock/gmock.h>

#include "studio/draft_paths.h"
#include "studio/draft_rights.h"
#include "studio/draft_room.h"

namespace naober::studio {
namespace {

const std::string uitgeest_help = "municipalities/buch/uitgeest/household_help.lua";
const std::string regional_help = "municipalities/buch/household_help.lua";

class Drafts : public ::testing::Test {
 protected:
  Draft opened(const access::Visitor& visitor, const std::string& scope = "buch/uitgeest") {
    return DraftRoom::taken(open_draft(room_.as(visitor), {scope, "Een idee", ""}));
  }
  Result<Draft> change(const access::Visitor& visitor, const Draft& draft, const std::string& path,
                       const std::string& text, FileChange::Kind kind = FileChange::Kind::write) {
    return change_draft(room_.as(visitor), {draft.id, draft.version, "", {{path, kind, text}}});
  }
  Result<Draft> set(const access::Visitor& visitor, const Draft& draft, Value value, Date from,
                    const std::string& setting = "investigation_term",
                    const std::string& task = "household_help") {
    return set_value(room_.as(visitor), {draft.id,
                                         draft.version,
                                         task,
                                         setting,
                                         std::move(value),
                                         from,
                                         "collegebesluit",
                                         "",
                                         "",
                                         {}});
  }

  DraftRoom room_;
  const access::Visitor& anna_ = room_.person("anna", {"uitgeest"});
  const access::Visitor& berend_ = room_.person("berend", {"uitgeest"});
  const access::Visitor& heleen_ = room_.person("heleen", {"heiloo"});
  const access::Visitor& regional_ =
      room_.person("rika", {"bergen", "uitgeest", "castricum", "heiloo"});
  const access::Visitor& worker_ = room_.person("wim", {"uitgeest"}, "consultant");
  const access::Visitor& it_ = room_.administrator("ict");
};

TEST_F(Drafts, a_municipality_drafts_its_own_files_and_no_others) {
  const Draft draft = opened(anna_);
  EXPECT_TRUE(change(anna_, draft, uitgeest_help, "-- leeg\n"));
  for (const char* path :
       {"municipalities/buch/household_help.lua", "municipalities/buch/heiloo/household_help.lua",
        "plugins/household_help/rules.lua"}) {
    const Draft now = DraftRoom::taken(read_draft(room_.as(anna_), draft.id));
    const auto refused = change(anna_, now, path, "-- leeg\n");
    ASSERT_FALSE(refused) << path;
    EXPECT_EQ(refused.error().fault, Fault::not_allowed);
    EXPECT_EQ(refused.error().about, path);
  }
}

TEST_F(Drafts, what_a_region_says_takes_the_right_in_all_its_municipalities) {
  EXPECT_EQ(open_draft(room_.as(anna_), {"buch", "Regio", ""}).error().fault, Fault::not_allowed);
  const Draft draft = opened(regional_, "buch");
  const auto changed = change(regional_, draft, regional_help, "-- regio\n");
  ASSERT_TRUE(changed) << changed.error().says;
  // The files of a municipality lie below its region; here she holds that right too.
  EXPECT_TRUE(change(regional_, *changed, uitgeest_help, "-- gemeente\n"));
}

TEST_F(Drafts, a_regional_administrator_changes_what_is_shared_but_not_what_is_a_municipalitys) {
  const Draft commons = opened(it_, "commons");
  EXPECT_TRUE(change(it_, commons, "plugins/household_help/rules.lua", "-- gedeeld\n"));
  EXPECT_EQ(open_draft(room_.as(it_), {"buch/uitgeest", "Lokaal", ""}).error().fault,
            Fault::not_allowed);
  EXPECT_EQ(open_draft(room_.as(regional_), {"commons", "Gedeeld", ""}).error().fault,
            Fault::not_allowed);
  // Nobody holds a role in a municipality that is not there yet.
  EXPECT_TRUE(open_draft(room_.as(it_), {"buch/nieuwstad", "Nieuw", ""}));
}

TEST_F(Drafts, who_may_not_manage_policy_drafts_nothing) {
  const auto refused = open_draft(room_.as(worker_), {"buch/uitgeest", "Een idee", ""});
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().fault, Fault::not_allowed);
  EXPECT_THAT(refused.error().says, ::testing::HasSubstr("manage policy"));
}

TEST_F(Drafts, are_read_by_who_works_there_and_by_nobody_else) {
  const Draft draft = opened(anna_);
  EXPECT_TRUE(read_draft(room_.as(worker_), draft.id));
  EXPECT_EQ(read_draft(room_.as(heleen_), draft.id).error().fault, Fault::not_found);
  EXPECT_EQ(DraftRoom::taken(list_drafts(room_.as(worker_), {})).items.size(), 1U);
  EXPECT_TRUE(DraftRoom::taken(list_drafts(room_.as(heleen_), {})).items.empty());
  EXPECT_EQ(comment_on_draft(room_.as(heleen_), {draft.id, "Hoi"}).error().fault, Fault::not_found);
  EXPECT_TRUE(comment_on_draft(room_.as(worker_), {draft.id, "Goed idee."}));
}

TEST_F(Drafts, a_path_that_plays_tricks_is_no_path) {
  const Draft draft = opened(it_, "commons");
  for (const char* path : {"../outside.lua",
                           "/etc/passwd.lua",
                           "plugins/../../x.lua",
                           "plugins/x/./rules.lua",
                           "plugins//rules.lua",
                           "plugins/x/.hidden.lua",
                           "plugins/X/rules.lua",
                           "plugins/x/rules.lua ",
                           "plugins/x/rules.lua\n",
                           "plugins/x/README.md",
                           "plugins/rules.lua",
                           "rules.lua",
                           "municipalities/calendar/equated_days.tsv",
                           "municipalities/buch/letters/a.html",
                           "municipalities/buch/bergen/more/household_help.lua",
                           "plugins/x/\xCC\x81.lua",
                           "",
                           "plugins",
                           "plugins/x/letters/a.htm",
                           "scripts/run.lua"}) {
    const auto refused = change(it_, draft, path, "return {}");
    ASSERT_FALSE(refused) << path;
    EXPECT_EQ(refused.error().fault, Fault::invalid) << path;
  }
}

TEST_F(Drafts, nobody_is_led_out_of_the_folder_by_a_link) {
  namespace fs = std::filesystem;
  const fs::path secret = room_.root().parent_path() / "elsewhere";
  fs::create_directory(secret);
  std::ofstream(secret / "rules.lua") << "secret";
  fs::create_directory_symlink(secret, room_.root() / "plugins/linked");
  const Draft draft = opened(it_, "commons");
  const auto refused = change(it_, draft, "plugins/linked/rules.lua", "return {}");
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().fault, Fault::not_allowed);
}

TEST_F(Drafts, a_file_is_small_and_holds_nothing_that_a_reader_cannot_see) {
  const Draft draft = opened(anna_);
  EXPECT_EQ(change(anna_, draft, uitgeest_help, std::string(65'537, ' ')).error().fault,
            Fault::invalid);
  EXPECT_EQ(change(anna_, draft, uitgeest_help, "-- \xE2\x80\xAE omgekeerd").error().about,
            uitgeest_help + ":1");
  EXPECT_EQ(change(anna_, draft, uitgeest_help, "\x1BLua").error().fault, Fault::invalid);
  EXPECT_TRUE(change(anna_, draft, uitgeest_help, std::string(65'536, ' ')));
}

TEST_F(Drafts, back_to_what_it_was_is_no_change) {
  Draft draft = opened(anna_);
  draft = DraftRoom::taken(change(anna_, draft, uitgeest_help, "-- anders\n"));
  EXPECT_EQ(draft.files.size(), 1U);
  draft = DraftRoom::taken(change(anna_, draft, uitgeest_help, room_.text_of(uitgeest_help)));
  EXPECT_TRUE(draft.files.empty());
  draft = DraftRoom::taken(change(anna_, draft, uitgeest_help, "", FileChange::Kind::remove));
  EXPECT_EQ(draft.files.front().text, std::nullopt);
  draft = DraftRoom::taken(change(anna_, draft, uitgeest_help, "", FileChange::Kind::leave));
  EXPECT_TRUE(draft.files.empty());
  EXPECT_EQ(draft.version, 5);
  EXPECT_EQ(
      change(anna_, draft, "municipalities/buch/uitgeest/nergens.lua", "", FileChange::Kind::remove)
          .error()
          .fault,
      Fault::not_found);
}

TEST_F(Drafts, the_folder_with_a_draft_is_the_folder_but_for_its_files) {
  Draft draft = opened(anna_);
  draft = DraftRoom::taken(change(anna_, draft, uitgeest_help, "-- anders\n"));
  draft = DraftRoom::taken(
      change(anna_, draft, "municipalities/buch/uitgeest/cases.lua", "", FileChange::Kind::remove));
  draft = DraftRoom::taken(
      change(anna_, draft, "municipalities/buch/uitgeest/sheltered_housing.lua", "-- nieuw\n"));
  const auto before = room_.current();
  const auto after = DraftRoom::taken(files_with(draft, before));
  EXPECT_EQ(after.size(), before.size());
  EXPECT_TRUE(std::is_sorted(after.begin(), after.end(),
                             [](const auto& a, const auto& b) { return a.path < b.path; }));
  for (const policy::SourceFile& file : after) {
    const DraftFile* changed = draft.file(file.path);
    EXPECT_EQ(file.text, changed != nullptr ? *changed->text : room_.text_of(file.path));
  }
}

TEST_F(Drafts, says_when_somebody_else_was_there_and_shows_three_texts) {
  Draft draft = opened(anna_);
  const std::string base = room_.text_of(uitgeest_help);
  draft = DraftRoom::taken(change(anna_, draft, uitgeest_help, "-- van Anna\n"));
  EXPECT_TRUE(conflicts_of(draft, room_.current()).empty());
  room_.write_by_hand(uitgeest_help, "-- van ICT\n");
  const auto conflicts = conflicts_of(draft, room_.current());
  ASSERT_EQ(conflicts.size(), 1U);
  EXPECT_EQ(conflicts.front().base, base);
  EXPECT_EQ(conflicts.front().now, "-- van ICT\n");
  EXPECT_EQ(conflicts.front().draft, "-- van Anna\n");
  EXPECT_EQ(files_with(draft, room_.current()).error().fault, Fault::conflict);
  // The same change by another hand is no conflict.
  room_.write_by_hand(uitgeest_help, "-- van Anna\n");
  EXPECT_TRUE(conflicts_of(draft, room_.current()).empty());
}

TEST_F(Drafts, a_conflict_is_settled_by_saying_which_text_stands) {
  using Take = Rebase::Take;
  for (const auto& [choice, stands] :
       std::vector<std::pair<Rebase::Choice, std::optional<std::string>>>{
           {{Take::draft, ""}, "-- van Anna\n"},
           {{Take::folder, ""}, std::nullopt},
           {{Take::text, "-- van beiden\n"}, "-- van beiden\n"}}) {
    room_.write_by_hand(uitgeest_help, "-- eerst\n");
    Draft draft = opened(anna_);
    draft = DraftRoom::taken(change(anna_, draft, uitgeest_help, "-- van Anna\n"));
    room_.write_by_hand(uitgeest_help, "-- van ICT\n");
    draft = DraftRoom::taken(
        rebase_draft(room_.as(berend_), {draft.id, draft.version, "", {{uitgeest_help, choice}}}));
    EXPECT_TRUE(conflicts_of(draft, room_.current()).empty());
    if (stands) {
      ASSERT_EQ(draft.files.size(), 1U);
      EXPECT_EQ(draft.files.front().text, stands);
      EXPECT_EQ(draft.files.front().base, "-- van ICT\n");
      // Who says which text stands answers for it.
      EXPECT_EQ(draft.files.front().changed_by, berend_.account.user.text());
    } else {
      EXPECT_TRUE(draft.files.empty());
    }
  }
}

TEST_F(Drafts, only_what_conflicts_is_rebased) {
  Draft draft = opened(anna_);
  draft = DraftRoom::taken(change(anna_, draft, uitgeest_help, "-- van Anna\n"));
  const auto refused =
      rebase_draft(room_.as(anna_), {draft.id, draft.version, "", {{uitgeest_help, {}}}});
  EXPECT_EQ(refused.error().fault, Fault::invalid);
}

TEST_F(Drafts, the_screen_sets_a_value_and_the_file_gets_one_line) {
  Draft draft = opened(anna_);
  draft = DraftRoom::taken(set(anna_, draft, "3w", Date::of(2027, 1, 1)));
  ASSERT_EQ(draft.files.size(), 1U);
  const DraftFile& file = draft.files.front();
  EXPECT_EQ(file.path, uitgeest_help);
  EXPECT_THAT(
      *file.text,
      ::testing::HasSubstr("{ weeks(3), from = \"2027-01-01\", source = \"collegebesluit\" },\n"));
  EXPECT_EQ(
      file.text->size(),
      file.base->size() +
          std::string("    { weeks(3), from = \"2027-01-01\", source = \"collegebesluit\" },\n")
              .size());
  const auto check = DraftRoom::taken(check_draft(draft, room_.current(), *room_.scripts));
  EXPECT_TRUE(check.obstacles(draft.scope).empty());
  ASSERT_EQ(check.changes.size(), 1U);
  EXPECT_EQ(check.changes.front().kind, "setting");
  EXPECT_EQ(check.changes.front().what, "added");
  EXPECT_EQ(check.changes.front().from, Date::of(2027, 1, 1));
  ASSERT_EQ(check.municipalities.size(), 1U);
  EXPECT_EQ(check.municipalities.front().id, "buch/uitgeest");
}

TEST_F(Drafts, a_municipality_without_a_file_for_a_task_gets_one) {
  Draft draft = opened(anna_);
  draft = DraftRoom::taken(
      set(anna_, draft, true, Date::of(2027, 1, 1), "bridging_support", "sheltered_housing"));
  EXPECT_EQ(draft.files.front().path, "municipalities/buch/uitgeest/sheltered_housing.lua");
  EXPECT_EQ(draft.files.front().base, std::nullopt);
  const auto check = DraftRoom::taken(check_draft(draft, room_.current(), *room_.scripts));
  EXPECT_TRUE(check.obstacles(draft.scope).empty())
      << check.obstacles(draft.scope).front().says << *draft.files.front().text;
}

TEST_F(Drafts, a_value_that_cannot_be_is_refused_where_it_stands) {
  const Draft draft = opened(anna_);
  const Date day = Date::of(2027, 1, 1);
  EXPECT_EQ(set(anna_, draft, "soon", day).error().about, "/value");
  EXPECT_EQ(set(anna_, draft, Value(), day).error().about, "/value");
  EXPECT_EQ(set(anna_, draft, 3, day).error().about, "/value");
  EXPECT_EQ(set(anna_, draft, "3w", day, "investigation_trem").error().about, "/setting");
  EXPECT_THAT(set(anna_, draft, "3w", day, "investigation_trem").error().says,
              ::testing::HasSubstr("investigation_term"));
  EXPECT_EQ(set(anna_, draft, "3w", day, "investigation_term", "no_task").error().about, "/task");
}

// Too much is a matter of the check, which knows who set the bound.
TEST_F(Drafts, a_value_that_goes_too_far_is_named_by_the_check_as_new) {
  Draft draft = opened(anna_);
  draft = DraftRoom::taken(set(anna_, draft, "9w", Date::of(2027, 1, 1)));
  const auto check = DraftRoom::taken(check_draft(draft, room_.current(), *room_.scripts));
  ASSERT_FALSE(check.problems.empty());
  EXPECT_TRUE(check.problems.front().is_new);
  EXPECT_THAT(check.problems.front().problem.says, ::testing::HasSubstr("at most 6 weeks"));
  EXPECT_EQ(check.obstacles(draft.scope).size(), check.problems.size());
}

TEST_F(Drafts, what_was_wrong_before_is_told_apart) {
  room_.write_by_hand("municipalities/buch/heiloo/roles.lua", "return roles {\n");
  Draft draft = opened(anna_);
  draft = DraftRoom::taken(set(anna_, draft, "3w", Date::of(2027, 1, 1)));
  const auto check = DraftRoom::taken(check_draft(draft, room_.current(), *room_.scripts));
  EXPECT_FALSE(check.problems.empty());
  EXPECT_TRUE(check.obstacles("buch/uitgeest").empty());
  EXPECT_FALSE(check.obstacles("buch/heiloo").empty());
}

TEST_F(Drafts, every_act_is_a_line_in_the_journal) {
  Draft draft = opened(anna_);
  draft = DraftRoom::taken(set(anna_, draft, "3w", Date::of(2027, 1, 1)));
  ASSERT_TRUE(ask_review(room_.as(anna_),
                         {draft.id, "", "uitgeest", "functional_administrator", "Kijk je mee?"}));
  ASSERT_TRUE(comment_on_draft(room_.as(berend_), {draft.id, "Waarom drie?"}));
  EXPECT_EQ(DraftRoom::taken(drafts_for_me(room_.as(berend_))).size(), 1U);
  EXPECT_TRUE(DraftRoom::taken(drafts_for_me(room_.as(anna_))).empty());
  draft = DraftRoom::taken(reject_draft(room_.as(berend_), {draft.id, "Niet nodig."}));
  EXPECT_EQ(draft.state, DraftState::rejected);
  std::vector<std::string> acts;
  for (const journal::Entry& entry : room_.journal()) {
    acts.insert(acts.begin(), entry.act);
  }
  EXPECT_THAT(acts, ::testing::ElementsAre("open_draft", "change_draft", "ask_review_of_draft",
                                           "comment_on_draft", "reject_draft"));
  const auto story = DraftRoom::taken(story_of(room_.as(anna_), draft.id));
  EXPECT_EQ(story.versions.size(), 2U);
  EXPECT_EQ(story.remarks.size(), 3U);
}

TEST_F(Drafts, ones_own_draft_is_withdrawn_and_anothers_turned_down) {
  const Draft draft = opened(anna_);
  EXPECT_EQ(reject_draft(room_.as(anna_), {draft.id, "Toch niet."}).error().fault,
            Fault::not_allowed);
  EXPECT_EQ(withdraw_draft(room_.as(anna_), {draft.id, "  "}).error().about, "/reason");
  EXPECT_EQ(withdraw_draft(room_.as(worker_), {draft.id, "Weg."}).error().fault,
            Fault::not_allowed);
  EXPECT_EQ(DraftRoom::taken(withdraw_draft(room_.as(anna_), {draft.id, "Toch niet."})).state,
            DraftState::withdrawn);
  EXPECT_EQ(change(anna_, draft, uitgeest_help, "-- x\n").error().fault, Fault::conflict);
}

TEST_F(Drafts, a_review_is_asked_of_one_person_or_of_a_role) {
  const Draft draft = opened(anna_);
  const auto ask = [&](const std::string& user, const std::string& municipality,
                       const std::string& role) {
    return ask_review(room_.as(anna_), {draft.id, user, municipality, role, ""});
  };
  const std::string berend = berend_.account.user.text();
  EXPECT_TRUE(ask(berend, "", ""));
  EXPECT_FALSE(ask("", "", ""));
  EXPECT_FALSE(ask(berend, "uitgeest", "team_lead"));
  EXPECT_FALSE(ask("", "", "team_lead"));
  EXPECT_FALSE(ask("", "uitgeest", ""));
  EXPECT_FALSE(ask(anna_.account.user.text(), "", ""));
  EXPECT_EQ(ask("user_nobody", "", "").error().about, "/user_id");
  EXPECT_EQ(ask("", "nergens", "team_lead").error().about, "/municipality");
  EXPECT_EQ(ask("", "uitgeest", "team_laed").error().about, "/role");
}

}  // namespace
}  // namespace naober::studio
