// What the rules advise, and what a municipal employee says of it.
#include "casework/advise.h"
#include "web/call.h"
#include "web/handlers/routes.h"
#include "web/show.h"

namespace naober::web {
namespace {

// What an advice rests on is most of it, and is moved into the answer instead of copied.
Value shown_whole(Advice advice) {
  Value outcome = std::move(advice.outcome);
  Value facts = std::move(advice.facts);
  advice.outcome = advice.facts = Value();
  Value shown = show(advice);
  Map& members = *shown.as<Map>();
  members.insert_or_assign("outcome", std::move(outcome));
  members.insert_or_assign("facts", std::move(facts));
  return shown;
}

Result<Response> advise(Call& call) {
  casework::Advise request;
  TRY(request.case_file, call.path_id<CaseId>(1));
  TRY(auto body, call.body());
  request.on = body.optional_date("on_day");
  TRY_DO(call.accept(body));
  TRY(const auto context, call.context());
  TRY(Advice advice, casework::advise(context, request));
  call.house.shadows().heard(call.bundle->municipality.name, advice);
  return json(shown_whole(std::move(advice)), 201);
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
