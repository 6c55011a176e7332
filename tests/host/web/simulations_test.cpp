// Simulations at the door: who may, what comes back, what the journal keeps.
#include <gmock/gmock.h>

#include "journal/journal.h"
#include "lab/demo_facts.h"
#include "lab/generate.h"
#include "open_house.h"
#include "places.h"
#include "policy/loader.h"

namespace naober::web {
namespace {

using testing::HasSubstr;

constexpr const char* simulations = "/api/v1/municipalities/bergen/policy/simulations";
constexpr const char* two_hours =
    R"({"settings":{"household_help.usual_hours":2},"since":"2020-01-01","title":"Two hours"})";

class SimulationsTest : public testing::Test {
 protected:
  static constexpr int cases = 120;

  SimulationsTest() {
    const auto files = house.taken(policy::read_policy_root(NAOBER_SOURCE_DIR));
    const auto bundle = house.application().policy()->find("bergen")->bundle;
    const auto store = house.taken(house.application().house().municipality("bergen"));
    lab::GenerateOptions options;
    options.cases = cases;
    options.today = house.application().clock().today();
    const auto sheets = house.taken(lab::fact_sheets_of(files, house.application().scripts()));
    const lab::FactSheets help = {{"household_help", sheets.at("household_help")}};
    house.taken(lab::generate_cases(options, *store, *bundle, &house.application().scripts(), help,
                                    {"user_generator", "consultant", "buch"}, {}));
    administrator = house.somebody("fleur", "buch", "bergen", "functional_administrator");
  }

  // Starts one and waits until it has ended; where it is.
  std::string ended(const std::string& body = two_hours) {
    const RawAnswer started = house.ask("POST", simulations, administrator, body);
    EXPECT_EQ(started.status, 202) << started.body;
    const std::string id(json_of(started).text_at("simulation_id"));
    const std::string place = std::string(simulations) + "/" + id;
    EXPECT_TRUE(started.has("Location: " + place)) << started.head;
    RawClient client(house.port());
    client.send("GET " + place + "/events HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " +
                administrator + "\r\n\r\n");
    EXPECT_EQ(client.receive().status, 200);
    EXPECT_THAT(client.rest(), HasSubstr("event: ended"));
    return place;
  }

  OpenHouse house;
  std::string administrator;
};

std::int64_t integer_at(const Value& value, std::initializer_list<const char*> path) {
  const Value* at = &value;
  for (const char* key : path) {
    at = at == nullptr ? nullptr : at->find(key);
  }
  const auto* whole = at == nullptr ? nullptr : at->as<std::int64_t>();
  return whole == nullptr ? -1 : *whole;
}

TEST_F(SimulationsTest, one_who_manages_policy_sees_what_a_setting_would_change) {
  const Value shown = json_of(house.ask("GET", ended(), administrator));
  EXPECT_EQ(shown.text_at("state"), "done");
  EXPECT_EQ(shown.text_at("title"), "Two hours");
  EXPECT_GT(integer_at(shown, {"result", "decisions", "flipped"}), 0);
  EXPECT_EQ(integer_at(shown, {"progress", "done"}), integer_at(shown, {"progress", "total"}));
  EXPECT_NE(shown.find("result")->find("decisions")->find("cost")->find("after")->text_at("a_year"),
            "");
}

TEST_F(SimulationsTest, who_does_not_manage_policy_is_told_so) {
  const std::string worker = house.somebody("fenna", "buch", "bergen", "consultant");
  EXPECT_EQ(house.ask("POST", simulations, worker, two_hours).status, 403);
  EXPECT_EQ(house.ask("GET", simulations, worker).status, 403);
}

TEST_F(SimulationsTest, the_cases_are_shown_to_who_may_look_and_every_look_is_journalled) {
  const std::string place = ended();
  const std::string flips = place + "/flips?limit=3";
  const std::string why = "Purpose: supervision\r\n";
  EXPECT_EQ(house.ask("GET", flips, administrator, {}, why).status, 403);
  EXPECT_EQ(house.ask("GET", flips, administrator).status, 400) << "a look needs a purpose";
  const auto bundle = house.application().policy()->find("bergen")->bundle;
  const auto account = house.taken(house.application().accounts().find_by_login_name("fleur"));
  house.taken(house.application().accounts().assign(
      {account.user, "access_desk", Date::of(2026, 1, 1), {}}, *bundle, "test"));
  const RawAnswer page = house.ask("GET", flips, administrator, {}, "Purpose: investigation\r\n");
  ASSERT_EQ(page.status, 200) << page.body;
  const Value shown = json_of(page);
  const List& items = *shown.find("items")->as<List>();
  ASSERT_EQ(items.size(), 3u);
  for (const Value& item : items) {
    EXPECT_EQ(item.find("facts")->find("carer_overloaded"), nullptr);
    EXPECT_THAT(*item.find("withheld")->as<List>(), testing::Contains(Value("carer_overloaded")));
    EXPECT_NE(item.find("facts")->find("hours_needed"), nullptr);
    EXPECT_EQ(item.find("kind")->text_at("after"), "weigh");
  }
  const std::string next(shown.text_at("next"));
  const Value more = json_of(
      house.ask("GET", flips + "&after=" + next, administrator, {}, "Purpose: investigation\r\n"));
  ASSERT_FALSE(more.find("items")->as<List>()->empty());
  EXPECT_NE(more.find("items")->as<List>()->front().text_at("case_id"),
            items.back().text_at("case_id"));
  const auto store = house.taken(house.application().house().municipality("bergen"));
  // What is to be written soon is on disk once a later write is.
  journal::Entry look;
  look.at = house.application().clock().now();
  look.user_id = "user_test";
  look.purpose = "supervision";
  look.act = "read_journal";
  look.subject_kind = "journal";
  look.subject_id = "bergen";
  const auto later = journal::record_look(store->pen(), look);
  ASSERT_TRUE(later) << later.error().says;
  const auto entries = house.taken(store->read([&](store::ReadTransaction& transaction) {
    return journal::page_of_case(transaction, items.front().text_at("case_id"), 0, 10);
  }));
  ASSERT_FALSE(entries.empty());
  EXPECT_EQ(entries.front().entry.act, "read_client");
}

TEST_F(SimulationsTest, a_setting_out_of_its_room_is_refused_with_what_is_allowed) {
  const RawAnswer refused = house.ask("POST", simulations, administrator,
                                      R"({"settings":{"household_help.usual_hours":9}})");
  EXPECT_EQ(refused.status, 400);
  EXPECT_THAT(refused.body, HasSubstr("between 1 and 6"));
  EXPECT_EQ(house.ask("POST", simulations, administrator, R"({"settings":{"x":1}})").status, 400);
  EXPECT_EQ(house.ask("POST", simulations, administrator, R"({"setings":{}})").status, 400);
}

TEST_F(SimulationsTest, a_file_that_does_not_load_is_refused_with_its_line) {
  const RawAnswer refused =
      house.ask("POST", simulations, administrator,
                R"({"files":{"municipalities/buch/bergen/household_help.lua":"return policy {"}})");
  EXPECT_EQ(refused.status, 400);
  EXPECT_THAT(refused.body, HasSubstr("household_help.lua"));
}

TEST_F(SimulationsTest, what_has_ended_is_forgotten_on_request_and_events_say_so) {
  const std::string place = ended();
  const RawAnswer seen =
      house.ask("GET", place + "/events", administrator, {}, "Last-Event-ID: ended\r\n");
  EXPECT_EQ(seen.status, 204);
  EXPECT_EQ(house.ask("DELETE", place, administrator).status, 204);
  EXPECT_EQ(house.ask("GET", place, administrator).status, 404);
  EXPECT_EQ(house.ask("GET", place + "/events", administrator).status, 404);
}

TEST_F(SimulationsTest, one_of_another_municipality_is_not_found_here) {
  const std::string place = ended();
  const std::string elsewhere =
      house.somebody("gijs", "buch", "heiloo", "functional_administrator");
  std::string there = place;
  there.replace(there.find("bergen"), 6, "heiloo");
  EXPECT_EQ(house.ask("GET", there, elsewhere).status, 404);
}

}  // namespace
}  // namespace naober::web
