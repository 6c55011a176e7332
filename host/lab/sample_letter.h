// The letter that would go out on an outcome, to nobody in particular: so that a case can promise
// what a resident reads.
#pragma once

#include <string>

#include "lab/scene.h"
#include "policy/outcome.h"

namespace naober::lab {

// The HTML of the task's letter for the verdict, with the reasons, amounts and settings of the
// outcome; what only a real case knows (names, dates, plan) is made up. Refused as not_found when
// the task has no letter for this verdict: `weigh` and `ask` send none.
Result<std::string> sample_letter(const Scene& scene, const policy::Outcome& outcome, Date day);

}  // namespace naober::lab
