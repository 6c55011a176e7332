// Logging in through another house (OpenID Connect).
#include "web/open_id.h"

#include "web/call.h"
#include "web/gate.h"
#include "web/handlers/routes.h"

namespace naober::web {
namespace {

// Lax, because the visitor comes back from another house; it opens nothing by itself.
constexpr std::string_view ticket_cookie = "naober_log_in";
constexpr std::string_view ticket_rules =
    "; Path=/api/v1/open-id/; HttpOnly; Secure; SameSite=Lax; Max-Age=600";
constexpr std::string_view other_house_said_no = "error";  // what such a refusal is about
constexpr std::string_view session_rules = "; Path=/; HttpOnly; Secure; SameSite=Strict";

Result<OpenId*> open_id(const Call& call) {
  if (call.house.open_id() == nullptr) {
    return refuse(Fault::not_found, "This house takes local accounts alone.");
  }
  return call.house.open_id();
}

Response sent_to(std::string address) {
  Response response;
  response.status = 303;
  response.headers.emplace_back("Location", std::move(address));
  return response;
}

// Who comes with a browser is shown a page and no problem details: the log-in of the desk, with one
// word that it makes a sentence of. Everybody else gets the refusal itself.
Result<Response> or_the_desk(const Call& call, Result<Response> answer) {
  if (answer || call.request.header("accept").find("text/html") == std::string_view::npos) {
    return answer;
  }
  const bool denied = answer.error().about == other_house_said_no;
  return sent_to(std::string("/?logIn=") + (denied ? "denied" : name_of(answer.error().fault)));
}

Result<Response> list(Call& call) {
  TRY_DO(call.accept_query());
  List items;
  if (const OpenId* known = call.house.open_id()) {
    for (const IssuerSettings& issuer : known->issuers()) {
      items.push_back(Map{{"name", issuer.name},
                          {"title", issuer.title},
                          {"log_in", "/api/v1/open-id/" + issuer.name + "/log-in"}});
    }
  }
  return json(Map{{"items", std::move(items)}});
}

Result<Response> try_to_depart(Call& call) {
  TRY_DO(call.accept_query());
  TRY(OpenId * known, open_id(call));
  TRY(const auto departure, known->depart(call.path_values.front()));
  Response response = sent_to(departure.address);
  response.headers.emplace_back("Set-Cookie", std::string(ticket_cookie) + "=" + departure.ticket +
                                                  std::string(ticket_rules));
  return response;
}

Result<Response> depart(Call& call) { return or_the_desk(call, try_to_depart(call)); }

Result<Response> try_to_arrive(Call& call) {
  TRY(OpenId * known, open_id(call));
  const std::string state = call.query_text("state");
  const std::string code = call.query_text("code");
  const std::string error = call.query_text("error");
  for (const char* told : {"iss", "session_state", "scope", "error_description"}) {
    call.query_text(told);
  }
  TRY_DO(call.accept_query());
  if (!error.empty() || code.empty()) {
    return refuse(Fault::not_allowed,
                  "The other house did not let you in (" + error.substr(0, 64) + ").",
                  std::string(other_house_said_no));
  }
  TRY(const auto opened,
      known->arrive(call.path_values.front(), state, code,
                    std::string(call.request.cookie(ticket_cookie)), *call.policy));
  Response response = sent_to("/");
  response.headers.emplace_back(
      "Set-Cookie", std::string(session_cookie) + "=" + opened.token + std::string(session_rules));
  response.headers.emplace_back(
      "Set-Cookie",
      std::string(ticket_cookie) + "=; Path=/api/v1/open-id/; HttpOnly; Secure; Max-Age=0");
  return response;
}

Result<Response> arrive(Call& call) { return or_the_desk(call, try_to_arrive(call)); }

Result<Response> log_out(Call& call) {
  TRY(OpenId * known, open_id(call));
  TRY(const auto form, parse_query(call.request.body));
  const auto token = form.find("logout_token");
  if (token == form.end()) {
    return refuse(Fault::invalid, "The form names a 'logout_token'.", "logout_token");
  }
  const auto ended = known->log_out(call.path_values.front(), token->second);
  if (!ended && ended.error().fault == Fault::not_allowed) {
    return refuse(Fault::invalid, ended.error().says, "logout_token");
  }
  TRY_DO(ended);
  return Response{};
}

}  // namespace

void add_open_id(Router& router) {
  const std::string one = "/api/v1/open-id/{issuer}";
  router.add({Method::get, "/api/v1/open-id", Guard::anyone, list, Pace::quick});
  router.add({Method::get, one + "/log-in", Guard::anyone, depart});
  router.add({Method::get, one + "/callback", Guard::anyone, arrive});
  router.add({Method::post, one + "/back-channel-log-out", Guard::anyone, log_out});
}

}  // namespace naober::web
