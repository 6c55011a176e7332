#include "base/value.h"

namespace naober {

const Value* Value::find(std::string_view key) const {
  const Map* map = as<Map>();
  if (map == nullptr) {
    return nullptr;
  }
  const auto found = map->find(key);
  return found == map->end() ? nullptr : &found->second;
}

std::string_view Value::text_at(std::string_view key) const {
  const Value* member = find(key);
  const std::string* text = member == nullptr ? nullptr : member->as<std::string>();
  return text == nullptr ? std::string_view() : std::string_view(*text);
}

std::string_view name_of(Value::Kind kind) {
  switch (kind) {
    case Value::Kind::unknown:
      return "unknown";
    case Value::Kind::boolean:
      return "yes or no";
    case Value::Kind::integer:
      return "whole number";
    case Value::Kind::number:
      return "number";
    case Value::Kind::text:
      return "text";
    case Value::Kind::date:
      return "date";
    case Value::Kind::term:
      return "term";
    case Value::Kind::money:
      return "amount";
    case Value::Kind::list:
      return "list";
    case Value::Kind::map:
      return "table";
    case Value::Kind::function:
      return "function";
  }
  return "value";
}

}  // namespace naober
