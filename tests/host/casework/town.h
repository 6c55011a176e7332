// A town for the tests of this room: the real policy of this repository, a store in a temporary
// folder, invented people, and a day that stands still.
#pragma once

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <map>
#include <memory>
#include <string>

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
#include "journal/journal.h"
#include "journal/sealer.h"
#include "policy/loader.h"
#include "script/pool.h"
#include "store/folder.h"
#include "store/house.h"

namespace naober::casework {

// The script room and the policy, started once for the whole binary.
inline script::Pool& scripts() {
  static const std::unique_ptr<script::Pool> shared = [] {
    script::PoolOptions options;
    options.worker = NAOBER_BINARY_DIR "/naober-script";
    auto started = script::Pool::start(options);
    if (!started) {
      std::fprintf(stderr, "%s\n", started.error().says.c_str());
      std::abort();
    }
    return std::move(*started);
  }();
  return *shared;
}

inline std::shared_ptr<const policy::Bundle> policy_of(const std::string& municipality) {
  static const policy::Loaded loaded = [] {
    auto read = policy::load_policy(std::filesystem::path(NAOBER_SOURCE_DIR), scripts());
    if (!read) {
      std::fprintf(stderr, "%s\n", read.error().says.c_str());
      std::abort();
    }
    for (const auto& problem : read->problems) {
      std::fprintf(stderr, "%s\n", problem.says.c_str());
    }
    return *std::move(read);
  }();
  const auto found = loaded.municipalities.find(municipality);
  if (found == loaded.municipalities.end()) {
    std::fprintf(stderr, "no policy for %s\n", municipality.c_str());
    std::abort();
  }
  return found->second;
}

// The error of a refusal, or a test failure when there was none.
template <class T>
Error refusal(const Result<T>& result) {
  EXPECT_FALSE(result.has_value()) << "nobody refused";
  return result ? Error{} : result.error();
}

class Town {
 public:
  // `id`: "buch/bergen", "aa_en_hunze/aa_en_hunze".
  explicit Town(const std::string& id) : bundle_(policy_of(id)) {
    store::HouseOptions options;
    options.data = folder_.path() / "data";
    options.keeper = journal::sealer_maker(random_);
    auto opened = store::House::open(options, clock, random_);
    EXPECT_TRUE(opened) << opened.error().says << opened.error().about;
    house_ = *std::move(opened);
    auto lent = house_->municipality(bundle_->municipality.name);
    EXPECT_TRUE(lent) << lent.error().says << lent.error().about;
    store_ = *std::move(lent);
  }

  // Somebody of that organisation with that role; the same person whenever asked for by the same
  // name.
  Context as(const std::string& name, const std::string& organisation, const std::string& role) {
    auto found = people_.find(name);
    if (found == people_.end()) {
      found = people_.emplace(name, access::UserId::make(random_)).first;
    }
    access::Actor actor;
    actor.user = found->second;
    actor.municipality = bundle_->municipality.name;
    actor.organisation = organisation;
    actor.roles = {role};
    actor.day = clock.today();
    return Context{actor,   name,       access::Purpose::investigation,
                   clock,   random_,    calendar_,
                   bundle_, &scripts(), *store_};
  }

  store::MunicipalityStore& store() { return *store_; }
  const policy::Bundle& bundle() const { return *bundle_; }
  void move_to(Date day) { clock.move_to(FixedClock(day).now()); }

  FixedClock clock{Date::of(2026, 3, 2)};

 private:
  TemporaryFolder folder_;
  SystemRandom random_;
  Calendar calendar_;
  std::shared_ptr<const policy::Bundle> bundle_;
  std::unique_ptr<store::House> house_;
  store::MunicipalityLoan store_;
  std::map<std::string, access::UserId> people_;
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

}  // namespace naober::casework
