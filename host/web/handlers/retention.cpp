// What is kept how long, what is due, and destroying it: proposed, approved by somebody else, told.
#include "casework/retention.h"

#include "casework/destruction.h"
#include "web/call.h"
#include "web/handlers/routes.h"

namespace naober::web {
namespace {

Result<Response> rules(Call& call) {
  TRY(const auto day, call.query_date("on"));
  TRY_DO(call.accept_query());
  TRY(const auto context, call.context());
  TRY(const auto in_force, casework::retention_rules(context, day.value_or(context.today())));
  List items;
  for (const auto& rule : in_force) {
    items.push_back(casework::show(rule));
  }
  return json(Map{{"items", std::move(items)}});
}

Result<Response> list(Call& call) {
  TRY(const auto until, call.query_date("until"));
  casework::RetentionListQuery query;
  query.after = call.query_text("after");
  TRY(query.limit, call.query_limit());
  TRY_DO(call.accept_query());
  TRY(const auto context, call.context());
  query.until = until.value_or(context.today());
  TRY(const auto list, casework::retention_list(context, query));
  List items;
  for (const auto& item : list.items) {
    items.push_back(casework::show(item));
  }
  return json(Map{{"until", query.until},
                  {"items", std::move(items)},
                  {"next", list.next.empty() ? Value() : Value(list.next)}});
}

Result<Response> propose(Call& call) {
  TRY(auto body, call.body());
  casework::ProposeDestruction request;
  request.reason = body.text("reason", 1000);
  std::size_t place = 0;
  for (const std::string& text : body.optional_texts("client_ids")) {
    auto id = ClientId::parse(text);
    if (id) {
      request.clients.push_back(*std::move(id));
    } else {
      body.fault("client_ids/" + std::to_string(place), "This is not the id of a client.");
    }
    ++place;
  }
  TRY_DO(call.accept(body));
  TRY(const auto context, call.context());
  TRY(const auto made, casework::propose_destruction(context, request));
  return created(casework::show(made), std::string(call.request.path) + "/" + made.id.text());
}

Result<Response> ask_erasure(Call& call) {
  casework::RequestErasure request;
  TRY(request.client, call.path_id<ClientId>(1));
  TRY(auto body, call.body());
  request.reason = body.text("reason", 1000);
  request.weighed = body.text("weighed", 1000);
  TRY_DO(call.accept(body));
  TRY(const auto context, call.context());
  TRY(const auto made, casework::request_erasure(context, request));
  return json(casework::show(made), 201);
}

Result<Response> all(Call& call) {
  const std::string after = call.query_text("after");
  TRY(const int limit, call.query_limit());
  TRY_DO(call.accept_query());
  TRY(const auto context, call.context());
  TRY(const auto page, casework::list_destructions(context, after, limit));
  List items;
  for (const auto& one : page.items) {
    Value shown = casework::show(one);
    shown.as<Map>()->erase("items");
    items.push_back(std::move(shown));
  }
  return json(
      Map{{"items", std::move(items)}, {"next", page.next.empty() ? Value() : Value(page.next)}});
}

Result<Response> open(Call& call) {
  TRY(const auto id, call.path_id<DestructionId>(1));
  TRY_DO(call.accept_query());
  TRY(const auto context, call.context());
  TRY(const auto found, casework::open_destruction(context, id));
  return json(casework::show(found));
}

using Decide = Result<Destruction> (*)(const casework::Context&, const DestructionId&,
                                       const std::string&);

Result<Response> decided(Call& call, Decide decide) {
  TRY(const auto id, call.path_id<DestructionId>(1));
  TRY(auto body, call.body());
  const std::string because = body.text("because", 1000);
  TRY_DO(call.accept(body));
  TRY(const auto context, call.context());
  TRY(const auto made, decide(context, id, because));
  return json(casework::show(made), 201);
}

Result<Response> approve(Call& call) { return decided(call, casework::approve_destruction); }
Result<Response> reject(Call& call) { return decided(call, casework::reject_destruction); }

Result<Response> certificate(Call& call) {
  TRY(const auto id, call.path_id<DestructionId>(1));
  TRY(const bool page, wants_page(call));
  TRY_DO(call.accept_query());
  TRY(const auto context, call.context());
  TRY(const auto shown, casework::certificate_of(context, id));
  if (page) {
    return letter_response(casework::certificate_page(shown, context.bundle->municipality.title),
                           context.today(), false);
  }
  return json(shown);
}

}  // namespace

void add_retention(Router& router) {
  const std::string one = in_municipality("/destructions/{destruction}");
  router.add({Method::get, in_municipality("/retention-rules"), Guard::municipality, rules});
  router.add({Method::get, in_municipality("/retention-list"), Guard::municipality, list});
  router.add({Method::get, in_municipality("/destructions"), Guard::municipality, all});
  router.add({Method::post, in_municipality("/destructions"), Guard::municipality, propose});
  router.add({Method::get, one, Guard::municipality, open});
  router.add({Method::post, one + "/approvals", Guard::municipality, approve});
  router.add({Method::post, one + "/rejections", Guard::municipality, reject});
  router.add({Method::get, one + "/certificate", Guard::municipality, certificate});
  router.add({Method::post, in_municipality("/clients/{client}/erasure-requests"),
              Guard::municipality, ask_erasure});
}

}  // namespace naober::web
