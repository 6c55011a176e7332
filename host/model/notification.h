// A question that reached the municipality (melding, Wmo 2.3.2). It is not yet an application.
#pragma once

#include <optional>
#include <string>

#include "base/date.h"
#include "model/ids.h"
#include "model/words.h"

namespace naober {

// How it came in. An application before the investigation is finished is no application yet: it is
// registered as a notification, and says so (Wmo 2.3.2 lid 9). A signal (signaal) may be followed
// up without any application or decision.
enum class NotificationKind { notification, early_application, application, signal };
template <>
const Words<NotificationKind>& words<NotificationKind>();

// Who told us.
enum class Notifier { client, informal_carer, family, professional, other };
template <>
const Words<Notifier>& words<Notifier>();

struct Notification {
  NotificationId id;
  ClientId client;
  NotificationKind kind = NotificationKind::notification;
  Notifier notifier = Notifier::client;
  std::string question;  // in the words of who asked
  Date received_on;
  bool urgent = false;  // spoed: a temporary provision without delay (Wmo 2.3.3)
  // The last day on which a personal plan may be handed in (seven days, Wmo 2.3.2 lid 2).
  Date personal_plan_until;
  // The last day of the investigation (onderzoek, at most six weeks, Wmo 2.3.2 lid 1).
  Date investigation_until;
  std::optional<CaseId> case_file;  // the case that was opened for it
  std::string registered_by;        // user

  friend bool operator==(const Notification&, const Notification&) = default;
};

}  // namespace naober
