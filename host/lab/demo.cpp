#include "lab/demo.h"

#include <algorithm>
#include <queue>

#include "access/account.h"
#include "access/may.h"
#include "casework/client.h"
#include "casework/handle_events.h"
#include "lab/demo_story.h"

namespace naober::lab {

namespace {

constexpr int days_of_history = 150;
constexpr std::size_t refusals_kept = 5;
// The numbers of one municipality start this far from those of the one before.
constexpr std::size_t numbers_apart = 1500;

const std::vector<std::string>& questions() {
  static const std::vector<std::string> texts = {
      "Het huis schoonhouden lukt mij niet meer.",
      "Mijn vrouw doet alles, maar het wordt haar te veel.",
      "Ik wil graag weer op mezelf wonen, met iemand in de buurt.",
      "Sinds de operatie kom ik de dag niet goed door.",
      "Mijn zoon kan zo niet langer thuis wonen."};
  return texts;
}

// Why this colleague opens files: the first purpose that belongs to one of the acts of their role.
std::optional<access::Purpose> purpose_of(const access::Actor& actor,
                                          const policy::Bundle& bundle) {
  const std::vector<access::Act> open = access::acts_open_to(actor, bundle);
  for (const access::Purpose purpose : access::all_purposes()) {
    const auto& served = access::acts_served_by(purpose);
    if (std::ranges::find_first_of(open, served) != open.end()) {
      return purpose;
    }
  }
  return std::nullopt;
}

// One municipality while it is being filled: its own clock, chance and colleagues.
class Filling {
 public:
  Filling(const DemoOptions& options, std::shared_ptr<const policy::Bundle> bundle,
          policy::Scripts& scripts, const Calendar& calendar, store::MunicipalityStore& store,
          const Cast& cast, std::size_t place)
      : options_(options),
        bundle_(std::move(bundle)),
        scripts_(scripts),
        calendar_(calendar),
        store_(store),
        clock_(options.today.plus_days(-days_of_history)),
        chance_(options.seed * 1000 + place),
        numbers_(place * numbers_apart) {
    for (const Colleague& colleague : cast.colleagues) {
      if (std::ranges::count(colleague.municipalities, bundle_->municipality.name) > 0) {
        colleagues_.push_back(&colleague);
      }
    }
  }

  Result<void> register_residents(DemoCount& count);
  Result<void> tell_stories(const FactSheets& sheets, DemoCount& count, const Progress& progress);

 private:
  casework::Context acting(std::size_t colleague);
  Result<Client> register_resident(const casework::RegisterClient& request);
  std::vector<Story> stories(const FactSheets& sheets);
  void end_story(const Error& error, DemoCount& count) const;

  const DemoOptions& options_;
  std::shared_ptr<const policy::Bundle> bundle_;
  policy::Scripts& scripts_;
  const Calendar& calendar_;
  store::MunicipalityStore& store_;
  FixedClock clock_;
  Chance chance_;
  TestNumbers numbers_;
  std::vector<const Colleague*> colleagues_;
  std::vector<ClientId> heads_;  // one of each household
};

casework::Context Filling::acting(std::size_t colleague) {
  const Colleague& who = *colleagues_[colleague];
  access::Actor actor;
  actor.user = who.account.user;
  actor.municipality = bundle_->municipality.name;
  actor.organisation = who.account.organisation;
  actor.roles = {who.role};
  actor.day = clock_.today();
  const auto purpose = purpose_of(actor, *bundle_);
  return casework::Context{std::move(actor),
                           who.account.display_name,
                           purpose,
                           clock_,
                           chance_,
                           calendar_,
                           bundle_,
                           &scripts_,
                           store_};
}

Result<Client> Filling::register_resident(const casework::RegisterClient& request) {
  Error refused{Fault::not_allowed, "nobody here may register a client", "register_notification"};
  for (std::size_t colleague = 0; colleague < colleagues_.size(); ++colleague) {
    auto client = casework::register_client(acting(colleague), request);
    if (client || client.error().fault != Fault::not_allowed) {
      return client;
    }
    refused = client.error();
  }
  return tl::unexpected(std::move(refused));
}

Result<void> Filling::register_residents(DemoCount& count) {
  const std::string& town = bundle_->municipality.title;
  while (count.residents < options_.residents) {
    std::optional<HouseholdId> household;
    for (Identity& person : invent_household(chance_, numbers_, town, clock_.today())) {
      TRY(const Client client, register_resident({std::move(person), household}));
      if (!household) {
        heads_.push_back(client.id);
      }
      household = client.household;
      ++count.residents;
    }
  }
  return {};
}

std::vector<Story> Filling::stories(const FactSheets& sheets) {
  std::vector<std::pair<std::string, const std::vector<Map>*>> tasks;
  for (const auto& [task, maps] : sheets) {
    if (bundle_->task(task) != nullptr && !maps.empty()) {
      tasks.emplace_back(task, &maps);
    }
  }
  std::vector<Story> told;
  for (const ClientId& client : heads_) {
    if (tasks.empty()) {
      break;
    }
    const auto& [task, maps] = chance_.one_of(tasks);
    Script script;
    script.task = task;
    script.client = client;
    script.facts = chance_.one_of(*maps);
    script.question = chance_.one_of(questions());
    script.last_step = chance_.in_percent(40) ? chance_.between(1, 12) : 99;
    script.suspends = chance_.in_percent(10);
    script.objects = chance_.in_percent(15);
    script.own_plan = chance_.in_percent(20);
    told.emplace_back(std::move(script),
                      options_.today.plus_days(-chance_.between(1, days_of_history - 1)));
  }
  return told;
}

void Filling::end_story(const Error& error, DemoCount& count) const {
  ++count.refused;
  if (count.refusals.size() < refusals_kept) {
    count.refusals.push_back(error.says);
  }
}

Result<void> Filling::tell_stories(const FactSheets& sheets, DemoCount& count,
                                   const Progress& progress) {
  std::vector<Story> told = stories(sheets);
  count.cases = static_cast<int>(told.size());
  // The earliest day first; of one day, in the order in which the stories were drawn.
  using Turn = std::pair<Date, std::size_t>;
  std::priority_queue<Turn, std::vector<Turn>, std::greater<>> turns;
  for (std::size_t place = 0; place < told.size(); ++place) {
    turns.emplace(told[place].next_on(), place);
  }
  int percent = -1;
  while (!turns.empty()) {
    const auto [day, place] = turns.top();
    turns.pop();
    if (day > options_.today) {
      continue;  // the day has not come: the case stands where it stands
    }
    clock_.move_to(FixedClock(day).now());
    const int now = 100 - 100 * options_.today.days_since(day) / days_of_history;
    if (now != percent) {
      percent = now;
      progress(bundle_->municipality.name, percent);
    }
    Story& story = told[place];
    const auto done = story.tell([this](std::size_t colleague) { return acting(colleague); },
                                 colleagues_.size(), chance_);
    if (!done && done.error().fault == Fault::unavailable) {
      return done;  // the disk or the house, not the story
    }
    if (!done) {
      end_story(done.error(), count);
      continue;
    }
    // What the step made happen, on its own day.
    if (!colleagues_.empty()) {
      TRY_DO(casework::handle_events(acting(0)));
    }
    ++count.steps;
    if (!story.ended()) {
      turns.emplace(story.next_on(), place);
    }
  }
  return {};
}

}  // namespace

Result<DemoCount> fill_municipality(const DemoOptions& options, store::House& house,
                                    std::shared_ptr<const policy::Bundle> bundle,
                                    policy::Scripts& scripts, const Calendar& calendar,
                                    const Cast& cast, const FactSheets& sheets,
                                    std::size_t place_in_order, const Progress& progress) {
  DemoCount count;
  count.municipality = bundle->municipality.name;
  TRY(const store::MunicipalityLoan store, house.municipality(count.municipality));
  Filling filling(options, std::move(bundle), scripts, calendar, *store, cast, place_in_order);
  TRY_DO(filling.register_residents(count));
  TRY_DO(filling.tell_stories(sheets, count, progress));
  return count;
}

}  // namespace naober::lab
