// Too late: notices of default, penalties and adjournments.
#include "casework/default_notice.h"
#include "web/call.h"
#include "web/handlers/routes.h"
#include "web/money.h"
#include "web/show.h"

namespace naober::web {
namespace {

// With what it comes to today, or came to when the decision was there.
Result<Value> with_penalty(const casework::Context& context, const DefaultNotice& notice) {
  const Date day = notice.decided_on.value_or(context.today());
  TRY(const auto penalty, casework::penalty_on(context, notice, day));
  Value shown = show(notice);
  shown.as<Map>()->emplace("penalty_days", penalty.days);
  shown.as<Map>()->emplace("penalty_so_far", penalty.amount.text());
  return shown;
}

Result<Response> receive_default_notice(Call& call) {
  casework::ReceiveDefaultNotice request;
  TRY(request.case_file, call.path_id<CaseId>(1));
  TRY(auto body, call.body());
  request.version = body.version();
  request.objection = body.optional_id<ObjectionId>("objection_id");
  request.received_on = body.optional_date("received_on");
  TRY_DO(call.accept(body));
  TRY(const auto context, call.context());
  TRY(const auto received, casework::receive_default_notice(context, request));
  TRY(auto shown, with_penalty(context, received.notice));
  return created(Map{{"case", show(received.case_file)},
                     {"default_notice", std::move(shown)},
                     {"says", received.says}},
                 "/api/v1/municipalities/" + call.path_values.front() + "/default-notices/" +
                     received.notice.id.text());
}

Result<Response> open_default_notice(Call& call) {
  TRY(const auto id, call.path_id<DefaultNoticeId>(1));
  TRY_DO(call.accept_query());
  TRY(const auto context, call.look());
  TRY(const auto notice, casework::open_default_notice(context, id));
  TRY(const auto shown, with_penalty(context, notice));
  return json(shown);
}

Result<Response> fix_penalty(Call& call) {
  casework::FixPenalty request;
  TRY(request.notice, call.path_id<DefaultNoticeId>(1));
  TRY(auto body, call.body());
  request.version = body.version();
  request.amount = optional_money(body, "amount");
  request.because = body.optional_text("because");
  TRY_DO(call.accept(body));
  TRY(const auto context, call.context());
  TRY(const auto notice, casework::fix_penalty(context, request));
  TRY(const auto shown, with_penalty(context, notice));
  return json(shown, 201);
}

Result<Response> adjourn(Call& call) {
  casework::Adjourn request;
  TRY(request.case_file, call.path_id<CaseId>(1));
  TRY(auto body, call.body());
  request.version = body.version();
  request.objection = body.optional_id<ObjectionId>("objection_id");
  request.until = body.date("until");
  request.because = body.text("because");
  request.consented = body.optional_boolean("consented", false);
  TRY_DO(call.accept(body));
  TRY(const auto context, call.context());
  TRY(const auto adjourned, casework::adjourn(context, request));
  return json(Map{{"case", show(adjourned.case_file)},
                  {"adjournment", show(adjourned.adjournment)},
                  {"says", adjourned.says}},
              201);
}

}  // namespace

void add_default_notices(Router& router) {
  const std::string of_case = in_municipality("/cases/{case}");
  const std::string one = in_municipality("/default-notices/{default_notice}");
  router.add(
      {Method::post, of_case + "/default-notices", Guard::municipality, receive_default_notice});
  router.add({Method::post, of_case + "/adjournments", Guard::municipality, adjourn});
  router.add({Method::get, one, Guard::municipality, open_default_notice});
  router.add({Method::post, one + "/penalties", Guard::municipality, fix_penalty});
}

}  // namespace naober::web
