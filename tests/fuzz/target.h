// What a fuzz target looks like: one function that is given bytes. What it finds wrong ends the
// process.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "base/result.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t count);

namespace naober::fuzz {

inline std::string_view text_of(const std::uint8_t* bytes, std::size_t count) {
  return {reinterpret_cast<const char*>(bytes), count};
}

}  // namespace naober::fuzz
