// Provisions that start and end, and the orders that have a provider start them.
#include "casework/assignment_message.h"
#include "casework/judge_goal.h"
#include "casework/provide.h"
#include "casework/running_help.h"
#include "casework/urgent.h"
#include "web/call.h"
#include "web/handlers/routes.h"
#include "web/show.h"

namespace naober::web {
namespace {

Response show_started(const casework::StartedProvision& started) {
  return json(Map{{"case", show(started.case_file)}, {"provision", show(started.provision)}}, 201);
}

Result<Response> start_provision(Call& call) {
  casework::StartProvision request;
  TRY(request.case_file, call.path_id<CaseId>(1));
  TRY(auto body, call.body());
  request.version = body.version();
  request.provision = body.text("provision", 64);
  request.starts_on = body.optional_date("starts_on");
  request.replaces = body.optional_id<ProvisionId>("replaces");
  TRY_DO(call.accept(body));
  TRY(const auto context, call.context());
  TRY(const auto started, casework::start_provision(context, request));
  return show_started(started);
}

Result<Response> end_provision(Call& call) {
  casework::EndProvision request;
  TRY(request.provision, call.path_id<ProvisionId>(1));
  TRY(auto body, call.body());
  request.version = body.version();
  request.ended_on = body.optional_date("ended_on");
  request.because = body.text("because");
  request.result = body.optional_text("result", 64);
  TRY_DO(call.accept(body));
  TRY(const auto context, call.context());
  TRY(const auto ended, casework::end_provision(context, request));
  return show_started(ended);
}

Result<Response> running_help(Call& call) {
  casework::RunningHelpQuery query;
  query.cluster = call.query_text("cluster");
  query.provision = call.query_text("provision");
  query.after = call.query_text("after");
  TRY(query.limit, call.query_limit());
  TRY_DO(call.accept_query());
  TRY(const auto context, call.look());
  TRY(const auto page, casework::running_help(context, query));
  return json(show(page));
}

Result<Response> judge_goal(Call& call) {
  casework::JudgeGoal request;
  TRY(request.provision, call.path_id<ProvisionId>(1));
  TRY(auto body, call.body());
  request.version = body.version();
  request.outcome = body.word<GoalOutcome>("outcome");
  request.says = body.text("says");
  request.judged_on = body.optional_date("judged_on");
  TRY_DO(call.accept(body));
  TRY(const auto context, call.context());
  TRY(const auto judged, casework::judge_goal(context, request));
  return json(Map{{"case", show(judged.case_file)},
                  {"result", Map{{"provision_id", judged.result.provision.text()},
                                 {"outcome", word_of(judged.result.outcome)},
                                 {"says", judged.result.says},
                                 {"judged_on", judged.result.judged_on},
                                 {"judged_by", judged.result.judged_by}}}},
              201);
}

Result<Response> place_order(Call& call) {
  casework::PlaceOrder request;
  TRY(request.case_file, call.path_id<CaseId>(1));
  TRY(auto body, call.body());
  request.version = body.version();
  request.decision = body.id<DecisionId>("decision_id");
  request.provider = body.text("provider", 64);
  request.goal = body.optional_text("goal");
  request.offered = body.optional_texts("offered");
  request.fewer_because = body.optional_text("fewer_because");
  request.starts_on = body.optional_date("starts_on");
  request.ends_on = body.optional_date("ends_on");
  request.replaces = body.optional_id<ProvisionId>("replaces");
  TRY_DO(call.accept(body));
  TRY(const auto context, call.context());
  TRY(const auto placed, casework::place_order(context, request));
  return json(Map{{"case", show(placed.case_file)},
                  {"order", show(placed.order)},
                  {"provision", show(placed.provision)}},
              201);
}

// A file to hand to the national exchange.
Result<Response> assignment_message(Call& call) {
  TRY(const auto order, call.path_id<OrderId>(1));
  TRY_DO(call.accept_query());
  TRY(const auto context, call.context());
  TRY(auto message, casework::assignment_message(context, order));
  Response response;
  response.content_type = "application/xml";
  response.headers.emplace_back("Content-Disposition",
                                "attachment; filename=\"" + message.name + "\"");
  response.body = std::move(message.text);
  return response;
}

Result<Response> help_urgently(Call& call) {
  casework::HelpUrgently request;
  TRY(request.case_file, call.path_id<CaseId>(1));
  TRY(auto body, call.body());
  request.version = body.version();
  request.provision = body.text("provision", 64);
  request.because = body.text("because");
  request.provider = body.optional_text("provider", 64);
  request.starts_on = body.optional_date("starts_on");
  request.ends_on = body.optional_date("ends_on");
  TRY_DO(call.accept(body));
  TRY(const auto context, call.context());
  TRY(const auto helped, casework::help_urgently(context, request));
  return json(Map{{"case", show(helped.case_file)},
                  {"provision", show(helped.provision)},
                  {"urgent_help", show(helped.help)}},
              201);
}

}  // namespace

void add_orders(Router& router) {
  const std::string of_case = in_municipality("/cases/{case}");
  router.add({Method::post, of_case + "/provisions", Guard::municipality, start_provision});
  router.add({Method::get, in_municipality("/provisions"), Guard::municipality, running_help});
  router.add({Method::post, of_case + "/urgent-help", Guard::municipality, help_urgently});
  router.add({Method::post, of_case + "/orders", Guard::municipality, place_order});
  router.add({Method::get, in_municipality("/orders/{order}/assignment-message"),
              Guard::municipality, assignment_message});
  router.add({Method::post, in_municipality("/provisions/{provision}/endings"), Guard::municipality,
              end_provision});
  router.add({Method::post, in_municipality("/provisions/{provision}/results"), Guard::municipality,
              judge_goal});
}

}  // namespace naober::web
