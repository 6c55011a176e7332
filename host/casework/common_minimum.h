// A conversation seen two ways: as the instrument of this municipality has it, and as the common
// minimum that every instrument covers, so that who uses another instrument can read it.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "casework/context.h"
#include "model/conversation.h"

namespace naober::casework {

// An answer with what the instrument says of its domain. A domain that the instrument of today no
// longer has keeps its name, and covers nothing.
struct ReadAnswer {
  DomainAnswer answer;
  std::string asks;    // Dutch: how it was opened
  std::string covers;  // a topic of the common minimum
  std::vector<std::string> icf;
};

// One topic of the common minimum with the answers on it, in the order of the conversation.
struct Topic {
  std::string name;
  std::vector<ReadAnswer> answers;
  // The mean of the marks on it, rounded to tenths; nothing when no mark was given.
  std::optional<double> score;
  bool covered = false;  // something was said on it
};

struct ReadConversation {
  Conversation conversation;
  std::string title;  // of the instrument, in Dutch
  bool scored = false;
  std::vector<ReadAnswer> answers;
  std::vector<Topic> common_minimum;
};

// Both views of a conversation under the policy in force. Reads nothing.
ReadConversation read_both_ways(const policy::Bundle& bundle, Conversation conversation);

// Needs read_client and a purpose; the look is journalled.
Result<ReadConversation> read_conversation(const Context& context, const CaseId& case_file,
                                           const ConversationId& conversation);

}  // namespace naober::casework
