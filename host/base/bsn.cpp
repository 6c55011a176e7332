#include "base/bsn.h"

#include <algorithm>
#include <array>

namespace naober {

Result<Bsn> Bsn::parse(std::string_view text) {
  const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
  if ((text.size() != 8 && text.size() != 9) || !std::all_of(text.begin(), text.end(), is_digit)) {
    return refuse(Fault::invalid,
                  "a BSN has nine digits and nothing else (or eight, without its leading zero)");
  }
  std::string digits = text.size() == 8 ? "0" + std::string(text) : std::string(text);
  constexpr std::array<int, 9> weights = {9, 8, 7, 6, 5, 4, 3, 2, -1};
  int sum = 0;
  for (std::size_t i = 0; i < weights.size(); ++i) {
    sum += weights[i] * (digits[i] - '0');
  }
  // All zeros pass the proof and are nobody.
  if (sum % 11 != 0 || digits == "000000000") {
    return refuse(Fault::invalid,
                  "this BSN does not pass the eleven-proof (elfproef): check the digits");
  }
  return Bsn(std::move(digits));
}

std::string Bsn::masked() const { return digits_.substr(0, 3) + "******"; }

}  // namespace naober
