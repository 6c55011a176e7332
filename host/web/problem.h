// Refusals on the wire: problem details (RFC 9457) made from an Error.
//
//   {"type":"urn:naober:problem:not_allowed","title":"Not allowed","status":403,
//    "detail":"To take a decision …","about":"decide"}
// `errors` stands there when a body holds several mistakes: each with its JSON pointer.
#pragma once

#include <string_view>
#include <vector>

#include "base/result.h"
#include "web/http.h"

namespace naober::web {

// not_found 404, not_allowed 403, invalid 400, conflict 409, script 500, unavailable 503 (with
// Retry-After).
int status_of(Fault fault);

Response problem(const Error& error);
// One refusal for all that is wrong with a request (400).
Response problem(const std::vector<Error>& errors);
// A refusal of the door itself, which no Fault names: 401, 405, 413 …
Response problem(int status, std::string_view detail, std::string_view about = {});

}  // namespace naober::web
