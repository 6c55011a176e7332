// What is due, for whom (werkvoorraad).
#pragma once

#include <optional>
#include <string>

#include "casework/context.h"
#include "model/event.h"
#include "model/work_item.h"

namespace naober::casework {

struct WorkListQuery {
  bool mine_only = false;         // only what waits for the actor in person
  std::string role;               // empty: every role the actor holds
  std::optional<Date> due_until;  // nothing later than this day
  std::string after;              // `next` of the page before
  int limit = 50;                 // 1 to 200
};

// Earliest due first. Needs no more than a role in this municipality; it shows no identity.
Result<Page<WorkItem>> work_list(const Context& context, const WorkListQuery& query);

// Somebody did what a handler or the house asked for. For who holds its role, or is its user; work
// of the core's own (a step, an objection) is finished by the act itself.
Result<WorkItem> finish_task(const Context& context, const TaskId& task);

// What somebody should know, newest first: for the roles of the actor, and for the actor in person.
Result<Page<Notice>> list_notices(const Context& context, const std::string& after, int limit);
// It was read, and is not shown again.
Result<Notice> read_notice(const Context& context, const NoticeId& notice);

}  // namespace naober::casework
