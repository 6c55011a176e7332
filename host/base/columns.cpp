#include "base/columns.h"

#include <algorithm>

namespace naober {

std::size_t width(std::string_view text) {
  return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) {
    return (static_cast<unsigned char>(c) & 0xC0) != 0x80;
  }));
}

std::string padded(const std::string& text, std::size_t to) {
  const std::size_t wide = width(text);
  return text + std::string(wide < to ? to - wide : 0, ' ');
}

}  // namespace naober
