#include "access/second_factor.h"

#include <gmock/gmock.h>

#include "access/one_time_code.h"
#include "access/town_hall.h"

namespace naober::access {
namespace {

constexpr const char* password = "vier woorden op rij";

// What the app of a user shows, from the secret that was shown to them.
class App {
 public:
  explicit App(const std::string& base32_text) {
    constexpr std::string_view letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    std::uint32_t held = 0;
    int bits = 0;
    for (const char letter : base32_text) {
      held = (held << 5U) | static_cast<std::uint32_t>(letters.find(letter));
      bits += 5;
      if (bits >= 8) {
        bits -= 8;
        secret_ += static_cast<char>((held >> bits) & 0xffU);
      }
    }
  }
  std::string code(Instant now) const {
    return code_of_step(secret_, now.milliseconds / code_step_milliseconds);
  }

 private:
  std::string secret_;
};

// A town hall where codes are asked of who has them.
struct Guarded : TownHall {
  SecondFactors factors{house->region(), folder.path() / "keys", clock, random};
  Sessions doors{house->region(), passwords, clock, random, {}, &factors};

  void pass(std::int64_t seconds) {
    clock.move_to(Instant{clock.now().milliseconds + seconds * 1000});
  }
  // Enrols, and goes on to the next step, because a code counts once.
  std::vector<std::string> enrol(const Account& account, App& app) {
    const auto enrolment = factors.begin(account);
    CHECK(enrolment.has_value());
    app = App(enrolment->secret);
    const auto codes = factors.confirm(account.user, app.code(clock.now()));
    CHECK(codes.has_value());
    pass(31);
    return *codes;
  }
};

TEST(SecondFactor, asks_nothing_until_its_first_code_was_right) {
  Guarded hall;
  const Account anna = hall.add("anna", "gemeente");
  const auto enrolment = hall.factors.begin(anna);
  ASSERT_TRUE(enrolment.has_value()) << enrolment.error().says;
  EXPECT_TRUE(hall.doors.log_in("anna", password).has_value());
  EXPECT_EQ(hall.factors.confirm(anna.user, "000000").error().about, "/code");
  EXPECT_TRUE(hall.doors.log_in("anna", password).has_value());
  const auto codes = hall.factors.confirm(anna.user, App(enrolment->secret).code(hall.clock.now()));
  ASSERT_TRUE(codes.has_value()) << codes.error().says;
  EXPECT_EQ(codes->size(), 10U);
  const auto asked = hall.doors.log_in("anna", password);
  ASSERT_FALSE(asked.has_value());
  EXPECT_EQ(asked.error().about, "/code");
}

TEST(SecondFactor, a_code_opens_once) {
  Guarded hall;
  const Account anna = hall.add("anna", "gemeente");
  App app("");
  hall.enrol(anna, app);
  const std::string code = app.code(hall.clock.now());
  EXPECT_TRUE(hall.doors.log_in("anna", password, code).has_value());
  EXPECT_FALSE(hall.doors.log_in("anna", password, code).has_value());
  hall.pass(31);
  EXPECT_TRUE(hall.doors.log_in("anna", password, app.code(hall.clock.now())).has_value());
}

TEST(SecondFactor, a_right_code_with_a_wrong_password_opens_nothing_and_is_not_taken) {
  Guarded hall;
  const Account anna = hall.add("anna", "gemeente");
  App app("");
  hall.enrol(anna, app);
  const std::string code = app.code(hall.clock.now());
  EXPECT_FALSE(hall.doors.log_in("anna", "iets anders dan dat", code).has_value());
  EXPECT_TRUE(hall.doors.log_in("anna", password, code).has_value());
}

TEST(SecondFactor, five_wrong_codes_lock_the_name_and_being_asked_does_not) {
  Guarded hall;
  const Account anna = hall.add("anna", "gemeente");
  App app("");
  hall.enrol(anna, app);
  for (int i = 0; i < 6; ++i) {
    EXPECT_EQ(hall.doors.log_in("anna", password).error().fault, Fault::not_allowed);
  }
  for (int i = 0; i < 5; ++i) {
    EXPECT_EQ(hall.doors.log_in("anna", password, "000000").error().fault, Fault::not_allowed);
  }
  EXPECT_EQ(hall.doors.log_in("anna", password, app.code(hall.clock.now())).error().fault,
            Fault::unavailable);
}

TEST(SecondFactor, a_recovery_code_takes_the_place_of_the_app_once) {
  Guarded hall;
  const Account anna = hall.add("anna", "gemeente");
  App app("");
  const auto codes = hall.enrol(anna, app);
  EXPECT_TRUE(hall.doors.log_in("anna", password, codes.front()).has_value());
  EXPECT_FALSE(hall.doors.log_in("anna", password, codes.front()).has_value());
  EXPECT_TRUE(hall.doors.log_in("anna", password, codes.back()).has_value());
}

TEST(SecondFactor, who_must_have_one_and_has_none_comes_in_to_enrol) {
  Guarded hall;
  const Account anna = hall.add("anna", "gemeente");
  ASSERT_TRUE(
      hall.accounts.assign({anna.user, "officer", Date::of(2026, 1, 1), {}}, little_town(), "test")
          .has_value());
  EXPECT_FALSE(hall.doors.log_in("anna", password)->visitor->must_enrol);
  ASSERT_TRUE(hall.factors.require("dorp", {"officer"}, "test").has_value());
  EXPECT_TRUE(hall.doors.log_in("anna", password)->visitor->must_enrol);
  EXPECT_TRUE(hall.factors.state(anna.user)->asked);
  App app("");
  hall.enrol(anna, app);
  const auto opened = hall.doors.log_in("anna", password, app.code(hall.clock.now()));
  ASSERT_TRUE(opened.has_value());
  EXPECT_FALSE(opened->visitor->must_enrol);
  // Another role, and the same role elsewhere, must not.
  ASSERT_TRUE(hall.factors.require("dorp", {"team_member"}, "test").has_value());
  ASSERT_TRUE(hall.factors.require("elders", {"officer"}, "test").has_value());
  EXPECT_FALSE(hall.factors.state(anna.user)->asked);
  ASSERT_TRUE(hall.factors.require("", {"officer"}, "test").has_value());
  EXPECT_TRUE(hall.factors.state(anna.user)->asked);
}

TEST(SecondFactor, a_reset_takes_app_and_recovery_codes_away) {
  Guarded hall;
  const Account anna = hall.add("anna", "gemeente");
  App app("");
  const auto codes = hall.enrol(anna, app);
  ASSERT_TRUE(hall.factors.reset(anna.user, "test").has_value());
  EXPECT_TRUE(hall.doors.log_in("anna", password).has_value());
  App next("");
  hall.enrol(anna, next);
  EXPECT_FALSE(hall.doors.log_in("anna", password, codes.back()).has_value());
}

TEST(SecondFactor, a_code_of_one_user_opens_nothing_for_another) {
  Guarded hall;
  const Account anna = hall.add("anna", "gemeente");
  const Account karel = hall.add("karel", "gemeente");
  App app("");
  hall.enrol(anna, app);
  App other("");
  hall.enrol(karel, other);
  hall.pass(31);
  EXPECT_FALSE(hall.doors.log_in("karel", password, app.code(hall.clock.now())).has_value());
}

}  // namespace
}  // namespace naober::access
