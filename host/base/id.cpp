#include "base/id.h"

#include <sys/random.h>

#include <cerrno>

namespace naober {

namespace {

// Crockford's digits: without i, l, o and u, which people misread.
constexpr std::string_view digits = "0123456789abcdefghjkmnpqrstvwxyz";
constexpr std::size_t name_length = 26;

}  // namespace

std::string SystemRandom::bytes(std::size_t count) {
  std::string drawn(count, '\0');
  std::size_t filled = 0;
  while (filled < count) {
    const ssize_t got = getrandom(drawn.data() + filled, count - filled, 0);
    // A signal may interrupt a long draw; anything else means that no secret can be made here.
    CHECK(got > 0 || errno == EINTR);
    filled += got > 0 ? static_cast<std::size_t>(got) : 0;
  }
  return drawn;
}

std::string random_name(Random& random) {
  const std::string bytes = random.bytes(16);
  CHECK(bytes.size() == 16);
  std::string name(name_length, '0');
  // 26 digits hold 130 bits: the first digit carries only the three highest of our 128.
  unsigned int held = 0;
  int bits = 2;
  std::size_t place = 0;
  for (const char c : bytes) {
    held = (held << 8 | static_cast<unsigned char>(c)) & 0xFFFF;
    bits += 8;
    while (bits >= 5) {
      bits -= 5;
      name[place++] = digits[held >> bits & 31];
    }
  }
  return name;
}

bool is_random_name(std::string_view text) {
  return text.size() == name_length && text.front() >= '0' && text.front() <= '7' &&
         text.find_first_not_of(digits) == std::string_view::npos;
}

}  // namespace naober
