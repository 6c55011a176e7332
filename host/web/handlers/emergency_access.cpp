// Files opened in an emergency (spoed), and their review.
#include "casework/emergency_access.h"

#include "web/call.h"
#include "web/handlers/routes.h"

namespace naober::web {
namespace {

Value show(const EmergencyAccess& access) {
  Value review;
  if (access.review) {
    review = Map{{"at", access.review->at.text()},
                 {"by", access.review->by},
                 {"rightful", access.review->rightful},
                 {"remark", access.review->remark}};
  }
  return Map{{"emergency_access_id", access.id.text()},
             {"client_id", access.client.text()},
             {"user_id", access.user},
             {"organisation", access.organisation},
             {"role", access.role},
             {"because", access.because},
             {"opened_at", access.opened_at.text()},
             {"ends_at", access.ends_at.text()},
             {"review", std::move(review)}};
}

List show_all(const std::vector<EmergencyAccess>& accesses) {
  List items;
  for (const EmergencyAccess& access : accesses) {
    items.push_back(show(access));
  }
  return items;
}

Result<Response> open(Call& call) {
  casework::OpenInEmergency request;
  TRY(request.client, call.path_id<ClientId>(1));
  TRY(auto body, call.body());
  request.because = body.text("because", 1000);
  TRY_DO(call.accept(body));
  TRY(const auto context, call.look());
  TRY(const auto opened, casework::open_in_emergency(context, request));
  return json(show(opened), 201);
}

Result<Response> of_client(Call& call) {
  TRY(const auto id, call.path_id<ClientId>(1));
  TRY_DO(call.accept_query());
  TRY(const auto context, call.look());
  TRY(const auto accesses, casework::emergency_accesses(context, id));
  return json(Map{{"items", show_all(accesses)}});
}

Result<Response> to_review(Call& call) {
  const std::string after = call.query_text("after");
  TRY(const int limit, call.query_limit());
  TRY_DO(call.accept_query());
  TRY(const auto context, call.context());
  TRY(const auto page, casework::emergencies_to_review(context, after, limit));
  return json(Map{{"items", show_all(page.items)},
                  {"next", page.next.empty() ? Value() : Value(page.next)}});
}

Result<Response> review(Call& call) {
  casework::ReviewEmergency request;
  TRY(request.access, call.path_id<EmergencyAccessId>(1));
  TRY(auto body, call.body());
  request.rightful = body.boolean("rightful");
  request.remark = body.optional_text("remark", 1000);
  TRY_DO(call.accept(body));
  TRY(const auto context, call.context());
  TRY(const auto reviewed, casework::review_emergency(context, request));
  return json(show(reviewed), 201);
}

}  // namespace

void add_emergency_access(Router& router) {
  const std::string client = in_municipality("/clients/{client}/emergency-accesses");
  const std::string all = in_municipality("/emergency-accesses");
  router.add({Method::post, client, Guard::municipality, open});
  router.add({Method::get, client, Guard::municipality, of_client});
  router.add({Method::get, all, Guard::municipality, to_review});
  router.add({Method::post, all + "/{emergency_access}/reviews", Guard::municipality, review});
}

}  // namespace naober::web
