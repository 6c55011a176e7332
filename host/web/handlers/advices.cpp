// What the rules advise, and what a municipal employee says of it.
#include "casework/advise.h"
#include "web/call.h"
#include "web/handlers/routes.h"
#include "web/show.h"

namespace naober::web {
namespace {

Result<Response> advise(Call& call) {
  casework::Advise request;
  TRY(request.case_file, call.path_id<CaseId>(1));
  TRY(auto body, call.body());
  request.on = body.optional_date("on_day");
  TRY_DO(call.accept(body));
  TRY(const auto context, call.context());
  TRY(const Advice advice, casework::advise(context, request));
  call.house.shadows().heard(call.bundle->municipality.name, advice);
  return json(show(advice), 201);
}

Result<Response> consult(Call& call) {
  casework::Consult request;
  TRY(request.case_file, call.path_id<CaseId>(1));
  TRY(auto body, call.body());
  request.provision = body.text("provision", 64);
  request.judgement = body.text("judgement");
  request.agrees = body.boolean("agrees");
  request.held_on = body.optional_date("held_on");
  TRY_DO(call.accept(body));
  TRY(const auto context, call.context());
  TRY(const Consultation consultation, casework::consult(context, request));
  return json(show(consultation), 201);
}

}  // namespace

void add_advices(Router& router) {
  const std::string one = in_municipality("/cases/{case}");
  router.add({Method::post, one + "/advices", Guard::municipality, advise});
  router.add({Method::post, one + "/consultations", Guard::municipality, consult});
}

}  // namespace naober::web
