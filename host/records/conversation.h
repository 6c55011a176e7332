// Conversations (keukentafelgesprekken).
#pragma once

#include <vector>

#include "model/conversation.h"
#include "store/transaction.h"

namespace naober::records {

Result<void> add_conversation(store::WriteTransaction& transaction,
                              const Conversation& conversation);
// Oldest first.
Result<std::vector<Conversation>> conversations_of(store::ReadTransaction& transaction,
                                                   const CaseId& case_file);

}  // namespace naober::records
