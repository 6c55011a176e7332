// JSON between the house and the outside, through Boost.JSON, read strictly.
//
// Reading refuses what a lenient parser lets by: double keys, numbers outside the 64-bit range or
// not finite, invalid UTF-8, comments, trailing text, more depth or bytes than allowed. An error
// names the line and column. Dates, terms and amounts are texts in JSON ("2026-04-27", "6w",
// "19.00"): the reader leaves them texts, and whoever knows the declared type makes them typed.
// Writing is canonical: sorted keys, no white space, the shortest number that reads back the same.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "base/result.h"
#include "base/value.h"

namespace naober {

struct JsonLimits {
  std::size_t depth = 32;
  std::size_t bytes = 1u << 20;
};

Result<Value> read_json(std::string_view text, const JsonLimits& limits = {});
std::string write_json(const Value& value);
// The same with two spaces of indentation, for people and for files.
std::string write_pretty_json(const Value& value);

}  // namespace naober
