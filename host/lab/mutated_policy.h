// The policy as it would be with one thing broken, built beside the real one.
#pragma once

#include <optional>

#include "lab/mutant.h"

namespace naober::lab {

// Nothing when the broken thing would not even load: such a mutant cannot live. A mutant of a
// function changes nothing here; RememberingScripts bends its answers.
std::optional<policy::Loaded> mutated(const policy::Loaded& policy, const Mutant& mutant);

}  // namespace naober::lab
