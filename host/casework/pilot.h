// A trial with some of the cases (proef): which case takes part in which pilot.
#pragma once

#include <cstdint>
#include <string>

#include "casework/context.h"
#include "casework/road.h"
#include "model/case_file.h"
#include "store/transaction.h"

namespace naober::casework {

// The pilot that a case of this client begins in today, because of where the client lives; empty:
// none. The address is opened only where a pilot is for a neighbourhood.
Result<std::string> pilot_at_opening(store::ReadTransaction& transaction, const Context& context,
                                     const ClientId& client);

// The same road as the cases in that pilot keep it.
CaseRoad in_pilot(CaseRoad road, const std::string& pilot);

struct JoinPilot {
  CaseId case_file;
  std::int64_t version = 0;
  std::string pilot;    // empty: the case leaves its pilot
  std::string because;  // why, in words
};

// A case joins a pilot of its municipality, or leaves it. Needs open_case. Refused when there is no
// such pilot, when it is not open today, or when the road it would keep from now on has no place
// for the step in which the case stands.
Result<CaseFile> join_pilot(const Context& context, const JoinPilot& request);

}  // namespace naober::casework
