#include "access/sessions.h"

#include <gmock/gmock.h>

#include <fstream>

#include "access/town_hall.h"

namespace naober::access {
namespace {

constexpr const char* password = "vier woorden op rij";

void pass(TownHall& hall, std::int64_t minutes) {
  hall.clock.move_to(Instant{hall.clock.now().milliseconds + minutes * 60'000});
}

TEST(Sessions, the_right_password_opens_a_session_that_its_token_finds_again) {
  TownHall hall;
  const Account anna = hall.add("anna", "gemeente");
  const auto opened = hall.sessions.log_in("anna", password);
  ASSERT_TRUE(opened.has_value()) << opened.error().says;
  EXPECT_EQ(opened->token.size(), 64U);
  const auto visitor = hall.sessions.visitor(opened->token);
  ASSERT_TRUE(visitor.has_value());
  EXPECT_EQ((*visitor)->account, anna);
}

TEST(Sessions, a_wrong_password_and_an_unknown_name_get_the_same_answer) {
  TownHall hall;
  hall.add("anna", "gemeente");
  const auto wrong = hall.sessions.log_in("anna", "iets anders dan dat");
  const auto unknown = hall.sessions.log_in("niemand", password);
  ASSERT_FALSE(wrong.has_value());
  ASSERT_FALSE(unknown.has_value());
  EXPECT_EQ(wrong.error(), unknown.error());
}

TEST(Sessions, five_failures_lock_a_name_for_a_quarter_of_an_hour) {
  TownHall hall;
  hall.add("anna", "gemeente");
  for (int i = 0; i < 5; ++i) {
    EXPECT_EQ(hall.sessions.log_in("anna", "iets anders dan dat").error().fault,
              Fault::not_allowed);
  }
  const auto locked = hall.sessions.log_in("anna", password);
  ASSERT_FALSE(locked.has_value());
  EXPECT_EQ(locked.error().fault, Fault::unavailable);
  pass(hall, 16);
  EXPECT_TRUE(hall.sessions.log_in("anna", password).has_value());
}

TEST(Sessions, a_name_that_nobody_has_is_locked_all_the_same) {
  TownHall hall;
  for (int i = 0; i < 5; ++i) {
    EXPECT_FALSE(hall.sessions.log_in("niemand", "iets anders dan dat").has_value());
  }
  EXPECT_EQ(hall.sessions.log_in("niemand", password).error().fault, Fault::unavailable);
}

TEST(Sessions, failures_do_not_add_up_over_a_log_in_that_succeeded) {
  TownHall hall;
  hall.add("anna", "gemeente");
  for (int round = 0; round < 2; ++round) {
    for (int i = 0; i < 4; ++i) {
      EXPECT_FALSE(hall.sessions.log_in("anna", "iets anders dan dat").has_value());
    }
    EXPECT_TRUE(hall.sessions.log_in("anna", password).has_value());
  }
}

TEST(Sessions, a_session_ends_half_an_hour_after_its_last_use) {
  TownHall hall;
  hall.add("anna", "gemeente");
  const auto opened = hall.sessions.log_in("anna", password);
  for (int i = 0; i < 4; ++i) {
    pass(hall, 20);
    ASSERT_TRUE(hall.sessions.visitor(opened->token).has_value());
  }
  pass(hall, 31);
  EXPECT_FALSE(hall.sessions.visitor(opened->token).has_value());
}

TEST(Sessions, a_session_ends_after_twelve_hours_however_much_it_is_used) {
  TownHall hall;
  hall.add("anna", "gemeente");
  const auto opened = hall.sessions.log_in("anna", password);
  for (int minutes = 0; minutes < 12 * 60 - 20; minutes += 20) {
    pass(hall, 20);
    ASSERT_TRUE(hall.sessions.visitor(opened->token).has_value());
  }
  pass(hall, 20);
  EXPECT_FALSE(hall.sessions.visitor(opened->token).has_value());
}

TEST(Sessions, who_logged_out_is_out) {
  TownHall hall;
  hall.add("anna", "gemeente");
  const auto opened = hall.sessions.log_in("anna", password);
  ASSERT_TRUE(hall.sessions.log_out(*opened->visitor).has_value());
  EXPECT_FALSE(hall.sessions.visitor(opened->token).has_value());
}

TEST(Sessions, a_new_password_ends_every_running_session) {
  TownHall hall;
  const Account anna = hall.add("anna", "gemeente");
  const auto opened = hall.sessions.log_in("anna", password);
  ASSERT_TRUE(
      hall.accounts.set_password(anna.user, "vijf andere woorden hier", "test").has_value());
  EXPECT_FALSE(hall.sessions.visitor(opened->token).has_value());
  EXPECT_FALSE(hall.sessions.log_in("anna", password).has_value());
  EXPECT_TRUE(hall.sessions.log_in("anna", "vijf andere woorden hier").has_value());
}

TEST(Sessions, an_account_that_ended_neither_stays_nor_comes_in) {
  TownHall hall;
  const Account anna = hall.add("anna", "gemeente");
  const auto opened = hall.sessions.log_in("anna", password);
  ASSERT_TRUE(hall.accounts.end(anna.user, "test").has_value());
  EXPECT_FALSE(hall.sessions.visitor(opened->token).has_value());
  EXPECT_FALSE(hall.sessions.log_in("anna", password).has_value());
}

TEST(Sessions, a_token_that_nobody_was_given_opens_nothing) {
  TownHall hall;
  for (const std::string& token :
       {std::string(), std::string(64, '0'), std::string(100'000, 'a')}) {
    EXPECT_FALSE(hall.sessions.visitor(token).has_value());
  }
}

TEST(Sessions, the_token_itself_is_in_no_file) {
  TownHall hall;
  hall.add("anna", "gemeente");
  const auto opened = hall.sessions.log_in("anna", password);
  for (const auto& file : std::filesystem::recursive_directory_iterator(hall.folder.path())) {
    if (!file.is_regular_file()) {
      continue;
    }
    std::ifstream stream(file.path(), std::ios::binary);
    const std::string bytes((std::istreambuf_iterator<char>(stream)), {});
    EXPECT_THAT(bytes, testing::Not(testing::HasSubstr(opened->token))) << file.path();
    EXPECT_THAT(bytes, testing::Not(testing::HasSubstr(password))) << file.path();
  }
}

}  // namespace
}  // namespace naober::access
