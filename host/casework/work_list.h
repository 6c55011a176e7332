// What is due, for whom (werkvoorraad).
#pragma once

#include <optional>
#include <string>

#include "casework/context.h"
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

}  // namespace naober::casework
