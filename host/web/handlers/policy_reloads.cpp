// Bringing the policy folder into force, and an earlier policy back.
#include <charconv>

#include "records/policy_history.h"
#include "studio/reload.h"
#include "studio/rollback.h"
#include "web/call.h"
#include "web/handlers/routes.h"

namespace naober::web {
namespace {

Result<void> require_regional_administrator(const Call& call, const std::string& what) {
  if (!call.visitor->account.regional_administrator) {
    return refuse(Fault::not_allowed, what + " is for a regional administrator, and you are none.",
                  "manage_policy");
  }
  return {};
}

studio::Hand hand_of(const Call& call, std::string role) {
  const access::Account& account = call.visitor->account;
  return {account.user.text(), std::move(role), account.organisation};
}

// Pages run newest first, by number.
Result<std::int64_t> query_before(Call& call) {
  const std::string text = call.query_text("after");
  std::int64_t number = 0;
  const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (!text.empty() && (fault != std::errc() || end != text.data() + text.size() || number < 1)) {
    return refuse(Fault::invalid, "'after' is the 'next' of the page before.", "after");
  }
  return number;
}

Value next_of(std::size_t shown, int limit, std::int64_t last) {
  return shown == static_cast<std::size_t>(limit) ? Value(std::to_string(last)) : Value();
}

// --- reloads

// What is broken keeps the policy it had, and is told.
Result<Response> reload_policy(Call& call) {
  TRY_DO(require_regional_administrator(call, "Bringing the policy folder into force"));
  TRY(auto body, call.body());
  const std::string reason = body.optional_text("reason", 500);
  TRY_DO(call.accept(body));
  TRY(const auto reload,
      call.house.keeper().reload(hand_of(call, "regional_administrator"), reason));
  return json(studio::show(reload), 201);
}

Result<Response> list_reloads(Call& call) {
  TRY_DO(require_regional_administrator(call, "Seeing how the policy of the region was reloaded"));
  TRY(const std::int64_t before, query_before(call));
  TRY(const int limit, call.query_limit());
  TRY_DO(call.accept_query());
  TRY(const auto reloads,
      call.house.house().region().read([&](store::ReadTransaction& transaction) {
        return records::reloads(transaction, before, limit);
      }));
  List items;
  for (const records::KeptReload& reload : reloads) {
    items.push_back(reload.result);
  }
  const std::int64_t last = reloads.empty() ? 0 : reloads.back().number;
  return json(Map{{"items", std::move(items)}, {"next", next_of(reloads.size(), limit, last)}});
}

// --- going back

Result<Response> history(Call& call) {
  if (!call.visitor->account.regional_administrator) {
    TRY_DO(call.may(access::Act::manage_policy));
  }
  TRY(const std::int64_t before, query_before(call));
  TRY(const int limit, call.query_limit());
  TRY_DO(call.accept_query());
  TRY(const auto periods, studio::policy_history(call.house.house().region(),
                                                 call.bundle->municipality.name, before, limit));
  List items;
  for (const studio::PolicyPeriod& period : periods) {
    items.push_back(studio::show(period));
  }
  const std::int64_t last = periods.empty() ? 0 : periods.back().number;
  return json(Map{{"items", std::move(items)}, {"next", next_of(periods.size(), limit, last)}});
}

// A municipality's own files are its own; the region's and plugins' are for who manages the region.
Result<Response> roll_back(Call& call) {
  TRY(auto body, call.body());
  studio::RollBack wanted;
  wanted.municipality = call.bundle->municipality.name;
  wanted.fingerprint = body.optional_text("fingerprint", 64);
  wanted.reason = body.text("reason", 500);
  wanted.with_region = body.optional_boolean("with_region", false);
  TRY_DO(call.accept(body));
  if (call.visitor->account.regional_administrator) {
    wanted.by = hand_of(call, "regional_administrator");
  } else {
    TRY(const auto permission, call.may(access::Act::manage_policy));
    wanted.by = hand_of(call, permission.role);
    if (wanted.with_region) {
      TRY_DO(
          require_regional_administrator(call, "Bringing back files of the region or of plugins"));
    }
  }
  TRY(const auto rolled_back,
      studio::roll_back(call.house.keeper(), call.house.house().region(), wanted));
  return json(studio::show(rolled_back), 201);
}

}  // namespace

void add_policy_reloads(Router& router) {
  const std::string policy = in_municipality("/policy");
  router.add({Method::post, "/api/v1/policy-reloads", Guard::visitor, reload_policy});
  router.add({Method::get, "/api/v1/policy-reloads", Guard::visitor, list_reloads});
  router.add({Method::get, policy + "/history", Guard::municipality, history});
  router.add({Method::post, policy + "/rollbacks", Guard::municipality, roll_back});
}

}  // namespace naober::web
