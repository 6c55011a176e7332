#include "casework/departure.h"

#include <algorithm>

#include "base/json.h"
#include "base/text.h"
#include "casework/carry_out.h"
#include "casework/checks.h"
#include "casework/consent_age.h"
#include "casework/lines.h"
#include "casework/move_package.h"
#include "casework/policy_of.h"
#include "casework/rights.h"
#include "casework/sight.h"
#include "policy/effect.h"
#include "records/case_file.h"
#include "records/departure.h"
#include "records/household.h"
#include "records/order.h"
#include "records/plan.h"
#include "records/provision.h"

namespace naober::casework {
namespace {

constexpr int days_ahead_at_most = 2 * 366;

template <class T>
bool holds(const std::vector<T>& all, const T& one) {
  return std::find(all.begin(), all.end(), one) != all.end();
}

Line line_about(const Departure& departure, const ClientId& client, std::string what) {
  return Line{
      .act = access::Act::register_notification,
      .subject_kind = "departure",
      .subject_id = departure.id.text(),
      .client = client,
      .details =
          Map{{"what", std::move(what)},
              {"to", departure.to_municipality.empty() ? "elsewhere" : departure.to_municipality}}};
}

Result<void> write_lines(store::WriteTransaction& transaction, const Context& context,
                         const access::Permission& permission, const Departure& departure,
                         const std::string& what) {
  for (const auto& mover : departure.movers) {
    TRY_DO(write_line(transaction, context, permission, line_about(departure, mover, what)));
  }
  return {};
}

Result<void> check_movers(const AnnounceDeparture& request, const Household& household) {
  if (request.movers.empty()) {
    return refuse(Fault::invalid, "Say who moves: one or more clients of the household.",
                  "/movers");
  }
  std::vector<ClientId> seen;
  for (std::size_t place = 0; place < request.movers.size(); ++place) {
    const auto& mover = request.movers[place];
    const auto pointer = "/movers/" + std::to_string(place);
    const bool lives_there =
        std::any_of(household.members.begin(), household.members.end(),
                    [&](const Membership& member) { return member.client == mover; });
    if (!lives_there) {
      return refuse(Fault::invalid, "This client does not live in that household.", pointer);
    }
    if (holds(seen, mover)) {
      return refuse(Fault::invalid, "This client stands there twice.", pointer);
    }
    seen.push_back(mover);
  }
  return {};
}

Result<void> check_where_and_when(const Context& context, const AnnounceDeparture& request) {
  if (request.to_municipality == context.bundle->municipality.name) {
    return refuse(Fault::invalid,
                  "They stay in " + context.bundle->municipality.title +
                      "; register another household for the new address instead.",
                  "/to_municipality");
  }
  if (request.to_municipality.empty()) {
    TRY_DO(must_say(request.to_place, "/to_place", "where they move to", 200));
  }
  TRY_DO(must_say(request.address.postcode, "/address/postcode", "the new postcode", 10));
  TRY_DO(must_say(request.address.house_number, "/address/house_number", "the new number", 20));
  if (request.moves_on > context.today().plus_days(days_ahead_at_most) ||
      request.moves_on < context.today().plus_days(-days_ahead_at_most)) {
    return refuse(Fault::invalid, "A move lies at most two years back or ahead.", "/moves_on");
  }
  return {};
}

// The consent under which files go along: which laws, who gave it, where it can be seen.
Result<void> check_consent(const AnnounceDeparture& request, const MovePackage& package) {
  if (request.laws.empty()) {
    if (!is_blank(request.consent_how)) {
      return refuse(Fault::invalid, "A consent names the laws whose files go along.",
                    "/consent/laws");
    }
    return {};
  }
  if (is_blank(request.consent_how)) {
    return refuse(
        Fault::invalid,
        "Files go along with the consent of who moves (Wmo 2015 art. 5.3.3); say where it "
        "can be seen, or leave the laws out.",
        "/consent/how");
  }
  for (std::size_t place = 0; place < request.laws.size(); ++place) {
    if (!holds(package.laws, request.laws[place])) {
      return refuse(Fault::invalid,
                    "Who moves has no open case of the " + title_of_law(request.laws[place]) +
                        "; there is no file of it to take along.",
                    "/consent/laws/" + std::to_string(place));
    }
  }
  // A family speaks with one voice: parents and children together.
  if (request.given_by == ConsentGiver::client_and_parents) {
    return {};
  }
  for (const auto& person : package.people) {
    TRY_DO(check_consent_giver(request.given_by, person.age, "/consent/given_by"));
  }
  return {};
}

Departure departure_of(const Context& context, const AnnounceDeparture& request,
                       const MovePackage& package) {
  Departure departure;
  departure.id = DepartureId::make(context.random);
  departure.household = request.household;
  departure.movers = request.movers;
  departure.to_municipality = request.to_municipality;
  departure.to_place = request.to_place;
  departure.moves_on = request.moves_on;
  departure.same_provider = request.same_provider;
  departure.laws = request.laws;
  departure.consent_how = request.consent_how;
  departure.provisions = package.provisions;
  departure.announced_by = context.who();
  departure.announced_on = context.today();
  return departure;
}

// Who moves lives here no more: in a household of their own, when some stay behind.
Result<void> split_household(store::WriteTransaction& transaction, const Context& context,
                             const Departure& departure) {
  TRY(const auto household, records::find_household(transaction, departure.household));
  const auto stays = std::any_of(
      household.members.begin(), household.members.end(),
      [&](const Membership& member) { return !holds(departure.movers, member.client); });
  if (!stays) {
    return {};
  }
  const auto apart = HouseholdId::make(context.random);
  TRY_DO(records::add_household(transaction, apart, context.today()));
  for (const auto& mover : departure.movers) {
    TRY_DO(records::leave_household(transaction, mover, context.today()));
    TRY_DO(records::join_household(transaction, apart, mover, context.today()));
  }
  return {};
}

// What a person has to do here now: end by decision what the law ends, close what is done.
Result<void> leave_tasks(store::WriteTransaction& transaction, const Context& context,
                         const Departure& departure) {
  TRY(const auto cases, records::cases_of_household(transaction, departure.household));
  for (const CaseFile& case_file : cases) {
    if (case_file.state != CaseState::open || !holds(departure.movers, case_file.client)) {
      continue;
    }
    TRY(const auto provisions, records::provisions_of(transaction, case_file.id));
    bool any_ends = false;
    bool any_stays = false;
    for (const auto& moving : departure.provisions) {
      const bool of_case =
          std::any_of(provisions.begin(), provisions.end(),
                      [&](const Provision& provision) { return provision.id == moving.provision; });
      any_ends = any_ends || (of_case && moving.moving != Moving::stays);
      any_stays = any_stays || (of_case && moving.moving == Moving::stays);
    }
    const std::string on = departure.moves_on.text();
    const std::string title =
        any_ends    ? "Verhuisd op " + on + ": beslis over het einde van de hulp hier"
        : any_stays ? "Verhuisd op " + on + ": de hulp blijft van ons; maak afspraken"
                    : "Verhuisd op " + on + ": sluit deze zaak";
    TRY_DO(leave_task(transaction, context, case_file, std::string(policy::contact_person), title,
                      std::max(departure.moves_on, context.today()),
                      "departure:" + departure.id.text()));
  }
  return {};
}

Result<void> journal_look(const Context& context, const access::Permission& permission,
                          const Departure& departure) {
  for (const auto& mover : departure.movers) {
    Line line = line_about(departure, mover, "read");
    line.act = access::Act::read_client;
    TRY_DO(record_look(context, permission, line));
  }
  return {};
}

}  // namespace

Result<MovingProvision> moving_provision(const Context& context, const Provision& provision,
                                         Date moves_on) {
  MovingProvision moving;
  moving.provision = provision.id;
  moving.client = provision.client;
  moving.name = provision.name;
  const auto* declared = context.bundle->provision(provision.name);
  if (declared == nullptr) {
    moving.title = provision.name;
    return moving;
  }
  moving.title = declared->title;
  moving.law = declared->law;
  TRY(moving.moving, parse_word<Moving>(policy::moving_of(*declared)));
  switch (moving.moving) {
    case Moving::continues: {
      TRY(const auto term, core_term(context, "moving_term", moves_on));
      moving.until =
          context.calendar.last_day(term.term, moves_on.plus_days(-1), TermSource::contract);
      moving.article = "Jeugdwet art. 2.7a";
      break;
    }
    case Moving::stays:
      moving.article = declared->law == "youth" ? "Jeugdwet art. 1.1 (woonplaatsbeginsel)"
                                                : "Wmo 2015 art. 2.3.5 lid 1";
      break;
    case Moving::ends:
      moving.article =
          declared->law == "wmo" ? "Wmo 2015 art. 2.3.5 lid 1 en 2.3.10" : declared->article;
      break;
  }
  return moving;
}

Result<Departure> announce_departure(const Context& context, const AnnounceDeparture& request) {
  TRY(const auto permission, allowed(context, access::Act::register_notification));
  TRY_DO(check_where_and_when(context, request));
  TRY(const auto package,
      context.store.read([&](store::ReadTransaction& transaction) -> Result<MovePackage> {
        TRY(const auto household, records::find_household(transaction, request.household));
        TRY_DO(check_movers(request, household));
        return read_package(transaction, context, request);
      }));
  TRY(const auto opened, open_people(context, package, request));
  TRY_DO(check_consent(request, opened));
  const auto departure = departure_of(context, request, opened);
  TRY(const auto sealed,
      context.store.vault().seal(departure.movers.front().text(),
                                 write_json(to_value(opened, departure, context))));
  return context.store.write([&](store::WriteTransaction& transaction) -> Result<Departure> {
    TRY_DO(records::add_departure(transaction, departure, sealed));
    TRY_DO(write_lines(transaction, context, permission, departure, "announced"));
    return departure;
  });
}

Result<Departure> open_departure(const Context& context, const DepartureId& id) {
  TRY(const auto permission, allowed_to_look(context));
  TRY(auto found, context.store.read([&](store::ReadTransaction& transaction) {
    return records::find_departure(transaction, id);
  }));
  TRY_DO(journal_look(context, permission, found));
  return found;
}

Result<Page<Departure>> list_departures(const Context& context, std::optional<DepartureState> state,
                                        const std::string& after, int limit) {
  TRY(const auto permission, allowed_to_look(context));
  TRY_DO(check_limit(limit));
  TRY(auto page, context.store.read([&](store::ReadTransaction& transaction) {
    return records::departure_page(transaction, state, after, limit);
  }));
  for (const auto& departure : page.items) {
    TRY_DO(journal_look(context, permission, departure));
  }
  return page;
}

Result<Departure> withdraw_departure(const Context& context, const DepartureId& id,
                                     const std::string& because) {
  TRY(const auto permission, allowed(context, access::Act::register_notification));
  TRY_DO(must_say(because, "/because", "why nobody moves", 500));
  return context.store.write([&](store::WriteTransaction& transaction) -> Result<Departure> {
    TRY(auto departure, records::find_departure(transaction, id));
    // Once it is delivered the other municipality answers; two answers would be one too many.
    if (departure.state != DepartureState::announced) {
      return refuse(Fault::conflict,
                    "This departure is " + std::string(word_of(departure.state)) +
                        "; only what still waits here is withdrawn. Ask the other municipality to "
                        "decline it.",
                    id.text());
    }
    departure.state = DepartureState::withdrawn;
    departure.answered_on = context.today();
    departure.answer = because;
    TRY_DO(records::change_departure(transaction, departure));
    TRY_DO(write_lines(transaction, context, permission, departure, "withdrawn"));
    return departure;
  });
}

Result<Value> take_package(const Context& context, const DepartureId& id) {
  TRY(const auto permission, allowed(context, access::Act::register_notification));
  std::string sealed;
  TRY(auto departure,
      context.store.read([&](store::ReadTransaction& transaction) -> Result<Departure> {
        TRY(sealed, records::sealed_departure(transaction, id));
        return records::find_departure(transaction, id);
      }));
  if (!departure.to_municipality.empty()) {
    return refuse(Fault::conflict,
                  "This house carries the package to that municipality itself; only a package for "
                  "elsewhere is taken along.",
                  id.text());
  }
  TRY(const auto opened,
      context.store.vault().open_sealed(departure.movers.front().text(), sealed));
  const auto written =
      context.store.write([&](store::WriteTransaction& transaction) -> Result<void> {
        if (departure.state == DepartureState::announced) {
          departure.state = DepartureState::delivered;
          TRY_DO(records::change_departure(transaction, departure));
        }
        return write_lines(transaction, context, permission, departure, "handed over");
      });
  if (!written) {
    return tl::unexpected<Error>(written.error());
  }
  return read_json(opened);
}

Result<void> take_answer(store::WriteTransaction& transaction, const Context& context,
                         const Arrival& answer) {
  TRY(auto departure, records::find_departure(transaction, answer.id));
  departure.state =
      answer.state == ArrivalState::accepted ? DepartureState::accepted : DepartureState::declined;
  departure.answered_on = answer.answered_on;
  departure.answer = answer.answer;
  TRY(const bool changed, records::change_departure(transaction, departure));
  if (!changed) {
    return {};
  }
  if (departure.state == DepartureState::accepted) {
    TRY_DO(leave_tasks(transaction, context, departure));
    TRY_DO(split_household(transaction, context, departure));
  }
  return write_lines(transaction, context, access::Permission{"host", "", ""}, departure,
                     std::string(word_of(departure.state)));
}

}  // namespace naober::casework
