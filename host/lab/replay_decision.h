// Replay and package for somebody at the door: first the right, then the line in the journal, then
// the answer.
#pragma once

#include <string>

#include "casework/context.h"
#include "journal/checkpoint.h"
#include "lab/replay.h"

namespace naober::lab {

// A look into the file: needs read_client and a purpose, and is journalled. The context brings the
// policies of other days and the script room.
Result<Replay> replay_decision(const casework::Context& context, const DecisionId& decision);

// The package as text, also a look. Refused as not_allowed when the decision saw a fact that the
// actor may not know (known_to): a package without it would prove nothing. unavailable while the
// journal has not signed the decision's line yet, which takes a second.
Result<std::string> package_decision(const casework::Context& context, const DecisionId& decision,
                                     const journal::VerifierKey& key);

}  // namespace naober::lab
