// The journal's line of a use case: who did what to what, in which role, for what purpose.
#pragma once

#include <optional>
#include <string>

#include "access/may.h"
#include "casework/context.h"
#include "model/case_file.h"
#include "store/transaction.h"

namespace naober::casework {

struct Line {
  access::Act act;
  std::string subject_kind;  // "decision"
  std::string subject_id;
  ClientId client;        // whose file it concerns
  CaseId case_file = {};  // empty when it belongs to no case
  Value details = {};     // never an identity, never a free text of a client
  // What the house did that is no act of a person ("handler_task", "overdue"); empty: `act`.
  std::string_view deed = {};
};

// Writes the line in the transaction of the change itself. Refused (not_allowed) where the actor's
// roles are kept to other laws than that of the case (may_see_case, casework/sight.h): what was
// changed goes with the transaction.
Result<void> write_line(store::WriteTransaction& transaction, const Context& context,
                        const access::Permission& permission, const Line& line);

// A look into a file; on disk when it returns. Refused like a change: show nothing before it
// returned.
Result<void> record_look(const Context& context, const access::Permission& permission,
                         const Line& line);

// The same without waiting for the disk: for lists.
void record_look_soon(const Context& context, const access::Permission& permission,
                      const Line& line);

// What the act serves, when the caller named no purpose.
access::Purpose purpose_of(access::Act act);

}  // namespace naober::casework
