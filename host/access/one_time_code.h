// One-time codes (TOTP, RFC 6238, on HOTP, RFC 4226): what an authenticator app shows.
//
// Pure arithmetic on a secret and a moment; who keeps the secret is access/second_factor.h.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/clock.h"

namespace naober::access {

// The ones the RFC knows. Authenticator apps agree on sha1 only, which is what this house asks.
enum class CodeHash { sha1, sha256, sha512 };

inline constexpr std::int64_t code_step_milliseconds = 30'000;

// The code of a step, with `digits` digits (6 to 8), leading zeros included.
std::string code_of_step(std::string_view secret, std::int64_t step, int digits = 6,
                         CodeHash hash = CodeHash::sha1);

// The step whose code this is: that of `now`, or the one before or after, because clocks differ.
// Steps up to `last_step` do not count any more. Nothing when the code is none of these.
std::optional<std::int64_t> step_of_code(std::string_view secret, std::string_view code,
                                         Instant now, std::int64_t last_step);

// RFC 4648 base 32 without padding, as apps take a secret.
std::string base32(std::string_view bytes);

// otpauth://totp/… for the app; `label` is the login name.
std::string enrolment_uri(std::string_view secret, std::string_view label);

}  // namespace naober::access
