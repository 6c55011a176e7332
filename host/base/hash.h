// SHA-256 (FIPS 180-4), by OpenSSL.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace naober {

using Hash = std::array<std::uint8_t, 32>;

Hash sha256(std::string_view bytes);
std::string hex(const Hash& hash);
// The raw 32 bytes as a text, for encoding and storing.
std::string_view bytes_of(const Hash& hash);

}  // namespace naober
