// What we hand to a resident who asks for it: everything we keep about them, and who looked at it
// (AVG art. 15 and 20).
//
// Both are looks into the file with the purpose client_request, and stand in the journal. Data of
// others (housemates, who else belongs to a case) and names of employees are left out, and the copy
// says so.
#pragma once

#include <string>

#include "base/value.h"
#include "casework/context.h"
#include "model/ids.h"

namespace naober::casework {

// Identity, cases with all their rows, letters as they were sent. Needs read_client and a purpose.
Result<Value> copy_of_client(const Context& context, const ClientId& client);
// The same for people: one HTML page in Dutch.
std::string copy_page(const Value& copy);

// Who looked at the file or changed it, in which role, for which purpose, on which law, from when
// to when; newest first. At most the newest ten thousand; the answer says when there are more.
// Needs read_client and a purpose. Also of a client who was destroyed: the journal stays.
Result<Value> access_report(const Context& context, const ClientId& client);
std::string access_page(const Value& report);

}  // namespace naober::casework
