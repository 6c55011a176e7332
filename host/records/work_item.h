// The work list (werkvoorraad).
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/work_item.h"
#include "store/transaction.h"

namespace naober::records {

// `about`: what it hangs on, such as the number of a step entry; it is found again by it.
Result<void> add_work(store::WriteTransaction& transaction, const WorkItem& item,
                      const std::string& about);
// Done, or moved to another day: whatever of this case hangs on `about`.
Result<void> finish_work(store::WriteTransaction& transaction, const CaseId& case_file,
                         const std::string& about, Date done_on);
Result<void> move_work(store::WriteTransaction& transaction, const CaseId& case_file,
                       const std::string& about, Date due_on);
// Nothing of a closed case waits for anybody.
Result<void> finish_all_work(store::WriteTransaction& transaction, const CaseId& case_file,
                             Date done_on);

// not_found when it is done already.
Result<WorkItem> find_work(store::ReadTransaction& transaction, const TaskId& id);
Result<void> finish_one(store::WriteTransaction& transaction, const TaskId& id, Date done_on);

// Whatever of any case hangs on `about`.
Result<void> finish_everywhere(store::WriteTransaction& transaction, const std::string& about,
                               Date done_on);

struct WorkFilter {
  std::vector<std::string> roles;
  std::string user;
  std::string organisation;  // of the user: queues of other organisations stay away
  std::optional<Date> due_until;
};
// Earliest due first. `after`: the `next` of the page before, or empty.
Result<Page<WorkItem>> work_page(store::ReadTransaction& transaction, const WorkFilter& filter,
                                 const std::string& after, int limit);

}  // namespace naober::records
