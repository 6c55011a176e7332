// What came of the policy's own tests, in sentences.
#pragma once

#include <string>

#include "lab/policy_test.h"

namespace naober::cli {

// Every case by file, with what a failing one has to say; then what of the policy was refused. With
// `only_failures` the cases that passed are left out.
std::string show_cases(const lab::PolicyTest& test, bool only_failures = false);

// "N passed, N failed".
std::string show_count(const lab::PolicyTest& test);

}  // namespace naober::cli
