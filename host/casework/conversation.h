// The broad conversation, with the instrument that this municipality uses.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "casework/context.h"
#include "model/case_file.h"
#include "model/conversation.h"

namespace naober::casework {

struct HoldConversation {
  CaseId case_file;
  std::int64_t version = 0;
  std::string instrument;  // empty: the municipality's (setting conversation_instrument)
  std::optional<Date> held_on;
  std::vector<Participant> participants;
  std::vector<DomainAnswer> answers;
  std::string outcome;
  bool client_support_offered = false;
  bool personal_budget_explained = false;
  bool identity_established = false;
};

struct HeldConversation {
  CaseFile case_file;
  Conversation conversation;
};

// Needs hold_conversation. Every domain of the instrument is answered, or left out with a mark that
// says why; a domain that the instrument does not know is refused with its pointer.
Result<HeldConversation> hold_conversation(const Context& context, const HoldConversation& request);

}  // namespace naober::casework
