// Carrying out what a handler wants, in the transaction of the host.
//
// Everything or nothing: whoever calls holds a savepoint. What the core forbids everybody, it
// forbids a handler: the refusal is the sentence a person would have heard.
#pragma once

#include <string>
#include <vector>

#include "casework/context.h"
#include "casework/listen.h"
#include "store/transaction.h"

namespace naober::casework {

// `context.for_handler` names the handler. `situation.case_file` is the case as it stands now, and
// is changed when an effect changes it. What was done, one sentence each.
Result<std::vector<std::string>> carry_out(store::WriteTransaction& transaction,
                                           const Context& context, Situation& situation,
                                           const std::vector<Wish>& wishes);

// A notice for a role, or for the contact person of the case. `case_file` may be null.
Result<void> leave_notice(store::WriteTransaction& transaction, const Context& context,
                          const CaseFile* case_file, const ClientId& client,
                          const std::string& role, const std::string& title,
                          const std::string& made_by);

// Work of a role, or of the contact person, that a person finishes (finish_task).
Result<void> leave_task(store::WriteTransaction& transaction, const Context& context,
                        const CaseFile& case_file, const std::string& role,
                        const std::string& title, std::optional<Date> due_on,
                        const std::string& about);

}  // namespace naober::casework
