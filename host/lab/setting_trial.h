// What the loader would say if a region or municipality set a value.
#pragma once

#include <string>
#include <vector>

#include "lab/policy_case.h"
#include "policy/loader.h"

namespace naober::lab {

// One sentence per objection; none: it would be allowed.
std::vector<std::string> objections_to(const policy::Loaded& policy, const PolicyCase& asked);

}  // namespace naober::lab
