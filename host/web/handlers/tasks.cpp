// What is due, for whom (werkvoorraad): a list that shows no identity.
#include "casework/work_list.h"
#include "web/call.h"
#include "web/handlers/routes.h"
#include "web/show.h"

namespace naober::web {
namespace {

Result<Response> list_tasks(Call& call) {
  casework::WorkListQuery query;
  TRY(query.mine_only, call.query_flag("mineOnly"));
  query.role = call.query_text("role");
  TRY(query.due_until, call.query_date("dueUntil"));
  query.after = call.query_text("after");
  TRY(query.limit, call.query_limit());
  TRY_DO(call.accept_query());
  TRY(const auto context, call.context());
  TRY(const auto page, casework::work_list(context, query));
  return json(show(page));
}

}  // namespace

void add_tasks(Router& router) {
  router.add({Method::get, in_municipality("/tasks"), Guard::municipality, list_tasks});
}

}  // namespace naober::web
