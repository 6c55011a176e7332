// The first thing every use case does: ask whether this actor may.
#pragma once

#include <string>
#include <vector>

#include "access/may.h"
#include "casework/context.h"
#include "model/advice.h"
#include "model/ids.h"
#include "store/transaction.h"

namespace naober::casework {

// may() under the context's bundle; the refusal is a sentence that says what is missing.
Result<access::Permission> allowed(const Context& context, access::Act act,
                                   const access::Context& known = {});

// The same for a look into a file: with the context's purpose (doelbinding).
Result<access::Permission> allowed_to_look(const Context& context);

// What was done in a case before, by whom: read from the journal, so that it cannot be forgotten.
Result<std::vector<access::EarlierAct>> earlier_acts(store::ReadTransaction& transaction,
                                                     const CaseId& case_file);

// Whether a municipal employee other than the actor gave a judgement on this provision.
bool consulted_on(const Context& context, const std::vector<Consultation>& consultations,
                  std::string_view provision);

// The same two, also for regional IT on the machine of the host (a command, no session): whoever
// can open the data folder can read it anyway. The journal names the role regional_it.
Result<access::Permission> allowed_here(const Context& context, access::Act act);
Result<access::Permission> allowed_to_look_here(const Context& context);

// Whether the actor works for an organisation of kind municipality.
bool is_municipal(const Context& context);

}  // namespace naober::casework
