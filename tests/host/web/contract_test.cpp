// The contract and the routes are the same list: what is promised is there, what is there is
// promised.
#include <gmock/gmock.h>

#include <algorithm>
#include <set>

#include "base/embedded.h"
#include "base/json.h"
#include "web/gate.h"
#include "web/handlers/routes.h"

namespace naober::web {
namespace {

Value contract() {
  const EmbeddedFile* file = find_embedded("api/openapi.json");
  CHECK(file != nullptr);
  auto read = read_json(file->content, {.depth = 64, .bytes = 4u << 20});
  CHECK(read.has_value());
  return *read;
}

std::string lowered(std::string_view text) {
  std::string small(text);
  std::transform(small.begin(), small.end(), small.begin(),
                 [](char letter) { return static_cast<char>(std::tolower(letter)); });
  return small;
}

std::set<std::string> promised() {
  std::set<std::string> doors;
  const Value whole = contract();
  for (const auto& [path, methods] : *whole.find("paths")->as<Map>()) {
    for (const auto& [method, operation] : *methods.as<Map>()) {
      doors.insert(method + " /api/v1" + path);
    }
  }
  return doors;
}

std::set<std::string> routed() {
  Router router(&right_of);
  add_all_routes(router);
  std::set<std::string> doors;
  for (const auto& route : router.routes()) {
    doors.insert(lowered(name_of(route->method)) + " " + route->path);
  }
  return doors;
}

TEST(Contract, every_route_is_promised_and_every_promise_is_kept) {
  std::set<std::string> doors = routed();
  // For those who run the host, outside the API and its versions.
  for (const char* operational :
       {"get /", "get /health/live", "get /health/ready", "get /metrics"}) {
    EXPECT_EQ(doors.erase(operational), 1U) << operational;
  }
  EXPECT_EQ(doors, promised());
}

TEST(Contract, only_the_contract_and_logging_in_are_open_to_everybody) {
  Router router(&right_of);
  add_all_routes(router);
  std::set<std::string> open;
  for (const auto& route : router.routes()) {
    if (route->guard == Guard::anyone) {
      open.insert(lowered(name_of(route->method)) + " " + route->path);
    }
  }
  EXPECT_EQ(open,
            (std::set<std::string>{"get /api/v1/openapi.json", "post /api/v1/sessions", "get /",
                                   "get /health/live", "get /health/ready", "get /metrics",
                                   // Through another house: the answer is what is checked.
                                   "get /api/v1/open-id", "get /api/v1/open-id/{issuer}/log-in",
                                   "get /api/v1/open-id/{issuer}/callback",
                                   "post /api/v1/open-id/{issuer}/back-channel-log-out"}));
}

TEST(Contract, what_lies_behind_a_municipality_is_guarded_by_it) {
  Router router(&right_of);
  add_all_routes(router);
  for (const auto& route : router.routes()) {
    const bool behind = route->path.find("{municipality}") != std::string::npos;
    EXPECT_EQ(behind, route->guard == Guard::municipality) << route->path;
  }
}

TEST(Contract, its_version_is_the_one_in_every_answer) {
  EXPECT_EQ(contract().find("info")->text_at("version"), api_version);
}

TEST(Contract, no_segment_or_query_key_could_hold_a_bsn) {
  Router router(&right_of);
  add_all_routes(router);
  for (const auto& route : router.routes()) {
    EXPECT_EQ(lowered(route->path).find("bsn"), std::string::npos) << route->path;
  }
}

}  // namespace
}  // namespace naober::web
