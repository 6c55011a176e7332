// A length of time as the law and a policy speak of it: six weeks, three months.
//
// Weeks never compare with months: how long a month is depends on where it starts. When a term
// ends is another question, with holidays in it; base/calendar.h answers that one.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/result.h"

namespace naober {

struct Term {
  enum class Unit { days, weeks, months, years };
  // No law or policy speaks of more; the bound keeps every end inside the calendar.
  static constexpr int longest_count = 10'000;

  int count = 0;  // 0 to longest_count
  Unit unit = Unit::days;

  // "42d", "6w", "3m", "1y", as the command line and JSON write it.
  static Result<Term> parse(std::string_view text);
  std::string text() const;     // "6w"
  std::string english() const;  // "6 weeks", "1 week"
  std::string dutch() const;    // "6 weken", "1 week"

  friend bool operator==(const Term&, const Term&) = default;
};

// Negative, zero or positive as `a` is shorter than, equal to or longer than `b`; nothing when the
// two do not compare (a week against a month). Days and weeks compare, months and years compare.
std::optional<int> compare(Term a, Term b);

}  // namespace naober
