#include "records/conversation.h"

#include "records/rows.h"

namespace naober::records {
namespace {

Conversation conversation_of(const store::Statement& row) {
  Conversation result;
  result.id = row.id<ConversationId>("id");
  result.case_file = row.id<CaseId>("case_file");
  result.instrument = row.text("instrument");
  result.held_on = row.date("held_on");
  for (const auto& word : texts_of(row.text_view("participants"))) {
    if (const auto participant = parse_word<Participant>(word)) {
      result.participants.push_back(*participant);
    }
  }
  result.outcome = row.text("outcome");
  result.client_support_offered = row.boolean("client_support_offered");
  result.personal_budget_explained = row.boolean("personal_budget_explained");
  result.identity_established = row.boolean("identity_established");
  result.held_by = row.text("held_by");
  return result;
}

DomainAnswer answer_of(const store::Statement& row) {
  DomainAnswer answer{row.text("domain"), row.text("answer"), row.text("skipped_because")};
  if (const auto score = row.optional_integer("score")) {
    answer.score = static_cast<int>(*score);
  }
  return answer;
}

Result<void> add_answers(store::WriteTransaction& transaction, const Conversation& conversation) {
  auto add = transaction.query("add_conversation_answer");
  int place = 0;
  for (const auto& answer : conversation.answers) {
    TRY_DO(add.bind("conversation", conversation.id)
               .bind("place", ++place)
               .bind("domain", answer.domain)
               .bind("answer", answer.answer)
               .bind("skipped_because", answer.skipped_because)
               .bind("score", answer.score)
               .run());
    add.reset();
  }
  return {};
}

}  // namespace

Result<void> add_conversation(store::WriteTransaction& transaction,
                              const Conversation& conversation) {
  std::vector<std::string> participants;
  for (const auto participant : conversation.participants) {
    participants.emplace_back(word_of(participant));
  }
  auto add = transaction.query("add_conversation");
  TRY_DO(add.bind("id", conversation.id)
             .bind("case_file", conversation.case_file)
             .bind("instrument", conversation.instrument)
             .bind("held_on", conversation.held_on)
             .bind("participants", json_of(participants))
             .bind("outcome", conversation.outcome)
             .bind("client_support_offered", conversation.client_support_offered)
             .bind("personal_budget_explained", conversation.personal_budget_explained)
             .bind("identity_established", conversation.identity_established)
             .bind("held_by", conversation.held_by)
             .run());
  return add_answers(transaction, conversation);
}

Result<std::vector<Conversation>> conversations_of(store::ReadTransaction& transaction,
                                                   const CaseId& case_file) {
  auto find = transaction.query("conversations_of_case");
  find.bind("case_file", case_file);
  TRY(auto conversations, every(std::move(find), conversation_of));
  for (auto& conversation : conversations) {
    auto answers = transaction.query("answers_of_conversation");
    answers.bind("conversation", conversation.id);
    TRY(conversation.answers, every(std::move(answers), answer_of));
  }
  return conversations;
}

}  // namespace naober::records
