// Consents of residents: given, withdrawn, listed.
#include "casework/consent.h"

#include "web/call.h"
#include "web/handlers/routes.h"
#include "web/show.h"

namespace naober::web {
namespace {

std::vector<access::Purpose> read_purposes(Reading& body) {
  std::vector<access::Purpose> purposes;
  std::size_t place = 0;
  for (const auto& word : body.optional_texts("purposes")) {
    const auto purpose = access::purpose_named(word);
    if (purpose) {
      purposes.push_back(*purpose);
    } else {
      body.fault("purposes/" + std::to_string(place), purpose.error().says);
    }
    ++place;
  }
  return purposes;
}

Result<Response> give(Call& call) {
  casework::GiveConsent request;
  TRY(request.client, call.path_id<ClientId>(1));
  TRY(auto body, call.body());
  request.of_law = body.text("of_law", 64);
  request.for_law = body.text("for_law", 64);
  request.purposes = read_purposes(body);
  request.given_by = body.word<ConsentGiver>("given_by");
  request.how = body.text("how", 500);
  request.given_on = body.optional_date("given_on");
  request.until = body.optional_date("until");
  TRY_DO(call.accept(body));
  TRY(const auto context, call.context());
  TRY(const Consent given, casework::give_consent(context, request));
  return json(show(given), 201);
}

Result<Response> withdraw(Call& call) {
  casework::WithdrawConsent request;
  TRY(request.consent, call.path_id<ConsentId>(1));
  TRY(auto body, call.body());
  request.because = body.optional_text("because", 500);
  TRY_DO(call.accept(body));
  TRY(const auto context, call.context());
  TRY(const Consent withdrawn, casework::withdraw_consent(context, request));
  return json(show(withdrawn), 201);
}

Result<Response> list(Call& call) {
  TRY(const auto id, call.path_id<ClientId>(1));
  TRY_DO(call.accept_query());
  TRY(const auto context, call.look());
  TRY(const auto consents, casework::list_consents(context, id));
  return json(show_items(consents));
}

}  // namespace

void add_consents(Router& router) {
  const std::string of_client = in_municipality("/clients/{client}/consents");
  router.add({Method::get, of_client, Guard::municipality, list});
  router.add({Method::post, of_client, Guard::municipality, give});
  router.add({Method::post, in_municipality("/consents/{consent}/withdrawals"), Guard::municipality,
              withdraw});
}

}  // namespace naober::web
