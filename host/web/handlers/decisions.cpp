// Decisions and their letters.
#include "casework/decide.h"
#include "web/call.h"
#include "web/handlers/routes.h"
#include "web/show.h"

namespace naober::web {
namespace {

casework::Decide read_decision(Reading& body) {
  casework::Decide request;
  request.version = body.version();
  request.kind = body.word<DecisionKind>("kind");
  request.provision = body.text("provision", 64);
  request.amount = body.optional_text("amount", 32);
  request.advice = body.optional_id<AdviceId>("advice_id");
  request.article = body.optional_text("article", 200);
  request.reason = body.optional_text("reason");
  request.deviation = body.optional_text("deviation");
  request.personal_plan_weighed = body.optional_text("personal_plan_weighed");
  request.valid_from = body.optional_date("valid_from");
  request.valid_until = body.optional_date("valid_until");
  request.published_on = body.optional_date("published_on");
  return request;
}

Response show_decided(const Call& call, const casework::Decided& decided) {
  return created(Map{{"case", show(decided.case_file)}, {"decision", show(decided.decision)}},
                 "/api/v1/municipalities/" + call.path_values.front() + "/decisions/" +
                     decided.decision.id.text());
}

Result<Response> decide(Call& call) {
  TRY(const auto id, call.path_id<CaseId>(1));
  TRY(auto body, call.body());
  casework::Decide request = read_decision(body);
  request.case_file = id;
  TRY_DO(call.accept(body));
  TRY(const auto context, call.context());
  TRY(const auto decided, casework::decide(context, request));
  return show_decided(call, decided);
}

Result<Response> preview_letter(Call& call) {
  TRY(const auto id, call.path_id<CaseId>(1));
  TRY(auto body, call.body());
  casework::Decide request = read_decision(body);
  request.case_file = id;
  TRY(const bool pdf, wants_pdf(call));
  TRY_DO(call.accept(body));
  TRY(const auto context, call.look());
  TRY(auto letter, casework::preview_letter(context, request));
  return letter_response(std::move(letter), request.published_on.value_or(context.today()), pdf);
}

Result<Response> open_decision(Call& call) {
  TRY(const auto id, call.path_id<DecisionId>(1));
  TRY_DO(call.accept_query());
  TRY(const auto context, call.look());
  TRY(const auto decision, casework::open_decision(context, id));
  return json(show(decision));
}

Result<Response> open_letter(Call& call) {
  TRY(const auto id, call.path_id<DecisionId>(1));
  TRY(const bool pdf, wants_pdf(call));
  TRY_DO(call.accept_query());
  TRY(const auto context, call.look());
  TRY(const auto decision, casework::open_decision(context, id));
  return letter_response(decision.letter, decision.published_on, pdf);
}

Result<Response> withdraw(Call& call) {
  casework::Withdraw request;
  TRY(request.decision, call.path_id<DecisionId>(1));
  TRY(auto body, call.body());
  request.version = body.version();
  request.ground = body.text("ground", 1);
  request.reason = body.text("reason");
  request.from = body.date("from");
  request.personal_plan_weighed = body.optional_text("personal_plan_weighed");
  request.heard_on = body.optional_date("heard_on");
  request.not_heard_because = body.optional_text("not_heard_because");
  TRY_DO(call.accept(body));
  TRY(const auto context, call.context());
  TRY(const auto decided, casework::withdraw(context, request));
  return show_decided(call, decided);
}

}  // namespace

void add_decisions(Router& router) {
  const std::string of_case = in_municipality("/cases/{case}");
  const std::string one = in_municipality("/decisions/{decision}");
  router.add({Method::post, of_case + "/decisions", Guard::municipality, decide});
  router.add({Method::post, of_case + "/letter-previews", Guard::municipality, preview_letter});
  router.add({Method::get, one, Guard::municipality, open_decision});
  router.add({Method::get, one + "/letter", Guard::municipality, open_letter});
  router.add({Method::post, one + "/withdrawals", Guard::municipality, withdraw});
}

}  // namespace naober::web
