// Notices: what somebody should know, until it was read.
#pragma once

#include <string>
#include <vector>

#include "model/event.h"
#include "model/work_item.h"
#include "store/transaction.h"

namespace naober::records {

Result<void> add_notice(store::WriteTransaction& transaction, const Notice& notice);
// Unread ones for one of these roles or this user, newest first.
Result<Page<Notice>> notice_page(store::ReadTransaction& transaction,
                                 const std::vector<std::string>& roles, const std::string& user,
                                 const std::string& after, int limit);
// not_found when it was read already.
Result<Notice> find_unread(store::ReadTransaction& transaction, const NoticeId& id);
Result<void> set_read(store::WriteTransaction& transaction, const NoticeId& id, Date read_on,
                      const std::string& read_by);

}  // namespace naober::records
