// For whom a case works, and what is known of them elsewhere.
#include "casework/usable_facts.h"
#include "casework/widen.h"
#include "web/call.h"
#include "web/handlers/routes.h"
#include "web/show.h"

namespace naober::web {
namespace {

std::vector<casework::JoiningMember> read_members(Reading& body) {
  std::vector<casework::JoiningMember> members;
  for (Reading& member : body.optional_objects("members")) {
    members.push_back({member.id<ClientId>("client_id"), member.word<MemberRole>("role")});
    member.finish();
  }
  return members;
}

std::vector<ClientId> read_staying(Reading& body) {
  std::vector<ClientId> staying;
  std::size_t place = 0;
  for (const auto& text : body.optional_texts("staying")) {
    auto id = ClientId::parse(text);
    if (id) {
      staying.push_back(*std::move(id));
    } else {
      body.fault("staying/" + std::to_string(place), id.error().says);
    }
    ++place;
  }
  return staying;
}

Result<Response> widen(Call& call) {
  casework::Widen request;
  TRY(request.case_file, call.path_id<CaseId>(1));
  TRY(auto body, call.body());
  request.version = body.version();
  request.unit = body.word<UnitOfWork>("unit");
  request.members = read_members(body);
  request.because = body.text("because", 500);
  TRY_DO(call.accept(body));
  TRY(const auto context, call.context());
  TRY(const auto widened, casework::widen(context, request));
  return json(show(widened), 201);
}

Result<Response> narrow(Call& call) {
  casework::Narrow request;
  TRY(request.case_file, call.path_id<CaseId>(1));
  TRY(auto body, call.body());
  request.version = body.version();
  request.unit = body.word<UnitOfWork>("unit");
  request.staying = read_staying(body);
  request.because = body.text("because", 500);
  TRY_DO(call.accept(body));
  TRY(const auto context, call.context());
  TRY(const auto narrowed, casework::narrow(context, request));
  return json(show(narrowed), 201);
}

Value show_known(const casework::KnownElsewhere& known) {
  return Map{{"fact", show(known.fact)},
             {"from_case_id", known.from_case.text()},
             {"from_number", known.from_number},
             {"from_task", known.from_task},
             {"client_id", known.of_client.text()}};
}

Result<Response> known_elsewhere(Call& call) {
  TRY(const auto id, call.path_id<CaseId>(1));
  TRY_DO(call.accept_query());
  TRY(const auto context, call.look());
  TRY(const auto known, casework::known_elsewhere(context, id));
  List items;
  for (const auto& one : known.facts) {
    items.push_back(show_known(one));
  }
  return json(Map{{"items", std::move(items)}, {"withheld", show(known.withheld)}});
}

Result<Response> adopt_facts(Call& call) {
  casework::AdoptFacts request;
  TRY(request.case_file, call.path_id<CaseId>(1));
  TRY(auto body, call.body());
  request.version = body.version();
  request.from_case = body.id<CaseId>("from_case_id");
  request.names = body.optional_texts("names");
  TRY_DO(call.accept(body));
  TRY(const auto context, call.context());
  TRY(const auto adopted, casework::adopt_facts(context, request));
  return json(Map{{"case", show(adopted.case_file)}, {"facts", show(adopted.facts)}}, 201);
}

}  // namespace

void add_case_members(Router& router) {
  const std::string one = in_municipality("/cases/{case}");
  router.add({Method::post, one + "/widenings", Guard::municipality, widen});
  router.add({Method::post, one + "/narrowings", Guard::municipality, narrow});
  router.add({Method::get, one + "/known-elsewhere", Guard::municipality, known_elsewhere});
  router.add({Method::post, one + "/adopted-facts", Guard::municipality, adopt_facts});
}

}  // namespace naober::web
