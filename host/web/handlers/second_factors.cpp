// One-time codes: enrolling, and who must.
#include <algorithm>

#include "web/call.h"
#include "web/handlers/routes.h"

namespace naober::web {
namespace {

constexpr std::string_view own = "/api/v1/sessions/current/second-factor";

Result<void> require_person(const Call& call) {
  if (call.visitor->scope) {
    return refuse(Fault::not_allowed, "A second factor is a person's; a token has none.");
  }
  return {};
}

Result<Response> look(Call& call) {
  TRY_DO(call.accept_query());
  TRY(const auto state, call.house.second_factors().state(call.visitor->account.user));
  return json(Map{{"on", state.on}, {"asked", state.asked}});
}

// The password is asked again: an unlocked screen must not be enough to take an account over.
Result<Response> begin(Call& call) {
  TRY_DO(require_person(call));
  TRY(auto body, call.body());
  const std::string password = body.text("password", 256);
  TRY_DO(call.accept(body));
  const access::Account& self = call.visitor->account;
  TRY_DO(call.house.sessions().check_password(self.login_name, password));
  TRY(const auto enrolment, call.house.second_factors().begin(self));
  return json(Map{{"secret", enrolment.secret}, {"uri", enrolment.uri}}, 201);
}

Result<Response> confirm(Call& call) {
  TRY_DO(require_person(call));
  TRY(auto body, call.body());
  const std::string code = body.text("code", 32);
  TRY_DO(call.accept(body));
  const access::UserId& self = call.visitor->account.user;
  TRY(const auto codes, call.house.second_factors().confirm(self, code));
  call.house.sessions().forget(self);
  List shown;
  for (const std::string& each : codes) {
    shown.emplace_back(each);
  }
  return json(Map{{"recovery_codes", std::move(shown)}}, 201);
}

// Who lost the device and the recovery codes comes to an administrator; the sessions end too.
Result<Response> reset(Call& call) {
  TRY(const auto id, call.path_id<access::UserId>(0));
  TRY(const auto account, call.house.accounts().find(id));
  const std::string by = call.visitor->account.user.text();
  TRY_DO(call.house.second_factors().reset(account.user, by));
  TRY_DO(call.house.sessions().log_out_everywhere(account.user, by));
  return no_content();
}

Value show_roles(const std::vector<std::string>& roles) {
  List shown;
  for (const std::string& role : roles) {
    shown.emplace_back(role);
  }
  return Map{{"roles", std::move(shown)}};
}

Result<Response> roles_that_must(Call& call) {
  TRY_DO(call.accept_query());
  TRY(const auto roles,
      call.house.second_factors().roles_that_must(call.bundle->municipality.name));
  return json(show_roles(roles));
}

Result<Response> require(Call& call) {
  TRY(auto body, call.body());
  std::vector<std::string> roles = body.optional_texts("roles");
  TRY_DO(call.accept(body));
  std::sort(roles.begin(), roles.end());
  roles.erase(std::unique(roles.begin(), roles.end()), roles.end());
  for (const std::string& role : roles) {
    if (call.bundle->roles.role(role) == nullptr) {
      return refuse(Fault::invalid,
                    call.bundle->municipality.title + " has no role '" + role.substr(0, 64) + "'.",
                    "/roles");
    }
  }
  const std::string& municipality = call.bundle->municipality.name;
  TRY_DO(
      call.house.second_factors().require(municipality, roles, call.visitor->account.user.text()));
  call.house.sessions().forget_all();
  return json(show_roles(roles));
}

}  // namespace

void add_second_factors(Router& router) {
  const std::string mine(own);
  const std::string roles = in_municipality("/second-factor-roles");
  router.add({Method::get, mine, Guard::visitor, look});
  router.add({Method::post, mine, Guard::visitor, begin});
  router.add({Method::post, mine + "/confirmations", Guard::visitor, confirm});
  router.add({Method::delete_, "/api/v1/users/{user}/second-factor", Guard::visitor, reset});
  router.add({Method::get, roles, Guard::municipality, roles_that_must});
  router.add({Method::put, roles, Guard::municipality, require});
}

}  // namespace naober::web
