// What a handler wants done, as data. The host checks it and carries it out in a transaction of its
// own; a script does nothing itself.
//
//   task { title = "…", role = "consultant", within = days(5) | due_on = date "…" }   tasks.write
//   letter { letter = "reminder", says = "…"? }          a draft for a person to send letters.write
//   order { provider = "…", offered = { … }, goal = "…"?, fewer_because = "…"? } orders.write
//   remind { about = "call_back", after = weeks(6) | on = date "…",
//            title = "…"?, role = "…"? } reminders.write
//   set_fact { fact = "x", value = … }                                                 facts.write
//   open_case { task = "debt_help" }                                                    cases.write
//   notify { title = "…", role = "team_lead" }                                        notices.write
//
// A role is one of the municipality's, or "contact_person". Every other field may be a literal,
// setting "…" or fact_value "…"; names of letters, facts and tasks are literals, so that they can
// be checked when the plugin is loaded.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "policy/declaration.h"

namespace naober::policy {

inline constexpr std::string_view contact_person = "contact_person";

struct Effect {
  enum class Kind { task, letter, order, remind, set_fact, open_case, notify };
  Kind kind = Kind::task;
  Map fields;  // those that were given; each a literal of its type, or setting "…" or fact_value
               // "…"
  Place place;

  // A literal text field, or an empty text.
  std::string text(std::string_view field) const {
    return std::string(Value(fields).text_at(field));
  }
};

std::string_view name_of(Effect::Kind kind);
// What a plugin declares before it may ask for this: "letters.write".
std::string_view need_of(Effect::Kind kind);
// "writes a letter", "sets a fact" …: for sentences.
std::string_view phrase_of(Effect::Kind kind);

// Reads a list of effects strictly: known words, known fields, each of its type.
std::vector<Effect> read_effects(const Value& list, const Place& owner, ProblemList& problems);

// Puts settings and facts in their places and checks the types again. Unknown where a fact is not
// known; a field that may not be left out is then refused. `settings` and `facts` by name.
Result<Map> resolved(const Effect& effect, const Map& settings, const Map& facts);

// The names in setting "…" and fact_value "…".
std::vector<std::string> settings_named(const Effect& effect);
std::vector<std::string> facts_named(const Effect& effect);

}  // namespace naober::policy
