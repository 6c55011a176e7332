// Whether the people of a municipality fit the roads of its tasks.
//
// A plugin names roles and mandates without knowing who holds them; roles.lua of region and
// municipality say so. Here the two meet: every role that a step, a mandate or a fact names exists
// and somebody can hold it, every mandate exists and has a holder who does its acts.
#pragma once

#include "policy/bundle.h"

namespace naober::policy {

// Problems stand where the missing thing was asked for, and say where it would have to be declared.
void check_roles(const Bundle& bundle, ProblemList& problems);

}  // namespace naober::policy
