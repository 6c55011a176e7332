// Time always comes in as a parameter, so that every test has a fixed day.
#pragma once

#include <chrono>
#include <string>

#include "base/date.h"

namespace naober {

// A point in time in whole milliseconds since 1970-01-01T00:00:00Z.
struct Instant {
  std::int64_t milliseconds = 0;

  std::string text() const;  // "2026-04-27T09:30:00.000Z" (RFC 3339, UTC)
  static Result<Instant> parse(std::string_view text);
  friend auto operator<=>(const Instant&, const Instant&) = default;
};

class Clock {
 public:
  virtual ~Clock() = default;
  virtual Instant now() const = 0;
  // The day it is in the Netherlands (Europe/Amsterdam): the day that a term counts from.
  Date today() const { return day_in_the_netherlands(now()); }
  static Date day_in_the_netherlands(Instant instant);
};

class SystemClock final : public Clock {
 public:
  Instant now() const override;
};

// A clock that stands where it was put.
class FixedClock final : public Clock {
 public:
  explicit FixedClock(Instant instant) : now_(instant) {}
  explicit FixedClock(Date day);  // noon of that day, UTC
  Instant now() const override { return now_; }
  void move_to(Instant instant) { now_ = instant; }

 private:
  Instant now_;
};

}  // namespace naober
