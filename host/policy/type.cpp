#include "policy/type.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

#include "base/text.h"

namespace naober::policy {

namespace {

struct Naming {
  Type::Kind kind;
  const char* word;
  const char* english;
};

constexpr std::array<Naming, 8> namings{{
    {Type::Kind::yes_no, "yes_no", "yes or no"},
    {Type::Kind::whole_number, "whole_number", "a whole number"},
    {Type::Kind::number, "number", "a number"},
    {Type::Kind::text, "text", "a text"},
    {Type::Kind::date, "date", "a date"},
    {Type::Kind::amount, "amount", "an amount"},
    {Type::Kind::term, "term", "a term, such as weeks(6)"},
    {Type::Kind::choice, "choice", "a choice"},
}};

const Naming& naming_of(Type::Kind kind) {
  return *std::find_if(namings.begin(), namings.end(),
                       [&](const Naming& naming) { return naming.kind == kind; });
}

template <class T>
Result<Value> parsed(const std::string& text) {
  TRY(const T read, T::parse(text));
  return Value(read);
}

}  // namespace

std::string Type::word() const { return naming_of(kind).word; }

std::string Type::english() const {
  return kind == Kind::choice ? "one of " + listed(options, "or") : naming_of(kind).english;
}

bool Type::fits(const Value& value) const {
  switch (kind) {
    case Kind::yes_no:
      return value.kind() == Value::Kind::boolean;
    case Kind::whole_number:
      return value.kind() == Value::Kind::integer;
    case Kind::number:
      return value.kind() == Value::Kind::integer || value.kind() == Value::Kind::number;
    case Kind::text:
      return value.kind() == Value::Kind::text;
    case Kind::date:
      return value.kind() == Value::Kind::date;
    case Kind::amount:
      return value.kind() == Value::Kind::money;
    case Kind::term:
      return value.kind() == Value::Kind::term;
    case Kind::choice: {
      const std::string* text = value.as<std::string>();
      return text != nullptr && std::find(options.begin(), options.end(), *text) != options.end();
    }
  }
  return false;
}

Result<Type> read_type(const Value& tree) {
  const std::string_view word = tree.text_at("type");
  const auto found = std::find_if(namings.begin(), namings.end(),
                                  [&](const Naming& naming) { return naming.word == word; });
  if (tree.text_at("is") != "type" || found == namings.end()) {
    return refuse(Fault::invalid,
                  "a type is yes_no, whole_number, number, text, date_value, amount, term_value or "
                  "choice { … }");
  }
  Type type{found->kind, {}};
  if (type.kind != Type::Kind::choice) {
    return type;
  }
  const Value* options = tree.find("of");
  const List* list = options == nullptr ? nullptr : options->as<List>();
  if (list == nullptr || list->empty()) {
    return refuse(Fault::invalid, "choice needs its options: choice { \"…\", \"…\" }");
  }
  for (const Value& option : *list) {
    const std::string* text = option.as<std::string>();
    if (text == nullptr || text->empty()) {
      return refuse(Fault::invalid, "the options of a choice are texts");
    }
    if (std::find(type.options.begin(), type.options.end(), *text) != type.options.end()) {
      return refuse(Fault::invalid, fmt::format("the choice names '{}' twice", *text));
    }
    type.options.push_back(*text);
  }
  return type;
}

Result<Value> typed(const Value& value, const Type& type) {
  if (value.is_unknown() || type.fits(value)) {
    return value;
  }
  if (const std::string* text = value.as<std::string>()) {
    switch (type.kind) {
      case Type::Kind::date:
        return parsed<Date>(*text);
      case Type::Kind::amount:
        return parsed<Money>(*text);
      case Type::Kind::term:
        return parsed<Term>(*text);
      case Type::Kind::choice:
        return refuse(Fault::invalid, fmt::format("'{}' is not {}{}", *text, type.english(),
                                                  nearest(*text, type.options).empty()
                                                      ? ""
                                                      : fmt::format("; did you mean '{}'?",
                                                                    nearest(*text, type.options))));
      default:
        break;
    }
  }
  return refuse(Fault::invalid,
                fmt::format("{} was expected, not a {}", type.english(), name_of(value.kind())));
}

}  // namespace naober::policy
