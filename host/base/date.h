// A calendar day in the civil calendar, without a time or a zone.
//
// The law counts in days; the host never asks the system for one by itself (see base/clock.h).
#pragma once

#include <chrono>
#include <compare>
#include <string>
#include <string_view>

#include "base/result.h"

namespace naober {

class Date {
 public:
  constexpr Date() = default;
  constexpr explicit Date(std::chrono::sys_days days) : days_(days) {}
  // An existing day only; the caller knows that it exists. From outside, use parse().
  static Date of(int year, int month, int day);
  // "2026-04-27". Refuses other forms, days that do not exist, and years outside 1850..2200.
  static Result<Date> parse(std::string_view text);

  std::string text() const;  // "2026-04-27"
  int year() const;
  unsigned month() const;  // 1..12
  unsigned day() const;    // 1..31
  // 1 is Monday, 7 is Sunday (ISO 8601).
  unsigned weekday() const;
  constexpr std::chrono::sys_days days() const { return days_; }

  Date plus_days(int count) const { return Date(days_ + std::chrono::days(count)); }
  // The same day of a later month; where that month is shorter, its last day.
  Date plus_months(int count) const;
  // Whole days from `earlier` to this day; negative when this day comes first.
  int days_since(Date earlier) const;
  // Completed years of age at this day for who was born on `birth`.
  int years_since(Date birth) const;

  friend constexpr auto operator<=>(const Date&, const Date&) = default;

 private:
  std::chrono::sys_days days_{};
};

}  // namespace naober
