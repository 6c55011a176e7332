// The conversation at the kitchen table, and the plan the client made before it.
#include "casework/conversation.h"

#include <algorithm>

#include "casework/common_minimum.h"
#include "casework/plan.h"
#include "web/call.h"
#include "web/handlers/routes.h"
#include "web/show.h"

namespace naober::web {
namespace {

std::vector<DomainAnswer> read_answers(Reading& body) {
  std::vector<DomainAnswer> answers;
  for (Reading& answer : body.optional_objects("answers")) {
    answers.push_back({answer.text("domain", 64), answer.optional_text("answer"),
                       answer.optional_text("skipped_because")});
    if (const auto score = answer.optional_integer("score")) {
      // Far from any mark, so that the instrument refuses it with its own bounds.
      answers.back().score = static_cast<int>(std::clamp<std::int64_t>(*score, -1, 1000));
    }
    answer.finish();
  }
  return answers;
}

Result<Response> hold_conversation(Call& call) {
  casework::HoldConversation request;
  TRY(request.case_file, call.path_id<CaseId>(1));
  TRY(auto body, call.body());
  request.version = body.version();
  request.instrument = body.optional_text("instrument", 64);
  request.held_on = body.optional_date("held_on");
  request.participants = body.optional_words<Participant>("participants");
  request.answers = read_answers(body);
  request.outcome = body.text("outcome", 20'000);
  request.client_support_offered = body.boolean("client_support_offered");
  request.personal_budget_explained = body.boolean("personal_budget_explained");
  request.identity_established = body.boolean("identity_established");
  TRY_DO(call.accept(body));
  TRY(const auto context, call.context());
  TRY(const auto held, casework::hold_conversation(context, request));
  return json(Map{{"case", show(held.case_file)}, {"conversation", show(held.conversation)}}, 201);
}

// The conversation as it was held, and what it covers of the minimum that all instruments share.
Result<Response> read_conversation(Call& call) {
  TRY(const auto case_file, call.path_id<CaseId>(1));
  TRY(const auto id, call.path_id<ConversationId>(2));
  TRY_DO(call.accept_query());
  TRY(const auto context, call.look());
  TRY(const auto read, casework::read_conversation(context, case_file, id));
  return json(show(read));
}

Result<Response> record_personal_plan(Call& call) {
  casework::RecordPersonalPlan request;
  TRY(request.case_file, call.path_id<CaseId>(1));
  TRY(auto body, call.body());
  request.version = body.version();
  request.text = body.text("text", 20'000);
  request.received_on = body.optional_date("received_on");
  TRY_DO(call.accept(body));
  TRY(const auto context, call.context());
  TRY(const auto recorded, casework::record_personal_plan(context, request));
  return json(Map{{"case", show(recorded.case_file)},
                  {"personal_plan", show(recorded.personal_plan)},
                  {"in_time", recorded.in_time}},
              201);
}

}  // namespace

void add_conversations(Router& router) {
  const std::string one = in_municipality("/cases/{case}");
  router.add({Method::post, one + "/conversations", Guard::municipality, hold_conversation});
  router.add(
      {Method::get, one + "/conversations/{conversation}", Guard::municipality, read_conversation});
  router.add({Method::post, one + "/personal-plans", Guard::municipality, record_personal_plan});
}

}  // namespace naober::web
