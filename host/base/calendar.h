// When a term ends: Algemene termijnenwet (Atw) and Algemene wet bestuursrecht (Awb).
//
// A term runs from the day after the event. Where it rests on a law or a general administrative
// order (AMvB), an end on a Saturday, Sunday or public holiday moves to the next ordinary day (Atw
// 1, 3, 5), and a term of at least three days holds at least two ordinary days (Atw 2). Not moved:
// terms of more than 90 days, twelve weeks, three months, or of years (Atw 4), terms of a by-law,
// policy rule or contract, and terms that say the earliest day.
#pragma once

#include <set>
#include <vector>

#include "base/date.h"
#include "base/term.h"

namespace naober {

// What a term rests on.
enum class TermSource { law, amvb, local, contract };

// The public holidays of Atw 3(1)-(2), by rule, with the equated days of Atw 3(3) as data.
class Calendar {
 public:
  Calendar() = default;
  // `equated_days`: days equated by Royal Decree; they are data, loadable without a release.
  explicit Calendar(std::set<Date> equated_days) : equated_days_(std::move(equated_days)) {}

  bool is_holiday(Date day) const;
  // Neither Saturday, Sunday nor holiday.
  bool is_ordinary(Date day) const;
  Date next_ordinary(Date day) const;  // this day when it is ordinary

  // The last day of a term that starts the day after `event`.
  Date last_day(Term term, Date event, TermSource source) const;
  // The earliest day on which something may happen: never moved (Participatiewet 41(4)).
  Date earliest_day(Term term, Date event) const;

 private:
  std::set<Date> equated_days_;
};

// Easter Sunday by the anonymous Gregorian algorithm.
Date easter_sunday(int year);

// One suspension of a term (opschorting, Awb 4:15): from the day after the request to complete, up
// to and not including the day on which it was completed or the time passed unused.
struct Suspension {
  Date requested;
  Date completed;
  int days() const;  // never negative
};

// The end of a term after its suspensions: the days are added to the raw end, which then moves as
// any.
Date last_day_after(const Calendar& calendar, Term term, Date event, TermSource source,
                    const std::vector<Suspension>& suspensions);

}  // namespace naober
