// What may be absent, as null. For show.cpp and its neighbours.
#pragma once

#include <optional>
#include <string>

#include "base/date.h"
#include "base/value.h"

namespace naober::web {

inline Value text_or_null(const std::string& text) { return text.empty() ? Value() : Value(text); }

inline Value text_or_null(const std::optional<std::string>& text) {
  return text ? Value(*text) : Value();
}

template <class SomeId>
Value id_or_null(const std::optional<SomeId>& id) {
  return id ? Value(id->text()) : Value();
}

inline Value date_or_null(const std::optional<Date>& date) { return date ? Value(*date) : Value(); }

}  // namespace naober::web
