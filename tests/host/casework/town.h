// A town for the tests of this room: the real policy of this repository, a store in a temporary
// folder, invented people, and a day that stands still.
#pragma once

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "casework/advance.h"
#include "casework/advise.h"
#include "casework/case_file.h"
#include "casework/client.h"
#include "casework/context.h"
#include "casework/conversation.h"
#include "casework/decide.h"
#include "casework/facts.h"
#include "casework/household_page.h"
#include "casework/notification.h"
#include "casework/objection.h"
#include "casework/plan.h"
#include "casework/provide.h"
#include "casework/work_list.h"

namespace naober::casework {

// The error of a refusal, or a test failure when there was none.
template <class T>
Error refusal(const Result<T>& result) {
  EXPECT_FALSE(result.has_value()) << "nobody refused";
  return result ? Error{} : result.error();
}

// Files of the policy in another shape, by path; an empty text: the file is not there.
using PolicyChanges = std::map<std::string, std::string>;

// The real policy of a municipality, with these changes. Loaded once for each set of changes.
std::shared_ptr<const policy::Bundle> policy_with(const std::string& id,
                                                  const PolicyChanges& changes);
// What the loader has against it: "file:line: says".
std::vector<std::string> problems_with(const PolicyChanges& changes);

class Town {
 public:
  // `id`: "buch/bergen", "aa_en_hunze/aa_en_hunze".
  explicit Town(const std::string& id);
  ~Town();

  // Somebody of that organisation with that role; the same person whenever asked for by the same
  // name.
  Context as(const std::string& name, const std::string& organisation, const std::string& role);
  // The people of the stories in Bergen.
  Context generalist() { return as("Fenna", "bergen", "consultant"); }
  Context officer() { return as("Gerrit", "bergen", "municipal_officer"); }
  Context jurist() { return as("Hanna", "bergen", "objection_officer"); }
  Context desk() { return as("Ilse", "bergen", "access_desk"); }

  store::MunicipalityStore& store();
  const policy::Bundle& bundle() const;
  // Where its files are.
  std::filesystem::path data() const;
  void move_to(Date day) { clock.move_to(FixedClock(day).now()); }
  // What the journal says was done in a case, newest first.
  std::vector<std::string> acts_in(const CaseId& case_file);

  // From now on another policy is in force here.
  void serve_under(std::shared_ptr<const policy::Bundle> bundle);

  FixedClock clock{Date::of(2026, 3, 2)};
  Policies* policies = nullptr;  // of other days

 private:
  struct Inside;
  std::unique_ptr<Inside> inside_;
};

// Greet, 78: her hip no longer bends. The facts of a plain grant of household help.
inline Map greets_facts() {
  return Map{{"lives_here", true},
             {"children_under_12", 0},
             {"floor_area", 85},
             {"long_term_care_right", false},
             {"cannot_wait", false},
             {"limited", true},
             {"copes_alone", false},
             {"housemate_can_help", false},
             {"network_can_help", false},
             {"carer_overloaded", false},
             {"cleaning_support_is_enough", false},
             {"hours_needed", 2.5}};
}

inline Identity greet() {
  return Identity{"999900006", "Van der Zwaluw", "Greet", Date::of(1948, 5, 1),
                  Address{"Kerkstraat", "12a", "1931 AB", "Egmond aan Zee"}};
}

inline Identity joop() {
  return Identity{"999990019", "Van der Zwaluw", "Joop", Date::of(1946, 9, 9),
                  Address{"Kerkstraat", "12a", "1931 AB", "Egmond aan Zee"}};
}

// An order that Bergen accepts.
inline PlaceOrder order_for(const Decided& decided) {
  PlaceOrder order;
  order.case_file = decided.case_file.id;
  order.version = decided.case_file.version;
  order.decision = decided.decision.id;
  order.provider = "de_wimpel";
  order.offered = {"de_wimpel", "schelpenpad"};
  return order;
}

// What waits for somebody in person.
inline std::vector<WorkItem> own_work(const Context& context) {
  WorkListQuery query;
  query.mine_only = true;
  const auto page = work_list(context, query);
  EXPECT_TRUE(page) << page.error().says;
  return page ? page->items : std::vector<WorkItem>();
}

// A case on its way: what each station left behind, and the version to go on with.
struct Journey {
  Client client;
  CaseFile case_file;
  Plan plan;
  Advice advice;
  Decision decision;
};

// The stations of a case, each a step a test can stop after.
class Road {
 public:
  explicit Road(Context worker) : worker_(std::move(worker)) {}

  Road& register_somebody(const Identity& identity = greet(),
                          std::optional<HouseholdId> household = std::nullopt) {
    keep(journey.client, register_client(worker_, {identity, household}));
    return *this;
  }
  Road& open(const std::string& task = "household_help") {
    RegisterNotification notification;
    notification.client = journey.client.id;
    notification.question = "Het huishouden lukt niet meer.";
    auto registered = register_notification(worker_, notification);
    EXPECT_TRUE(registered) << registered.error().says;
    if (registered) {
      keep(journey.case_file, open_case(worker_, {registered->id, task, ""}));
    }
    return *this;
  }
  Road& converse() {
    HoldConversation held;
    held.case_file = journey.case_file.id;
    held.version = journey.case_file.version;
    held.participants = {Participant::client};
    held.outcome = "Greet wil in haar huis blijven wonen.";
    const auto* setting = worker_.bundle->task("casework")->setting("conversation_instrument");
    const auto name = setting->at(worker_.today()).value;
    for (const auto& domain : worker_.bundle->instrument(*name.as<std::string>())->domains) {
      held.answers.push_back({domain.name, "Besproken.", ""});
    }
    auto done = hold_conversation(worker_, held);
    EXPECT_TRUE(done) << done.error().says;
    if (done) {
      journey.case_file = done->case_file;
    }
    return *this;
  }
  Road& plan_with_goal() {
    keep(journey.plan, make_plan(worker_, {journey.case_file.id, "", std::nullopt}));
    AddGoal goal;
    goal.plan = journey.plan.id;
    goal.version = journey.plan.version;
    goal.case_file = journey.case_file.id;
    goal.domain = "housing";
    goal.result = "Het huis is schoon en veilig.";
    goal.own_share = "Greet stoft zelf af.";
    goal.network_share = "De buurvrouw doet boodschappen.";
    keep(journey.plan, add_goal(worker_, goal));
    keep(journey.plan, agree_plan(worker_, {journey.plan.id, journey.plan.version}));
    return *this;
  }
  Road& record(Map facts = greets_facts()) {
    RecordFacts record;
    record.case_file = journey.case_file.id;
    record.version = journey.case_file.version;
    record.facts = std::move(facts);
    auto done = record_facts(worker_, record);
    EXPECT_TRUE(done) << done.error().says << done.error().about;
    if (done) {
      journey.case_file = done->case_file;
    }
    return *this;
  }
  Road& file_application() {
    Apply apply_now;
    apply_now.case_file = journey.case_file.id;
    apply_now.version = journey.case_file.version;
    apply_now.question = "Ik vraag hulp bij het huishouden aan.";
    auto done = apply(worker_, apply_now);
    EXPECT_TRUE(done) << done.error().says;
    if (done) {
      EXPECT_TRUE(done->accepted) << done->says;
      journey.case_file = done->case_file;
    }
    return *this;
  }
  Road& ask() {
    keep(journey.advice, advise(worker_, {journey.case_file.id, std::nullopt}));
    return *this;
  }
  // All of it, up to and including the advice.
  Road& all_the_way() {
    return register_somebody().open().converse().plan_with_goal().record().file_application().ask();
  }
  // The case as it stands now.
  void refresh() { keep(journey.case_file, find_case(worker_, journey.case_file.id)); }

  Decide grant() {
    refresh();
    Decide request;
    request.case_file = journey.case_file.id;
    request.version = journey.case_file.version;
    request.provision = "household_help";
    return request;
  }

  // The advice of a municipal employee that Bergen asks for.
  Road& consult_officer(Town& town) {
    const auto held = consult(town.officer(), {journey.case_file.id, "household_help",
                                               "Passend en nodig.", true, std::nullopt});
    EXPECT_TRUE(held) << held.error().says;
    refresh();
    return *this;
  }
  // All of it, up to and including a grant in Bergen.
  Decided granted_in_bergen(Town& town) {
    all_the_way().consult_officer(town);
    auto done = decide(worker_, grant());
    EXPECT_TRUE(done) << done.error().says << done.error().about;
    return done.value_or(Decided{});
  }

  Journey journey;

 private:
  template <class T>
  void keep(T& place, const Result<T>& result) {
    EXPECT_TRUE(result) << result.error().says << " (" << result.error().about << ")";
    if (result) {
      place = *result;
    }
  }
  Context worker_;
};

// Bergen on a day, with a case that has not begun.
struct Bergen {
  explicit Bergen(Date day = Date::of(2026, 3, 2)) : town("buch/bergen"), road(started(day)) {}
  // Under a policy with changes.
  explicit Bergen(const PolicyChanges& changes)
      : town("buch/bergen"), road(changed(policy_with("buch/bergen", changes))) {}

  Context generalist() { return town.generalist(); }
  Context officer() { return town.officer(); }
  Context jurist() { return town.jurist(); }
  Decided granted() { return road.granted_in_bergen(town); }
  const CaseId& case_id() const { return road.journey.case_file.id; }
  Apply application() {
    road.refresh();
    Apply request;
    request.case_file = case_id();
    request.version = road.journey.case_file.version;
    request.question = "Ik vraag hulp aan.";
    return request;
  }
  WholeCase whole() {
    const auto read = open_case_file(generalist(), case_id());
    EXPECT_TRUE(read) << read.error().says;
    return read.value_or(WholeCase{});
  }

  Town town;
  Road road;

 private:
  Context changed(std::shared_ptr<const policy::Bundle> bundle) {
    town.serve_under(std::move(bundle));
    return town.generalist();
  }
  Context started(Date day) {
    town.move_to(day);
    return town.generalist();
  }
};

}  // namespace naober::casework
