// Deciding again gives the same, or says what differs.
#include "lab/replay.h"

#include "lab/replay_history.h"
#include "past.h"

namespace naober::lab {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::Field;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

std::vector<std::string> what_differs(const Replay& replay) {
  std::vector<std::string> all;
  for (const Difference& difference : replay.differences) {
    all.push_back(difference.what + " " + difference.name);
  }
  return all;
}

TEST(Replay, of_a_decision_is_the_same_under_its_own_policy) {
  Past past;
  const Replay replay = past.replayed(past.matter());
  EXPECT_EQ(replay.sameness, Sameness::same) << replay.says().back();
  EXPECT_EQ(replay.binding, Binding::bound);
  EXPECT_THAT(replay.differences, IsEmpty());
  EXPECT_THAT(replay.says().front(), HasSubstr("byte for byte"));
}

TEST(Replay, does_not_care_which_policy_is_in_force_now) {
  Past past;
  past.policies.add(
      bergen_with("plugins/household_help/rules.lua", "Het huishouden lukt u niet zelf", "Anders"));
  EXPECT_EQ(past.replayed(past.matter()).sameness, Sameness::same);
}

TEST(Replay, under_a_policy_that_was_never_served_is_not_made_up) {
  Past past;
  past.policies.forget();
  const Replay replay = past.replayed(past.matter());
  EXPECT_EQ(replay.sameness, Sameness::not_replayed);
  EXPECT_THAT(replay.because, HasSubstr("never served"));
}

// The archive is what it is; somebody who gets another policy under the same name is found out.
TEST(Replay, names_the_rule_and_the_setting_that_speak_otherwise) {
  Past past;
  auto changed = std::make_shared<policy::Bundle>(*bergen_with(
      "plugins/household_help/rules.lua",
      "holds \"limited\",\n      none { holds \"copes_alone\", "
      "holds \"housemate_can_help\", holds \"network_can_help\",\n             holds",
      "fails \"limited\",\n      none { holds \"copes_alone\", holds \"housemate_can_help\", holds "
      "\"network_can_help\",\n             holds"));
  changed->fingerprint = past.decision().bundle;
  past.policies.forget();
  past.policies.add(changed);
  const Replay replay = past.replayed(past.matter());
  EXPECT_EQ(replay.sameness, Sameness::different);
  EXPECT_THAT(what_differs(replay), Contains("verdict outcome"));
  EXPECT_THAT(what_differs(replay), Contains("provision household_help"));
  EXPECT_THAT(what_differs(replay), Contains("rule HH-9"));
}

TEST(Replay, finds_a_fact_that_was_changed_afterwards) {
  Past past;
  Matter matter = past.matter();
  matter.decision.facts.as<Map>()->at("hours_needed") = 4.0;
  matter.advice.facts.as<Map>()->at("hours_needed") = 4.0;
  const Replay replay = past.replayed(matter);
  EXPECT_EQ(replay.sameness, Sameness::different);
  EXPECT_EQ(replay.binding, Binding::broken);
  EXPECT_THAT(what_differs(replay), Contains("content facts"));
  EXPECT_THAT(what_differs(replay), Contains("content advice"));
}

TEST(Replay, finds_a_reason_that_the_rule_never_gave) {
  Past past;
  Matter matter = past.matter();
  matter.decision.reasons.front().text = "Omdat het moet.";
  const Replay replay = past.replayed(matter);
  EXPECT_THAT(what_differs(replay), ElementsAre("content reasons", "reason HH-9"));
}

TEST(Replay, finds_a_letter_that_was_written_anew) {
  Past past;
  Matter matter = past.matter();
  matter.decision.letter += "<!-- -->";
  EXPECT_THAT(what_differs(past.replayed(matter)), ElementsAre("content kept_letter"));
}

TEST(Replay, finds_an_amount_that_nobody_explained) {
  Past past;
  Matter matter = past.matter();
  matter.decision.amount = "8";
  const Replay replay = past.replayed(matter);
  EXPECT_THAT(what_differs(replay), Contains("advice deviation"));
  EXPECT_THAT(what_differs(replay), Contains("content decision"));
}

TEST(Replay, counts_the_objection_term_again) {
  Past past;
  past.calendar = Calendar({past.decision().objection_until});
  const Replay replay = past.replayed(past.matter());
  EXPECT_THAT(what_differs(replay), ElementsAre("term objection_until"));
}

TEST(Replay, of_a_decision_from_before_the_binding_says_what_is_not_proven) {
  Past past;
  Matter matter = past.matter();
  matter.decision_line->entry.details.as<Map>()->erase("content");
  matter.advice_line->entry.details = Map{};
  matter.letter_without_names.reset();
  const Replay replay = past.replayed(matter);
  EXPECT_EQ(replay.sameness, Sameness::same);
  EXPECT_EQ(replay.binding, Binding::unbound);
  EXPECT_THAT(replay.says().back(), HasSubstr("not proven"));
}

TEST(Replay, of_a_decision_without_a_line_in_the_journal_is_not_the_same) {
  Past past;
  Matter matter = past.matter();
  matter.decision_line.reset();
  EXPECT_EQ(past.replayed(matter).sameness, Sameness::different);
}

TEST(Replay, of_an_advice_in_the_form_of_an_older_host_says_so) {
  Past past;
  Matter matter = past.matter();
  matter.advice.outcome.as<Map>()->at("facts_read") = List{};
  matter.advice_line.reset();
  matter.decision_line->entry.details.as<Map>()->erase("content");
  const Replay replay = past.replayed(matter);
  EXPECT_EQ(replay.sameness, Sameness::told_otherwise);
  EXPECT_THAT(replay.says().front(), HasSubstr("another form"));
  EXPECT_THAT(replay.says().front(), HasSubstr("did not write down its version"));
}

TEST(Replay, of_a_withdrawal_rests_on_the_advice_of_the_grant_it_ends) {
  Past past;
  past.bergen.road.refresh();
  casework::Withdraw request;
  request.decision = past.decision().id;
  request.version = past.bergen.road.journey.case_file.version;
  request.ground = "b";
  request.reason = "U hebt de hulp niet meer nodig.";
  request.from = past.bergen.town.clock.today().plus_days(10);
  request.heard_on = past.bergen.town.clock.today();
  const auto done = casework::withdraw(past.generalist(), request);
  ASSERT_TRUE(done) << done.error().says;
  const auto matter = past.bergen.town.store().read([&](store::ReadTransaction& transaction) {
    return read_matter(transaction, done->decision.id);
  });
  const Replay replay = past.replayed(*matter);
  EXPECT_EQ(replay.sameness, Sameness::same) << replay.says().back();
  EXPECT_EQ(replay.binding, Binding::bound);
}

TEST(ReplayDecision, is_a_look_that_the_journal_keeps) {
  Past past;
  const auto replay = replay_decision(past.generalist(), past.decision().id);
  ASSERT_TRUE(replay) << replay.error().says;
  EXPECT_EQ(replay->sameness, Sameness::same);
  EXPECT_EQ(past.bergen.town.acts_in(past.bergen.case_id()).front(), "read_client");
}

TEST(ReplayDecision, is_not_for_who_has_no_purpose) {
  Past past;
  auto context = past.generalist();
  context.purpose.reset();
  EXPECT_FALSE(replay_decision(context, past.decision().id));
  EXPECT_EQ(
      replay_decision(past.generalist(), *DecisionId::parse("decision_" + std::string(26, '0')))
          .error()
          .fault,
      Fault::not_found);
}

TEST(ReplayHistory, goes_through_every_decision_and_counts_what_it_found) {
  Past past;
  auto& store = past.bergen.town.store();
  std::vector<DecisionId> heard;
  const auto count = replay_history([&](const auto& work) { return store.read(work); }, past.room(),
                                    [&](const Replay& replay, const HistoryCount&) {
                                      heard.push_back(replay.decision);
                                      return true;
                                    });
  ASSERT_TRUE(count) << count.error().says;
  EXPECT_THAT(heard, ElementsAre(past.decision().id));
  EXPECT_EQ(count->decisions, 1);
  EXPECT_EQ(count->same, 1);
  EXPECT_EQ(count->unbound, 0);
  past.policies.forget();
  const auto without =
      replay_history([&](const auto& work) { return store.read(work); }, past.room(),
                     [](const Replay&, const HistoryCount&) { return true; });
  EXPECT_EQ(without->not_replayed, 1);
}

}  // namespace
}  // namespace naober::lab
