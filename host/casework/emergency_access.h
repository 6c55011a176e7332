// Opening a file that is closed, because it cannot wait (noodtoegang bij spoed).
//
// A role that works for some laws sees no case of another law without the resident's consent
// (casework/sight.h). When somebody's safety hangs on it, one who may read files at all opens it
// with a reason: for a day, for that client alone. The director of the plan and the contact persons
// of the running cases get a notice at once, it stands in the client's file and in the journal, and
// a colleague who keeps watch says afterwards whether it was rightful. It opens looks, no acts:
// mandates, separations and the roles of another municipality stay what they are.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "casework/context.h"
#include "model/emergency_access.h"
#include "model/work_item.h"

namespace naober::casework {

struct OpenInEmergency {
  ClientId client;
  std::string because;  // 20 to 1000 bytes; it is read by the director and by who reviews
};

// Needs read_client and a purpose. conflict while one of the actor's runs for that client.
Result<EmergencyAccess> open_in_emergency(const Context& context, const OpenInEmergency& request);

// Who opened this client's file in an emergency, newest first; a look.
Result<std::vector<EmergencyAccess>> emergency_accesses(const Context& context,
                                                        const ClientId& client);

// What waits for review, oldest first. Needs read_journal or supervise.
Result<Page<EmergencyAccess>> emergencies_to_review(const Context& context,
                                                    const std::string& after, int limit);

struct ReviewEmergency {
  EmergencyAccessId access;
  bool rightful = false;
  std::string remark;  // needed when it was not rightful
};
// Needs read_journal or supervise; not by who opened it. The one who did gets a notice.
Result<EmergencyAccess> review_emergency(const Context& context, const ReviewEmergency& request);

}  // namespace naober::casework
