// Which municipalities this host serves, and what the visitor may do there.
#include "web/call.h"
#include "web/handlers/routes.h"
#include "web/show.h"
#include "web/show_policy.h"

namespace naober::web {
namespace {

Value show_problems(const std::vector<policy::Problem>& problems) {
  List shown;
  for (const policy::Problem& problem : problems) {
    shown.push_back(Map{{"place", problem.place()}, {"says", problem.says}});
  }
  return shown;
}

Map show_outline(const Call& call, const studio::ServedMunicipality& served) {
  const access::Actor actor = call.visitor->actor_in(served.name, call.house.clock().today());
  Map shown{{"name", served.name},
            {"region", served.region},
            {"title", served.bundle == nullptr ? served.name : served.bundle->municipality.title},
            {"open", served.bundle != nullptr},
            {"fingerprint", served.bundle == nullptr ? Value() : Value(served.bundle->fingerprint)},
            {"roles", show_texts(actor.roles)},
            {"problems", List{}}};
  // What is wrong with a policy is for who works there, and for the region.
  if (!actor.roles.empty() || actor.regional_administrator) {
    shown["problems"] = show_problems(served.problems);
  }
  return shown;
}

Result<Response> list_municipalities(Call& call) {
  TRY_DO(call.accept_query());
  List items;
  for (const auto& [name, served] : call.policy->municipalities) {
    items.push_back(show_outline(call, served));
  }
  return json(Map{{"items", std::move(items)}});
}

Result<Response> open_municipality(Call& call) {
  TRY_DO(call.accept_query());
  const policy::Bundle& bundle = *call.bundle;
  Map shown = show_outline(call, *call.policy->find(bundle.municipality.name));
  List acts;
  for (const access::Act act : access::acts_open_to(call.actor(), bundle)) {
    acts.emplace_back(name_of(act));
  }
  Map theme;
  for (const auto& [key, value] : bundle.municipality.theme) {
    theme[key] = value;
  }
  shown["acts"] = std::move(acts);
  shown["theme"] = std::move(theme);
  shown["code"] = bundle.municipality.code_at(call.house.clock().today());
  shown["tasks"] = show_texts(bundle.order);
  shown["fingerprint"] = bundle.fingerprint;
  shown["partnerships"] = show_partnerships(bundle.municipality);
  shown["pilots"] = show_pilots(bundle.municipality);
  return json(shown);
}

}  // namespace

void add_municipalities(Router& router) {
  router.add({Method::get, "/api/v1/municipalities", Guard::visitor, list_municipalities});
  router.add({Method::get, in_municipality(""), Guard::municipality, open_municipality});
}

}  // namespace naober::web
