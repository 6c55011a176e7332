// One step of a workflow beside what a case expects of it: where it leads, who takes it, and when
// its term is over.
#pragma once

#include <string>
#include <vector>

#include "base/calendar.h"
#include "lab/scene.h"

namespace naober::lab {

// What is not as expected, in sentences. The term counts from the day of the case.
std::vector<std::string> judge_step(const Scene& scene, const PolicyCase& asked,
                                    const Calendar& calendar);

}  // namespace naober::lab
