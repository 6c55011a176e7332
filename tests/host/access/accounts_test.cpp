#include "access/accounts.h"

#include <gmock/gmock.h>

#include "access/town_hall.h"

namespace naober::access {
namespace {

using testing::HasSubstr;

TEST(Accounts, a_care_provider_is_kept_out_of_the_access_team_and_is_told_why) {
  TownHall hall;
  const Account provider = hall.add("piet", "thuishulp");
  const auto refused = hall.accounts.assign(
      {provider.user, "team_member", Date::of(2026, 4, 1), {}}, little_town(), "test");
  ASSERT_FALSE(refused.has_value());
  EXPECT_EQ(refused.error().fault, Fault::not_allowed);
  EXPECT_FALSE(refused.error().says.empty());
  EXPECT_TRUE(hall.accounts.assignments_of(provider.user)->empty());
  EXPECT_TRUE(
      hall.accounts
          .assign({provider.user, "provider", Date::of(2026, 4, 1), {}}, little_town(), "test")
          .has_value());
}

TEST(Accounts, access_ends_with_the_last_day) {
  TownHall hall;
  const Account anna = hall.add("anna", "impuls");
  ASSERT_TRUE(hall.accounts
                  .assign({anna.user, "team_member", Date::of(2026, 4, 1), Date::of(2026, 4, 30)},
                          little_town(), "test")
                  .has_value());
  const auto opened = hall.sessions.log_in("anna", "vier woorden op rij");
  EXPECT_EQ(opened->visitor->actor_in("dorp", Date::of(2026, 4, 30)).roles.size(), 1U);
  EXPECT_TRUE(opened->visitor->actor_in("dorp", Date::of(2026, 5, 1)).roles.empty());
  EXPECT_TRUE(opened->visitor->actor_in("dorp", Date::of(2026, 3, 31)).roles.empty());
  EXPECT_TRUE(opened->visitor->actor_in("stad", Date::of(2026, 4, 30)).roles.empty());
}

TEST(Accounts, a_role_that_is_given_or_ended_counts_at_the_next_request) {
  TownHall hall;
  const Account anna = hall.add("anna", "impuls");
  const auto opened = hall.sessions.log_in("anna", "vier woorden op rij");
  const auto given = hall.accounts.assign({anna.user, "team_member", Date::of(2026, 4, 1), {}},
                                          little_town(), "test");
  ASSERT_TRUE(given.has_value());
  EXPECT_EQ((*hall.sessions.visitor(opened->token))->assignments.size(), 1U);
  ASSERT_TRUE(hall.accounts.end_assignment(given->id, "dorp", "test").has_value());
  EXPECT_TRUE((*hall.sessions.visitor(opened->token))->assignments.empty());
}

TEST(Accounts, a_role_is_held_once_at_a_time_and_again_after_it_ran_out) {
  TownHall hall;
  const Account anna = hall.add("anna", "impuls");
  const NewAssignment april{anna.user, "team_member", Date::of(2026, 4, 1), Date::of(2026, 4, 30)};
  ASSERT_TRUE(hall.accounts.assign(april, little_town(), "test").has_value());
  EXPECT_EQ(hall.accounts.assign(april, little_town(), "test").error().fault, Fault::conflict);
  hall.clock.move_to(FixedClock(Date::of(2026, 5, 2)).now());
  const NewAssignment may{anna.user, "team_member", Date::of(2026, 5, 2), std::nullopt};
  EXPECT_TRUE(hall.accounts.assign(may, little_town(), "test").has_value());
}

TEST(Accounts, an_unknown_role_or_organisation_is_refused) {
  TownHall hall;
  const Account anna = hall.add("anna", "impuls");
  const Account stranger = hall.add("vreemd", "elders");
  const Date from = Date::of(2026, 4, 1);
  EXPECT_THAT(
      hall.accounts.assign({anna.user, "mayor", from, {}}, little_town(), "test").error().says,
      HasSubstr("team_member"));
  EXPECT_THAT(hall.accounts.assign({stranger.user, "team_member", from, {}}, little_town(), "test")
                  .error()
                  .says,
              HasSubstr("'elders'"));
}

TEST(Accounts, an_assignment_is_ended_through_its_own_municipality_only) {
  TownHall hall;
  const Account anna = hall.add("anna", "impuls");
  const auto given = hall.accounts.assign({anna.user, "team_member", Date::of(2026, 4, 1), {}},
                                          little_town(), "test");
  EXPECT_EQ(hall.accounts.end_assignment(given->id, "stad", "test").error().fault,
            Fault::not_found);
}

TEST(Accounts, a_login_name_is_taken_once) {
  TownHall hall;
  hall.add("anna", "gemeente");
  const auto again =
      hall.accounts.add({"anna", "Anna", "gemeente", "vier woorden op rij", false}, "test");
  EXPECT_EQ(again.error().fault, Fault::conflict);
}

TEST(Accounts, pages_follow_each_other_without_a_gap) {
  TownHall hall;
  for (const char* name : {"dirk", "anna", "cor", "bea"}) {
    hall.add(name, "gemeente");
  }
  const auto first = hall.accounts.page("", 2);
  const auto second = hall.accounts.page(first->back().login_name, 2);
  EXPECT_EQ((*first)[0].login_name, "anna");
  EXPECT_EQ((*second)[0].login_name, "cor");
  EXPECT_EQ((*second)[1].login_name, "dirk");
}

TEST(NewPasswords, short_common_and_telling_ones_are_refused) {
  EXPECT_FALSE(check_new_password("elf tekens.", "anna").has_value());
  EXPECT_TRUE(check_new_password("twaalf teken", "anna").has_value());
  EXPECT_FALSE(check_new_password("Wachtwoord1234", "anna").has_value());
  EXPECT_FALSE(check_new_password("zzzzzzzzzzzzzzzz", "anna").has_value());
  EXPECT_FALSE(check_new_password("zeven annabellen", "anna").has_value());
  EXPECT_FALSE(check_new_password(std::string(257, 'x') + "y", "anna").has_value());
  EXPECT_FALSE(check_new_password("\xff\xfe geen tekst hier", "anna").has_value());
}

}  // namespace
}  // namespace naober::access
