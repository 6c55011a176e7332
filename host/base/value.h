// The one shape in which data crosses a border: script to host, host to store, host to client.
//
// A Value is plain, finite and without cycles. Maps keep their keys sorted by byte, so equal values
// have equal bytes in every encoding (base/codec.h for the wire and for hashes, base/json.h for
// people). There is no NaN and no infinity: whoever makes a number checks it first.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/date.h"
#include "base/money.h"
#include "base/term.h"

namespace naober {

class Value;
using List = std::vector<Value>;
using Map = std::map<std::string, Value, std::less<>>;

// A function that stayed behind in the script room: the index the worker knows it by, inside the
// unit it was declared in, and where it stands.
struct FunctionRef {
  std::uint32_t index = 0;
  friend bool operator==(const FunctionRef&, const FunctionRef&) = default;
};

class Value {
 public:
  enum class Kind {
    unknown,
    boolean,
    integer,
    number,
    text,
    date,
    term,
    money,
    list,
    map,
    function
  };

  // Unknown is a value of its own: in rules it asks, it never refuses.
  Value() = default;
  Value(bool value) : held_(value) {}
  Value(int value) : held_(std::int64_t{value}) {}
  Value(std::int64_t value) : held_(value) {}
  Value(double value) : held_(value) {}
  Value(const char* value) : held_(std::string(value)) {}
  Value(std::string value) : held_(std::move(value)) {}
  Value(std::string_view value) : held_(std::string(value)) {}
  Value(Date value) : held_(value) {}
  Value(Term value) : held_(value) {}
  Value(Money value) : held_(value) {}
  Value(List value) : held_(std::move(value)) {}
  Value(Map value) : held_(std::move(value)) {}
  Value(FunctionRef value) : held_(value) {}

  Kind kind() const { return static_cast<Kind>(held_.index()); }
  bool is_unknown() const { return kind() == Kind::unknown; }

  // A loan of what is held, or null when it is of another kind.
  template <class T>
  const T* as() const {
    return std::get_if<T>(&held_);
  }
  template <class T>
  T* as() {
    return std::get_if<T>(&held_);
  }

  // The member of a map, or null when this is no map or has no such key.
  const Value* find(std::string_view key) const;
  // The text member of that name, or an empty text.
  std::string_view text_at(std::string_view key) const;

  friend bool operator==(const Value&, const Value&) = default;

 private:
  std::variant<std::monostate, bool, std::int64_t, double, std::string, Date, Term, Money, List,
               Map, FunctionRef>
      held_;
};

// The name of a kind as messages use it ("text", "whole number", "yes or no").
std::string_view name_of(Value::Kind kind);

}  // namespace naober
