#include "web/money.h"

namespace naober::web {
namespace {

constexpr std::size_t longest = 20;

Money parsed(Reading& body, std::string_view key, const std::string& text) {
  auto amount = Money::parse(text);
  if (!amount) {
    body.fault(key, amount.error().says);
    return {};
  }
  return *amount;
}

}  // namespace

Money money(Reading& body, std::string_view key) {
  const std::string text = body.text(key, longest);
  return text.empty() ? Money() : parsed(body, key, text);
}

std::optional<Money> optional_money(Reading& body, std::string_view key) {
  const std::string text = body.optional_text(key, longest);
  return text.empty() ? std::nullopt : std::optional<Money>(parsed(body, key, text));
}

}  // namespace naober::web
