// What differs between two policies of one municipality, on one day.
#pragma once

#include <string>
#include <vector>

#include "base/date.h"
#include "lab/simulation_result.h"
#include "policy/bundle.h"

namespace naober::lab {

// The day from which everything that one sets otherwise than the other holds, and at least `today`.
Date day_that_shows(const policy::Bundle& before, const policy::Bundle& after, Date today);

// The settings of all tasks that differ on the day, by task and name; a setting that several tasks
// see is named with the task that declares it.
std::vector<SettingDifference> settings_that_differ(const policy::Bundle& before,
                                                    const policy::Bundle& after, Date on);

// Whether the facts and rules of a task are written alike, local rules included. It looks at the
// files, so it may say no where a change means nothing, and never yes where one might.
bool rules_are_alike(const policy::Bundle& one, const policy::Bundle& other,
                     const std::string& task);

// The tasks, in use on both sides, whose facts or rules are not written alike.
std::vector<std::string> tasks_with_other_rules(const policy::Bundle& before,
                                                const policy::Bundle& after);

}  // namespace naober::lab
