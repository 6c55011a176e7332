// Facts that make sense together, for invented cases: those that the policy's own cases are given.
#pragma once

#include "lab/demo.h"
#include "policy/scripts.h"

namespace naober::lab {

// Reads the cases of every plugin below the policy root. A plugin whose cases cannot be read has no
// sheets; `naober test` says why.
Result<FactSheets> fact_sheets_of(const std::vector<policy::SourceFile>& files,
                                  policy::Scripts& scripts);

}  // namespace naober::lab
