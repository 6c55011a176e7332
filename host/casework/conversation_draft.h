// A conversation while it is being typed, saved part by part.
//
// Nobody overwrites a colleague unseen: a save names the version of the part that was read, and
// another one is a conflict, after which the desk shows both. The parts go when the conversation is
// held (casework/conversation.h). Each save has its line in the journal; the text has not.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "casework/context.h"
#include "model/conversation_draft.h"
#include "model/ids.h"

namespace naober::casework {

struct SaveDraftPart {
  CaseId case_file;
  std::string part;          // a domain of this municipality's instrument, or "outcome"
  std::int64_t version = 0;  // that was read; 0 when nothing was saved yet
  std::string text;
  std::string skipped_because;
  std::optional<int> score;
};

// Needs hold_conversation, and an open case.
Result<DraftPart> save_draft_part(const Context& context, const SaveDraftPart& request);

// All that was saved since the last conversation. A look: it needs a purpose.
Result<std::vector<DraftPart>> read_draft(const Context& context, const CaseId& case_file);

}  // namespace naober::casework
