// Handlers: when this happens, that is to be done (handlers.lua).
//
//   on "decision_granted" { about = "household_help"?, when = holds "alone"?, title = "…"?,
//                           does = { task {…}, letter {…} } }
//   on "step_overdue" { reads = { "age" }, uses = { "grace" },
//                       does = function(event, facts, settings) return { notify {…} } end }
//
// `about` narrows it to one step, provision, fact … (event.h); `when` is a condition on the facts
// and settings of the case, and a handler keeps silent while it is not surely so. A function sees
// the event, the facts of `reads` and the settings of `uses`, nothing else; a fact that is not
// known is nil. Whatever it returns is checked as a declaration would be.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "policy/condition.h"
#include "policy/effect.h"
#include "policy/event.h"
#include "policy/fact.h"
#include "policy/parameter.h"
#include "policy/plugin.h"
#include "policy/rule_book.h"

namespace naober::policy {

struct Handler {
  std::string event;
  std::string about;  // empty: whatever it is about
  std::string title;  // Dutch; may be empty
  std::optional<Condition> when;
  std::variant<std::vector<Effect>, FunctionRef> does;
  std::vector<std::string> reads;
  std::vector<std::string> uses;
  Place place;

  std::string called() const { return "on \"" + event + "\""; }
  bool hears(std::string_view happened, std::string_view what) const {
    return event == happened && (about.empty() || about == what);
  }
  const std::vector<Effect>* effects() const { return std::get_if<std::vector<Effect>>(&does); }
};

struct Handlers {
  std::vector<Handler> handlers;
  // Their conditions, as rules by place: the rule named "3" is the condition of the third handler.
  // Null when there are no handlers.
  std::shared_ptr<const RuleBook> book;

  bool hear(std::string_view happened, std::string_view what) const;
};

// What a plugin has that its effects may name.
struct EffectRoom {
  const Manifest& manifest;
  const FactTable& facts;
  std::vector<std::string> letters;   // that it can send
  std::vector<std::string> settings;  // that it sees
  std::vector<std::string> tasks;     // it requires, and itself
};

Handlers read_handlers(Declaration& block);

// Whether a plugin may ask for this: the need is declared, names exist, the event has a case.
// `who` asks, in sentences: on "decision_granted".
void check_effect(const Effect& effect, const std::string& who, const EventKind* event,
                  const EffectRoom& room, ProblemList& problems);

// All of a plugin's handlers at load, and their conditions compiled.
void check_handlers(Handlers& handlers, const EffectRoom& room,
                    std::shared_ptr<const FactTable> facts,
                    const std::vector<Parameter>& parameters, ProblemList& problems);

}  // namespace naober::policy
