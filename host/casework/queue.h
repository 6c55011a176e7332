// Whose queue a piece of work stands in, as the municipality set it: the organisation that does the
// back office, and the one that has the access for the law of the task.
#pragma once

#include <string>
#include <string_view>

#include "casework/context.h"

namespace naober::casework {

// An organisation, or empty: everybody's who holds the role. Work for the role of the back office
// stands in the queue of `back_office_organisation`. Work of a role that people of the access
// organisation of that law may hold stands in theirs (`access_organisation_wmo`, …_youth,
// …_participation).
std::string queue_of(const Context& context, const policy::Task& task, std::string_view role);

// The organisation that has the access for this task's law on that day; empty when none is set.
std::string access_organisation(const Context& context, const policy::Task& task, Date on);

// The law of a task: that of the first provision it offers; Wmo where it offers none.
std::string law_of(const policy::Task& task);

}  // namespace naober::casework
