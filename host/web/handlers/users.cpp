// Users of the region, and the roles they hold in its municipalities.
#include "web/call.h"
#include "web/handlers/routes.h"
#include "web/show.h"

namespace naober::web {
namespace {

Result<void> require_regional_administrator(const Call& call) {
  if (!call.visitor->account.regional_administrator) {
    return refuse(Fault::not_allowed,
                  "Users of the region are managed by a regional administrator, and you are none.",
                  "manage_users");
  }
  return {};
}

Result<Response> add_user(Call& call) {
  TRY_DO(require_regional_administrator(call));
  TRY(auto body, call.body());
  access::NewAccount account;
  account.login_name = body.text("login_name", 64);
  account.display_name = body.text("display_name", 120);
  account.organisation = body.text("organisation", 64);
  account.password = body.text("password", 256);
  account.regional_administrator = body.optional_boolean("regional_administrator", false);
  TRY_DO(call.accept(body));
  TRY(const auto made, call.house.accounts().add(account, call.visitor->account.user.text()));
  return created(show(made), "/api/v1/users/" + made.user.text());
}

Result<Response> list_users(Call& call) {
  TRY_DO(require_regional_administrator(call));
  const std::string after = call.query_text("after");
  TRY(const int limit, call.query_limit());
  TRY_DO(call.accept_query());
  Page<access::Account> page;
  TRY(page.items, call.house.accounts().page(after, limit));
  if (page.items.size() == static_cast<std::size_t>(limit)) {
    page.next = page.items.back().login_name;
  }
  return json(show(page));
}

Result<Response> open_user(Call& call) {
  TRY_DO(require_regional_administrator(call));
  TRY_DO(call.accept_query());
  TRY(const auto id, call.path_id<access::UserId>(0));
  TRY(const auto account, call.house.accounts().find(id));
  TRY(const auto assignments, call.house.accounts().assignments_of(id));
  return json(Map{{"user", show(account)}, {"role_assignments", show(assignments)}});
}

Result<Response> end_user(Call& call) {
  TRY_DO(require_regional_administrator(call));
  TRY(const auto id, call.path_id<access::UserId>(0));
  TRY_DO(call.house.accounts().end(id, call.visitor->account.user.text()));
  return no_content();
}

// One's own password takes the present one; an administrator sets another's without it.
Result<Response> set_password(Call& call) {
  TRY(const auto id, call.path_id<access::UserId>(0));
  TRY(auto body, call.body());
  const std::string password = body.text("password", 256);
  const std::string present = body.optional_text("present_password", 256);
  TRY_DO(call.accept(body));
  const access::Account& self = call.visitor->account;
  if (id == self.user) {
    TRY_DO(call.house.sessions().check_password(self.login_name, present));
  } else {
    TRY_DO(require_regional_administrator(call));
  }
  TRY_DO(call.house.accounts().set_password(id, password, self.user.text()));
  return no_content();
}

Result<Response> assign_role(Call& call) {
  TRY_DO(call.may(access::Act::manage_users));
  TRY(auto body, call.body());
  access::NewAssignment assignment;
  assignment.user = body.id<access::UserId>("user_id");
  assignment.role = body.text("role", 64);
  assignment.from = body.optional_date("from").value_or(call.house.clock().today());
  assignment.till = body.optional_date("till");
  TRY_DO(call.accept(body));
  TRY(const auto made,
      call.house.accounts().assign(assignment, *call.bundle, call.visitor->account.user.text()));
  return created(show(made), std::string(call.request.path) + "/" + made.id.text());
}

Result<Response> list_role_assignments(Call& call) {
  TRY_DO(call.may(access::Act::manage_users));
  const std::string after = call.query_text("after");
  TRY(const int limit, call.query_limit());
  TRY_DO(call.accept_query());
  Page<access::RoleAssignment> page;
  TRY(page.items,
      call.house.accounts().page_of_assignments(call.bundle->municipality.name, after, limit));
  if (page.items.size() == static_cast<std::size_t>(limit)) {
    page.next = page.items.back().id.text();
  }
  return json(show(page));
}

Result<Response> end_role_assignment(Call& call) {
  TRY_DO(call.may(access::Act::manage_users));
  TRY(const auto id, call.path_id<access::AssignmentId>(1));
  TRY_DO(call.house.accounts().end_assignment(id, call.bundle->municipality.name,
                                              call.visitor->account.user.text()));
  return no_content();
}

}  // namespace

void add_users(Router& router) {
  const std::string assignments = in_municipality("/role-assignments");
  router.add({Method::post, "/api/v1/users", Guard::visitor, add_user});
  router.add({Method::get, "/api/v1/users", Guard::visitor, list_users});
  router.add({Method::get, "/api/v1/users/{user}", Guard::visitor, open_user});
  router.add({Method::delete_, "/api/v1/users/{user}", Guard::visitor, end_user});
  router.add({Method::put, "/api/v1/users/{user}/password", Guard::visitor, set_password});
  router.add({Method::post, assignments, Guard::municipality, assign_role});
  router.add({Method::get, assignments, Guard::municipality, list_role_assignments});
  router.add(
      {Method::delete_, assignments + "/{assignment}", Guard::municipality, end_role_assignment});
}

}  // namespace naober::web
