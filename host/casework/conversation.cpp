#include "casework/conversation.h"

#include <algorithm>
#include <set>

#include "base/text.h"
#include "casework/checks.h"
#include "casework/events.h"
#include "casework/life.h"
#include "casework/lines.h"
#include "casework/policy_of.h"
#include "casework/rights.h"
#include "records/case_file.h"
#include "records/conversation.h"
#include "records/conversation_draft.h"

namespace naober::casework {
namespace {

Result<const policy::Instrument*> instrument_of(const Context& context, const std::string& asked) {
  TRY(const auto chosen, core_text(context, "conversation_instrument", context.today()));
  if (!asked.empty() && asked != chosen) {
    return refuse(Fault::invalid,
                  context.bundle->municipality.title + " holds its conversations with '" + chosen +
                      "', not with '" + asked.substr(0, 64) + "'.",
                  "/instrument");
  }
  const auto* instrument = context.bundle->instrument(chosen);
  if (instrument == nullptr) {
    return refuse(Fault::not_found,
                  "No plugin of " + context.bundle->municipality.title +
                      " brings the instrument '" + chosen + "'.",
                  "/instrument");
  }
  return instrument;
}

const DomainAnswer* answer_on(const std::vector<DomainAnswer>& answers, const std::string& domain) {
  const auto found = std::find_if(answers.begin(), answers.end(),
                                  [&](const auto& answer) { return answer.domain == domain; });
  return found == answers.end() ? nullptr : &*found;
}

Result<void> check_score(const policy::Instrument& instrument, const DomainAnswer& answer,
                         const std::string& pointer) {
  if (!answer.score) {
    return {};
  }
  if (!instrument.scored) {
    return refuse(Fault::invalid, "'" + instrument.name + "' gives no marks; leave 'score' out.",
                  pointer);
  }
  if (*answer.score < policy::lowest_score || *answer.score > policy::highest_score) {
    return refuse(Fault::invalid, "A mark runs from 0 (badly) to 10 (well).", pointer);
  }
  if (!is_blank(answer.skipped_because)) {
    return refuse(Fault::invalid, "What was left out of the conversation has no mark.", pointer);
  }
  return {};
}

// Each answer is on a domain of the instrument, said once, and says something or why not.
Result<void> check_answers(const policy::Instrument& instrument,
                           const std::vector<DomainAnswer>& answers) {
  std::set<std::string> seen;
  for (std::size_t place = 0; place < answers.size(); ++place) {
    const auto& answer = answers[place];
    const auto pointer = "/answers/" + std::to_string(place);
    if (instrument.domain(answer.domain) == nullptr) {
      std::vector<std::string> names;
      for (const auto& domain : instrument.domains) {
        names.push_back(domain.name);
      }
      return refuse(Fault::invalid,
                    "'" + answer.domain.substr(0, 64) + "' is no domain of '" + instrument.name +
                        "'; its domains are " + listed(names, "and") + ".",
                    pointer + "/domain");
    }
    if (!seen.insert(answer.domain).second) {
      return refuse(Fault::invalid, "'" + answer.domain + "' is answered twice.",
                    pointer + "/domain");
    }
    TRY_DO(check_score(instrument, answer, pointer + "/score"));
    if (is_blank(answer.answer) == is_blank(answer.skipped_because)) {
      return refuse(
          Fault::invalid,
          "Give an answer on '" + answer.domain + "', or say why it was left out: one of the two.",
          pointer);
    }
  }
  return {};
}

// In the order of the instrument. Where the instrument wants every topic, skipping one requires a
// mark, so a domain that is simply not there is refused.
Result<std::vector<DomainAnswer>> in_order(const policy::Instrument& instrument,
                                           const std::vector<DomainAnswer>& answers) {
  std::vector<DomainAnswer> ordered;
  std::vector<std::string> missing;
  for (const auto& domain : instrument.domains) {
    if (const auto* answer = answer_on(answers, domain.name)) {
      ordered.push_back(*answer);
    } else {
      missing.push_back(domain.name);
    }
  }
  if (instrument.every_topic && !missing.empty()) {
    return refuse(Fault::invalid,
                  "The conversation says nothing on " + listed(missing, "and") +
                      "; answer, or mark with skipped_because why it was left out.",
                  "/answers");
  }
  return ordered;
}

Result<Conversation> make_conversation(const Context& context, const HoldConversation& request) {
  TRY(const auto* instrument, instrument_of(context, request.instrument));
  TRY_DO(check_answers(*instrument, request.answers));
  if (request.answers.empty()) {
    return refuse(Fault::invalid, "A conversation has at least one answer.", "/answers");
  }
  if (request.participants.empty()) {
    return refuse(Fault::invalid, "Say who took part in the conversation.", "/participants");
  }
  TRY_DO(must_say(request.outcome, "/outcome", "what came out of the conversation"));
  Conversation held;
  held.id = ConversationId::make(context.random);
  held.case_file = request.case_file;
  held.instrument = instrument->name;
  TRY(held.held_on, past_day(context, request.held_on, "/held_on"));
  TRY_DO(must_be_in_life(context, request.case_file, held.held_on, "/held_on"));
  held.participants = request.participants;
  TRY(held.answers, in_order(*instrument, request.answers));
  held.outcome = request.outcome;
  held.client_support_offered = request.client_support_offered;
  held.personal_budget_explained = request.personal_budget_explained;
  held.identity_established = request.identity_established;
  held.held_by = context.actor.user.text();
  return held;
}

}  // namespace

Result<HeldConversation> hold_conversation(const Context& context,
                                           const HoldConversation& request) {
  TRY(const auto permission, allowed(context, access::Act::hold_conversation));
  TRY(const auto conversation, make_conversation(context, request));
  return context.store.write([&](store::WriteTransaction& transaction) -> Result<HeldConversation> {
    HeldConversation result{{}, conversation};
    TRY(result.case_file, open_at_version(transaction, request.case_file, request.version));
    TRY_DO(records::add_conversation(transaction, conversation));
    TRY_DO(records::clear_draft(transaction, result.case_file.id));
    TRY_DO(records::change_case(transaction, result.case_file));
    TRY_DO(emit(transaction, context, result.case_file, "conversation_held",
                conversation.instrument, Map{{"held_on", conversation.held_on}}));
    TRY_DO(write_line(transaction, context, permission,
                      Line{.act = access::Act::hold_conversation,
                           .subject_kind = "conversation",
                           .subject_id = conversation.id.text(),
                           .client = result.case_file.client,
                           .case_file = result.case_file.id,
                           .details = Map{{"instrument", conversation.instrument}}}));
    return result;
  });
}

}  // namespace naober::casework
