// Whether somebody whom a request names works here: a director (regisseur), a contact person (vast
// contactpersoon). Accounts belong to the region, so the door looks this up and not the use case.
#pragma once

#include <string>

#include "access/act.h"
#include "base/result.h"
#include "web/call.h"

namespace naober::web {

// `user_id` is an account that has not ended and holds a role today, in the municipality of the
// call, that allows `act`. Refused otherwise (not_allowed when the role is missing, invalid when
// there is no such account) with a sentence that says what the person would be: `as` is "director
// of a plan". `about` points at the key of the body. An empty id is nobody, and no question.
Result<void> must_be_colleague(Call& call, const std::string& user_id, access::Act act,
                               const std::string& as, const std::string& about);

}  // namespace naober::web
