// Days in the life of a client: nothing happened to somebody before birth or after death.
#pragma once

#include <optional>
#include <string>

#include "casework/context.h"
#include "model/client.h"

namespace naober::casework {

// Refuses (invalid, `pointer`) a day before the client was born, or after the client died. Opens
// the birth date for that and shows it to nobody; so not while the pen is held.
Result<void> must_be_in_life(const Context& context, const ClientId& client, Date day,
                             const std::string& pointer);
// The same for the client of a case.
Result<void> must_be_in_life(const Context& context, const CaseId& case_file, Date day,
                             const std::string& pointer);

struct RecordDeath {
  ClientId client;
  Date died_on;
  std::string source;  // "BRP", "family"
};
// Needs register_notification. Written once: a mistake is put right by who keeps the register
// (BRP). Refused (invalid): a day to come, or before birth. Conflict: it was recorded before.
Result<void> record_death(const Context& context, const RecordDeath& request);

// The day the client died; nothing while the client lives, as far as is known.
Result<std::optional<Date>> died_on(const Context& context, const ClientId& client);

}  // namespace naober::casework
