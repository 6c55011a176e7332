// Tokens of systems: made, listed, revoked.
#include "web/call.h"
#include "web/handlers/routes.h"

namespace naober::web {
namespace {

Map show(const access::AccessToken& token) {
  List acts;
  for (const access::Act act : token.acts) {
    acts.emplace_back(name_of(act));
  }
  return Map{{"token_id", token.id.text()},
             {"user_id", token.user.text()},
             {"name", token.name},
             {"acts", std::move(acts)},
             {"till", token.till.text()},
             {"made_by", token.made_by},
             {"made_at", token.made_at.text()},
             {"revoked_at", token.revoked_at ? Value(token.revoked_at->text()) : Value()}};
}

Result<Response> add(Call& call) {
  TRY_DO(call.may(access::Act::manage_users));
  TRY(auto body, call.body());
  access::NewToken wanted;
  wanted.user = body.id<access::UserId>("user_id");
  wanted.name = body.text("name", 120);
  for (const std::string& name : body.optional_texts("acts")) {
    if (const auto act = access::act_named(name)) {
      wanted.acts.push_back(*act);
    } else {
      body.fault("acts", "'" + name.substr(0, 64) + "' is no act that this house knows.");
    }
  }
  wanted.till = body.date("till");
  TRY_DO(call.accept(body));
  TRY(const auto made,
      call.house.tokens().add(wanted, *call.bundle, call.visitor->account.user.text()));
  Map shown = show(made.token);
  shown["token"] = made.secret;  // here and never again
  return created(std::move(shown), std::string(call.request.path) + "/" + made.token.id.text());
}

Result<Response> list(Call& call) {
  TRY_DO(call.may(access::Act::manage_users));
  const std::string after = call.query_text("after");
  TRY(const int limit, call.query_limit());
  TRY_DO(call.accept_query());
  TRY(const auto tokens, call.house.tokens().page(call.bundle->municipality.name, after, limit));
  List items;
  for (const access::AccessToken& token : tokens) {
    items.push_back(show(token));
  }
  const bool more = tokens.size() == static_cast<std::size_t>(limit);
  return json(
      Map{{"items", std::move(items)}, {"next", more ? Value(tokens.back().id.text()) : Value()}});
}

Result<Response> revoke(Call& call) {
  TRY_DO(call.may(access::Act::manage_users));
  TRY(const auto id, call.path_id<access::TokenId>(1));
  TRY_DO(call.house.tokens().revoke(id, call.bundle->municipality.name,
                                    call.visitor->account.user.text()));
  return no_content();
}

}  // namespace

void add_access_tokens(Router& router) {
  const std::string path = in_municipality("/access-tokens");
  router.add({Method::post, path, Guard::municipality, add});
  router.add({Method::get, path, Guard::municipality, list});
  router.add({Method::delete_, path + "/{token}", Guard::municipality, revoke});
}

}  // namespace naober::web
