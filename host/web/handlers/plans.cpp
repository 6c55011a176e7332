// The household's plan: its goals, its agreement, its end.
#include "casework/plan.h"

#include <algorithm>
#include <charconv>

#include "web/call.h"
#include "web/colleague.h"
#include "web/handlers/routes.h"
#include "web/show.h"

namespace naober::web {
namespace {

Result<Response> make_plan(Call& call) {
  casework::MakePlan request;
  TRY(request.case_file, call.path_id<CaseId>(1));
  TRY(auto body, call.body());
  request.director = body.optional_text("director", 64);
  request.review_on = body.optional_date("review_on");
  TRY_DO(call.accept(body));
  TRY_DO(must_be_colleague(call, request.director, access::Act::make_plan, "director of a plan",
                           "/director"));
  TRY(const auto context, call.context());
  TRY(const Plan plan, casework::make_plan(context, request));
  return created(show(plan),
                 "/api/v1/municipalities/" + call.path_values.front() + "/plans/" + plan.id.text());
}

Result<Response> open_plan(Call& call) {
  TRY(const auto id, call.path_id<PlanId>(1));
  TRY_DO(call.accept_query());
  TRY(const auto context, call.look());
  TRY(const Plan plan, casework::open_plan(context, id));
  return json(show(plan));
}

Result<Response> add_goal(Call& call) {
  casework::AddGoal request;
  TRY(request.plan, call.path_id<PlanId>(1));
  TRY(auto body, call.body());
  request.version = body.version();
  request.case_file = body.id<CaseId>("case_id");
  request.domain = body.text("domain", 64);
  request.result = body.text("result");
  request.own_share = body.optional_text("own_share");
  request.network_share = body.optional_text("network_share");
  request.general_share = body.optional_text("general_share");
  request.municipality_share = body.optional_text("municipality_share");
  for (auto& payer : body.optional_objects("payers")) {
    const std::string name = payer.text("payer", 64);
    const auto percent = payer.integer("percent");
    payer.finish();
    // Out of range stays out of range; the use case says so.
    request.payers.push_back({name, static_cast<int>(std::clamp<std::int64_t>(percent, 0, 1000))});
  }
  request.tags = body.optional_texts("tags");
  request.societal_goal = body.optional_text("societal_goal", 64);
  TRY_DO(call.accept(body));
  TRY(const auto context, call.context());
  TRY(const Plan plan, casework::add_goal(context, request));
  return json(show(plan), 201);
}

Result<Response> drop_goal(Call& call) {
  casework::DropGoal request;
  TRY(request.plan, call.path_id<PlanId>(1));
  TRY(request.goal, call.path_id<GoalId>(2));
  const std::string version = call.query_text("version");
  TRY_DO(call.accept_query());
  const auto [end, failed] =
      std::from_chars(version.data(), version.data() + version.size(), request.version);
  if (failed != std::errc() || end != version.data() + version.size()) {
    return refuse(Fault::invalid, "Say which version of the plan was read: ?version=3", "version");
  }
  TRY(const auto context, call.context());
  TRY(const Plan plan, casework::drop_goal(context, request));
  return json(show(plan));
}

Result<Response> set_review(Call& call) {
  casework::SetReview request;
  TRY(request.plan, call.path_id<PlanId>(1));
  TRY(auto body, call.body());
  request.version = body.version();
  request.review_on = body.date("review_on");
  TRY_DO(call.accept(body));
  TRY(const auto context, call.context());
  TRY(const Plan plan, casework::set_review(context, request));
  return json(show(plan));
}

Result<Response> set_perspective(Call& call) {
  casework::SetPerspective request;
  TRY(request.plan, call.path_id<PlanId>(1));
  TRY(auto body, call.body());
  request.version = body.version();
  request.perspective = body.text("perspective", 64);
  TRY_DO(call.accept(body));
  TRY(const auto context, call.context());
  TRY(const Plan plan, casework::set_perspective(context, request));
  return json(show(plan));
}

Result<Response> agree_plan(Call& call) {
  casework::AgreePlan request;
  TRY(request.plan, call.path_id<PlanId>(1));
  TRY(auto body, call.body());
  request.version = body.version();
  TRY_DO(call.accept(body));
  TRY(const auto context, call.context());
  TRY(const Plan plan, casework::agree_plan(context, request));
  return json(show(plan), 201);
}

Result<Response> close_plan(Call& call) {
  casework::ClosePlan request;
  TRY(request.plan, call.path_id<PlanId>(1));
  TRY(auto body, call.body());
  request.version = body.version();
  request.because = body.text("because");
  TRY_DO(call.accept(body));
  TRY(const auto context, call.context());
  TRY(const Plan plan, casework::close_plan(context, request));
  return json(show(plan), 201);
}

}  // namespace

void add_plans(Router& router) {
  const std::string one = in_municipality("/plans/{plan}");
  router.add(
      {Method::post, in_municipality("/cases/{case}/plans"), Guard::municipality, make_plan});
  router.add({Method::get, one, Guard::municipality, open_plan});
  router.add({Method::post, one + "/goals", Guard::municipality, add_goal});
  router.add({Method::delete_, one + "/goals/{goal}", Guard::municipality, drop_goal});
  router.add({Method::put, one + "/review", Guard::municipality, set_review});
  router.add({Method::put, one + "/perspective", Guard::municipality, set_perspective});
  router.add({Method::post, one + "/agreements", Guard::municipality, agree_plan});
  router.add({Method::post, one + "/closures", Guard::municipality, close_plan});
}

}  // namespace naober::web
