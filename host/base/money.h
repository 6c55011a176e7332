// An amount in whole eurocents. Never a floating-point number.
#pragma once

#include <compare>
#include <cstdint>
#include <string>
#include <string_view>

#include "base/result.h"

namespace naober {

struct Money {
  std::int64_t cents = 0;

  // "19.00" or "19": at most two decimals, at most a thousand million euros.
  static Result<Money> parse(std::string_view text);
  std::string text() const;   // "19.00"
  std::string dutch() const;  // "€ 19,00"

  friend auto operator<=>(const Money&, const Money&) = default;
};

}  // namespace naober
