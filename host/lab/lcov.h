// Coverage as an lcov tracefile, for genhtml and for editors that colour lines.
//
// A rule is a function (FN), called as often as it spoke. A part of a condition is a branch with
// two ways, yes and no (BRDA), on the line where it stands; that line was reached as often as the
// part was known. Lines inside functions come from the script room where it counted them (DA).
#pragma once

#include <string>

#include "lab/coverage.h"

namespace naober::lab {

// `folder` is put before every path ("/srv/policy/"), so that the sources are found.
std::string lcov(const Coverage& coverage, const std::string& folder);

}  // namespace naober::lab
