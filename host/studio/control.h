// What regional IT may ask over the control socket: reload, roll back, list what was in force.
#pragma once

#include "base/result.h"
#include "base/value.h"
#include "store/house.h"
#include "studio/policy_keeper.h"

namespace naober::studio {

// { do = "reload", reason? }                                            → a reload as the API shows
// { do = "roll_back", municipality, fingerprint?, reason, with_region } → a rollback as the API
// shows { do = "history", municipality, limit }                               → { items } Who asks
// is regional IT on the host, who may do all of it. invalid for any other question.
Result<Value> answer_control(const Value& question, PolicyKeeper& keeper,
                             store::RegionStore& region);

}  // namespace naober::studio
