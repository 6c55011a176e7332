#include "studio/lua_value.h"

#include <fmt/format.h>

#include <array>
#include <charconv>

namespace naober::studio {
namespace {

// The shortest text that reads back the same. Without an exponent: its sign would be a sum, and a
// settings file computes nothing.
std::string lua_number(double number) {
  std::array<char, 400> digits{};
  const auto [end, fault] =
      std::to_chars(digits.data(), digits.data() + digits.size(), number, std::chars_format::fixed);
  CHECK(fault == std::errc());
  const std::string text(digits.data(), end);
  // A whole number of the type number stays one: 2.0 is not 2.
  return text.find('.') == std::string::npos ? text + ".0" : text;
}

std::string_view word_of(Term::Unit unit) {
  switch (unit) {
    case Term::Unit::days:
      return "days";
    case Term::Unit::weeks:
      return "weeks";
    case Term::Unit::months:
      return "months";
    case Term::Unit::years:
      return "years";
  }
  return "";
}

Result<std::string> lua_list(const List& list) {
  if (list.empty()) {
    return std::string("{}");
  }
  std::string items;
  for (const Value& item : list) {
    TRY(const std::string text, lua_of(item));
    items += (items.empty() ? "" : ", ") + text;
  }
  return "{ " + items + " }";
}

}  // namespace

std::string lua_text(std::string_view text) {
  std::string quoted = "\"";
  for (const char letter : text) {
    switch (letter) {
      case '"':
        quoted += "\\\"";
        break;
      case '\\':
        quoted += "\\\\";
        break;
      case '\n':
        quoted += "\\n";
        break;
      case '\r':
        quoted += "\\r";
        break;
      case '\t':
        quoted += "\\t";
        break;
      default:
        if (static_cast<unsigned char>(letter) < 0x20 || letter == 0x7F) {
          quoted += fmt::format("\\{:03}", static_cast<unsigned>(letter));
        } else {
          quoted += letter;
        }
    }
  }
  return quoted + "\"";
}

Result<std::string> lua_of(const Value& value) {
  switch (value.kind()) {
    case Value::Kind::boolean:
      return std::string(*value.as<bool>() ? "yes" : "no");
    case Value::Kind::integer:
      return fmt::format("{}", *value.as<std::int64_t>());
    case Value::Kind::number:
      return lua_number(*value.as<double>());
    case Value::Kind::text:
      return lua_text(*value.as<std::string>());
    case Value::Kind::date:
      return "date " + lua_text(value.as<Date>()->text());
    case Value::Kind::term:
      return fmt::format("{}({})", word_of(value.as<Term>()->unit), value.as<Term>()->count);
    case Value::Kind::money:
      return "euros " + lua_text(value.as<Money>()->text());
    case Value::Kind::list:
      return lua_list(*value.as<List>());
    default:
      return refuse(Fault::invalid,
                    fmt::format("no setting can be {}: it is yes or no, a number, a text, a day, a "
                                "term, an amount, or a list of those",
                                name_of(value.kind())));
  }
}

}  // namespace naober::studio
