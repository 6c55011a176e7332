#include "access/signed_claims.h"

#include <gmock/gmock.h>

#include "base/json.h"

namespace naober::access {
namespace {

using testing::HasSubstr;

// Made for this test by a library that is not ours (jose, of npm): public keys, and what their
// private halves signed. The private halves were thrown away.
const char* const key_set =
    R"({"keys":[{"alg":"RS256","e":"AQAB","kid":"r1","kty":"RSA","n":"uy-xYv-0IaXAx8Vr-ZXHpwFEMB0-lQpzwwzcQat_zgcZUlOYGIk_En0uinyPTV0NiXB2a2ZVCIWBo8nlJXrDfNA4BNJ6WQND5dTkqI9B_RmFaVs0C_65FA3M8mpo6a-YKTCxsa_CDQzwF8oqeHodgrZp87kUpyZN76uNIqQf3Vfcx5l9vV111WyJ0P-Z5Fwo1d5mabKA-ScsfEC12Dl2JYz4KJCs7ZSOIxar5wK7KVxlUGBM_p0A7Fd_NRWjc0zzfjHvSal4ZiLsmLDKazlHlawcDFLXCVXDGECM-q7_wAdGkVGQnuFeJVtWMoDhLE1nXDcVgSiZCFjqoaZODhnNUQ","use":"sig"},{"alg":"ES256","crv":"P-256","kid":"e1","kty":"EC","use":"sig","x":"I__EZQfrgQN1j46PH6uJqy3d3mqkohMB5ZvuylUrag0","y":"45THf80YyN__pQVeGyfyoAhIUsbovUe5jiWLDAcX70E"}]})";
const std::string by_rsa =
    "eyJhbGciOiJSUzI1NiIsImtpZCI6InIxIn0.eyJpc3MiOiJodHRwczovL2xvZ2luLmV4YW1wbGUiLCJhdWQi"
    "OiJuYW9iZXIiLCJzdWIiOiJhbm5hIiwiaWF0IjoxNzc1MDAwMDAwLCJleHAiOjE3NzUwMDM2MDB9.XMOwji_"
    "QFer2hHx9obuqBY-jLTEiMNYhxcblLUoy-wSD0NN18KJ3hHJbLS0XKLzb90Zzng5jnOkPo8Zkm1mbLulx6eO"
    "UkC2ls-GYCkW2YZwF-2BDq63Y4y7YrjdkLRK7m6_o5sqdvJ1fW9E69G5CIIWCLmufFnX3ZtEZkJyyf-QNeXe"
    "KOR2tbywuy8U2OyYnBhgAx87WvPmcg6rY-dgGiJsADDdce7YQCz3ujKCi6K-ZQf-nCUOb9nZDo2wMQJvC2Ev"
    "gaqVRzExzq8SofA2oB35NKCWFQK5FuSwNo2LgsvHeYVgSJa0UupPVwdbFBw-Xf1C8RvmMl6p9-eFAHesZHQ";
const std::string by_curve =
    "eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIn0.eyJpc3MiOiJodHRwczovL2xvZ2luLmV4YW1wbGUiLCJhdWQi"
    "OiJuYW9iZXIiLCJzdWIiOiJhbm5hIiwiaWF0IjoxNzc1MDAwMDAwLCJleHAiOjE3NzUwMDM2MDB9._nkrVfO"
    "O-dV1kMlgBbaDKT0xckuF9ldlPJXRze9zUObyAELtiib_Y1kjGgnZfiy3Yrg5blYeMWtxoXQ-SdOgtw";
const std::string by_a_stranger =
    "eyJhbGciOiJSUzI1NiIsImtpZCI6InIxIn0.eyJpc3MiOiJodHRwczovL2xvZ2luLmV4YW1wbGUiLCJhdWQi"
    "OiJuYW9iZXIiLCJzdWIiOiJhbm5hIiwiaWF0IjoxNzc1MDAwMDAwLCJleHAiOjE3NzUwMDM2MDB9.Kyl0aR6"
    "QfE-9g5oHayPUSGYfmdW-ZY_BEU4jB-ErmrT5t8I22SlGEP01yixjqcJ2x-4reyU6B2OpxP2tZNQvU7kU7Zk"
    "moD4ZREPqmFddvfvvD0bDUGmOyvRs4z_ktx0t3vznZFSVlfcf4FCIPQe48GxciMFgDUdEF80V0iTwRs_coec"
    "c0Gs_dDDXrEGV9PTf2h7LUAyv0wEPC5pta8FbjeW9OOSeTY7Sbwvx_NBo3vFj6CyLNMB8tr6lAXaQOTkx6TL"
    "LGJBXcsX2zGjHsnsGBDUC_wI9ZgAF-fgzArJnjNtU0GF8RbMqlBmApduni_kp54f2p7Ohgtx3EReBna0Z9A";
const std::string by_an_unknown_key =
    "eyJhbGciOiJSUzI1NiIsImtpZCI6InIyIn0.eyJpc3MiOiJodHRwczovL2xvZ2luLmV4YW1wbGUiLCJhdWQi"
    "OiJuYW9iZXIiLCJzdWIiOiJhbm5hIiwiaWF0IjoxNzc1MDAwMDAwLCJleHAiOjE3NzUwMDM2MDB9.gII_hf3"
    "vt1qGim1KDbcXQFywo_UrupPtucjSB4MRKb_BDWhKi4Znp6QTBya4iIrwTtCmU_GCxYOhd5ZjASp1iBLy5Hb"
    "euZzSE-t6-Le5y_iNNmosh2ucQxnY4maSy3SnfSVsBQWV5UwzAHXxnMvAOAWUPszdOXVmrokyxQYVSrdePCv"
    "M4c_Rxt--tKIhWKMXX63kjMR3NOtDCSX8CxuBOKTYXEDBVuXxA_gy5GT5sCnujMXPjhZ5Y1tfh6TObfY0TGQ"
    "I8dq9LyAq3oFvEP6YoqAIrczkc3At2ETC0njBQdCl8_S1mPPqbiTX2tWJkXV_Yn2ZXlQKogv7FKp8U-WVmA";
const std::string by_nobody =
    "eyJhbGciOiJub25lIn0.eyJpc3MiOiJodHRwczovL2xvZ2luLmV4YW1wbGUiLCJhdWQiOiJuYW9iZXIiLCJz"
    "dWIiOiJhbm5hIiwiaWF0IjoxNzc1MDAwMDAwLCJleHAiOjE3NzUwMDM2MDB9.";
const std::string by_a_shared_secret =
    "eyJhbGciOiJIUzI1NiIsImtpZCI6InIxIn0.eyJpc3MiOiJodHRwczovL2xvZ2luLmV4YW1wbGUiLCJhdWQi"
    "OiJuYW9iZXIiLCJzdWIiOiJhbm5hIiwiaWF0IjoxNzc1MDAwMDAwLCJleHAiOjE3NzUwMDM2MDB9.XMOwji_"
    "QFer2hHx9obuqBY-jLTEiMNYhxcblLUoy-wSD0NN18KJ3hHJbLS0XKLzb90Zzng5jnOkPo8Zkm1mbLulx6eO"
    "UkC2ls-GYCkW2YZwF-2BDq63Y4y7YrjdkLRK7m6_o5sqdvJ1fW9E69G5CIIWCLmufFnX3ZtEZkJyyf-QNeXe"
    "KOR2tbywuy8U2OyYnBhgAx87WvPmcg6rY-dgGiJsADDdce7YQCz3ujKCi6K-ZQf-nCUOb9nZDo2wMQJvC2Ev"
    "gaqVRzExzq8SofA2oB35NKCWFQK5FuSwNo2LgsvHeYVgSJa0UupPVwdbFBw-Xf1C8RvmMl6p9-eFAHesZHQ";

// An hour around which the claims hold.
const Instant then{1775000000LL * 1000};

Value keys() { return *read_json(key_set); }

TEST(SignedClaims, hold_when_a_key_of_the_issuer_signed_them) {
  for (const std::string& token : {by_rsa, by_curve}) {
    const auto claims = signed_claims(token, keys(), then);
    ASSERT_TRUE(claims.has_value()) << claims.error().says;
    EXPECT_EQ(claims->text_at("sub"), "anna");
    EXPECT_TRUE(is_for(*claims, "naober"));
    EXPECT_FALSE(is_for(*claims, "elders"));
  }
}

TEST(SignedClaims, of_a_stranger_do_not_hold) {
  const auto forged = signed_claims(by_a_stranger, keys(), then);
  ASSERT_FALSE(forged.has_value());
  EXPECT_THAT(forged.error().says, HasSubstr("signature"));
  // A key that is not known may be new: the caller asks the issuer again.
  EXPECT_EQ(signed_claims(by_an_unknown_key, keys(), then).error().fault, Fault::not_found);
}

TEST(SignedClaims, that_choose_a_weaker_algorithm_do_not_hold) {
  for (const std::string& token : {by_nobody, by_a_shared_secret}) {
    const auto weak = signed_claims(token, keys(), then);
    ASSERT_FALSE(weak.has_value());
    EXPECT_THAT(weak.error().says, HasSubstr("RS256 and ES256"));
  }
}

TEST(SignedClaims, do_not_hold_when_one_letter_differs) {
  for (const std::string& token : {by_rsa, by_curve}) {
    for (std::size_t at = 3; at < token.size() - 1; at += 17) {
      std::string spoiled = token;
      spoiled[at] = spoiled[at] == 'A' ? 'B' : 'A';
      if (spoiled != token) {
        EXPECT_FALSE(signed_claims(spoiled, keys(), then).has_value()) << at;
      }
    }
  }
}

TEST(SignedClaims, hold_in_their_time_with_a_minute_for_clocks_that_differ) {
  const std::int64_t begins = 1775000000LL * 1000;
  const std::int64_t ends = 1775003600LL * 1000;
  EXPECT_TRUE(signed_claims(by_rsa, keys(), Instant{begins - 59'000}).has_value());
  EXPECT_FALSE(signed_claims(by_rsa, keys(), Instant{begins - 61'000}).has_value());
  EXPECT_TRUE(signed_claims(by_rsa, keys(), Instant{ends + 59'000}).has_value());
  EXPECT_FALSE(signed_claims(by_rsa, keys(), Instant{ends + 61'000}).has_value());
}

TEST(SignedClaims, that_are_no_token_do_not_hold) {
  for (const char* text : {"", ".", "..", "a.b", "a.b.c", "a.b.c.d", "e30.e30.e30"}) {
    EXPECT_FALSE(signed_claims(text, keys(), then).has_value()) << text;
  }
  EXPECT_FALSE(signed_claims(by_rsa, Value(), then).has_value());
}

TEST(SignedClaims, of_several_parties_name_the_one_that_asked) {
  EXPECT_TRUE(is_for(Map{{"aud", List{"naober"}}}, "naober"));
  EXPECT_FALSE(is_for(Map{{"aud", List{"naober", "elders"}}}, "naober"));
  EXPECT_TRUE(is_for(Map{{"aud", List{"naober", "elders"}}, {"azp", "naober"}}, "naober"));
  EXPECT_FALSE(is_for(Map{}, "naober"));
}

TEST(SignedClaims, base_64_for_addresses_reads_back) {
  for (const std::string& text : {std::string(), std::string("a"), std::string("ab\xff\xfe")}) {
    EXPECT_EQ(from_base64_for_url(base64_for_url(text)), text);
  }
  EXPECT_EQ(base64_for_url("\xfb\xff"), "-_8");
  EXPECT_EQ(from_base64_for_url("+/8"), "");
}

}  // namespace
}  // namespace naober::access
