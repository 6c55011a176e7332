// Which cases a change of files concerns (naober test --watch).
#pragma once

#include <string>
#include <vector>

#include "lab/case_files.h"
#include "policy/loader.h"

namespace naober::lab {

// The cases whose outcome can be another now that these files (relative to the policy root) have
// changed: those that stand in them, those of a plugin that changed or that builds on it, and those
// that take place where a region or municipality changed. Rather a case too many than one too few.
CaseShelf concerned(const CaseShelf& shelf, const std::vector<std::string>& changed,
                    const policy::Loaded& policy);

}  // namespace naober::lab
