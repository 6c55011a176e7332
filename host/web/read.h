// Reading a JSON body strictly: every key is known, every value has its type, and all mistakes are
// told at once, each with its JSON pointer.
//
//   Reading body(value, "", faults);
//   Date from = body.date("from");                  // required: a missing key is a fault
//   auto till = body.optional_date("till");         // may be missing or null
//   body.finish();                                  // a key that nobody asked for is a fault
//   if (!faults.empty()) …                          // what was read is worth something only when
//   there are none
#pragma once

#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "base/id.h"
#include "base/result.h"
#include "base/value.h"
#include "model/words.h"

namespace naober::web {

class Reading {
 public:
  // `value` and `faults` outlive the reading. Anything but an object is one fault.
  Reading(const Value& value, std::string pointer, std::vector<Error>& faults);

  static constexpr std::size_t usual_length = 4000;  // bytes

  std::string text(std::string_view key, std::size_t longest = usual_length);
  // An empty text when it is missing or null.
  std::string optional_text(std::string_view key, std::size_t longest = usual_length);
  std::int64_t integer(std::string_view key);
  std::optional<std::int64_t> optional_integer(std::string_view key);
  std::int64_t version() { return integer("version"); }
  bool boolean(std::string_view key);
  bool optional_boolean(std::string_view key, bool otherwise);
  Date date(std::string_view key);
  std::optional<Date> optional_date(std::string_view key);
  std::vector<std::string> optional_texts(std::string_view key);
  // Whatever stands behind a key, as it came; a missing key is a fault, null is unknown.
  Value value(std::string_view key);
  // The object behind a key as it came; empty (and a fault) when it is missing or no object.
  Map map(std::string_view key);
  std::optional<Reading> optional_object(std::string_view key);
  std::vector<Reading> optional_objects(std::string_view key);

  template <class SomeId>
  SomeId id(std::string_view key) {
    return checked(key, SomeId::parse(text(key, 64)));
  }
  template <class SomeId>
  std::optional<SomeId> optional_id(std::string_view key) {
    return has(key) ? std::optional<SomeId>(id<SomeId>(key)) : unused<SomeId>(key);
  }
  // One word of an enumeration that travels (model/words.h).
  template <class E>
  E word(std::string_view key) {
    return checked(key, parse_word<E>(text(key, 64)));
  }
  template <class E>
  E optional_word(std::string_view key, E otherwise) {
    return has(key) ? word<E>(key) : unused<E>(key).value_or(otherwise);
  }
  template <class E>
  std::vector<E> optional_words(std::string_view key) {
    std::vector<E> found;
    std::size_t place = 0;
    for (const std::string& text : optional_texts(key)) {
      auto parsed = parse_word<E>(text);
      if (parsed) {
        found.push_back(*parsed);
      } else {
        fault(std::string(key) + "/" + std::to_string(place), parsed.error().says);
      }
      ++place;
    }
    return found;
  }

  void fault(std::string_view key, std::string says);
  // Every key that was not asked for is a fault, with the nearest key that was.
  void finish();

 private:
  const Value* find(std::string_view key);
  const Value* require(std::string_view key);
  bool has(std::string_view key);
  template <class T>
  std::optional<T> unused(std::string_view key) {
    find(key);
    return std::nullopt;
  }
  template <class T>
  T checked(std::string_view key, Result<T> parsed) {
    if (parsed) {
      return *std::move(parsed);
    }
    // A missing text has been told already.
    if (const Value* value = find(key); value != nullptr && value->as<std::string>() != nullptr) {
      fault(key, parsed.error().says);
    }
    return T{};
  }
  void wrong_kind(std::string_view key, const Value& value, std::string_view wanted);

  const Map* map_;
  std::string pointer_;
  std::vector<Error>& faults_;
  std::set<std::string, std::less<>> asked_;
};

}  // namespace naober::web
