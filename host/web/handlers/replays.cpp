// A decision decided again, and the file that proves it.
#include "lab/replay_decision.h"
#include "web/call.h"
#include "web/handlers/routes.h"

namespace naober::web {
namespace {

Value show(const lab::Difference& difference) {
  return Map{{"what", difference.what}, {"name", difference.name}, {"was", difference.was},
             {"now", difference.now},   {"at", difference.at},     {"says", difference.says}};
}

Value show(const lab::Replay& replay) {
  List differences;
  for (const lab::Difference& difference : replay.differences) {
    differences.push_back(show(difference));
  }
  List says;
  for (const std::string& sentence : replay.says()) {
    says.push_back(sentence);
  }
  return Map{{"decision_id", replay.decision.text()},
             {"sameness", lab::name_of(replay.sameness)},
             {"binding", lab::name_of(replay.binding)},
             {"differences", std::move(differences)},
             {"because", replay.because.empty() ? Value() : Value(replay.because)},
             {"bundle", replay.bundle},
             {"host_then", replay.host_then.empty() ? Value() : Value(replay.host_then)},
             {"says", std::move(says)}};
}

Result<Response> open_replay(Call& call) {
  TRY(const auto id, call.path_id<DecisionId>(1));
  TRY_DO(call.accept_query());
  TRY(const auto context, call.look());
  TRY(const auto replay, lab::replay_decision(context, id));
  return json(show(replay));
}

Result<Response> open_package(Call& call) {
  TRY(const auto id, call.path_id<DecisionId>(1));
  TRY_DO(call.accept_query());
  TRY(const auto context, call.look());
  TRY(const auto key, journal::VerifierKey::read(call.house.key_folder() /
                                                 (call.bundle->municipality.name + ".seal.pub")));
  Response response;
  TRY(response.body, lab::package_decision(context, id, key));
  response.headers.emplace_back("Content-Disposition",
                                "attachment; filename=\"" + id.text() + ".json\"");
  return response;
}

}  // namespace

void add_replays(Router& router) {
  const std::string one = in_municipality("/decisions/{decision}");
  router.add({Method::get, one + "/replay", Guard::municipality, open_replay});
  router.add({Method::get, one + "/package", Guard::municipality, open_package});
}

}  // namespace naober::web
