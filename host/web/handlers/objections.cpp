// Objections (bezwaar) against decisions.
#include "casework/objection.h"

#include "web/call.h"
#include "web/handlers/routes.h"
#include "web/show.h"

namespace naober::web {
namespace {

Result<Response> receive_objection(Call& call) {
  casework::ReceiveObjection request;
  TRY(request.decision, call.path_id<DecisionId>(1));
  TRY(auto body, call.body());
  request.version = body.version();
  request.received_on = body.optional_date("received_on");
  request.posted_on = body.optional_date("posted_on");
  request.grounds = body.text("grounds");
  request.late_because = body.optional_text("late_because");
  TRY_DO(call.accept(body));
  TRY(const auto context, call.context());
  TRY(const auto received, casework::receive_objection(context, request));
  return created(Map{{"case", show(received.case_file)},
                     {"objection", show(received.objection)},
                     {"says", received.says}},
                 "/api/v1/municipalities/" + call.path_values.front() + "/objections/" +
                     received.objection.id.text());
}

Result<Response> open_objection(Call& call) {
  TRY(const auto id, call.path_id<ObjectionId>(1));
  TRY_DO(call.accept_query());
  TRY(const auto context, call.look());
  TRY(const auto objection, casework::open_objection(context, id));
  return json(show(objection));
}

Result<Response> open_letter(Call& call) {
  TRY(const auto id, call.path_id<ObjectionId>(1));
  TRY(const bool pdf, wants_pdf(call));
  TRY_DO(call.accept_query());
  TRY(const auto context, call.look());
  TRY(auto objection, casework::open_objection(context, id));
  if (!objection.decided_on) {
    return refuse(Fault::not_found, "This objection has no letter yet: it is not decided.",
                  "objection");
  }
  return letter_response(std::move(objection.letter), *objection.decided_on, pdf);
}

Result<Response> decide_objection(Call& call) {
  casework::DecideObjection request;
  TRY(request.objection, call.path_id<ObjectionId>(1));
  TRY(auto body, call.body());
  request.version = body.version();
  request.outcome = body.word<ObjectionOutcome>("outcome");
  request.reasons = body.text("reasons");
  request.lateness_excused = body.optional_boolean("lateness_excused", false);
  if (auto advice = body.optional_text("committee_advice", 64); !advice.empty()) {
    if (auto parsed = parse_word<ObjectionOutcome>(advice)) {
      request.committee_advice = *parsed;
    } else {
      body.fault("committee_advice", parsed.error().says);
    }
  }
  request.committee_deviation = body.optional_text("committee_deviation");
  TRY_DO(call.accept(body));
  TRY(const auto context, call.context());
  TRY(const auto decided, casework::decide_objection(context, request));
  return json(Map{{"case", show(decided.case_file)}, {"objection", show(decided.objection)}}, 201);
}

}  // namespace

void add_objections(Router& router) {
  const std::string one = in_municipality("/objections/{objection}");
  router.add({Method::post, in_municipality("/decisions/{decision}/objections"),
              Guard::municipality, receive_objection});
  router.add({Method::get, one, Guard::municipality, open_objection});
  router.add({Method::get, one + "/letter", Guard::municipality, open_letter});
  router.add({Method::post, one + "/decisions", Guard::municipality, decide_objection});
}

}  // namespace naober::web
