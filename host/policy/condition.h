// When a rule speaks, as data: the tree of words that the host explains, draws and evaluates.
//
// Shapes (every table also has `line`; v and e are literals or expressions, see expression.h):
//   { is = "all" | "any" | "none", of = { c, … } }
//   { is = "holds" | "fails" | "known", fact = "f" }
//   { is = "is" | "below" | "above" | "at_least_is" | "at_most_is", fact = "f", value = v }
//   { is = "set_is", setting = "s", value = v }
//   { is = "if_set", setting = "s" }                 the setting is yes
// Instead of the name of a fact the five comparisons also take an expression: above(plus {…}, 3).
// "f" is a declared fact; `below` is less than, `above` more than, the others include equality.
//
// Three-valued (Kleene): `all` is the least of its parts, `any` the greatest, `none` the opposite
// of `any`, where no < unknown < yes. A comparison with something unknown is unknown; only `known`
// always knows. `all {}` is yes and `any {}` is no.
//
// A rule is { is = "rule", name = "SH-1", line, title?, law, when = c or function, reads? and uses?
// (lists of names, with a function), gives = g, because = "text", also? = { { is = "if_set",
// setting, says } }, may_be_lifted?, lifts? }; see rule.h. g is one of
//   { is = "grant", provision = "p", values = { hours = e }? }   { is = "refer", to = "t" }
//   { is = "weigh", outcome = "refuse"? }   { is = "refuse" }   { is = "ask" }
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "policy/expression.h"

namespace naober::policy {

// Ordered as logic orders them: the least is `all`, the greatest is `any`.
enum class Truth : std::uint8_t { no = 0, unknown = 1, yes = 2 };
std::string_view name_of(Truth truth);

struct Condition {
  enum class Word {
    all,
    any,
    none,
    holds,
    fails,
    known,
    is,
    below,
    above,
    at_least_is,
    at_most_is,
    set_is,
    if_set
  };

  Word word = Word::all;
  std::vector<Condition> of;         // of all, any and none
  std::vector<Expression> compared;  // the left side, then the right side where there is one
  Place place;
};

std::string_view name_of(Condition::Word word);
// Whether a declaration is a condition, by its `is`.
bool is_condition(const Value& value);

Condition read_condition(const Value& value, const Place& owner, ProblemList& problems);

}  // namespace naober::policy
