// Notifications (meldingen).
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "model/notification.h"
#include "model/work_item.h"
#include "store/transaction.h"

namespace naober::records {

Result<void> add_notification(store::WriteTransaction& transaction,
                              const Notification& notification);
Result<Notification> find_notification(store::ReadTransaction& transaction,
                                       const NotificationId& id);
// Newest first.
Result<std::vector<Notification>> notifications_of(store::ReadTransaction& transaction,
                                                   const ClientId& client);
// Newest first, from below `after` (the `next` of the page before; empty: from the newest).
Result<Page<Notification>> notification_page(store::ReadTransaction& transaction,
                                             bool only_without_case, const std::string& after,
                                             int limit);

}  // namespace naober::records
