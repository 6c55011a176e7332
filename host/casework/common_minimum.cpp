#include "casework/common_minimum.h"

#include <algorithm>
#include <cmath>

#include "casework/lines.h"
#include "casework/rights.h"
#include "casework/sight.h"
#include "records/case_file.h"
#include "records/conversation.h"

namespace naober::casework {
namespace {

std::vector<ReadAnswer> with_domains(const policy::Instrument* instrument,
                                     const std::vector<DomainAnswer>& answers) {
  std::vector<ReadAnswer> read;
  for (const DomainAnswer& answer : answers) {
    ReadAnswer one{answer, {}, {}, {}};
    if (const auto* domain = instrument == nullptr ? nullptr : instrument->domain(answer.domain)) {
      one.asks = domain->asks;
      one.covers = domain->covers;
      one.icf = domain->icf;
    }
    read.push_back(std::move(one));
  }
  return read;
}

Topic topic_of(const std::string& name, const std::vector<ReadAnswer>& answers) {
  Topic topic;
  topic.name = name;
  int marks = 0;
  int sum = 0;
  for (const ReadAnswer& read : answers) {
    if (read.covers != name) {
      continue;
    }
    topic.covered = topic.covered || !read.answer.answer.empty();
    if (read.answer.score) {
      ++marks;
      sum += *read.answer.score;
    }
    topic.answers.push_back(read);
  }
  if (marks > 0) {
    topic.score = std::round(10.0 * sum / marks) / 10.0;
  }
  return topic;
}

}  // namespace

ReadConversation read_both_ways(const policy::Bundle& bundle, Conversation conversation) {
  ReadConversation read;
  const auto* instrument = bundle.instrument(conversation.instrument);
  read.title = instrument == nullptr ? conversation.instrument : instrument->title;
  read.scored = instrument != nullptr && instrument->scored;
  read.answers = with_domains(instrument, conversation.answers);
  if (instrument != nullptr) {
    const auto* task = bundle.task(instrument->plugin);
    for (const auto& topic : task->plugin->instruments.common_minimum) {
      read.common_minimum.push_back(topic_of(topic, read.answers));
    }
  }
  read.conversation = std::move(conversation);
  return read;
}

Result<ReadConversation> read_conversation(const Context& context, const CaseId& case_file,
                                           const ConversationId& conversation) {
  TRY(const auto permission, allowed_to_look(context));
  CaseFile of;
  TRY(auto all, context.store.read(
                    [&](store::ReadTransaction& transaction) -> Result<std::vector<Conversation>> {
                      TRY(of, records::find_case(transaction, case_file));
                      TRY_DO(may_see_case(transaction, context, of));
                      return records::conversations_of(transaction, case_file);
                    }));
  const auto found = std::find_if(
      all.begin(), all.end(), [&](const Conversation& held) { return held.id == conversation; });
  if (found == all.end()) {
    return refuse(Fault::not_found,
                  "There is no conversation '" + conversation.text() + "' in this case.",
                  conversation.text());
  }
  TRY_DO(record_look(context, permission,
                     Line{.act = access::Act::read_client,
                          .subject_kind = "conversation",
                          .subject_id = conversation.text(),
                          .client = of.client,
                          .case_file = of.id}));
  return read_both_ways(*context.bundle, std::move(*found));
}

}  // namespace naober::casework
