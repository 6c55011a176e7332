#include "store/json_functions.h"

#include <sqlite3.h>

#include <optional>
#include <string_view>

#include "base/json.h"

namespace naober::store {

namespace {

// The value of the first argument, or nothing when it is not JSON.
std::optional<Value> argument(sqlite3_value** values) {
  const void* text = sqlite3_value_text(values[0]);
  if (text == nullptr) {
    return std::nullopt;
  }
  JsonLimits limits;
  limits.bytes = 64U << 20U;
  const auto size = static_cast<std::size_t>(sqlite3_value_bytes(values[0]));
  auto read = read_json({static_cast<const char*>(text), size}, limits);
  return read ? std::optional<Value>(*std::move(read)) : std::nullopt;
}

void json_valid(sqlite3_context* context, int, sqlite3_value** values) {
  if (sqlite3_value_type(values[0]) == SQLITE_NULL) {
    return sqlite3_result_null(context);
  }
  sqlite3_result_int(context, argument(values) ? 1 : 0);
}

void json_array_length(sqlite3_context* context, int, sqlite3_value** values) {
  if (sqlite3_value_type(values[0]) == SQLITE_NULL) {
    return sqlite3_result_null(context);
  }
  const auto value = argument(values);
  if (!value) {
    return sqlite3_result_error(context, "malformed JSON", -1);
  }
  const List* list = value->as<List>();
  sqlite3_result_int64(context, list == nullptr ? 0 : static_cast<sqlite3_int64>(list->size()));
}

}  // namespace

int add_json_functions(sqlite3* handle) {
  constexpr int harmless = SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_INNOCUOUS;
  const int first = sqlite3_create_function_v2(handle, "json_valid", 1, harmless, nullptr,
                                               json_valid, nullptr, nullptr, nullptr);
  const int second = sqlite3_create_function_v2(handle, "json_array_length", 1, harmless, nullptr,
                                                json_array_length, nullptr, nullptr, nullptr);
  return first != SQLITE_OK ? first : second;
}

}  // namespace naober::store
