#include "access/passwords.h"

#include <gmock/gmock.h>

#include "access/common_passwords.h"

namespace naober::access {
namespace {

using testing::HasSubstr;

TEST(Passwords, a_password_has_at_least_twelve_characters_and_not_bytes) {
  EXPECT_FALSE(check_new_password("elf tekens!", "anna").has_value());
  EXPECT_TRUE(check_new_password("twaalf teken", "anna").has_value());
  EXPECT_FALSE(check_new_password("éééééé", "anna").has_value());  // twelve bytes, six characters
  EXPECT_TRUE(check_new_password("één twéé drí", "anna").has_value());
  EXPECT_FALSE(check_new_password(std::string(257, 'x'), "anna").has_value());
}

TEST(Passwords, a_common_word_with_figures_is_refused_and_the_sentence_says_why) {
  for (const char* password :
       {"Wachtwoord2026!", "welkom012345", "welkomwelkom", "Qwertyuiop12", "gemeente1234!",
        "zomer2026zomer2026", "administrator1", "123456789012", "987654321098", "aaaaaaaaaaaa",
        "abcabcabcabc", "abcdefghijklm", "000000000000000", "2026!feyenoord!", "P@ssword12345"}) {
    const auto checked = check_new_password(password, "anna");
    ASSERT_FALSE(checked.has_value()) << password;
    EXPECT_EQ(checked.error().about, "/password");
    EXPECT_THAT(checked.error().says, HasSubstr("first that anybody would try")) << password;
  }
}

TEST(Passwords, a_few_words_in_a_row_are_welcome) {
  for (const char* password : {"vier woorden op rij", "paard fiets lamp kaas", "regen-op-het-raam",
                               "welkom in mijn tuinhuis", "Tjx9#vLq2!mZ"}) {
    EXPECT_TRUE(check_new_password(password, "anna").has_value()) << password;
  }
}

TEST(Passwords, the_login_name_is_no_part_of_it) {
  EXPECT_FALSE(check_new_password("mijn Anna.B is lief", "anna.b").has_value());
  EXPECT_TRUE(check_new_password("mijn Anna.B is lief", "karel").has_value());
}

TEST(Passwords, a_hash_matches_its_password_alone) {
  Passwords passwords(HashCost::tests);
  const auto hash = passwords.hash("vier woorden op rij");
  ASSERT_TRUE(hash.has_value());
  EXPECT_THAT(*hash, HasSubstr("$argon2id$"));
  EXPECT_TRUE(*passwords.matches("vier woorden op rij", *hash));
  EXPECT_FALSE(*passwords.matches("vier woorden op rij ", *hash));
}

}  // namespace
}  // namespace naober::access
