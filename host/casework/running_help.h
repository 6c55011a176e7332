// What runs in a municipality now, of a cluster or of one provision: all transport seen together,
// so that nobody drives past an empty seat.
#pragma once

#include <string>

#include "casework/context.h"
#include "model/provision.h"
#include "model/work_item.h"

namespace naober::casework {

struct RunningHelpQuery {
  std::string cluster;    // as the catalogue spells it: "Vervoer"; empty: every cluster
  std::string provision;  // a name in the catalogue; empty: every one
  std::string after;      // `next` of the page before; empty: from the start
  int limit = 50;
};

// Newest first. Needs read_client and a purpose. A cluster or provision that the catalogue of this
// municipality does not have is invalid.
Result<Page<Provision>> running_help(const Context& context, const RunningHelpQuery& query);

}  // namespace naober::casework
