#include "studio/setting_value.h"

#include <fmt/format.h>

#include <optional>

#include "policy/type.h"

namespace naober::studio {
namespace {

using policy::Type;

// The type of a plain value; nothing for lists, maps and functions.
std::optional<Type::Kind> type_of(const Value& value) {
  switch (value.kind()) {
    case Value::Kind::boolean:
      return Type::Kind::yes_no;
    case Value::Kind::integer:
    case Value::Kind::number:
      return Type::Kind::number;
    case Value::Kind::text:
      return Type::Kind::text;
    case Value::Kind::date:
      return Type::Kind::date;
    case Value::Kind::term:
      return Type::Kind::term;
    case Value::Kind::money:
      return Type::Kind::amount;
    default:
      return std::nullopt;
  }
}

Result<Value> as_example(const policy::Parameter& parameter, const Value& example,
                         const Value& sent);

Result<Value> as_list(const policy::Parameter& parameter, const List& examples, const Value& sent) {
  const List* items = sent.as<List>();
  if (items == nullptr) {
    return refuse(Fault::invalid,
                  fmt::format("'{}' is a list, not {}", parameter.name, name_of(sent.kind())));
  }
  List made;
  for (const Value& item : *items) {
    // An example without members says nothing of them; then they stay what JSON made of them.
    TRY(Value value,
        examples.empty() ? Result<Value>(item) : as_example(parameter, examples.front(), item));
    made.push_back(std::move(value));
  }
  return Value(std::move(made));
}

Result<Value> as_type(const policy::Parameter& parameter, const Type& type, const Value& sent) {
  TRY(Value value, policy::typed(sent, type));
  if (value.is_unknown()) {
    return refuse(Fault::invalid,
                  fmt::format("'{}' needs a value: {}", parameter.name, type.english()));
  }
  return value;
}

Result<Value> as_example(const policy::Parameter& parameter, const Value& example,
                         const Value& sent) {
  if (const List* list = example.as<List>()) {
    return as_list(parameter, *list, sent);
  }
  const std::optional<Type::Kind> kind = type_of(example);
  return kind ? as_type(parameter, Type{*kind, {}}, sent) : Result<Value>(sent);
}

}  // namespace

Result<Value> setting_value(const policy::Parameter& parameter, const Value& sent) {
  if (parameter.room.kind == policy::Room::Kind::free &&
      parameter.otherwise.kind() != Value::Kind::list) {
    return as_type(parameter, parameter.room.type, sent);
  }
  return as_example(parameter, parameter.otherwise, sent);
}

}  // namespace naober::studio
