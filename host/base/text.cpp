#include "base/text.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>

namespace naober {

namespace {

using Byte = unsigned char;

bool continues(Byte byte) { return (byte & 0xC0) == 0x80; }

// The length of the well-formed sequence at the start of `rest`, or 0 (Unicode, table 3-7).
std::size_t sequence_length(std::string_view rest) {
  const auto at = [rest](std::size_t i) { return i < rest.size() ? Byte(rest[i]) : Byte(0); };
  const Byte first = at(0);
  if (first < 0x80) {
    return 1;
  }
  if (first >= 0xC2 && first <= 0xDF) {
    return continues(at(1)) ? 2 : 0;
  }
  if (first >= 0xE0 && first <= 0xEF) {
    const Byte lowest = first == 0xE0 ? 0xA0 : 0x80;   // no overlong form
    const Byte highest = first == 0xED ? 0x9F : 0xBF;  // no surrogate
    return at(1) >= lowest && at(1) <= highest && continues(at(2)) ? 3 : 0;
  }
  if (first >= 0xF0 && first <= 0xF4) {
    const Byte lowest = first == 0xF0 ? 0x90 : 0x80;
    const Byte highest = first == 0xF4 ? 0x8F : 0xBF;  // no more than U+10FFFF
    return at(1) >= lowest && at(1) <= highest && continues(at(2)) && continues(at(3)) ? 4 : 0;
  }
  return 0;
}

// Insertions, deletions, replacements and swaps of neighbours that turn `a` into `b`.
std::size_t distance(std::string_view a, std::string_view b) {
  std::vector<std::size_t> before_last(b.size() + 1), last(b.size() + 1), current(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) {
    last[j] = j;
  }
  for (std::size_t i = 1; i <= a.size(); ++i) {
    current[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t replaced = last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
      current[j] = std::min({last[j] + 1, current[j - 1] + 1, replaced});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
        current[j] = std::min(current[j], before_last[j - 2] + 1);
      }
    }
    before_last.swap(last);
    last.swap(current);
  }
  return last[b.size()];
}

// How many bytes of ASCII a text surely begins with, looked at eight at a time.
std::size_t plain_start(std::string_view text) {
  constexpr std::uint64_t high_bits = 0x8080'8080'8080'8080;
  std::size_t size = 0;
  for (std::uint64_t eight = 0; text.size() - size >= sizeof eight; size += sizeof eight) {
    std::memcpy(&eight, text.data() + size, sizeof eight);
    if ((eight & high_bits) != 0) {
      break;
    }
  }
  return size;
}

int hex_digit(char c) {
  if (c >= '0' && c <= '9') {
    return c - '0';
  }
  return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

}  // namespace

bool is_utf8(std::string_view text) {
  for (text.remove_prefix(plain_start(text)); !text.empty();
       text.remove_prefix(plain_start(text))) {
    const std::size_t length = sequence_length(text);
    if (length == 0) {
      return false;
    }
    text.remove_prefix(length);
  }
  return true;
}

std::string nearest(std::string_view word, const std::vector<std::string>& known) {
  // Longer words are no slips of the keyboard, and the work grows with the square of the length.
  constexpr std::size_t longest_word = 100;
  std::string found;
  std::size_t least = word.size() / 3 + 1;
  for (const std::string& candidate : known) {
    const std::size_t gap =
        std::max(word.size(), candidate.size()) - std::min(word.size(), candidate.size());
    if (word.size() > longest_word || gap >= least) {
      continue;
    }
    const std::size_t apart = distance(word, candidate);
    if (apart < least) {
      least = apart;
      found = candidate;
    }
  }
  return found;
}

std::string listed(const std::vector<std::string>& words, std::string_view last) {
  std::string text;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (i > 0 && i + 1 == words.size()) {
      text.append(" ").append(last).append(" ");
    } else if (i > 0) {
      text.append(", ");
    }
    text.append(words[i]);
  }
  return text;
}

std::string to_hex(std::string_view bytes) {
  constexpr std::string_view digits = "0123456789abcdef";
  std::string hex;
  hex.reserve(bytes.size() * 2);
  for (const char c : bytes) {
    hex.push_back(digits[Byte(c) >> 4]);
    hex.push_back(digits[Byte(c) & 15]);
  }
  return hex;
}

std::string from_hex(std::string_view hex) {
  std::string bytes;
  if (hex.size() % 2 != 0) {
    return {};
  }
  for (std::size_t i = 0; i < hex.size(); i += 2) {
    const int high = hex_digit(hex[i]);
    const int low = hex_digit(hex[i + 1]);
    if (high < 0 || low < 0) {
      return {};
    }
    bytes.push_back(static_cast<char>(high * 16 + low));
  }
  return bytes;
}

}  // namespace naober
