// Money asked back, fines, and what is paid on them.
#include "casework/claim.h"

#include "web/call.h"
#include "web/handlers/routes.h"
#include "web/money.h"
#include "web/show.h"

namespace naober::web {
namespace {

Result<Response> decide_claim(Call& call) {
  casework::DecideClaim request;
  TRY(request.case_file, call.path_id<CaseId>(1));
  TRY(auto body, call.body());
  request.version = body.version();
  request.kind = body.word<ClaimKind>("kind");
  request.debtor = body.optional_word<Debtor>("debtor", Debtor::client);
  request.withdrawal = body.optional_id<DecisionId>("withdrawal_id");
  request.amount = money(body, "amount");
  request.reason = body.text("reason");
  request.heard_on = body.optional_date("heard_on");
  request.not_heard_because = body.optional_text("not_heard_because");
  request.on_purpose = body.optional_boolean("on_purpose", false);
  request.duty_to_inform_broken = body.optional_boolean("duty_to_inform_broken", false);
  request.instalment = optional_money(body, "instalment").value_or(Money());
  request.first_instalment_on = body.optional_date("first_instalment_on");
  TRY_DO(call.accept(body));
  TRY(const auto context, call.context());
  TRY(const auto decided, casework::decide_claim(context, request));
  return created(
      Map{{"case", show(decided.case_file)}, {"claim", show(decided.claim)}},
      "/api/v1/municipalities/" + call.path_values.front() + "/claims/" + decided.claim.id.text());
}

Result<Response> open_claim(Call& call) {
  TRY(const auto id, call.path_id<ClaimId>(1));
  TRY_DO(call.accept_query());
  TRY(const auto context, call.look());
  TRY(const auto claim, casework::open_claim(context, id));
  return json(show(claim));
}

Result<Response> record_payment(Call& call) {
  casework::RecordPayment request;
  TRY(request.claim, call.path_id<ClaimId>(1));
  TRY(auto body, call.body());
  request.paid_on = body.date("paid_on");
  request.amount = money(body, "amount");
  TRY_DO(call.accept(body));
  TRY(const auto context, call.context());
  TRY(const auto claim, casework::record_payment(context, request));
  return json(show(claim), 201);
}

Result<Response> set_instalments(Call& call) {
  casework::SetInstalments request;
  TRY(request.claim, call.path_id<ClaimId>(1));
  TRY(auto body, call.body());
  request.instalment = money(body, "instalment");
  request.first_instalment_on = body.date("first_instalment_on");
  TRY_DO(call.accept(body));
  TRY(const auto context, call.context());
  TRY(const auto claim, casework::set_instalments(context, request));
  return json(show(claim));
}

}  // namespace

void add_claims(Router& router) {
  const std::string one = in_municipality("/claims/{claim}");
  router.add(
      {Method::post, in_municipality("/cases/{case}/claims"), Guard::municipality, decide_claim});
  router.add({Method::get, one, Guard::municipality, open_claim});
  router.add({Method::post, one + "/payments", Guard::municipality, record_payment});
  router.add({Method::put, one + "/instalments", Guard::municipality, set_instalments});
}

}  // namespace naober::web
