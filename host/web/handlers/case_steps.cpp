// The clock of a case: its steps, its application, its pauses.
#include "casework/advance.h"
#include "casework/notification.h"
#include "web/call.h"
#include "web/handlers/routes.h"
#include "web/show.h"

namespace naober::web {
namespace {

Response show_moved(const casework::Moved& moved) {
  return json(Map{{"case", show(moved.case_file)}, {"step", show(moved.step)}}, 201);
}

Result<Response> advance(Call& call) {
  casework::Advance request;
  TRY(request.case_file, call.path_id<CaseId>(1));
  TRY(auto body, call.body());
  request.version = body.version();
  request.to = body.text("to", 64);
  TRY_DO(call.accept(body));
  TRY(const auto context, call.context());
  TRY(const auto moved, casework::advance(context, request));
  return show_moved(moved);
}

Result<Response> suspend(Call& call) {
  casework::Suspend request;
  TRY(request.case_file, call.path_id<CaseId>(1));
  TRY(auto body, call.body());
  request.version = body.version();
  request.ground = body.optional_word<SuspensionGround>("ground", SuspensionGround::completion);
  request.what = body.text("what");
  request.given_until = body.date("given_until");
  TRY_DO(call.accept(body));
  TRY(const auto context, call.context());
  TRY(const auto moved, casework::suspend(context, request));
  return show_moved(moved);
}

Result<Response> resume(Call& call) {
  casework::Resume request;
  TRY(request.case_file, call.path_id<CaseId>(1));
  TRY(auto body, call.body());
  request.version = body.version();
  request.completed_on = body.optional_date("completed_on");
  TRY_DO(call.accept(body));
  TRY(const auto context, call.context());
  TRY(const auto moved, casework::resume(context, request));
  return show_moved(moved);
}

Result<Response> apply(Call& call) {
  casework::Apply request;
  TRY(request.case_file, call.path_id<CaseId>(1));
  TRY(auto body, call.body());
  request.version = body.version();
  request.received_on = body.optional_date("received_on");
  request.question = body.optional_text("question");
  TRY_DO(call.accept(body));
  TRY(const auto context, call.context());
  TRY(const auto application, casework::apply(context, request));
  return json(Map{{"accepted", application.accepted},
                  {"says", application.says},
                  {"case", show(application.case_file)},
                  {"registered", show(application.registered)}},
              201);
}

}  // namespace

void add_case_steps(Router& router) {
  const std::string one = in_municipality("/cases/{case}");
  router.add({Method::post, one + "/steps", Guard::municipality, advance});
  router.add({Method::post, one + "/suspensions", Guard::municipality, suspend});
  router.add({Method::post, one + "/resumptions", Guard::municipality, resume});
  router.add({Method::post, one + "/applications", Guard::municipality, apply});
}

}  // namespace naober::web
