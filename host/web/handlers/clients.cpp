// Clients. A BSN comes in a body only: a URL ends up in logs and histories.
#include "casework/client.h"

#include "casework/life.h"
#include "web/call.h"
#include "web/handlers/routes.h"
#include "web/show.h"

namespace naober::web {
namespace {

Identity read_identity(Reading& body) {
  Identity identity;
  identity.bsn = body.optional_text("bsn", 16);
  identity.family_name = body.text("family_name", 200);
  identity.given_names = body.text("given_names", 200);
  identity.birth_date = body.date("birth_date");
  if (auto address = body.optional_object("address")) {
    identity.address.street = address->text("street", 200);
    identity.address.house_number = address->text("house_number", 20);
    identity.address.postcode = address->text("postcode", 10);
    identity.address.town = address->text("town", 100);
    address->finish();
  } else {
    body.fault("address", "'address' is missing.");
  }
  return identity;
}

Result<Response> register_client(Call& call) {
  TRY(auto body, call.body());
  casework::RegisterClient request;
  request.identity = read_identity(body);
  request.household = body.optional_id<HouseholdId>("household_id");
  TRY_DO(call.accept(body));
  TRY(const auto context, call.context());
  TRY(const Client client, casework::register_client(context, request));
  return created(show(client), std::string(call.request.path) + "/" + client.id.text());
}

// Looking for a person is a look: it is journalled with its purpose, whatever it finds.
Result<Response> search_clients(Call& call) {
  TRY(auto body, call.body());
  const std::string bsn = body.optional_text("bsn", 16);
  const std::string family_name = body.optional_text("family_name", 200);
  const auto birth_date = body.optional_date("birth_date");
  const bool by_name = !family_name.empty() && birth_date;
  if (call.faults.empty() && (bsn.empty() ? !by_name : !family_name.empty() || birth_date)) {
    body.fault("bsn", "Search by 'bsn', or by 'family_name' and 'birth_date' together.");
  }
  TRY_DO(call.accept(body));
  TRY(const auto context, call.look());
  std::vector<Client> found;
  if (by_name) {
    TRY(found, casework::find_clients(context, family_name, *birth_date));
  } else {
    auto client = casework::find_client(context, bsn);
    if (client) {
      found.push_back(*client);
    } else if (client.error().fault != Fault::not_found) {
      return tl::unexpected<Error>(client.error());
    }
  }
  return json(show_items(found));
}

Result<Response> open_client(Call& call) {
  TRY(const auto id, call.path_id<ClientId>(1));
  TRY_DO(call.accept_query());
  TRY(const auto context, call.look());
  TRY(const auto file, casework::open_client_file(context, id));
  return json(show(file));
}

Result<Response> client_names(Call& call) {
  TRY(auto body, call.body());
  std::vector<ClientId> clients;
  std::size_t place = 0;
  for (const std::string& text : body.optional_texts("client_ids")) {
    auto id = ClientId::parse(text);
    if (id) {
      clients.push_back(*std::move(id));
    } else {
      body.fault("client_ids/" + std::to_string(place), "This is not the id of a client.");
    }
    ++place;
  }
  TRY_DO(call.accept(body));
  TRY(const auto context, call.look());
  TRY(const auto names, casework::names_of(context, clients));
  List shown;
  for (const auto& name : names) {
    shown.push_back(Map{{"client_id", name.client.text()},
                        {"given_names", name.given_names},
                        {"family_name", name.family_name},
                        {"birth_date", name.birth_date}});
  }
  return json(Map{{"items", std::move(shown)}});
}

Result<Response> move_client(Call& call) {
  TRY(const auto id, call.path_id<ClientId>(1));
  TRY(auto body, call.body());
  const auto household = body.optional_id<HouseholdId>("household_id");
  TRY_DO(call.accept(body));
  TRY(const auto context, call.context());
  TRY(const Household moved, casework::move_client(context, id, household));
  return json(show(moved));
}

Result<Response> record_death(Call& call) {
  casework::RecordDeath request;
  TRY(request.client, call.path_id<ClientId>(1));
  TRY(auto body, call.body());
  request.died_on = body.date("died_on");
  request.source = body.text("source", 100);
  TRY_DO(call.accept(body));
  TRY(const auto context, call.context());
  TRY_DO(casework::record_death(context, request));
  return json(Map{{"client_id", request.client.text()},
                  {"died_on", request.died_on},
                  {"source", request.source}},
              201);
}

}  // namespace

void add_clients(Router& router) {
  router.add({Method::post, in_municipality("/clients"), Guard::municipality, register_client});
  router.add(
      {Method::post, in_municipality("/client-searches"), Guard::municipality, search_clients});
  router.add({Method::post, in_municipality("/client-names"), Guard::municipality, client_names});
  router.add({Method::get, in_municipality("/clients/{client}"), Guard::municipality, open_client});
  router.add({Method::put, in_municipality("/clients/{client}/household"), Guard::municipality,
              move_client});
  router.add({Method::post, in_municipality("/clients/{client}/deaths"), Guard::municipality,
              record_death});
}

}  // namespace naober::web
