#include "base/calendar.h"

#include <algorithm>

namespace naober {

namespace {

// The day on which the King's birthday is celebrated: never on a Sunday. Until 2013 it was the
// Queen's, on 30 April.
Date kings_day(int year) {
  const Date birthday = year >= 2014 ? Date::of(year, 4, 27) : Date::of(year, 4, 30);
  return birthday.weekday() == 7 ? birthday.plus_days(-1) : birthday;
}

Date raw_end(Term term, Date event) {
  switch (term.unit) {
    case Term::Unit::days:
      return event.plus_days(term.count);
    case Term::Unit::weeks:
      return event.plus_days(7 * term.count);
    case Term::Unit::months:
      return event.plus_months(term.count);
    case Term::Unit::years:
      return event.plus_months(12 * term.count);
  }
  return event;
}

// Whether the Atw moves the end of such a term: law or AMvB (Atw 1, 5), and not too long (Atw 4).
bool is_moved(Term term, TermSource source) {
  if (source != TermSource::law && source != TermSource::amvb) {
    return false;
  }
  switch (term.unit) {
    case Term::Unit::days:
      return term.count <= 90;
    case Term::Unit::weeks:
      return term.count <= 12;
    case Term::Unit::months:
      return term.count <= 3;
    case Term::Unit::years:
      return false;
  }
  return false;
}

// Atw 2 protects terms of at least three days.
bool holds_two_ordinary_days(Term term) {
  return term.unit == Term::Unit::days ? term.count >= 3 : term.count >= 1;
}

Date moved_end(const Calendar& calendar, Term term, Date event, Date raw) {
  Date end = calendar.next_ordinary(raw);
  if (!holds_two_ordinary_days(term)) {
    return end;
  }
  int ordinary = 0;
  for (Date day = event.plus_days(1); day <= end && ordinary < 2; day = day.plus_days(1)) {
    ordinary += calendar.is_ordinary(day) ? 1 : 0;
  }
  for (; ordinary < 2; ++ordinary) {
    end = calendar.next_ordinary(end.plus_days(1));
  }
  return end;
}

Date settled_end(const Calendar& calendar, Term term, Date event, TermSource source, Date raw) {
  return is_moved(term, source) ? moved_end(calendar, term, event, raw) : raw;
}

// The days on which the clock stood still. Two requests that overlap stop it once, not twice.
int suspended_days(std::vector<Suspension> suspensions) {
  std::sort(suspensions.begin(), suspensions.end(),
            [](const Suspension& a, const Suspension& b) { return a.requested < b.requested; });
  int days = 0;
  Date counted_until;  // the first day that has not been counted yet
  for (const Suspension& suspension : suspensions) {
    const Date first = suspension.requested.plus_days(1);
    const Date from = days == 0 ? first : std::max(first, counted_until);
    if (from < suspension.completed) {
      days += suspension.completed.days_since(from);
      counted_until = suspension.completed;
    }
  }
  return days;
}

}  // namespace

Date easter_sunday(int year) {
  const int a = year % 19;
  const int b = year / 100;
  const int c = year % 100;
  const int d = b / 4;
  const int e = b % 4;
  const int f = (b + 8) / 25;
  const int g = (b - f + 1) / 3;
  const int h = (19 * a + b - d - g + 15) % 30;
  const int i = c / 4;
  const int k = c % 4;
  const int l = (32 + 2 * e + 2 * i - h - k) % 7;
  const int m = (a + 11 * h + 22 * l) / 451;
  const int n = h + l - 7 * m + 114;
  return Date::of(year, n / 31, n % 31 + 1);
}

bool Calendar::is_holiday(Date day) const {
  const int year = day.year();
  const auto is = [day, year](int month, int number) {
    return day == Date::of(year, month, number);
  };
  // 5 May counts every year for the Atw, also when nobody has the day off.
  if (is(1, 1) || is(5, 5) || is(12, 25) || is(12, 26) || day == kings_day(year)) {
    return true;
  }
  switch (day.days_since(easter_sunday(year))) {
    case -2:  // Good Friday (Goede Vrijdag), equated by Atw 3(2)
    case 0:   // Easter Sunday
    case 1:   // Easter Monday
    case 39:  // Ascension Day (Hemelvaartsdag)
    case 49:  // Whit Sunday
    case 50:  // Whit Monday (tweede Pinksterdag)
      return true;
    default:
      return equated_days_.contains(day);
  }
}

bool Calendar::is_ordinary(Date day) const { return day.weekday() < 6 && !is_holiday(day); }

Date Calendar::next_ordinary(Date day) const {
  while (!is_ordinary(day)) {
    day = day.plus_days(1);
  }
  return day;
}

Date Calendar::last_day(Term term, Date event, TermSource source) const {
  return settled_end(*this, term, event, source, raw_end(term, event));
}

Date Calendar::earliest_day(Term term, Date event) const { return raw_end(term, event); }

int Suspension::days() const { return std::max(0, completed.days_since(requested) - 1); }

Date last_day_after(const Calendar& calendar, Term term, Date event, TermSource source,
                    const std::vector<Suspension>& suspensions) {
  const Date raw = raw_end(term, event).plus_days(suspended_days(suspensions));
  return settled_end(calendar, term, event, source, raw);
}

}  // namespace naober
