#include "access/one_time_code.h"

#include <fmt/format.h>
#include <openssl/evp.h>
#include <openssl/hmac.h>
#include <sodium.h>

#include <array>

#include "base/result.h"

namespace naober::access {
namespace {

const EVP_MD* digest_of(CodeHash hash) {
  switch (hash) {
    case CodeHash::sha1:
      return EVP_sha1();
    case CodeHash::sha256:
      return EVP_sha256();
    case CodeHash::sha512:
      return EVP_sha512();
  }
  return EVP_sha1();
}

std::string escaped(std::string_view text) {
  std::string safe;
  for (const char byte : text) {
    const bool plain = (byte >= 'a' && byte <= 'z') || (byte >= '0' && byte <= '9') ||
                       byte == '.' || byte == '_' || byte == '-';
    safe += plain ? std::string(1, byte)
                  : fmt::format("%{:02X}", static_cast<unsigned>(static_cast<unsigned char>(byte)));
  }
  return safe;
}

}  // namespace

std::string code_of_step(std::string_view secret, std::int64_t step, int digits, CodeHash hash) {
  CHECK(digits >= 6 && digits <= 8 && step >= 0);
  std::array<unsigned char, 8> counter{};
  for (std::size_t i = 0; i < counter.size(); ++i) {
    counter.at(i) = static_cast<unsigned char>((step >> (56 - 8 * static_cast<int>(i))) & 0xff);
  }
  std::array<unsigned char, EVP_MAX_MD_SIZE> mac{};
  unsigned length = 0;
  const auto* made = HMAC(digest_of(hash), secret.data(), static_cast<int>(secret.size()),
                          counter.data(), counter.size(), mac.data(), &length);
  CHECK(made != nullptr && length >= 20);
  // Dynamic truncation (RFC 4226 section 5.3).
  const std::size_t at = mac.at(length - 1) & 0x0fU;
  std::uint32_t number = 0;
  for (std::size_t i = 0; i < 4; ++i) {
    number = (number << 8U) | mac.at(at + i);
  }
  number &= 0x7fffffffU;
  std::uint32_t limit = 1;
  for (int i = 0; i < digits; ++i) {
    limit *= 10;
  }
  return fmt::format("{:0{}}", number % limit, digits);
}

std::optional<std::int64_t> step_of_code(std::string_view secret, std::string_view code,
                                         Instant now, std::int64_t last_step) {
  const std::int64_t current = now.milliseconds / code_step_milliseconds;
  std::optional<std::int64_t> found;
  for (const std::int64_t step : {current, current - 1, current + 1}) {
    const std::string wanted = code_of_step(secret, step);
    // All three are compared, each in constant time: the answer's time tells nothing.
    const bool same = code.size() == wanted.size() &&
                      sodium_memcmp(code.data(), wanted.data(), wanted.size()) == 0;
    if (same && step > last_step && !found) {
      found = step;
    }
  }
  return found;
}

std::string base32(std::string_view bytes) {
  constexpr std::string_view letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  std::string text;
  std::uint32_t held = 0;
  int bits = 0;
  for (const char byte : bytes) {
    held = (held << 8U) | static_cast<unsigned char>(byte);
    bits += 8;
    while (bits >= 5) {
      bits -= 5;
      text += letters[(held >> bits) & 31U];
    }
  }
  if (bits > 0) {
    text += letters[(held << (5 - bits)) & 31U];
  }
  return text;
}

std::string enrolment_uri(std::string_view secret, std::string_view label) {
  return "otpauth://totp/Naober:" + escaped(label) + "?secret=" + base32(secret) +
         "&issuer=Naober&algorithm=SHA1&digits=6&period=30";
}

}  // namespace naober::access
