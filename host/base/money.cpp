#include "base/money.h"

#include <fmt/format.h>

#include <charconv>

namespace naober {

namespace {

constexpr std::int64_t most_euros = 1'000'000'000;

std::string write(Money money, const char* sign, char point) {
  const std::int64_t size = money.cents < 0 ? -money.cents : money.cents;
  return fmt::format("{}{}{}{}{:02}", sign, money.cents < 0 ? "-" : "", size / 100, point,
                     size % 100);
}

}  // namespace

Result<Money> Money::parse(std::string_view text) {
  const auto refused = refuse(
      Fault::invalid, fmt::format("'{}' is not an amount: write euros and cents, as 19.00", text));
  std::int64_t euros = 0;
  const char* last = text.data() + text.size();
  const auto [end, error] = std::from_chars(text.data(), last, euros);
  if (error != std::errc() || text.front() == '-' || euros > most_euros) {
    return refused;
  }
  const std::string_view rest(end, static_cast<size_t>(last - end));
  if (rest.empty()) {
    return Money{euros * 100};
  }
  const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
  if (rest.size() != 3 || rest[0] != '.' || !is_digit(rest[1]) || !is_digit(rest[2])) {
    return refused;
  }
  return Money{euros * 100 + (rest[1] - '0') * 10 + (rest[2] - '0')};
}

std::string Money::text() const { return write(*this, "", '.'); }
std::string Money::dutch() const { return write(*this, "€ ", ','); }

}  // namespace naober
