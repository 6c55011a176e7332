#include "web/presence.h"

#include <gtest/gtest.h>

#include "web/open_house.h"

namespace naober::web {
namespace {

class PresenceTest : public testing::Test {
 protected:
  std::vector<std::string> names_seen_by(const Present& somebody) {
    std::vector<std::string> names;
    for (const Present& other : presence.enter(file, somebody)) {
      names.push_back(other.display_name + " in " + other.where);
    }
    return names;
  }
  Present at(const access::UserId& user, const std::string& name, const std::string& where,
             std::int64_t second) {
    return {user, name, where, Instant{second * 1000}};
  }

  SystemRandom random;
  Presence presence;
  CaseId file = CaseId::make(random);
  access::UserId anna = access::UserId::make(random);
  access::UserId bram = access::UserId::make(random);
};

TEST_F(PresenceTest, two_people_in_one_file_see_each_other_and_not_themselves) {
  EXPECT_TRUE(names_seen_by(at(anna, "Anna", "facts", 0)).empty());
  EXPECT_EQ(names_seen_by(at(bram, "Bram", "plan", 5)), std::vector<std::string>{"Anna in facts"});
  EXPECT_EQ(names_seen_by(at(anna, "Anna", "plan", 9)), std::vector<std::string>{"Bram in plan"});
}

TEST_F(PresenceTest, in_another_file_nobody_is_seen) {
  presence.enter(file, at(anna, "Anna", "facts", 0));
  EXPECT_TRUE(presence.enter(CaseId::make(random), at(bram, "Bram", "facts", 1)).empty());
}

TEST_F(PresenceTest, who_said_nothing_for_a_minute_is_gone) {
  presence.enter(file, at(anna, "Anna", "facts", 0));
  EXPECT_EQ(names_seen_by(at(bram, "Bram", "facts", 60)).size(), 1U);
  EXPECT_TRUE(names_seen_by(at(bram, "Bram", "facts", 61)).empty());
}

TEST_F(PresenceTest, who_left_is_gone_at_once_and_leaving_twice_is_no_matter) {
  presence.enter(file, at(anna, "Anna", "facts", 0));
  presence.leave(file, anna);
  presence.leave(file, anna);
  EXPECT_TRUE(names_seen_by(at(bram, "Bram", "facts", 1)).empty());
}

TEST(PresenceDoor, is_closed_to_who_may_not_look_and_shows_the_version_to_who_may) {
  OpenHouse house;
  const std::string bergen = "/api/v1/municipalities/bergen";
  const auto fenna = house.somebody("fenna", "bergen", "bergen", "consultant");
  const auto client = house.ask(
      "POST", bergen + "/clients", fenna,
      R"({"bsn":"999900006","family_name":"Duinwaard","given_names":"Anna","birth_date":"1951-03-02",)"
      R"("address":{"street":"Duinpad","house_number":"1","postcode":"0012 AB","town":"Elders"}})");
  const std::string client_id(json_of(client).text_at("client_id"));
  const auto call = house.ask("POST", bergen + "/notifications", fenna,
                              R"({"client_id":")" + client_id + R"(","question":"Hulp in huis."})");
  const auto opened =
      house.ask("POST", bergen + "/cases", fenna,
                R"({"notification_id":")" + std::string(json_of(call).text_at("notification_id")) +
                    R"(","task":"household_help"})");
  const std::string door =
      bergen + "/cases/" + std::string(json_of(opened).text_at("case_id")) + "/presence";
  const std::string purpose = "Purpose: investigation\r\n";
  const auto there = house.ask("PUT", door, fenna, R"({"where":"facts"})", purpose);
  EXPECT_EQ(there.status, 200) << there.body;
  EXPECT_EQ(*json_of(there).find("version"), *json_of(opened).find("version"));
  EXPECT_EQ(*json_of(there).find("others"), Value(List{}));

  const auto wim = house.somebody("wim", "bergen", "bergen", "consultant");
  const auto other = house.ask("PUT", door, wim, R"({"where":"plan"})", purpose);
  EXPECT_EQ(json_of(other).find("others")->as<List>()->front().text_at("display_name"), "fenna");
  EXPECT_EQ(house.ask("DELETE", door, fenna).status, 204);
  const auto alone = house.ask("PUT", door, wim, R"({"where":"plan"})", purpose);
  EXPECT_EQ(*json_of(alone).find("others"), Value(List{}));

  EXPECT_EQ(house.ask("PUT", door, wim, R"({"where":"plan"})").status, 400);  // without a purpose
  const auto nobody = house.somebody("nobody", "bergen", "bergen", "");
  EXPECT_EQ(house.ask("PUT", door, nobody, "{}", purpose).status, 403);
  EXPECT_EQ(house.ask("GET", bergen + "/colleagues", nobody).status, 403);

  const auto colleagues = house.ask("GET", bergen + "/colleagues", wim);
  EXPECT_EQ(json_of(colleagues).find("items")->as<List>()->size(), 2U) << colleagues.body;
  const auto names = house.ask("POST", bergen + "/client-names", wim,
                               R"({"client_ids":[")" + client_id + R"("]})", purpose);
  EXPECT_EQ(json_of(names).find("items")->as<List>()->front().text_at("family_name"), "Duinwaard");
  EXPECT_EQ(
      house.ask("POST", bergen + "/client-names", wim, R"({"client_ids":[]})", purpose).status,
      400);
}

}  // namespace
}  // namespace naober::web
