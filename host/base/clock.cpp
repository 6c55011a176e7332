#include "base/clock.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/digits.h"

namespace naober {

namespace {

using namespace std::chrono;

constexpr std::int64_t day_length = 86'400'000;

sys_time<milliseconds> point(Instant instant) {
  return sys_time<milliseconds>(milliseconds(instant.milliseconds));
}

// Summer time in the European Union (directive 2000/84/EC): from the last Sunday of March to the
// last Sunday of October, both at 01:00 UTC. So since 1996; no case in the house is older. The rule
// spares the host a time zone database that may be missing or out of date on a bare machine.
bool is_summer_time(sys_time<milliseconds> moment) {
  const year in = year_month_day(floor<days>(moment)).year();
  const auto begin = sys_days(in / March / Sunday[last]) + hours(1);
  const auto end = sys_days(in / October / Sunday[last]) + hours(1);
  return moment >= begin && moment < end;
}

bool read_digits(std::string_view text, int& number) {
  number = 0;
  for (const char c : text) {
    if (c < '0' || c > '9') {
      return false;
    }
    number = number * 10 + (c - '0');
  }
  return !text.empty();
}

// "09:30:00" with or without ".1" to ".123", as milliseconds of the day; -1 when not in form.
std::int64_t read_time(std::string_view text) {
  int hour = 0;
  int minute = 0;
  int second = 0;
  const bool in_form = text.size() >= 8 && text[2] == ':' && text[5] == ':' &&
                       read_digits(text.substr(0, 2), hour) &&
                       read_digits(text.substr(3, 2), minute) &&
                       read_digits(text.substr(6, 2), second);
  if (!in_form || hour > 23 || minute > 59 || second > 59) {
    return -1;
  }
  int fraction = 0;
  std::string_view rest = text.substr(8);
  if (!rest.empty()) {
    rest.remove_prefix(1);
    if (text[8] != '.' || rest.size() > 3 || !read_digits(rest, fraction)) {
      return -1;
    }
    for (std::size_t i = rest.size(); i < 3; ++i) {
      fraction *= 10;
    }
  }
  return ((hour * 60 + minute) * 60 + second) * std::int64_t{1000} + fraction;
}

}  // namespace

std::string Instant::text() const {
  const auto day = floor<days>(point(*this));
  const hh_mm_ss time(point(*this) - day);
  std::string text = Date(day).text();
  const std::size_t end = text.size();
  text += "T00:00:00.000Z";
  put_digits(text, end + 1, 2, static_cast<unsigned>(time.hours().count()));
  put_digits(text, end + 4, 2, static_cast<unsigned>(time.minutes().count()));
  put_digits(text, end + 7, 2, static_cast<unsigned>(time.seconds().count()));
  put_digits(text, end + 10, 3, static_cast<unsigned>(time.subseconds().count()));
  return text;
}

Result<Instant> Instant::parse(std::string_view text) {
  const bool in_form = text.size() >= 20 && text[10] == 'T' && text.back() == 'Z';
  const std::int64_t time = in_form ? read_time(text.substr(11, text.size() - 12)) : -1;
  if (time < 0) {
    return refuse(
        Fault::invalid,
        fmt::format("'{}' is not a moment: write it in UTC, as 2026-04-27T09:30:00Z", text));
  }
  TRY(const Date day, Date::parse(text.substr(0, 10)));
  return Instant{day.days().time_since_epoch().count() * day_length + time};
}

Date Clock::day_in_the_netherlands(Instant instant) {
  const auto moment = point(instant);
  return Date(floor<days>(moment + hours(is_summer_time(moment) ? 2 : 1)));
}

Instant SystemClock::now() const {
  return Instant{floor<milliseconds>(system_clock::now()).time_since_epoch().count()};
}

FixedClock::FixedClock(Date day)
    : now_{day.days().time_since_epoch().count() * day_length + day_length / 2} {}

}  // namespace naober
