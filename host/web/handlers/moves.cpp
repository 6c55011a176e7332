// Moving to another municipality: announced here, accepted there.
#include "casework/arrival.h"
#include "casework/departure.h"
#include "web/call.h"
#include "web/handlers/routes.h"
#include "web/show.h"

namespace naober::web {
namespace {

std::vector<ClientId> read_movers(Reading& body) {
  std::vector<ClientId> movers;
  std::size_t place = 0;
  for (const auto& text : body.optional_texts("movers")) {
    auto id = ClientId::parse(text);
    if (id) {
      movers.push_back(*std::move(id));
    } else {
      body.fault("movers/" + std::to_string(place), id.error().says);
    }
    ++place;
  }
  return movers;
}

void read_address(Reading& body, Address& address) {
  if (auto read = body.optional_object("address")) {
    address.street = read->text("street", 200);
    address.house_number = read->text("house_number", 20);
    address.postcode = read->text("postcode", 10);
    address.town = read->text("town", 100);
    read->finish();
  } else {
    body.fault("address", "'address' is missing: where they will live.");
  }
}

void read_consent(Reading& body, casework::AnnounceDeparture& request) {
  if (auto consent = body.optional_object("consent")) {
    request.laws = consent->optional_texts("laws");
    request.given_by = consent->word<ConsentGiver>("given_by");
    request.consent_how = consent->text("how", 500);
    consent->finish();
  }
}

// What waits is carried at once, and answered in the same breath; what fails goes along next round.
void carry(Call& call) { call.house.timekeeper().carry_moves(call.bundle->municipality.name); }

Result<Response> announce(Call& call) {
  casework::AnnounceDeparture request;
  TRY(request.household, call.path_id<HouseholdId>(1));
  TRY(auto body, call.body());
  request.movers = read_movers(body);
  request.to_municipality = body.optional_text("to_municipality", 64);
  request.to_place = body.optional_text("to_place", 200);
  request.moves_on = body.date("moves_on");
  read_address(body, request.address);
  request.same_provider = body.optional_boolean("same_provider", false);
  read_consent(body, request);
  if (!request.to_municipality.empty() && call.policy->find(request.to_municipality) == nullptr) {
    body.fault("to_municipality",
               "This host does not serve that municipality; say with 'to_place' where it is.");
  }
  TRY_DO(call.accept(body));
  TRY(const auto context, call.context());
  TRY(const Departure announced, casework::announce_departure(context, request));
  carry(call);
  return created(show(announced), in_municipality("/departures/") + announced.id.text());
}

Result<Response> open_departure(Call& call) {
  TRY(const auto id, call.path_id<DepartureId>(1));
  TRY_DO(call.accept_query());
  TRY(const auto context, call.look());
  TRY(const Departure departure, casework::open_departure(context, id));
  return json(show(departure));
}

Result<Response> list_departures(Call& call) {
  std::optional<DepartureState> state;
  if (const std::string word = call.query_text("state"); !word.empty()) {
    TRY(state, parse_word<DepartureState>(word, "state"));
  }
  const auto after = call.query_text("after");
  TRY(const int limit, call.query_limit());
  TRY_DO(call.accept_query());
  TRY(const auto context, call.look());
  TRY(const auto page, casework::list_departures(context, state, after, limit));
  return json(show(page));
}

Result<Response> withdraw(Call& call) {
  TRY(const auto id, call.path_id<DepartureId>(1));
  TRY(auto body, call.body());
  const auto because = body.text("because", 500);
  TRY_DO(call.accept(body));
  TRY(const auto context, call.context());
  TRY(const Departure departure, casework::withdraw_departure(context, id, because));
  return json(show(departure), 201);
}

Result<Response> take_package(Call& call) {
  TRY(const auto id, call.path_id<DepartureId>(1));
  TRY(auto body, call.body());
  TRY_DO(call.accept(body));
  TRY(const auto context, call.context());
  TRY(const Value package, casework::take_package(context, id));
  return json(Map{{"departure_id", id.text()}, {"package", package}}, 201);
}

Result<Response> list_arrivals(Call& call) {
  std::optional<ArrivalState> state;
  if (const std::string word = call.query_text("state"); !word.empty()) {
    TRY(state, parse_word<ArrivalState>(word, "state"));
  }
  const auto after = call.query_text("after");
  TRY(const int limit, call.query_limit());
  TRY_DO(call.accept_query());
  TRY(const auto context, call.context());
  TRY(const auto page, casework::list_arrivals(context, state, after, limit));
  return json(show(page));
}

Result<Response> open_arrival(Call& call) {
  TRY(const auto id, call.path_id<DepartureId>(1));
  TRY_DO(call.accept_query());
  TRY(const auto context, call.look());
  TRY(const auto opened, casework::open_arrival(context, id));
  return json(Map{{"arrival", show(opened.arrival)}, {"package", opened.package}});
}

Result<Response> accept_arrival(Call& call) {
  casework::AcceptArrival request;
  TRY(request.arrival, call.path_id<DepartureId>(1));
  TRY(auto body, call.body());
  request.household = body.optional_id<HouseholdId>("household_id");
  request.contact_person = body.optional_text("contact_person", 64);
  TRY_DO(call.accept(body));
  TRY(const auto context, call.context());
  TRY(const auto accepted, casework::accept_arrival(context, request));
  carry(call);
  return json(Map{{"arrival", show(accepted.arrival)},
                  {"clients", show(accepted.clients)},
                  {"cases", show(accepted.cases)},
                  {"continued", show(accepted.continued)},
                  {"left_out", show_texts(accepted.left_out)}},
              201);
}

Result<Response> decline_arrival(Call& call) {
  TRY(const auto id, call.path_id<DepartureId>(1));
  TRY(auto body, call.body());
  const auto because = body.text("because", 500);
  TRY_DO(call.accept(body));
  TRY(const auto context, call.context());
  TRY(const Arrival arrival, casework::decline_arrival(context, id, because));
  carry(call);
  return json(show(arrival), 201);
}

}  // namespace

void add_moves(Router& router) {
  const std::string departures = in_municipality("/departures");
  const std::string departure = departures + "/{departure}";
  router.add({Method::post, in_municipality("/households/{household}/departures"),
              Guard::municipality, announce});
  router.add({Method::get, departures, Guard::municipality, list_departures});
  router.add({Method::get, departure, Guard::municipality, open_departure});
  router.add({Method::post, departure + "/withdrawals", Guard::municipality, withdraw});
  router.add({Method::post, departure + "/packages", Guard::municipality, take_package});
  const std::string arrivals = in_municipality("/arrivals");
  const std::string arrival = arrivals + "/{arrival}";
  router.add({Method::get, arrivals, Guard::municipality, list_arrivals});
  router.add({Method::get, arrival, Guard::municipality, open_arrival});
  router.add({Method::post, arrival + "/acceptances", Guard::municipality, accept_arrival});
  router.add({Method::post, arrival + "/refusals", Guard::municipality, decline_arrival});
}

}  // namespace naober::web
