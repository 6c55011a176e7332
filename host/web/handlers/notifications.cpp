// Questions that reach the municipality (melding).
#include "casework/notification.h"

#include "casework/case_file.h"
#include "web/call.h"
#include "web/handlers/routes.h"
#include "web/show.h"

namespace naober::web {
namespace {

Result<Response> register_notification(Call& call) {
  TRY(auto body, call.body());
  casework::RegisterNotification request;
  request.client = body.id<ClientId>("client_id");
  request.kind = body.optional_word<NotificationKind>("kind", NotificationKind::notification);
  request.notifier = body.optional_word<Notifier>("notifier", Notifier::client);
  request.question = body.text("question");
  request.received_on = body.optional_date("received_on");
  request.urgent = body.optional_boolean("urgent", false);
  TRY_DO(call.accept(body));
  TRY(const auto context, call.context());
  TRY(const Notification made, casework::register_notification(context, request));
  // Whoever takes the call sees at once that help was declined before.
  TRY(const auto declined, casework::declined_before(context, request.client));
  Value shown = show(made);
  shown.as<Map>()->emplace("declined_before", show(declined));
  return created(shown, std::string(call.request.path) + "/" + made.id.text());
}

Result<Response> list_notifications(Call& call) {
  casework::NotificationQuery query;
  const std::string without_case = call.query_text("withoutCase");
  TRY(const bool flag, call.query_flag("withoutCase"));
  query.only_without_case = without_case.empty() || flag;
  query.after = call.query_text("after");
  TRY(query.limit, call.query_limit());
  TRY_DO(call.accept_query());
  TRY(const auto context, call.look());
  TRY(const auto page, casework::list_notifications(context, query));
  return json(show(page));
}

Result<Response> open_notification(Call& call) {
  TRY(const auto id, call.path_id<NotificationId>(1));
  TRY_DO(call.accept_query());
  TRY(const auto context, call.look());
  TRY(const auto notification, casework::open_notification(context, id));
  return json(show(notification));
}

}  // namespace

void add_notifications(Router& router) {
  const std::string path = in_municipality("/notifications");
  router.add({Method::post, path, Guard::municipality, register_notification});
  router.add({Method::get, path, Guard::municipality, list_notifications});
  router.add({Method::get, path + "/{notification}", Guard::municipality, open_notification});
}

}  // namespace naober::web
