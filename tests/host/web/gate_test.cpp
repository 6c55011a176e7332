// What every request meets at the door, through a real socket.
#include "web/gate.h"

#include <gmock/gmock.h>

#include "web/open_house.h"

namespace naober::web {
namespace {

using testing::HasSubstr;

const std::string bergen = "/api/v1/municipalities/bergen";
const std::string purposeful = "Purpose: investigation\r\n";

// One house for all tests of this file: opening it loads the whole policy.
class TheGate : public testing::Test {
 protected:
  static void SetUpTestSuite() {
    house = new OpenHouse();
    consultant = house->somebody("consultant", "buch", "bergen", "consultant");
    neighbour = house->somebody("neighbour", "buch", "heiloo", "consultant");
    administrator = house->administrator("beheer");
  }
  static void TearDownTestSuite() { delete house; }

  static std::vector<std::string> pointers(const RawAnswer& answer) {
    std::vector<std::string> found;
    const Value problem = json_of(answer);
    if (const Value* errors = problem.find("errors")) {
      for (const Value& error : *errors->as<List>()) {
        found.emplace_back(error.text_at("pointer"));
      }
    }
    return found;
  }

  static inline OpenHouse* house = nullptr;
  static inline std::string consultant;
  static inline std::string neighbour;
  static inline std::string administrator;
};

const std::string a_client = R"({"bsn":"999990019","family_name":"Voorbeeld","given_names":"Anna",
  "birth_date":"1941-03-02","address":{"street":"Dorpsstraat","house_number":"12a","postcode":"1931 AB","town":"Egmond"}})";

TEST_F(TheGate, every_answer_carries_the_version_and_the_guards) {
  for (const std::string path : {"/health/live", "/nowhere", "/api/v1/municipalities"}) {
    const auto answer = house->ask("GET", path, "");
    EXPECT_TRUE(answer.has("API-Version: 1.0.0")) << path;
    EXPECT_TRUE(answer.has("Cache-Control: no-store")) << path;
    EXPECT_TRUE(answer.has("X-Content-Type-Options: nosniff")) << path;
    EXPECT_TRUE(answer.has("frame-ancestors 'none'")) << path;
    EXPECT_TRUE(answer.has("Strict-Transport-Security:")) << path;
    EXPECT_TRUE(answer.has("X-Frame-Options: DENY")) << path;
    EXPECT_TRUE(answer.has("Referrer-Policy: no-referrer")) << path;
    EXPECT_TRUE(answer.has("Permissions-Policy: camera=()")) << path;
  }
}

TEST_F(TheGate, the_contract_may_be_read_from_anywhere) {
  const auto answer = house->ask("GET", "/api/v1/openapi.json", "");
  EXPECT_EQ(answer.status, 200);
  EXPECT_TRUE(answer.has("Access-Control-Allow-Origin: *"));
  EXPECT_EQ(json_of(answer).text_at("openapi"), "3.1.0");
}

TEST_F(TheGate, what_is_not_there_is_a_problem_and_so_is_a_trailing_slash) {
  for (const std::string path : {"/nowhere", "/api/v1/municipalities/", "/api/v1/../metrics"}) {
    const auto answer = house->ask("GET", path, consultant);
    EXPECT_EQ(answer.status, 404) << path;
    EXPECT_TRUE(answer.has("application/problem+json"));
    EXPECT_EQ(*json_of(answer).find("status"), Value(404));
  }
}

TEST_F(TheGate, a_method_that_is_not_there_is_told_which_are) {
  const auto answer = house->ask("PUT", bergen + "/cases", consultant);
  EXPECT_EQ(answer.status, 405);
  EXPECT_TRUE(answer.has("Allow: GET, POST"));
}

TEST_F(TheGate, without_a_session_there_is_nothing_but_the_door) {
  for (const std::string& token : {std::string(), std::string("nonsense"), std::string(64, 'f')}) {
    const auto answer = house->ask("GET", bergen + "/cases", token);
    EXPECT_EQ(answer.status, 401);
    EXPECT_TRUE(answer.has("WWW-Authenticate: Bearer"));
  }
}

TEST_F(TheGate, a_municipality_that_nobody_serves_is_not_found) {
  EXPECT_EQ(house->ask("GET", "/api/v1/municipalities/atlantis/cases", consultant).status, 404);
  EXPECT_EQ(house->ask("GET", "/api/v1/municipalities/..%2f..%2fetc/cases", consultant).status,
            404);
}

TEST_F(TheGate, a_role_in_one_municipality_opens_no_other) {
  const auto answer = house->ask("GET", bergen + "/cases", neighbour, "", purposeful);
  EXPECT_EQ(answer.status, 403);
  EXPECT_THAT(json_of(answer).text_at("detail"), HasSubstr("Bergen"));
  EXPECT_EQ(
      house->ask("GET", "/api/v1/municipalities/heiloo/cases", neighbour, "", purposeful).status,
      200);
}

TEST_F(TheGate, a_broken_municipality_says_where_it_is_broken_while_the_others_work) {
  const auto closed = house->ask("GET", "/api/v1/municipalities/castricum/cases", consultant);
  EXPECT_EQ(closed.status, 503);
  EXPECT_THAT(json_of(closed).text_at("detail"), HasSubstr("castricum/roles.lua"));
  EXPECT_EQ(house->ask("GET", bergen + "/cases", consultant, "", purposeful).status, 200);
}

TEST_F(TheGate, json_that_is_none_is_refused) {
  for (const std::string body : {"{", "{\"a\":1,}", "nonsense", "{\"a\":1}{", "{\"a\":1,\"a\":2}",
                                 "{\"a\":1e400}", "[1,2]"}) {
    const auto answer = house->ask("POST", bergen + "/clients", consultant, body);
    EXPECT_EQ(answer.status, 400) << body;
    EXPECT_TRUE(answer.has("application/problem+json")) << body;
  }
}

TEST_F(TheGate, all_that_is_wrong_with_a_body_is_told_at_once) {
  const auto answer = house->ask(
      "POST", bergen + "/clients", consultant,
      R"({"family_name":7,"given_names":"Anna","birth_date":"2025-02-29","adress":{},"bsn":null})");
  EXPECT_EQ(answer.status, 400);
  EXPECT_THAT(pointers(answer),
              testing::UnorderedElementsAre("/family_name", "/birth_date", "/address", "/adress"));
}

TEST_F(TheGate, a_body_that_is_not_called_json_is_refused) {
  RawClient client(house->port());
  const auto answer = client.ask(
      "POST " + bergen + "/clients HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " +
      consultant + "\r\nContent-Type: text/plain\r\nContent-Length: 2\r\n\r\n{}");
  EXPECT_EQ(answer.status, 400);
}

TEST_F(TheGate, a_query_key_that_nobody_knows_is_refused) {
  const auto answer = house->ask("GET", bergen + "/cases?limt=3", consultant);
  EXPECT_EQ(answer.status, 400);
  EXPECT_EQ(json_of(answer).text_at("about"), "limt");
  EXPECT_EQ(house->ask("GET", bergen + "/cases?limit=201", consultant).status, 400);
  EXPECT_EQ(house->ask("GET", bergen + "/cases?limit=3&limit=4", consultant).status, 400);
}

TEST_F(TheGate, a_file_is_opened_with_a_purpose_or_not_at_all) {
  const auto made = house->ask("POST", bergen + "/clients", consultant, a_client);
  ASSERT_EQ(made.status, 201) << made.body;
  const std::string path = bergen + "/clients/" + std::string(json_of(made).text_at("client_id"));
  EXPECT_TRUE(made.has("Location: " + path));
  EXPECT_EQ(house->ask("GET", path, consultant).status, 400);
  EXPECT_EQ(house->ask("GET", path, consultant, "", "Purpose: curiosity\r\n").status, 400);
  EXPECT_EQ(house->ask("GET", path, consultant, "", "Purpose: objection\r\n").status, 403);
  const auto opened = house->ask("GET", path, consultant, "", purposeful);
  ASSERT_EQ(opened.status, 200) << opened.body;
  EXPECT_EQ(json_of(opened).find("identity")->text_at("family_name"), "Voorbeeld");
  EXPECT_EQ(house->ask("GET", path + "?purpose=investigation", consultant).status, 200);

  // Behind another door the same id names nothing, and the answer is that of an id that never was.
  const std::string id = path.substr(path.rfind('/'));
  const std::string next_door = "/api/v1/municipalities/heiloo/clients";
  const auto foreign = house->ask("GET", next_door + id, neighbour, "", purposeful);
  EXPECT_EQ(foreign.status, 404);
  EXPECT_THAT(foreign.body, testing::Not(HasSubstr("Voorbeeld")));
  const auto never = house->ask("GET", next_door + "/client_00000000000000000000000000", neighbour,
                                "", purposeful);
  EXPECT_EQ(never.status, 404);
  EXPECT_EQ(house->ask("GET", next_door + "/1", neighbour, "", purposeful).status, 404);
}

TEST_F(TheGate, somebody_is_found_by_bsn_in_a_body_and_never_by_a_bad_one) {
  const std::string searches = bergen + "/client-searches";
  EXPECT_EQ(house->ask("POST", searches, consultant, R"({"bsn":"999990019"})").status, 400);
  const auto bad = house->ask("POST", searches, consultant, R"({"bsn":"999990018"})", purposeful);
  EXPECT_EQ(bad.status, 400);
  EXPECT_THAT(bad.body, testing::Not(HasSubstr("999990018")));
  EXPECT_EQ(house->ask("POST", searches, consultant, R"({})", purposeful).status, 400);
  EXPECT_EQ(house
                ->ask("POST", searches, consultant, R"({"bsn":"999990020","family_name":"x"})",
                      purposeful)
                .status,
            400);
}

TEST_F(TheGate, a_session_is_opened_shown_and_ended) {
  const std::string body = R"({"login_name":"consultant","password":"vier woorden op rij"})";
  const auto opened = house->ask("POST", "/api/v1/sessions", "", body);
  ASSERT_EQ(opened.status, 201) << opened.body;
  EXPECT_FALSE(opened.has("Set-Cookie"));
  const std::string token(json_of(opened).text_at("token"));
  const auto shown = house->ask("GET", "/api/v1/sessions/current", token);
  EXPECT_EQ(json_of(shown).find("user")->text_at("login_name"), "consultant");
  EXPECT_EQ(house->ask("DELETE", "/api/v1/sessions/current", token).status, 204);
  EXPECT_EQ(house->ask("GET", "/api/v1/sessions/current", token).status, 401);
  // Ending one session leaves the others of the same person open.
  EXPECT_EQ(house->ask("GET", "/api/v1/sessions/current", consultant).status, 200);
}

TEST_F(TheGate, a_wrong_password_is_401_and_a_locked_name_429) {
  const std::string body = R"({"login_name":"niemand","password":"iets anders"})";
  for (int i = 0; i < 5; ++i) {
    EXPECT_EQ(house->ask("POST", "/api/v1/sessions", "", body).status, 401);
  }
  const auto locked = house->ask("POST", "/api/v1/sessions", "", body);
  EXPECT_EQ(locked.status, 429);
  EXPECT_TRUE(locked.has("Retry-After:"));
}

TEST_F(TheGate, a_cookie_changes_nothing_for_a_foreign_page) {
  const auto opened = house->ask(
      "POST", "/api/v1/sessions", "",
      R"({"login_name":"consultant","password":"vier woorden op rij","delivery":"cookie"})");
  ASSERT_EQ(opened.status, 201);
  EXPECT_TRUE(opened.has("HttpOnly; Secure; SameSite=Strict"));
  EXPECT_TRUE(json_of(opened).find("token")->is_unknown());
  const std::size_t start = opened.head.find("naober_session=");
  const std::string cookie = "Cookie: other=1; " +
                             opened.head.substr(start, opened.head.find(';', start) - start) +
                             "\r\n";
  EXPECT_EQ(house->ask("GET", bergen, "", "", cookie).status, 200);
  const auto change = [&](const std::string& headers) {
    return house->ask("POST", bergen + "/cases", "", "{}", cookie + headers).status;
  };
  EXPECT_EQ(change(""), 403);
  EXPECT_EQ(change("Origin: https://evil.example\r\n"), 403);
  EXPECT_EQ(change("Sec-Fetch-Site: cross-site\r\nOrigin: http://localhost\r\n"), 403);
  EXPECT_EQ(change("Sec-Fetch-Site: same-origin\r\n"), 400);  // past the gate: the body is empty
  EXPECT_EQ(change("Origin: http://localhost\r\n"), 400);
  EXPECT_EQ(change("Naober-Request: 1\r\n"), 400);
}

TEST_F(TheGate, a_care_provider_is_kept_out_of_the_access_team_of_the_buch) {
  const auto user =
      house->ask("POST", "/api/v1/users", administrator,
                 R"({"login_name":"piet","display_name":"Piet","organisation":"schelpenpad",
                                   "password":"vier woorden op rij"})");
  ASSERT_EQ(user.status, 201) << user.body;
  const std::string id(json_of(user).text_at("user_id"));
  const auto refused = house->ask("POST", bergen + "/role-assignments", administrator,
                                  R"({"user_id":")" + id + R"(","role":"consultant"})");
  EXPECT_EQ(refused.status, 403);
  EXPECT_FALSE(json_of(refused).text_at("detail").empty());
  EXPECT_EQ(house
                ->ask("POST", bergen + "/role-assignments", administrator,
                      R"({"user_id":")" + id + R"(","role":"provider"})")
                .status,
            201);
}

TEST_F(TheGate, users_are_managed_by_who_may) {
  EXPECT_EQ(house->ask("GET", "/api/v1/users", consultant).status, 403);
  EXPECT_EQ(house->ask("GET", "/api/v1/users?limit=2", administrator).status, 200);
  EXPECT_EQ(house->ask("GET", bergen + "/role-assignments", consultant).status, 403);
  EXPECT_EQ(house->ask("GET", bergen + "/journal/entries", consultant).status, 403);
  // An administrator of users has no business in files.
  EXPECT_EQ(house->ask("GET", bergen + "/cases", administrator, "", purposeful).status, 403);
}

TEST_F(TheGate, the_policy_shows_its_settings_with_the_chain_that_made_them) {
  const auto policy = house->ask("GET", bergen + "/policy", consultant);
  ASSERT_EQ(policy.status, 200) << policy.body;
  for (const std::string part : {"settings", "rules", "facts", "workflow"}) {
    const auto found =
        house->ask("GET", bergen + "/policy/tasks/household_help/" + part, consultant);
    EXPECT_EQ(found.status, 200) << part << found.body;
  }
  const auto settings =
      house->ask("GET", bergen + "/policy/tasks/household_help/settings?on=2026-04-01", consultant);
  const Value shown = json_of(settings);
  for (const Value& setting : *shown.find("items")->as<List>()) {
    EXPECT_FALSE(setting.find("chain")->as<List>()->empty()) << setting.text_at("name");
  }
  EXPECT_EQ(
      house->ask("GET", bergen + "/policy/tasks/household_help/settings?on=2026-02-30", consultant)
          .status,
      400);
  EXPECT_EQ(house->ask("GET", bergen + "/policy/tasks/nothing/rules", consultant).status, 404);
  EXPECT_EQ(house->ask("GET", bergen + "/policy/roles", neighbour).status, 403);
}

TEST_F(TheGate, health_and_metrics_tell_how_it_goes_and_about_nobody) {
  EXPECT_EQ(house->ask("GET", "/health/ready", "").status, 200);
  const auto metrics = house->ask("GET", "/metrics", "");
  EXPECT_EQ(metrics.status, 200);
  EXPECT_THAT(metrics.body,
              HasSubstr("naober_requests_total{method=\"GET\",route=\"/health/ready\""));
  EXPECT_THAT(metrics.body, testing::Not(HasSubstr("client_")));
}

}  // namespace
}  // namespace naober::web
