// Whole numbers of a fixed width, written into a text that is there already.
#pragma once

#include <cstddef>
#include <string>

namespace naober {

// Writes the last `width` digits of `number` at `place`, with zeros in front.
inline void put_digits(std::string& text, std::size_t place, std::size_t width, unsigned number) {
  for (std::size_t at = place + width; at > place; number /= 10) {
    text[--at] = static_cast<char>('0' + number % 10);
  }
}

}  // namespace naober
