// With whom one works in a municipality: names for the ids that files and lists speak of.
#include "web/call.h"
#include "web/handlers/routes.h"
#include "web/show.h"

namespace naober::web {
namespace {

Result<Response> list_colleagues(Call& call) {
  TRY_DO(call.accept_query());
  if (call.actor().roles.empty()) {
    return refuse(Fault::not_allowed,
                  "You hold no role in " + call.bundle->municipality.title +
                      ", so its colleagues are not shown.",
                  "colleagues");
  }
  TRY(const auto colleagues, call.house.accounts().colleagues_in(call.bundle->municipality.name,
                                                                 call.house.clock().today()));
  List shown;
  for (const access::Colleague& colleague : colleagues) {
    shown.push_back(Map{{"user_id", colleague.user.text()},
                        {"display_name", colleague.display_name},
                        {"organisation", colleague.organisation},
                        {"roles", show_texts(colleague.roles)}});
  }
  return json(Map{{"items", std::move(shown)}});
}

}  // namespace

void add_colleagues(Router& router) {
  router.add({Method::get, in_municipality("/colleagues"), Guard::municipality, list_colleagues});
}

}  // namespace naober::web
