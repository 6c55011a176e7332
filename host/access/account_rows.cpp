#include "access/account_rows.h"

namespace naober::access {

Account account_from(const store::Statement& row) {
  Account account;
  account.user = row.id<UserId>("user_id");
  account.login_name = row.text("login_name");
  account.display_name = row.text("display_name");
  account.organisation = row.text("organisation");
  account.regional_administrator = row.boolean("regional_administrator");
  account.created_at = row.instant("created_at");
  account.ended_at = row.optional_instant("ended_at");
  return account;
}

RoleAssignment assignment_from(const store::Statement& row) {
  RoleAssignment assignment;
  assignment.id = row.id<AssignmentId>("assignment_id");
  assignment.user = row.id<UserId>("user_id");
  assignment.municipality = row.text("municipality");
  assignment.role = row.text("role");
  assignment.from = row.date("valid_from");
  assignment.till = row.optional_date("valid_till");
  assignment.assigned_by = row.text("assigned_by");
  assignment.assigned_at = row.instant("assigned_at");
  assignment.ended_at = row.optional_instant("ended_at");
  return assignment;
}

Result<std::vector<RoleAssignment>> all_assignments(store::Statement& rows) {
  std::vector<RoleAssignment> found;
  while (true) {
    TRY(const bool there, rows.next());
    if (!there) {
      return found;
    }
    found.push_back(assignment_from(rows));
  }
}

journal::Entry region_entry(Instant now, const std::string& by, std::string act,
                            const UserId& user) {
  journal::Entry entry;
  entry.at = now;
  entry.user_id = by;
  entry.purpose = "administration";
  entry.act = std::move(act);
  entry.subject_kind = "user";
  entry.subject_id = user.text();
  return entry;
}

Actor Visitor::actor_in(std::string_view municipality, Date day) const {
  Actor actor;
  actor.user = account.user;
  actor.municipality = municipality;
  actor.organisation = account.organisation;
  actor.day = day;
  actor.regional_administrator = account.regional_administrator && !scope;
  if (scope) {
    actor.scope = scope->municipality == municipality ? scope->acts : std::vector<Act>();
  }
  for (const RoleAssignment& assignment : assignments) {
    if (assignment.municipality == municipality && assignment.holds_on(day)) {
      actor.roles.push_back(assignment.role);
    }
  }
  return actor;
}

}  // namespace naober::access
