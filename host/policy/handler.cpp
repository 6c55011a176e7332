#include "policy/handler.h"

#include <fmt/format.h>

#include <algorithm>

namespace naober::policy {

namespace {

bool holds(const std::vector<std::string>& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

void read_does(Declaration& declaration, Handler& handler) {
  const Value* does = declaration.value("does", Need::required);
  handler.reads = declaration.texts("reads", Need::optional);
  handler.uses = declaration.texts("uses", Need::optional);
  if (does == nullptr) {
    return;
  }
  if (const FunctionRef* function = does->as<FunctionRef>()) {
    handler.does = *function;
    return;
  }
  handler.does = read_effects(*does, declaration.place(), declaration.problems());
  if (!handler.reads.empty() || !handler.uses.empty()) {
    declaration.complain(
        "'reads' and 'uses' belong to a function; an effect names what it takes with setting \"…\" "
        "and fact_value \"…\"");
  }
}

void read_about(Declaration& declaration, Handler& handler) {
  handler.about = declaration.text("about", Need::optional);
  const EventKind* event = event_kind(handler.event);
  if (event == nullptr) {
    declaration.complain(fmt::format("there is no event '{}'{}", handler.event.substr(0, 64),
                                     hint(handler.event, event_names())));
  } else if (event->about.empty() && !handler.about.empty()) {
    declaration.complain(
        fmt::format("'{}' is about nothing in particular; leave out 'about'", handler.event));
  }
}

Handler read_handler(Declaration declaration) {
  Handler handler;
  handler.event = declaration.name();
  handler.place = declaration.place();
  handler.title = declaration.text("title", Need::optional);
  read_about(declaration, handler);
  if (const Value* when = declaration.value("when", Need::optional)) {
    if (when->as<FunctionRef>() != nullptr) {
      declaration.complain(
          "'when' of a handler is a condition of words; a function decides in 'does', by returning "
          "no effects");
    } else {
      handler.when = read_condition(*when, declaration.place(), declaration.problems());
    }
  }
  read_does(declaration, handler);
  declaration.finish();
  return handler;
}

void expect(const std::vector<std::string>& known, std::string_view name, const Place& place,
            const std::string& who, std::string_view what, ProblemList& problems) {
  if (!holds(known, name)) {
    problems.add(place, fmt::format("{} names the {} '{}', which is not there{}", who, what,
                                    name.substr(0, 64), hint(std::string(name), known)));
  }
}

void check_set_fact(const Effect& effect, const std::string& who, const EffectRoom& room,
                    ProblemList& problems) {
  const std::string name = effect.text("fact");
  expect(room.facts.names(), name, effect.place, who, "fact", problems);
  const auto slot = room.facts.find(name);
  const auto value = effect.fields.find("value");
  if (!slot || value == effect.fields.end()) {
    return;
  }
  const Fact& fact = room.facts.at(*slot);
  if (fact.derived()) {
    problems.add(effect.place,
                 fmt::format("{} sets '{}', which is worked out from other facts", who, name));
  } else if (value->second.as<Map>() == nullptr) {
    if (const auto accepted = fact.accept(value->second, effect.place.text()); !accepted) {
      problems.add(effect.place, accepted.error().says);
    }
  }
}

// What can be done before there is a case: bring one into being, or tell somebody.
bool needs_no_case(Effect::Kind kind) {
  return kind == Effect::Kind::open_case || kind == Effect::Kind::notify;
}

// The condition of each handler as a rule, so that the rule book explains and evaluates it.
std::vector<Rule> conditions_of(const Handlers& handlers) {
  std::vector<Rule> rules;
  for (std::size_t place = 0; place < handlers.handlers.size(); ++place) {
    const Handler& handler = handlers.handlers[place];
    Rule rule;
    rule.name = std::to_string(place + 1);
    rule.place = handler.place;
    if (handler.when) {
      rule.when = *handler.when;
    }
    rules.push_back(std::move(rule));
  }
  return rules;
}

void check_reads(const Handler& handler, const EffectRoom& room, ProblemList& problems) {
  for (const std::string& fact : handler.reads) {
    expect(room.facts.names(), fact, handler.place, handler.called(), "fact", problems);
  }
  for (const std::string& setting : handler.uses) {
    expect(room.settings, setting, handler.place, handler.called(), "setting", problems);
  }
}

}  // namespace

bool Handlers::hear(std::string_view happened, std::string_view what) const {
  return std::any_of(handlers.begin(), handlers.end(),
                     [&](const Handler& handler) { return handler.hears(happened, what); });
}

Handlers read_handlers(Declaration& block) {
  Handlers handlers;
  // One event may have several handlers, so this is no list of names that stand there once.
  for (const Value& tree : block.list("items", Need::optional)) {
    Declaration item(tree, block.place(), block.problems());
    if (item.word() != "on") {
      item.complain(fmt::format("{} does not belong in {}; it holds on \"event\" {{ … }}",
                                item.called(), block.called()));
      continue;
    }
    handlers.handlers.push_back(read_handler(std::move(item)));
  }
  block.finish();
  return handlers;
}

void check_effect(const Effect& effect, const std::string& who, const EventKind* event,
                  const EffectRoom& room, ProblemList& problems) {
  const std::string need(need_of(effect.kind));
  if (!holds(room.manifest.needs, need)) {
    problems.add(effect.place, fmt::format("{} {}, but plugin.lua does not declare the need '{}'",
                                           who, phrase_of(effect.kind), need));
  }
  if (event != nullptr && !event->in_case && !needs_no_case(effect.kind)) {
    problems.add(effect.place, fmt::format("{} {}, but then there is no case yet; it can only "
                                           "open_case and notify",
                                           who, phrase_of(effect.kind)));
  }
  for (const std::string& setting : settings_named(effect)) {
    expect(room.settings, setting, effect.place, who, "setting", problems);
  }
  for (const std::string& fact : facts_named(effect)) {
    expect(room.facts.names(), fact, effect.place, who, "fact", problems);
  }
  if (effect.kind == Effect::Kind::letter) {
    expect(room.letters, effect.text("letter"), effect.place, who, "letter", problems);
  } else if (effect.kind == Effect::Kind::open_case) {
    expect(room.tasks, effect.text("task"), effect.place, who, "task", problems);
  } else if (effect.kind == Effect::Kind::set_fact) {
    check_set_fact(effect, who, room, problems);
  }
}

void check_handlers(Handlers& handlers, const EffectRoom& room,
                    std::shared_ptr<const FactTable> facts,
                    const std::vector<Parameter>& parameters, ProblemList& problems) {
  if (handlers.handlers.empty()) {
    return;
  }
  for (const Handler& handler : handlers.handlers) {
    check_reads(handler, room, problems);
    const std::vector<Effect>* effects = handler.effects();
    for (const Effect& effect : effects == nullptr ? std::vector<Effect>() : *effects) {
      check_effect(effect, handler.called(), event_kind(handler.event), room, problems);
    }
  }
  handlers.book = compile(std::move(facts), conditions_of(handlers), parameters, problems);
}

}  // namespace naober::policy
