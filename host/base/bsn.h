// The citizen service number (burgerservicenummer).
#pragma once

#include <string>
#include <string_view>

#include "base/result.h"

namespace naober {

class Bsn {
 public:
  // Nine digits that pass the eleven-proof (weights 9 8 7 6 5 4 3 2 -1); eight digits are padded
  // with a zero; all zeros are refused. The error never repeats the number.
  static Result<Bsn> parse(std::string_view text);
  const std::string& digits() const { return digits_; }
  // "999******": what may stand in a log or on a screen.
  std::string masked() const;

 private:
  explicit Bsn(std::string digits) : digits_(std::move(digits)) {}
  std::string digits_;
};

}  // namespace naober
