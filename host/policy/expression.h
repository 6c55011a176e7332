// A value that is worked out from facts and settings, as data.
//
// Shapes (what the words of the policy language yield; every table also has `line`):
//   5, yes, "text", date, term, amount              a literal
//   { is = "fact_value", fact = "age" }
//   { is = "setting", setting = "hours_limit" }
//   { is = "setting_on", setting = "rate", fact = "month" }   as it was on the day of the fact
//   { is = "plus" | "times" | "lowest" | "highest", of = { e, … } }
//   { is = "minus", of = { e, e } }                  the first less the second
//   { is = "when", condition = c, value = e, otherwise = e }
//   a condition (condition.h) where yes or no is wanted
// In plus, minus, times, lowest and highest a bare text names a fact: times { "mobility", 3 }.
// Anything unknown makes the whole unknown, except the branch of a `when` that is not taken.
// Whole numbers stay whole; with a number in it the result is a number. Amounts add to amounts; an
// amount times a number is rounded to whole cents, half a cent away from zero.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/value.h"
#include "policy/problem.h"

namespace naober::policy {

struct Condition;

struct Expression {
  enum class Word {
    literal,
    fact,
    setting,
    setting_on,  // read only: dated_setting.h turns it into `when`s before anybody else sees it
    plus,
    minus,
    times,
    lowest,
    highest,
    when,
    condition
  };

  Word word = Word::literal;
  Value literal;
  std::string name;                  // of the fact or setting
  std::vector<Expression> of;        // operands; of `when`: value and otherwise; the day's fact
  std::vector<Condition> condition;  // one, for `when` and for a condition as a value
  Place place;
};

// What is wrong in it is added to the problems; the rest is read as far as it goes. `owner` is the
// place of what has no line of its own.
Expression read_expression(const Value& value, const Place& owner, ProblemList& problems);

// "requested_hours - usual_care_hours", "setting hours_limit": for the trace and for people.
std::string describe(const Expression& expression);

}  // namespace naober::policy
