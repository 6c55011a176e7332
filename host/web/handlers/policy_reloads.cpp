// Bringing the policy folder into force, for the regional administrator.
#include "studio/reload.h"
#include "web/call.h"
#include "web/handlers/routes.h"

namespace naober::web {
namespace {

Result<void> require_regional_administrator(const Call& call) {
  if (!call.visitor->account.regional_administrator) {
    return refuse(Fault::not_allowed,
                  "The policy folder is brought into force by a regional administrator, and you "
                  "are none.",
                  "manage_policy");
  }
  return {};
}

studio::Hand hand_of(const Call& call) {
  const access::Account& account = call.visitor->account;
  return {account.user.text(), "regional_administrator", account.organisation};
}

// What is broken keeps the policy it had, and is told.
Result<Response> reload_policy(Call& call) {
  TRY_DO(require_regional_administrator(call));
  TRY(auto body, call.body());
  const std::string reason = body.optional_text("reason", 500);
  TRY_DO(call.accept(body));
  TRY(const auto reload, call.house.keeper().reload(hand_of(call), reason));
  return json(studio::show(reload), 201);
}

}  // namespace

void add_policy_reloads(Router& router) {
  router.add({Method::post, "/api/v1/policy-reloads", Guard::visitor, reload_policy});
}

}  // namespace naober::web
