// A question comes in (melding), or an application (aanvraag).
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "access/may.h"
#include "casework/context.h"
#include "model/case_file.h"
#include "model/notification.h"
#include "model/work_item.h"
#include "store/transaction.h"

namespace naober::casework {

struct RegisterNotification {
  ClientId client;
  NotificationKind kind = NotificationKind::notification;  // notification or signal
  Notifier notifier = Notifier::client;
  std::string question;
  std::optional<Date> received_on;  // today when it is not said; never a later day
  bool urgent = false;
};

// Needs register_notification. Sets the last day for a personal plan and of the investigation.
Result<Notification> register_notification(const Context& context,
                                           const RegisterNotification& request);

// Its two halves, for who does more in the same transaction: what it will be, with its days; and
// keeping it with its event and its line.
Result<Notification> prepare_notification(const Context& context,
                                          const RegisterNotification& request);
Result<void> keep_notification(store::WriteTransaction& transaction, const Context& context,
                               const access::Permission& permission,
                               const Notification& notification);

Result<Notification> open_notification(const Context& context, const NotificationId& notification);

struct NotificationQuery {
  bool only_without_case = true;
  std::string after;  // `next` of the page before
  int limit = 50;     // 1 to 200
};
Result<Page<Notification>> list_notifications(const Context& context,
                                              const NotificationQuery& query);

struct Apply {
  CaseId case_file;
  std::int64_t version = 0;  // of the case, as it was read
  std::optional<Date> received_on;
  std::string question;
};

// What became of an application. Before the investigation is finished, and while its six weeks have
// not passed, nobody can apply: it is then registered as a notification, and `says` explains it
// (Wmo 2.3.2 lid 9).
struct Application {
  bool accepted = false;
  std::string says;
  CaseFile case_file;
  std::optional<Notification> registered;  // where it was not accepted
};

Result<Application> apply(const Context& context, const Apply& request);

}  // namespace naober::casework
