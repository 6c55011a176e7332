#include "casework/work_list.h"

#include <algorithm>

#include "casework/checks.h"
#include "records/work_item.h"

namespace naober::casework {

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
  filter.due_until = query.due_until;
  return context.store.read([&](store::ReadTransaction& transaction) {
    return records::work_page(transaction, filter, query.after, query.limit);
  });
}

}  // namespace naober::casework
