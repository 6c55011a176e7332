// What handlers asked to be reminded of.
#pragma once

#include <cstdint>
#include <vector>

#include "model/event.h"
#include "store/transaction.h"

namespace naober::records {

Result<void> add_reminder(store::WriteTransaction& transaction, const Reminder& reminder);
// Of open cases, earliest due first.
Result<std::vector<Reminder>> due_reminders(store::ReadTransaction& transaction, Date today,
                                            int limit);
Result<void> finish_reminder(store::WriteTransaction& transaction, std::int64_t number,
                             Date done_on);

}  // namespace naober::records
