// The facts that a command asks about: from a JSON file, or those of a policy case.
#pragma once

#include <string>

#include "cli/command.h"
#include "cli/policy_at_hand.h"

namespace naober::cli {

struct FactsAtHand {
  Map facts;
  std::string task;
  Date on;
};

// The positional FACTS, --task, --on and --case. A file holds one JSON object, fact → value, as the
// API takes it. With --case FACTS is the name of a case of the policy's own tests, or a piece of it
// that only one has; its task and day hold when they are not said.
Result<FactsAtHand> facts_at_hand(const Arguments& arguments, const PolicyAtHand& policy);

Positional facts_positional();
std::vector<Option> facts_options();

}  // namespace naober::cli
