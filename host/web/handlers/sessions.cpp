// Logging in, seeing who one is, logging out.
#include "web/call.h"
#include "web/gate.h"
#include "web/handlers/routes.h"
#include "web/problem.h"
#include "web/show.h"

namespace naober::web {
namespace {

constexpr std::string_view cookie_rules = "; Path=/; HttpOnly; Secure; SameSite=Strict";

Value show_visitor(const access::Visitor& visitor) {
  return Map{{"session_id", visitor.session.empty() ? Value() : Value(visitor.session.text())},
             {"user", show(visitor.account)},
             {"must_enrol", visitor.must_enrol},
             {"role_assignments", show(visitor.assignments)}};
}

// A wrong password is no missing right: 401 and not 403; a locked name waits: 429.
Response refused(const Error& error) {
  if (error.fault == Fault::not_allowed) {
    Response response = problem(401, error.says, error.about);
    response.headers.emplace_back("WWW-Authenticate", "Bearer realm=\"naober\"");
    return response;
  }
  if (error.fault == Fault::unavailable && error.about == "/login_name") {
    Response response = problem(429, error.says, error.about);
    response.headers.emplace_back("Retry-After", "900");
    return response;
  }
  return problem(error);
}

Result<Response> log_in(Call& call) {
  TRY(auto body, call.body());
  const std::string login_name = body.text("login_name", 64);
  const std::string password = body.text("password", 256);
  const std::string code = body.optional_text("code", 32);
  const std::string delivery = body.optional_text("delivery", 16);
  if (!delivery.empty() && delivery != "bearer" && delivery != "cookie") {
    body.fault("delivery", "'delivery' is 'bearer' (the token in the answer) or 'cookie'.");
  }
  TRY_DO(call.accept(body));
  TRY_DO(call.accept_query());
  const auto opened = call.house.sessions().log_in(login_name, password, code);
  if (!opened) {
    return refused(opened.error());
  }
  const bool by_cookie = delivery == "cookie";
  Map shown = *show_visitor(*opened->visitor).as<Map>();
  shown["token"] = by_cookie ? Value() : Value(opened->token);
  shown["ends_at"] = opened->ends_at.text();
  Response response = created(std::move(shown), "/api/v1/sessions/current");
  if (by_cookie) {
    response.headers.emplace_back("Set-Cookie", std::string(session_cookie) + "=" + opened->token +
                                                    std::string(cookie_rules));
  }
  return response;
}

Result<Response> who_am_i(Call& call) { return json(show_visitor(*call.visitor)); }

// A token is revoked by who gave it; it has no session to end.
Result<void> require_person(const Call& call) {
  if (call.visitor->scope) {
    return refuse(Fault::not_allowed, "This is for a person with a session, not for a token.");
  }
  return {};
}

Result<Response> log_out(Call& call) {
  TRY_DO(require_person(call));
  TRY_DO(call.house.sessions().log_out(*call.visitor));
  Response response = no_content();
  response.headers.emplace_back(
      "Set-Cookie", std::string(session_cookie) + "=" + std::string(cookie_rules) + "; Max-Age=0");
  return response;
}

Result<Response> log_out_everywhere(Call& call) {
  TRY_DO(require_person(call));
  const access::UserId& self = call.visitor->account.user;
  TRY_DO(call.house.sessions().log_out_everywhere(self, self.text()));
  Response response = no_content();
  response.headers.emplace_back(
      "Set-Cookie", std::string(session_cookie) + "=" + std::string(cookie_rules) + "; Max-Age=0");
  return response;
}

Result<Response> end_sessions_of(Call& call) {
  TRY(const auto id, call.path_id<access::UserId>(0));
  TRY(const auto account, call.house.accounts().find(id));
  TRY_DO(call.house.sessions().log_out_everywhere(account.user, call.visitor->account.user.text()));
  return no_content();
}

}  // namespace

void add_sessions(Router& router) {
  router.add({Method::post, "/api/v1/sessions", Guard::anyone, log_in});
  router.add({Method::get, "/api/v1/sessions/current", Guard::visitor, who_am_i});
  router.add({Method::delete_, "/api/v1/sessions/current", Guard::visitor, log_out});
  router.add({Method::delete_, "/api/v1/sessions", Guard::visitor, log_out_everywhere});
  router.add({Method::delete_, "/api/v1/users/{user}/sessions", Guard::visitor, end_sessions_of});
}

}  // namespace naober::web
