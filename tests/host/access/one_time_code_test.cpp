#include "access/one_time_code.h"

#include <gtest/gtest.h>

namespace naober::access {
namespace {

const std::string sha1_secret = "12345678901234567890";
const std::string sha256_secret = "12345678901234567890123456789012";
const std::string sha512_secret =
    "1234567890123456789012345678901234567890123456789012345678901234";

// RFC 6238, appendix B: seconds since 1970, and the codes of eight digits for each hash.
struct Vector {
  std::int64_t seconds;
  const char* sha1;
  const char* sha256;
  const char* sha512;
};
const Vector vectors[] = {
    {59, "94287082", "46119246", "90693936"},
    {1111111109, "07081804", "68084774", "25091201"},
    {1111111111, "14050471", "67062674", "99943326"},
    {1234567890, "89005924", "91819424", "93441116"},
    {2000000000, "69279037", "90698825", "38618901"},
    {20000000000, "65353130", "77737706", "47863826"},
};

TEST(OneTimeCode, gives_every_code_of_the_rfc) {
  for (const Vector& vector : vectors) {
    const std::int64_t step = vector.seconds / 30;
    EXPECT_EQ(code_of_step(sha1_secret, step, 8, CodeHash::sha1), vector.sha1);
    EXPECT_EQ(code_of_step(sha256_secret, step, 8, CodeHash::sha256), vector.sha256);
    EXPECT_EQ(code_of_step(sha512_secret, step, 8, CodeHash::sha512), vector.sha512);
  }
}

// RFC 4226, appendix D.
TEST(OneTimeCode, counts_as_the_codes_by_number_do) {
  const char* const codes[] = {"755224", "287082", "359152", "969429", "338314",
                               "254676", "287922", "162583", "399871", "520489"};
  for (std::int64_t count = 0; count < 10; ++count) {
    EXPECT_EQ(code_of_step(sha1_secret, count), codes[count]);
  }
}

TEST(OneTimeCode, holds_one_step_before_and_after_and_no_longer) {
  const Instant now{1234567890LL * 1000};
  const std::int64_t step = 1234567890LL / 30;
  for (const std::int64_t near : {step - 1, step, step + 1}) {
    EXPECT_EQ(step_of_code(sha1_secret, code_of_step(sha1_secret, near), now, 0), near);
  }
  for (const std::int64_t far : {step - 2, step + 2}) {
    EXPECT_FALSE(step_of_code(sha1_secret, code_of_step(sha1_secret, far), now, 0).has_value());
  }
}

TEST(OneTimeCode, counts_once) {
  const Instant now{1234567890LL * 1000};
  const std::int64_t step = 1234567890LL / 30;
  const std::string code = code_of_step(sha1_secret, step);
  EXPECT_TRUE(step_of_code(sha1_secret, code, now, step - 1).has_value());
  EXPECT_FALSE(step_of_code(sha1_secret, code, now, step).has_value());
}

TEST(OneTimeCode, what_is_no_code_is_none) {
  const Instant now{1234567890LL * 1000};
  for (const char* text : {"", "0", "00592", "0059240", "abcdef"}) {
    EXPECT_FALSE(step_of_code(sha1_secret, text, now, 0).has_value()) << text;
  }
}

TEST(OneTimeCode, writes_a_secret_as_apps_take_it) {
  EXPECT_EQ(base32(""), "");
  EXPECT_EQ(base32("f"), "MY");
  EXPECT_EQ(base32("foobar"), "MZXW6YTBOI");
  EXPECT_EQ(base32(sha1_secret), "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
  EXPECT_EQ(enrolment_uri("foobar", "anna@bergen"),
            "otpauth://totp/Naober:anna%40bergen?secret=MZXW6YTBOI&issuer=Naober&algorithm=SHA1"
            "&digits=6&period=30");
}

}  // namespace
}  // namespace naober::access
