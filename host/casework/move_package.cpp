#include "casework/move_package.h"

#include <algorithm>
#include <set>

#include "casework/sight.h"
#include "casework/usable_facts.h"
#include "records/case_file.h"
#include "records/client.h"
#include "records/conversation.h"
#include "records/departure.h"
#include "records/notification.h"
#include "records/order.h"
#include "records/plan.h"
#include "records/provision.h"

namespace naober::casework {
namespace {

constexpr std::string_view form = "naober-move-1";

bool is_mover(const AnnounceDeparture& request, const ClientId& client) {
  return std::find(request.movers.begin(), request.movers.end(), client) != request.movers.end();
}

bool share_one(const std::vector<std::string>& some, const std::vector<std::string>& others) {
  return std::any_of(some.begin(), some.end(), [&](const std::string& one) {
    return std::find(others.begin(), others.end(), one) != others.end();
  });
}

Result<std::vector<MovingProvision>> read_provisions(store::ReadTransaction& transaction,
                                                     const Context& context,
                                                     const AnnounceDeparture& request) {
  std::vector<MovingProvision> moving;
  TRY(const auto running, records::running_provisions(transaction, request.household));
  for (const Provision& provision : running) {
    if (!is_mover(request, provision.client)) {
      continue;
    }
    TRY(auto one, moving_provision(context, provision, request.moves_on));
    TRY(const auto orders, records::orders_of(transaction, provision.case_file));
    for (const Order& order : orders) {
      if (order.provision == provision.id) {
        one.provider = order.provider;
      }
    }
    moving.push_back(std::move(one));
  }
  return moving;
}

Result<MovingCase> read_case(store::ReadTransaction& transaction, const Context& context,
                             const CaseFile& case_file) {
  MovingCase moving;
  moving.case_file = case_file;
  moving.laws = laws_of_task(*context.bundle, case_file.task);
  if (case_file.notification) {
    TRY(const auto notification, records::find_notification(transaction, *case_file.notification));
    moving.question = notification.question;
  }
  TRY(auto usable, usable_facts(transaction, context, case_file));
  moving.facts = std::move(usable.facts);
  TRY(moving.conversations, records::conversations_of(transaction, case_file.id));
  return moving;
}

Value identity_value(const Identity& identity) {
  return Map{{"bsn", identity.bsn},
             {"family_name", identity.family_name},
             {"given_names", identity.given_names},
             {"birth_date", identity.birth_date.text()},
             {"street", identity.address.street},
             {"house_number", identity.address.house_number},
             {"postcode", identity.address.postcode},
             {"town", identity.address.town}};
}

Value case_value(const MovingCase& moving) {
  List facts;
  for (const Fact& fact : moving.facts) {
    facts.push_back(Map{{"name", fact.name},
                        {"value", fact.value},
                        {"source", fact.source},
                        {"known_on", fact.known_on.text()}});
  }
  List conversations;
  for (const Conversation& held : moving.conversations) {
    List answers;
    for (const DomainAnswer& answer : held.answers) {
      answers.push_back(
          Map{{"domain", answer.domain},
              {"answer", answer.answer},
              {"score", answer.score ? Value(std::int64_t{*answer.score}) : Value()}});
    }
    conversations.push_back(Map{{"instrument", held.instrument},
                                {"held_on", held.held_on.text()},
                                {"outcome", held.outcome},
                                {"answers", std::move(answers)}});
  }
  List laws;
  for (const auto& law : moving.laws) {
    laws.emplace_back(law);
  }
  return Map{{"task", moving.case_file.task}, {"client", moving.case_file.client.text()},
             {"laws", std::move(laws)},       {"opened_on", moving.case_file.opened_on.text()},
             {"step", moving.case_file.step}, {"question", moving.question},
             {"facts", std::move(facts)},     {"conversations", std::move(conversations)}};
}

Value plan_value(const Plan& plan) {
  List goals;
  for (const Goal& goal : plan.goals) {
    goals.push_back(Map{{"domain", goal.domain},
                        {"result", goal.result},
                        {"own_share", goal.own_share},
                        {"network_share", goal.network_share},
                        {"general_share", goal.general_share},
                        {"municipality_share", goal.municipality_share}});
  }
  return Map{{"form", plan.form},
             {"state", word_of(plan.state)},
             {"agreed_on", plan.agreed_on ? Value(plan.agreed_on->text()) : Value()},
             {"review_on", plan.review_on ? Value(plan.review_on->text()) : Value()},
             {"goals", std::move(goals)}};
}

std::string text_in(const Value& value, std::string_view key) {
  return std::string(value.text_at(key));
}

const List& list_in(const Value& value, std::string_view key) {
  static const List none;
  const auto* found = value.find(key);
  const auto* list = found == nullptr ? nullptr : found->as<List>();
  return list == nullptr ? none : *list;
}

Result<Date> date_in(const Value& value, std::string_view key) {
  return Date::parse(value.text_at(key));
}

Result<ReceivedPerson> person_in(const Value& value) {
  ReceivedPerson person;
  person.client = text_in(value, "client");
  const auto* identity = value.find("identity");
  if (identity == nullptr) {
    return refuse(Fault::invalid, "A person of the package has no identity.");
  }
  person.identity.bsn = text_in(*identity, "bsn");
  person.identity.family_name = text_in(*identity, "family_name");
  person.identity.given_names = text_in(*identity, "given_names");
  TRY(person.identity.birth_date, date_in(*identity, "birth_date"));
  person.identity.address = {text_in(*identity, "street"), text_in(*identity, "house_number"),
                             text_in(*identity, "postcode"), text_in(*identity, "town")};
  return person;
}

Result<ReceivedCase> case_in(const Value& value) {
  ReceivedCase received;
  received.task = text_in(value, "task");
  received.client = text_in(value, "client");
  received.question = text_in(value, "question");
  for (const Value& fact : list_in(value, "facts")) {
    const auto* held = fact.find("value");
    TRY(const auto known_on, date_in(fact, "known_on"));
    received.facts.push_back({text_in(fact, "name"), held == nullptr ? Value() : *held,
                              text_in(fact, "source"), known_on});
  }
  return received;
}

}  // namespace

Result<MovePackage> read_package(store::ReadTransaction& transaction, const Context& context,
                                 const AnnounceDeparture& request) {
  MovePackage package;
  for (const auto& mover : request.movers) {
    MovingPerson person;
    person.client = mover;
    TRY(person.sealed, records::sealed_identity(transaction, mover));
    package.people.push_back(std::move(person));
  }
  TRY(package.provisions, read_provisions(transaction, context, request));
  TRY(const auto cases, records::cases_of_household(transaction, request.household));
  std::set<std::string> laws;
  std::set<std::string> going;
  for (const CaseFile& case_file : cases) {
    if (case_file.state != CaseState::open || !is_mover(request, case_file.client)) {
      continue;
    }
    const auto own = laws_of_task(*context.bundle, case_file.task);
    laws.insert(own.begin(), own.end());
    if (share_one(own, request.laws)) {
      TRY(auto moving, read_case(transaction, context, case_file));
      package.cases.push_back(std::move(moving));
      going.insert(case_file.id.text());
    }
  }
  package.laws.assign(laws.begin(), laws.end());
  TRY(package.plan, records::running_plan(transaction, request.household));
  if (package.plan) {
    std::erase_if(package.plan->goals,
                  [&](const Goal& goal) { return !going.contains(goal.case_file.text()); });
  }
  return package;
}

Result<MovePackage> open_people(const Context& context, MovePackage package,
                                const AnnounceDeparture& request) {
  for (auto& person : package.people) {
    TRY(person.identity,
        records::open_identity(context.store.vault(), person.client, person.sealed));
    if (request.moves_on < person.identity.birth_date) {
      return refuse(Fault::invalid, "Nobody moves before being born.", "/moves_on");
    }
    person.age = context.today().years_since(person.identity.birth_date);
    person.identity.address = request.address;
  }
  return package;
}

Value to_value(const MovePackage& package, const Departure& departure, const Context& context) {
  List people;
  for (const auto& person : package.people) {
    people.push_back(
        Map{{"client", person.client.text()}, {"identity", identity_value(person.identity)}});
  }
  // What ends here ends; what the municipality of after must go on with, or leave with us, it
  // knows.
  List provisions;
  for (const auto& provision : package.provisions) {
    const bool by_law = provision.moving != Moving::ends;
    const bool by_consent = share_one({provision.law}, departure.laws);
    if (by_law || by_consent) {
      provisions.push_back(records::to_value(provision));
    }
  }
  List cases;
  for (const auto& moving : package.cases) {
    cases.push_back(case_value(moving));
  }
  const bool with_plan = package.plan && !package.plan->goals.empty();
  return Map{{"form", form},
             {"from", context.bundle->municipality.name},
             {"from_title", context.bundle->municipality.title},
             {"made_on", context.today().text()},
             {"moves_on", departure.moves_on.text()},
             {"same_provider", departure.same_provider},
             {"consent", departure.consent_how},
             {"people", std::move(people)},
             {"provisions", std::move(provisions)},
             {"cases", std::move(cases)},
             {"plan", with_plan ? plan_value(*package.plan) : Value()}};
}

Result<ReceivedPackage> received_package(const Value& package) {
  if (package.text_at("form") != form) {
    return refuse(Fault::invalid, "This is no package of a move that this version reads.");
  }
  ReceivedPackage received;
  received.from = text_in(package, "from_title");
  const auto* same = package.find("same_provider");
  const auto* yes = same == nullptr ? nullptr : same->as<bool>();
  received.same_provider = yes != nullptr && *yes;
  for (const Value& person : list_in(package, "people")) {
    TRY(auto read, person_in(person));
    received.people.push_back(std::move(read));
  }
  for (const Value& case_file : list_in(package, "cases")) {
    TRY(auto read, case_in(case_file));
    received.cases.push_back(std::move(read));
  }
  for (const Value& provision : list_in(package, "provisions")) {
    received.provisions.emplace_back(text_in(provision, "client_id"),
                                     records::moving_provision_of(provision));
  }
  return received;
}

}  // namespace naober::casework
