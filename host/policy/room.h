// Room (beleidsruimte): what a layer leaves open to the layers below it.
//
// Room only shrinks on its way down. So a room is asked two things: does it allow this value, and
// is it at least as wide as that other room?
#pragma once

#include <string>

#include "base/result.h"
#include "base/value.h"
#include "policy/type.h"

namespace naober::policy {

struct Room {
  enum class Kind { fixed, at_most, at_least, between, one_of, free };

  Kind kind = Kind::fixed;
  Value least;   // at_least, between
  Value most;    // at_most, between
  List options;  // one_of
  Type type;     // free: any value of this type

  bool allows(const Value& value) const;
  // Whether every value that `inner` allows is allowed here too. Nothing but its own value fits
  // fixed.
  bool contains(const Room& inner) const;
  std::string english() const;  // "between 6 months and 12 months", "at most 6 weeks", "fixed"
  friend bool operator==(const Room&, const Room&) = default;
};

Result<Room> read_room(const Value& tree);

// The order of two values of one kind: negative, zero, positive; nothing when they do not compare
// (a week and a month, a text and a number).
std::optional<int> order_of(const Value& a, const Value& b);

// How a person reads a value: "6 weeks", "yes", "€ 19,00", a text in quotes, "a, b and c".
std::string english(const Value& value);

}  // namespace naober::policy
