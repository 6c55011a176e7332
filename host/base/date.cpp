#include "base/date.h"

#include <fmt/format.h>

#include <charconv>

#include "base/digits.h"

namespace naober {

namespace {

using std::chrono::year_month_day;

year_month_day civil(Date date) { return year_month_day(date.days()); }

bool read_number(std::string_view text, int& number) {
  auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  return error == std::errc() && end == text.data() + text.size() && text.front() != '-';
}

}  // namespace

Date Date::of(int year, int month, int day) {
  year_month_day civil_day{std::chrono::year(year),
                           std::chrono::month(static_cast<unsigned>(month)),
                           std::chrono::day(static_cast<unsigned>(day))};
  CHECK(civil_day.ok());
  return Date(std::chrono::sys_days(civil_day));
}

Result<Date> Date::parse(std::string_view text) {
  int year = 0;
  int month = 0;
  int day = 0;
  const bool in_form = text.size() == 10 && text[4] == '-' && text[7] == '-' &&
                       read_number(text.substr(0, 4), year) &&
                       read_number(text.substr(5, 2), month) && read_number(text.substr(8, 2), day);
  if (!in_form) {
    return refuse(Fault::invalid, fmt::format("'{}' is not a date: write it as 2026-04-27", text));
  }
  year_month_day civil_day{std::chrono::year(year),
                           std::chrono::month(static_cast<unsigned>(month)),
                           std::chrono::day(static_cast<unsigned>(day))};
  if (!civil_day.ok()) {
    return refuse(Fault::invalid, fmt::format("the day {} does not exist", text));
  }
  if (year < 1850 || year > 2200) {
    return refuse(Fault::invalid, fmt::format("the year of {} lies outside 1850 to 2200", text));
  }
  return Date(std::chrono::sys_days(civil_day));
}

// Every page shows dozens of dates, so their digits are written by hand.
std::string Date::text() const {
  const year_month_day split = civil(*this);
  const int in_year = static_cast<int>(split.year());
  if (in_year < 0 || in_year > 9999) {
    return fmt::format("{:04}-{:02}-{:02}", in_year, month(), day());
  }
  std::string text = "0000-00-00";
  put_digits(text, 0, 4, static_cast<unsigned>(in_year));
  put_digits(text, 5, 2, static_cast<unsigned>(split.month()));
  put_digits(text, 8, 2, static_cast<unsigned>(split.day()));
  return text;
}

int Date::year() const { return static_cast<int>(civil(*this).year()); }
unsigned Date::month() const { return static_cast<unsigned>(civil(*this).month()); }
unsigned Date::day() const { return static_cast<unsigned>(civil(*this).day()); }
unsigned Date::weekday() const { return std::chrono::weekday(days_).iso_encoding(); }

Date Date::plus_months(int count) const {
  year_month_day moved = civil(*this) + std::chrono::months(count);
  if (!moved.ok()) {
    moved = moved.year() / moved.month() / std::chrono::last;
  }
  return Date(std::chrono::sys_days(moved));
}

int Date::days_since(Date earlier) const {
  return static_cast<int>((days_ - earlier.days_).count());
}

int Date::years_since(Date birth) const {
  const int years = year() - birth.year();
  const bool birthday_passed =
      month() > birth.month() || (month() == birth.month() && day() >= birth.day());
  return birthday_passed ? years : years - 1;
}

}  // namespace naober
