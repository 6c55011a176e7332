// The canonical encoding of a Value: one byte sequence per value, the same on every machine.
//
// Layout: one tag byte, then the body. Integers are 8 bytes little-endian two's complement, numbers
// the 8 bytes of an IEEE 754 double (never NaN, never infinite; -0 is written as 0), texts and
// lists a 4-byte little-endian count and their content, maps a count and then key text and value,
// keys strictly ascending by byte. Tags: 0 unknown, 1 no, 2 yes, 3 integer, 4 number, 5 text, 6
// date (days since 1970-01-01, as integer), 7 term (unit byte, then integer count), 8 money (cents,
// as integer), 9 list, 10 map, 11 function (4-byte index). The worker program has its own writer of
// the same bytes (script/worker/); a test holds both together.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "base/result.h"
#include "base/value.h"

namespace naober {

struct CodecLimits {
  std::size_t depth = 32;
  std::size_t nodes = 200'000;
  std::size_t bytes = 8u << 20;
};

std::string encode(const Value& value);
// The same, at the end of bytes that are there already; a list without being made a Value first.
void encode_to(std::string& bytes, const Value& value);
void encode_to(std::string& bytes, const List& list);

// Reads exactly one value that fills `bytes`. Refuses, with the byte at which it went wrong,
// anything that encode() would not have written: other tags, unsorted or double keys, NaN, text
// that is not UTF-8, or more than the limits allow.
Result<Value> decode(std::string_view bytes, const CodecLimits& limits = {});

}  // namespace naober
