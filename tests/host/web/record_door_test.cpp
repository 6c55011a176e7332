// The doors of records and of the monitor, from outside: what a program meets there.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "web/open_house.h"

namespace naober::web {
namespace {

const std::string bergen = "/api/v1/municipalities/bergen";

OpenHouse& house() {
  static OpenHouse open;
  return open;
}

std::vector<std::string> pointers_of(const RawAnswer& answer) {
  std::vector<std::string> pointers;
  const Value problem = json_of(answer);
  const Value* errors = problem.find("errors");
  for (const Value& error : errors == nullptr ? List() : *errors->as<List>()) {
    pointers.emplace_back(error.text_at("pointer"));
  }
  return pointers;
}

TEST(RecordDoor, tells_everything_that_is_wrong_with_the_body_and_with_the_fields_at_once) {
  const auto token = house().somebody("fenna", "bergen", "bergen", "consultant");
  const auto answer =
      house().ask("POST", bergen + "/records", token,
                  R"({"type":"housing_location","fields":{"name":"De Duinen","places":0,)"
                  R"("kind":"flat","beds":3},"extra":1})");
  EXPECT_EQ(answer.status, 400);
  EXPECT_THAT(pointers_of(answer), testing::UnorderedElementsAre("/fields/places", "/fields/kind",
                                                                 "/fields/beds", "/extra"));
}

TEST(RecordDoor, takes_what_is_right_and_says_where_it_is) {
  const auto token = house().somebody("wim", "bergen", "bergen", "consultant");
  const auto made = house().ask("POST", bergen + "/records", token,
                                R"({"type":"housing_location","fields":{"name":"De Duinen",)"
                                R"("places":12,"kind":"group_home","open_until":null}})");
  EXPECT_EQ(made.status, 201) << made.body;
  const std::string id(json_of(made).text_at("record_id"));
  EXPECT_TRUE(made.has("Location: " + bergen + "/records/" + id)) << made.head;
  const auto read = house().ask("GET", bergen + "/records/" + id, token);
  EXPECT_EQ(*json_of(read).find("fields"),
            (Value(Map{{"name", "De Duinen"}, {"places", 12}, {"kind", "group_home"}})));
  EXPECT_EQ(house().ask("GET", bergen + "/records/record_x", token).status, 404);
}

TEST(MonitorDoor, says_which_municipality_could_not_be_counted) {
  const auto token = house().somebody("karin", "bergen", "bergen", "team_lead");
  const auto table =
      house().ask("GET", "/api/v1/monitor/buch/indicators/casework/cases?year=2026", token);
  EXPECT_EQ(table.status, 200) << table.body;
  EXPECT_EQ(*json_of(table).find("closed"), Value(List{"castricum"}));
  EXPECT_EQ(*json_of(table).find("municipalities"), Value(List{"bergen", "heiloo", "uitgeest"}));
}

TEST(MonitorDoor, opens_for_who_may_read_the_monitor_of_a_municipality_of_the_region) {
  const auto consultant = house().somebody("gerrit", "bergen", "bergen", "consultant");
  const auto refused = house().ask("GET", bergen + "/monitor/casework/cases", consultant);
  EXPECT_EQ(refused.status, 403);
  EXPECT_THAT(std::string(json_of(refused).text_at("detail")),
              testing::HasSubstr("To read the monitor in Bergen"));
  EXPECT_EQ(house().ask("GET", "/api/v1/monitor/buch/indicators", consultant).status, 403);
}

}  // namespace
}  // namespace naober::web
