// A running case keeps the road and the terms of its own day, until somebody moves it.
#include "casework/move_workflow.h"

#include "casework/handlers.h"

namespace naober::casework {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

// What the archive keeps, in memory.
class KeptPolicies : public Policies {
 public:
  Result<std::shared_ptr<const policy::Bundle>> bundle(std::string_view,
                                                       std::string_view fingerprint) override {
    const auto found = kept.find(std::string(fingerprint));
    if (found == kept.end()) {
      return refuse(missing, "It was never kept.");
    }
    return found->second;
  }
  void keep(const std::shared_ptr<const policy::Bundle>& bundle) {
    kept[bundle->fingerprint] = bundle;
  }
  std::map<std::string, std::shared_ptr<const policy::Bundle>> kept;
  Fault missing = Fault::not_found;
};

// A step more between investigation and application, with a week of its own.
const PolicyChanges with_visit = {{"municipalities/buch/bergen/household_help.lua",
                                   R"(return policy "household_help" {
  of = "buch/bergen",
  adopted = { by = "college", on = "2025-12-16", source = "Voorbeeld" },
  set "investigation_term" { { weeks(3), from = "2026-01-01", because = "Sneller." } },
  step "home_visit" { after_step = "investigation", before = "application", title = "Huisbezoek",
    role = "consultant", within = weeks(1), from = "2026-01-01", because = "Thuis kijken." },
})"}};

class MovesTest : public testing::Test {
 protected:
  MovesTest() : old_(policy_with("buch/bergen", {})), now_(policy_with("buch/bergen", with_visit)) {
    kept_.keep(old_);
    kept_.keep(now_);
    bergen_.town.policies = &kept_;
    bergen_.road.register_somebody().open();
  }

  void change_policy() { bergen_.town.serve_under(now_); }

  Result<Moved> advance_to(const std::string& step) {
    bergen_.road.refresh();
    return advance(bergen_.generalist(),
                   {bergen_.case_id(), bergen_.road.journey.case_file.version, step});
  }

  Result<Moves> moves(bool dry_run, std::map<std::string, std::string> steps = {}) {
    MoveCases request;
    request.task = "household_help";
    request.dry_run = dry_run;
    request.because = dry_run ? "" : "Iedereen dezelfde weg.";
    request.steps = std::move(steps);
    return move_cases(administrator(bergen_.town), request);
  }

  KeptPolicies kept_;
  std::shared_ptr<const policy::Bundle> old_;
  std::shared_ptr<const policy::Bundle> now_;
  Bergen bergen_;
};

TEST_F(MovesTest, a_running_case_keeps_its_road) {
  change_policy();
  const auto refused = refusal(advance_to("home_visit"));
  EXPECT_EQ(refused.says, "From 'investigation' a case goes to application, not to 'home_visit'.");
}

TEST_F(MovesTest, a_new_case_takes_the_new_road) {
  change_policy();
  Bergen other;
  other.town.serve_under(now_);
  Road road(other.town.generalist());
  road.register_somebody().open();
  const auto moved =
      advance(other.town.generalist(),
              {road.journey.case_file.id, road.journey.case_file.version, "home_visit"});
  ASSERT_TRUE(moved) << moved.error().says;
  EXPECT_EQ(moved->step.due_on, Date::of(2026, 3, 9));
  EXPECT_EQ(moved->step.term_source, TermSource::local);
}

TEST_F(MovesTest, a_running_case_keeps_its_terms) {
  const auto six_weeks = bergen_.whole().steps.back();
  EXPECT_EQ(six_weeks.term, (Term{6, Term::Unit::weeks}));
  change_policy();
  bergen_.town.move_to(Date::of(2026, 3, 20));
  EXPECT_EQ(bergen_.whole().steps.back(), six_weeks);
  // A step that is entered later, too: the decision term is that of the policy of its own day.
  bergen_.road.converse();
  const auto applied = apply(bergen_.generalist(), bergen_.application());
  ASSERT_TRUE(applied) << applied.error().says;
  EXPECT_EQ(bergen_.whole().steps.back().term, (Term{2, Term::Unit::weeks}));
}

TEST_F(MovesTest, a_dry_run_says_what_would_change_and_changes_nothing) {
  change_policy();
  const auto before = bergen_.whole().case_file;
  const auto dry = moves(true);
  ASSERT_TRUE(dry) << dry.error().says;
  ASSERT_EQ(dry->cases.size(), 1u);
  const CaseMove& move = dry->cases[0];
  EXPECT_EQ(move.step, "investigation");
  EXPECT_EQ(move.step_after, "investigation");
  EXPECT_THAT(move.added, ElementsAre("home_visit"));
  EXPECT_THAT(move.gone, IsEmpty());
  EXPECT_EQ(move.term, (Term{6, Term::Unit::weeks}));
  EXPECT_EQ(move.term_after, (Term{3, Term::Unit::weeks}));
  EXPECT_EQ(move.due_on_after, Date::of(2026, 3, 23));
  EXPECT_FALSE(move.moved);
  EXPECT_EQ(bergen_.whole().case_file, before);
}

TEST_F(MovesTest, carried_out_the_case_stands_on_the_new_road) {
  change_policy();
  const auto done = moves(false);
  ASSERT_TRUE(done) << done.error().says;
  ASSERT_EQ(done->cases.size(), 1u);
  EXPECT_TRUE(done->cases[0].moved) << done->cases[0].refused;
  const auto whole = bergen_.whole();
  EXPECT_EQ(whole.case_file.bundle, now_->fingerprint);
  EXPECT_EQ(whole.case_file.moved_on, Date::of(2026, 3, 2));
  EXPECT_EQ(whole.steps.back().due_on, Date::of(2026, 3, 23));
  EXPECT_TRUE(advance_to("home_visit"));
  EXPECT_THAT(bergen_.town.acts_in(bergen_.case_id()), testing::Contains("manage_policy"));
  EXPECT_THAT(moves(true)->cases, IsEmpty()) << "it keeps the road in force now";
}

TEST_F(MovesTest, a_case_on_a_step_that_is_gone_goes_on_to_the_next_that_is_there) {
  bergen_.town.serve_under(now_);
  MoveCases there;
  there.task = "household_help";
  there.dry_run = false;
  there.because = "Huisbezoek voor iedereen.";
  ASSERT_TRUE(move_cases(administrator(bergen_.town), there));
  ASSERT_TRUE(advance_to("home_visit"));
  bergen_.town.serve_under(old_);
  const auto dry = moves(true);
  ASSERT_TRUE(dry);
  ASSERT_EQ(dry->cases.size(), 1u);
  EXPECT_THAT(dry->cases[0].gone, ElementsAre("home_visit"));
  EXPECT_EQ(dry->cases[0].step_after, "application");
  // Or where the administrator says.
  const auto back = moves(false, {{"home_visit", "investigation"}});
  ASSERT_TRUE(back) << back.error().says;
  EXPECT_TRUE(back->cases[0].moved) << back->cases[0].refused;
  EXPECT_EQ(bergen_.whole().case_file.step, "investigation");
}

TEST_F(MovesTest, a_step_that_is_not_there_is_no_place_to_go) {
  change_policy();
  EXPECT_EQ(refusal(moves(true, {{"investigation", "triage"}})).about, "/steps/investigation");
}

TEST_F(MovesTest, moving_takes_a_reason_and_the_right) {
  change_policy();
  MoveCases request;
  request.task = "household_help";
  request.dry_run = false;
  EXPECT_EQ(refusal(move_cases(administrator(bergen_.town), request)).about, "/because");
  EXPECT_EQ(refusal(move_cases(bergen_.generalist(), request)).fault, Fault::not_allowed);
}

TEST_F(MovesTest, a_policy_that_was_never_kept_gives_way_to_the_one_in_force) {
  kept_.kept.clear();
  change_policy();
  EXPECT_TRUE(advance_to("home_visit")) << "there is no other road to keep";
}

TEST_F(MovesTest, a_policy_that_cannot_be_read_any_more_is_said_and_the_case_can_be_moved) {
  kept_.kept.clear();
  kept_.missing = Fault::unavailable;
  change_policy();
  EXPECT_THAT(refusal(advance_to("home_visit")).says, HasSubstr("can move the case"));
  const auto done = moves(false);
  ASSERT_TRUE(done) << done.error().says;
  EXPECT_TRUE(done->cases[0].moved) << done->cases[0].refused;
  EXPECT_TRUE(advance_to("home_visit"));
}

// Heiloo has a step of its own for cases that begin on 1 June 2026 or later.
struct Heiloo {
  explicit Heiloo(Date day) : town("buch/heiloo"), road(started(day)) {
    road.register_somebody().open();
  }
  Context worker() { return town.as("Fenna", "heiloo", "consultant"); }
  Result<Moved> advance_to(const std::string& step) {
    road.refresh();
    return advance(worker(), {road.journey.case_file.id, road.journey.case_file.version, step});
  }
  Town town;
  Road road;

 private:
  Context started(Date day) {
    town.move_to(day);
    return worker();
  }
};

TEST(LocalRoad, a_case_that_begins_before_its_day_does_not_have_the_step) {
  Heiloo heiloo(Date::of(2026, 5, 29));
  heiloo.town.move_to(Date::of(2026, 6, 2));
  EXPECT_THAT(refusal(heiloo.advance_to("home_visit")).says, HasSubstr("goes to application"));
}

TEST(LocalRoad, a_case_that_begins_on_its_day_goes_by_way_of_the_step) {
  Heiloo heiloo(Date::of(2026, 6, 1));
  const auto moved = heiloo.advance_to("home_visit");
  ASSERT_TRUE(moved) << moved.error().says;
  EXPECT_EQ(moved->step.due_on, Date::of(2026, 6, 8));
  heiloo.road.refresh();
  heiloo.road.converse().file_application();
  EXPECT_EQ(heiloo.road.journey.case_file.step, "decision");
}

TEST(LocalRoad, to_apply_is_a_right_that_waits_for_no_local_step) {
  Heiloo heiloo(Date::of(2026, 6, 1));
  heiloo.road.converse().file_application();
  EXPECT_EQ(heiloo.road.journey.case_file.step, "decision");
}

}  // namespace
}  // namespace naober::casework
