// Amounts in a body: "19.00", in euros with at most two decimals, as text. A number is refused:
// cents get lost in numbers.
#pragma once

#include <optional>
#include <string_view>

#include "base/money.h"
#include "web/read.h"

namespace naober::web {

Money money(Reading& body, std::string_view key);
// Nothing when it is missing or null.
std::optional<Money> optional_money(Reading& body, std::string_view key);

}  // namespace naober::web
