// "I am in this file": who else is, and at which version the file stands now.
#include "web/presence.h"

#include "casework/case_file.h"
#include "web/call.h"
#include "web/handlers/routes.h"

namespace naober::web {
namespace {

Result<Response> enter(Call& call) {
  TRY(const auto id, call.path_id<CaseId>(1));
  TRY(auto body, call.body());
  const std::string where = body.optional_text("where", 64);
  TRY_DO(call.accept(body));
  TRY(const auto context, call.look());
  TRY(const CaseFile file, casework::find_case(context, id));
  const access::Account& self = call.visitor->account;
  const auto others = call.house.presence().enter(
      id, {self.user, self.display_name, where, call.house.clock().now()});
  List shown;
  for (const Present& other : others) {
    shown.push_back(Map{{"user_id", other.user.text()},
                        {"display_name", other.display_name},
                        {"where", other.where},
                        {"since", other.since.text()}});
  }
  return json(Map{{"version", file.version}, {"others", std::move(shown)}});
}

// Needs no purpose: a page that is being closed says it, and it only takes away what the visitor
// said.
Result<Response> leave(Call& call) {
  TRY(const auto id, call.path_id<CaseId>(1));
  if (call.actor().roles.empty()) {
    return refuse(Fault::not_allowed,
                  "You hold no role in " + call.bundle->municipality.title +
                      ", so you are in none of its files.",
                  "presence");
  }
  call.house.presence().leave(id, call.visitor->account.user);
  return no_content();
}

}  // namespace

void add_presence(Router& router) {
  const std::string path = in_municipality("/cases/{case}/presence");
  router.add({Method::put, path, Guard::municipality, enter});
  router.add({Method::delete_, path, Guard::municipality, leave});
}

}  // namespace naober::web
