// What every letter can show: who writes to whom, about which case, under which settings, and what
// the rules looked at.
//
// A template names these (logic-less, so what is not there is skipped):
//   municipality.title, municipality.colour     client.name, client.street, client.town
//   signed.name, signed.role                    contact_line, objection.address
//   settings.<name>: of the task and of the tasks it requires, put in words
//   task.title, case.number, case.opened_on, case.applied_on
#pragma once

#include <string>

#include "base/value.h"
#include "casework/context.h"
#include "model/advice.h"
#include "model/case_file.h"
#include "model/client.h"
#include "model/decision.h"

namespace naober::casework {

// `role` is in words already. Settings are those of `on`.
Result<Map> letter_data(const Context& context, const CaseFile& case_file, const Identity& identity,
                        const std::string& role, Date on);

// The settings of a task, and of the tasks it requires, as a letter says them; none for no task.
Map settings_in_words(const policy::Task* task, Date on, const std::string& pilot = {});

// The reasons with the article of each, and what was looked at for it: the question as a resident
// would be asked, and the answer (Awb 3:46: what the reasoning rests on). Left out are facts that
// not everybody may know, free texts and choices, which are the house's own words. A fact is told
// once, under the first reason that looked at it.
List reasons_in(const Context& context, const CaseFile& case_file,
                const std::vector<Reason>& reasons, const Advice* advice);

}  // namespace naober::casework
