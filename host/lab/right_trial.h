// Whether somebody may do something in a municipality, as its roles, mandates and separations have
// it: what a case with `may` asks.
#pragma once

#include "access/may.h"
#include "lab/policy_case.h"
#include "policy/loader.h"

namespace naober::lab {

// The permission, or the sentence with which it is refused. Fault::not_found when the municipality,
// the role or the organisation itself is not there.
Result<access::Permission> try_right(const policy::Loaded& policy, const PolicyCase& asked);

}  // namespace naober::lab
