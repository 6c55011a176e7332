// Cases: opening, reading, closing, and what is known about them.
#include "casework/acts.h"
#include "casework/case_file.h"
#include "casework/facts.h"
#include "casework/pilot.h"
#include "web/call.h"
#include "web/colleague.h"
#include "web/handlers/routes.h"
#include "web/show.h"

namespace naober::web {
namespace {

Result<Response> open_case(Call& call) {
  TRY(auto body, call.body());
  casework::OpenCase request;
  request.notification = body.id<NotificationId>("notification_id");
  request.task = body.text("task", 64);
  request.contact_person = body.optional_text("contact_person", 64);
  TRY_DO(call.accept(body));
  TRY_DO(must_be_colleague(call, request.contact_person, access::Act::read_client,
                           "contact person of a case", "/contact_person"));
  TRY(const auto context, call.context());
  TRY(const CaseFile made, casework::open_case(context, request));
  return created(show(made), std::string(call.request.path) + "/" + made.id.text());
}

Result<Response> list_cases(Call& call) {
  casework::CaseQuery query;
  if (const std::string state = call.query_text("state"); !state.empty()) {
    TRY(query.state, parse_word<CaseState>(state, "state"));
  }
  query.task = call.query_text("task");
  query.contact_person = call.query_text("contactPerson");
  query.after = call.query_text("after");
  TRY(query.limit, call.query_limit());
  TRY_DO(call.accept_query());
  TRY(const auto context, call.look());
  TRY(const auto page, casework::list_cases(context, query));
  return json(show(page));
}

Result<Response> open_case_file(Call& call) {
  TRY(const auto id, call.path_id<CaseId>(1));
  TRY_DO(call.accept_query());
  TRY(const auto context, call.look());
  TRY(const auto whole, casework::open_case_file(context, id));
  return json(show(whole));
}

Result<Response> timeline(Call& call) {
  TRY(const auto id, call.path_id<CaseId>(1));
  TRY_DO(call.accept_query());
  TRY(const auto context, call.look());
  TRY(const auto lines, casework::timeline(context, id));
  return json(show_items(lines));
}

Value show_act(const casework::OfferedAct& offered) {
  const auto text = [](const std::string& said) { return said.empty() ? Value() : Value(said); };
  return Map{{"act", access::name_of(offered.act)},
             {"phrase", access::phrase_of(offered.act)},
             {"provision", text(offered.provision)},
             {"allowed", offered.allowed},
             {"says", text(offered.says)},
             {"role", text(offered.permission.role)},
             {"mandate", text(offered.permission.mandate)},
             {"ready", offered.allowed && offered.waits_for.empty()},
             {"waits_for", text(offered.waits_for)}};
}

Result<Response> case_acts(Call& call) {
  TRY(const auto id, call.path_id<CaseId>(1));
  TRY(const auto context, call.context());
  TRY_DO(call.accept_query());
  TRY(const auto offered, casework::case_acts(context, id));
  List items;
  for (const auto& one : offered) {
    items.push_back(show_act(one));
  }
  return json(Map{{"items", std::move(items)}});
}

Result<Response> fact_history(Call& call) {
  TRY(const auto id, call.path_id<CaseId>(1));
  TRY_DO(call.accept_query());
  TRY(const auto context, call.look());
  TRY(const auto facts, casework::fact_history(context, id));
  return json(show_items(facts));
}

Result<Response> record_facts(Call& call) {
  casework::RecordFacts request;
  TRY(request.case_file, call.path_id<CaseId>(1));
  TRY(auto body, call.body());
  request.version = body.version();
  request.facts = body.map("facts");
  request.source = body.optional_text("source", 100);
  request.known_on = body.optional_date("known_on");
  TRY_DO(call.accept(body));
  TRY(const auto context, call.context());
  TRY(const auto recorded, casework::record_facts(context, request));
  return json(Map{{"case", show(recorded.case_file)}, {"facts", show(recorded.facts)}}, 201);
}

Result<Response> close_case(Call& call) {
  casework::CloseCase request;
  TRY(request.case_file, call.path_id<CaseId>(1));
  TRY(auto body, call.body());
  request.version = body.version();
  request.because = body.text("because");
  request.outcome = body.optional_word<CaseOutcome>("outcome", CaseOutcome::ended);
  request.way = body.optional_word<ClosingWay>("way", ClosingWay::answered);
  request.with_whom = body.optional_text("with_whom", 200);
  TRY_DO(call.accept(body));
  TRY(const auto context, call.context());
  TRY(const auto closed, casework::close_case(context, request));
  return json(show(closed), 201);
}

Result<Response> reopen_case(Call& call) {
  casework::ReopenCase request;
  TRY(request.case_file, call.path_id<CaseId>(1));
  TRY(auto body, call.body());
  request.version = body.version();
  request.because = body.text("because");
  request.notification = body.optional_id<NotificationId>("notification_id");
  TRY_DO(call.accept(body));
  TRY(const auto context, call.context());
  TRY(const auto reopened, casework::reopen_case(context, request));
  return json(show(reopened), 201);
}

Result<Response> hand_over(Call& call) {
  casework::HandOver request;
  TRY(request.case_file, call.path_id<CaseId>(1));
  TRY(auto body, call.body());
  request.version = body.version();
  request.contact_person = body.text("contact_person", 64);
  TRY_DO(call.accept(body));
  TRY_DO(must_be_colleague(call, request.contact_person, access::Act::read_client,
                           "contact person of a case", "/contact_person"));
  TRY(const auto context, call.context());
  TRY(const auto handed, casework::hand_over(context, request));
  return json(show(handed));
}

Result<Response> join_pilot(Call& call) {
  casework::JoinPilot request;
  TRY(request.case_file, call.path_id<CaseId>(1));
  TRY(auto body, call.body());
  request.version = body.version();
  request.pilot = body.optional_text("pilot");
  request.because = body.text("because");
  TRY_DO(call.accept(body));
  TRY(const auto context, call.context());
  TRY(const auto joined, casework::join_pilot(context, request));
  return json(show(joined));
}

}  // namespace

void add_cases(Router& router) {
  const std::string path = in_municipality("/cases");
  const std::string one = path + "/{case}";
  router.add({Method::post, path, Guard::municipality, open_case});
  router.add({Method::get, path, Guard::municipality, list_cases});
  router.add({Method::get, one, Guard::municipality, open_case_file});
  router.add({Method::get, one + "/timeline", Guard::municipality, timeline});
  router.add({Method::get, one + "/acts", Guard::municipality, case_acts});
  router.add({Method::get, one + "/facts", Guard::municipality, fact_history});
  router.add({Method::post, one + "/facts", Guard::municipality, record_facts});
  router.add({Method::post, one + "/closures", Guard::municipality, close_case});
  router.add({Method::post, one + "/reopenings", Guard::municipality, reopen_case});
  router.add({Method::put, one + "/contact-person", Guard::municipality, hand_over});
  router.add({Method::put, one + "/pilot", Guard::municipality, join_pilot});
}

}  // namespace naober::web
