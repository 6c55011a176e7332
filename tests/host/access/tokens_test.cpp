#include "access/tokens.h"

#include <gmock/gmock.h>

#include "access/may.h"
#include "access/town_hall.h"

namespace naober::access {
namespace {

using testing::HasSubstr;

struct WithTokens : TownHall {
  Tokens tokens{house->region(), sessions, clock, random};
  policy::Bundle town = little_town();
  Account kassa = add("kassa", "gemeente");

  WithTokens() {
    CHECK(accounts.assign({kassa.user, "officer", Date::of(2026, 1, 1), {}}, town, "test")
              .has_value());
  }
  Result<MadeToken> make(std::vector<Act> acts, Date till = Date::of(2026, 6, 30)) {
    return tokens.add({kassa.user, "Kassa", std::move(acts), till}, town, "test");
  }
  Actor actor_of(const std::string& secret, const std::string& municipality = "dorp") {
    const auto visitor = sessions.visitor(secret);
    CHECK(visitor.has_value());
    return (*visitor)->actor_in(municipality, clock.today());
  }
};

TEST(Tokens, open_the_acts_they_name_and_no_other_act_of_their_user) {
  WithTokens hall;
  const auto made = hall.make({Act::read_journal});
  ASSERT_TRUE(made.has_value()) << made.error().says;
  EXPECT_THAT(made->secret, testing::StartsWith("naober_"));
  const Actor actor = hall.actor_of(made->secret);
  EXPECT_TRUE(may(actor, Act::read_journal, {}, hall.town).has_value());
  Context looks;
  looks.purpose = Purpose::decision;
  const auto more = may(actor, Act::read_client, looks, hall.town);
  ASSERT_FALSE(more.has_value());
  EXPECT_THAT(more.error().says, HasSubstr("token"));
  EXPECT_THAT(acts_open_to(actor, hall.town), testing::ElementsAre(Act::read_journal));
}

TEST(Tokens, look_for_the_purposes_of_their_users_work) {
  WithTokens hall;
  const auto made = hall.make({Act::read_client});
  Context looks;
  looks.purpose = Purpose::decision;
  EXPECT_TRUE(may(hall.actor_of(made->secret), Act::read_client, looks, hall.town).has_value());
  looks.purpose = Purpose::delivery;
  EXPECT_FALSE(may(hall.actor_of(made->secret), Act::read_client, looks, hall.town).has_value());
}

TEST(Tokens, open_nothing_in_another_municipality) {
  WithTokens hall;
  const auto made = hall.make({Act::read_journal});
  EXPECT_TRUE(hall.actor_of(made->secret, "elders").roles.empty());
}

TEST(Tokens, never_reach_further_than_their_user) {
  WithTokens hall;
  EXPECT_EQ(hall.make({Act::advise}).error().fault, Fault::not_allowed);
  EXPECT_EQ(hall.make({Act::manage_users}).error().about, "/acts");
  EXPECT_EQ(hall.make({}).error().about, "/acts");
  // A role that ends takes what it opened along.
  const auto made = hall.make({Act::read_journal});
  const auto held = hall.accounts.assignments_of(hall.kassa.user);
  ASSERT_TRUE(hall.accounts.end_assignment(held->front().id, "dorp", "test").has_value());
  EXPECT_FALSE(may(hall.actor_of(made->secret), Act::read_journal, {}, hall.town).has_value());
}

TEST(Tokens, end_after_their_last_day_which_is_within_a_year) {
  WithTokens hall;
  EXPECT_EQ(hall.make({Act::read_journal}, Date::of(2026, 3, 31)).error().about, "/till");
  EXPECT_EQ(hall.make({Act::read_journal}, Date::of(2027, 4, 5)).error().about, "/till");
  const auto made = hall.make({Act::read_journal}, Date::of(2026, 4, 2));
  ASSERT_TRUE(hall.sessions.visitor(made->secret).has_value());
  hall.clock.move_to(*Instant::parse("2026-04-02T21:59:59Z"));
  EXPECT_TRUE(hall.sessions.visitor(made->secret).has_value());
  hall.clock.move_to(*Instant::parse("2026-04-02T22:00:00Z"));
  EXPECT_FALSE(hall.sessions.visitor(made->secret).has_value());
}

TEST(Tokens, open_nothing_once_they_are_revoked_or_their_user_has_left) {
  WithTokens hall;
  const auto one = hall.make({Act::read_journal});
  const auto two = hall.make({Act::read_journal});
  ASSERT_TRUE(hall.sessions.visitor(one->secret).has_value());
  EXPECT_EQ(hall.tokens.revoke(one->token.id, "elders", "test").error().fault, Fault::not_found);
  ASSERT_TRUE(hall.tokens.revoke(one->token.id, "dorp", "test").has_value());
  EXPECT_FALSE(hall.sessions.visitor(one->secret).has_value());
  EXPECT_TRUE(hall.sessions.visitor(two->secret).has_value());
  ASSERT_TRUE(hall.accounts.end(hall.kassa.user, "test").has_value());
  EXPECT_FALSE(hall.sessions.visitor(two->secret).has_value());
}

TEST(Tokens, are_listed_without_themselves) {
  WithTokens hall;
  const auto made = hall.make({Act::read_journal});
  const auto page = hall.tokens.page("dorp", "", 10);
  ASSERT_TRUE(page.has_value());
  ASSERT_EQ(page->size(), 1U);
  EXPECT_EQ(page->front().id, made->token.id);
  EXPECT_EQ(page->front().acts, std::vector{Act::read_journal});
  EXPECT_TRUE(hall.tokens.page("elders", "", 10)->empty());
}

TEST(Tokens, of_nobody_open_nothing) {
  WithTokens hall;
  for (const std::string& text : {std::string("naober_"), "naober_" + std::string(64, 'f')}) {
    EXPECT_EQ(hall.sessions.visitor(text).error().fault, Fault::not_allowed);
  }
}

}  // namespace
}  // namespace naober::access
