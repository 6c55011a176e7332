// What providers gave on their orders.
#include "casework/deliver.h"
#include "web/call.h"
#include "web/handlers/routes.h"
#include "web/show.h"

namespace naober::web {
namespace {

Value show(const casework::Granted& granted) {
  return Map{{"provision", granted.provision},
             {"amount", casework::amount_text(granted.hundredths)},
             {"unit", granted.unit},
             {"period", granted.period.empty() ? Value() : Value(granted.period)}};
}

Value show(const casework::DeliverySum& sum) {
  return Map{{"granted", show(sum.granted)},
             {"delivered", casework::amount_text(sum.delivered)},
             {"granted_so_far", casework::amount_text(sum.granted_so_far)}};
}

Result<Response> tell_delivery(Call& call) {
  casework::TellDelivery request;
  TRY(request.order, call.path_id<OrderId>(1));
  TRY(auto body, call.body());
  request.first_day = body.date("first_day");
  request.last_day = body.date("last_day");
  request.amount = body.text("amount", 20);
  request.unit = body.text("unit", 64);
  request.corrects = body.optional_id<DeliveryId>("corrects");
  request.because = body.optional_text("because");
  TRY_DO(call.accept(body));
  TRY(const auto context, call.context());
  TRY(const auto told, casework::tell_delivery(context, request));
  return json(Map{{"delivery", web::show(told.delivery)},
                  {"sum", show(told.sum)},
                  {"says", told.says.empty() ? Value() : Value(told.says)}},
              201);
}

Result<Response> list_deliveries(Call& call) {
  TRY(const auto id, call.path_id<OrderId>(1));
  TRY(const auto context, call.context());
  TRY_DO(call.accept_query());
  TRY(const auto list, casework::list_deliveries(context, id));
  return json(Map{{"items", web::show(list.items)}, {"sum", show(list.sum)}});
}

Result<Response> list_own_orders(Call& call) {
  const std::string after = call.query_text("after");
  TRY(const int limit, call.query_limit());
  TRY(const auto context, call.context());
  TRY_DO(call.accept_query());
  TRY(const auto page, casework::list_own_orders(context, after, limit));
  List items;
  for (const auto& own : page.items) {
    Value item = web::show(own.order);
    item.as<Map>()->emplace("granted", show(own.granted));
    items.push_back(std::move(item));
  }
  return json(
      Map{{"items", std::move(items)}, {"next", page.next.empty() ? Value() : Value(page.next)}});
}

}  // namespace

void add_deliveries(Router& router) {
  const std::string path = in_municipality("/orders");
  router.add({Method::get, path, Guard::municipality, list_own_orders});
  router.add({Method::post, path + "/{order}/deliveries", Guard::municipality, tell_delivery});
  router.add({Method::get, path + "/{order}/deliveries", Guard::municipality, list_deliveries});
}

}  // namespace naober::web
