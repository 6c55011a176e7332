// From a request to what an act on a draft is given.
#pragma once

#include "studio/draft_context.h"
#include "web/call.h"

namespace naober::web {

// Borrows the call.
inline studio::DraftContext draft_context(const Call& call) {
  CHECK(call.visitor != nullptr);
  return {
      *call.visitor,        call.policy,           call.house.keeper(), call.house.house().region(),
      call.house.scripts(), call.house.calendar(), call.house.clock(),  call.house.random()};
}

}  // namespace naober::web
