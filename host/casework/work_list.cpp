#include "casework/work_list.h"

#include <algorithm>

#include "casework/checks.h"
#include "casework/lines.h"
#include "records/notice.h"
#include "records/work_item.h"

namespace naober::casework {
namespace {

bool is_for(const access::Actor& actor, const std::string& role, const std::string& user,
            const std::string& organisation = {}) {
  const auto& held = actor.roles;
  if (!organisation.empty() && organisation != actor.organisation) {
    return false;
  }
  return role.empty() ? user == actor.user.text()
                      : std::find(held.begin(), held.end(), role) != held.end();
}

access::Permission permission_of(const Context& context, const std::string& role) {
  return {role.empty() && !context.actor.roles.empty() ? context.actor.roles.front() : role,
          context.actor.organisation,
          {}};
}

}  // namespace

Result<Page<WorkItem>> work_list(const Context& context, const WorkListQuery& query) {
  TRY_DO(check_limit(query.limit));
  const auto& held = context.actor.roles;
  if (held.empty()) {
    return refuse(Fault::not_allowed,
                  "You hold no role in " + context.bundle->municipality.title + " on " +
                      context.actor.day.text() + ", so there is no work list.",
                  "work_list");
  }
  if (!query.role.empty() && std::find(held.begin(), held.end(), query.role) == held.end()) {
    return refuse(Fault::not_allowed,
                  "You do not hold the role '" + query.role.substr(0, 64) + "' here.", "role");
  }
  records::WorkFilter filter;
  if (!query.mine_only) {
    filter.roles = query.role.empty() ? held : std::vector<std::string>{query.role};
  }
  filter.user = context.actor.user.text();
  filter.organisation = context.actor.organisation;
  filter.due_until = query.due_until;
  return context.store.read([&](store::ReadTransaction& transaction) {
    return records::work_page(transaction, filter, query.after, query.limit);
  });
}

Result<WorkItem> finish_task(const Context& context, const TaskId& task) {
  return context.store.write([&](store::WriteTransaction& transaction) -> Result<WorkItem> {
    TRY(auto item, records::find_work(transaction, task));
    if (!is_for(context.actor, item.role, item.user, item.organisation)) {
      const std::string queue = item.organisation.empty() ? "" : " at '" + item.organisation + "'";
      return refuse(Fault::not_allowed,
                    "This task is for " +
                        (item.role.empty() ? std::string("somebody else")
                                           : "who holds the role '" + item.role + "'" + queue) +
                        ".",
                    task.text());
    }
    if (item.what != "task") {
      return refuse(Fault::conflict,
                    "This work is finished by doing it: '" + item.what +
                        "' leaves the list when its step or its objection is dealt with.",
                    task.text());
    }
    TRY_DO(records::finish_one(transaction, task, context.today()));
    TRY_DO(write_line(transaction, context, permission_of(context, item.role),
                      Line{.act = access::Act::make_plan,
                           .subject_kind = "task",
                           .subject_id = task.text(),
                           .client = item.client,
                           .case_file = item.case_file,
                           .details = Map{{"what", "finished"}},
                           .deed = "finish_task"}));
    return item;
  });
}

Result<Page<Notice>> list_notices(const Context& context, const std::string& after, int limit) {
  TRY_DO(check_limit(limit));
  return context.store.read([&](store::ReadTransaction& transaction) {
    return records::notice_page(transaction, context.actor.roles, context.actor.user.text(), after,
                                limit);
  });
}

Result<Notice> read_notice(const Context& context, const NoticeId& notice) {
  return context.store.write([&](store::WriteTransaction& transaction) -> Result<Notice> {
    TRY(auto found, records::find_unread(transaction, notice));
    if (!is_for(context.actor, found.role, found.user)) {
      return refuse(Fault::not_allowed, "This notice is for somebody else.", notice.text());
    }
    TRY_DO(records::set_read(transaction, notice, context.today(), context.actor.user.text()));
    TRY_DO(write_line(transaction, context, permission_of(context, found.role),
                      Line{.act = access::Act::make_plan,
                           .subject_kind = "notice",
                           .subject_id = notice.text(),
                           .client = found.client,
                           .case_file = found.case_file.value_or(CaseId()),
                           .details = {},
                           .deed = "read_notice"}));
    return found;
  });
}

}  // namespace naober::casework
