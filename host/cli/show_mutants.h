// What came of breaking the policy on purpose, in sentences.
#pragma once

#include <string>

#include "lab/mutation_test.h"

namespace naober::cli {

// Survivors with file, line, what was changed and a case that would notice; then the explained
// ones; ends with "N passed, N failed", where a survivor is a failure.
std::string show_mutants(const lab::MutationTest& test);

}  // namespace naober::cli
