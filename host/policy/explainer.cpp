#include "policy/explainer.h"

#include <algorithm>

#include "base/map_of.h"
#include "policy/settings.h"

namespace naober::policy {

namespace {

void add_once(std::vector<std::string>& list, const std::string& text) {
  if (std::find(list.begin(), list.end(), text) == list.end()) {
    list.push_back(text);
  }
}

}  // namespace

Explainer::Explainer(const Evaluator& evaluator)
    : evaluator_(evaluator),
      book_(evaluator.book_),
      read_(book_.facts_->size() + book_.settings_.size()) {}

Outcome Explainer::explain() {
  Outcome outcome;
  outcome.verdict = evaluator_.verdict();
  for (const Slot rule : evaluator_.spoke()) {
    add_reason(outcome, rule);
  }
  for (std::size_t rule = 0; rule < book_.rules_.size(); ++rule) {
    outcome.trace.push_back(trace_of(static_cast<Slot>(rule)));
    add_grant(outcome, static_cast<Slot>(rule));
  }
  for (const FactSlot fact : evaluator_.about()) {
    outcome.about.push_back(book_.facts_->at(fact).name);
  }
  outcome.problems = evaluator_.problems();
  rest_on_rules();
  name_what_was_read(outcome);
  return outcome;
}

void Explainer::add_reason(Outcome& outcome, Slot index) {
  const Rule& rule = book_.rules_[index];
  Reason reason{rule.name, rule.gives, rule.because, {}, rule.law, rule.place.text()};
  for (const std::string_view sentence : evaluator_.also(index)) {
    reason.also.emplace_back(sentence);
  }
  outcome.because.push_back(rule.name);
  add_once(outcome.articles, rule.law);
  outcome.reasons.push_back(std::move(reason));
  if (rule.gives == Verdict::refer && outcome.refer_to.empty()) {
    outcome.refer_to = rule.target;
  }
  if (rule.gives == Verdict::weigh && outcome.verdict == Verdict::weigh &&
      outcome.leaning.empty()) {
    outcome.leaning = rule.target;
  }
}

// In order of declaration, so that of two values of one name the first has its say.
void Explainer::add_grant(Outcome& outcome, Slot index) {
  const Rule& rule = book_.rules_[index];
  const bool spoke = std::find(evaluator_.spoke().begin(), evaluator_.spoke().end(), index) !=
                     evaluator_.spoke().end();
  if (!spoke || rule.gives != Verdict::grant || outcome.verdict != Verdict::grant) {
    return;
  }
  auto grant = std::find_if(outcome.grants.begin(), outcome.grants.end(),
                            [&](const Grant& other) { return other.provision == rule.target; });
  if (grant == outcome.grants.end()) {
    grant = outcome.grants.insert(grant, Grant{rule.target, {}});
  }
  for (const CompiledRule::Amount& amount : book_.compiled_[index].amounts) {
    grant->values.try_emplace(amount.name, value_of(evaluator_.registers_[amount.place]));
  }
}

// --- the trace
// -----------------------------------------------------------------------------------------

Value Explainer::trace_of(Slot index) const {
  const Rule& rule = book_.rules_[index];
  return map_of("rule", rule.name, "at", rule.place.text(), "gives", name_of(rule.gives), "status",
                evaluator_.status(index), "when", trace_of_condition(book_.compiled_[index].own));
}

Value Explainer::trace_of_condition(Slot condition) const {
  const Shown& shown = book_.shown_[condition];
  Map row = map_of("word", shown.word, "is", name_of(evaluator_.truth(condition)), "at",
                   shown.place.text());
  List of;
  of.reserve(shown.parts.size() + shown.sides.size());
  for (const Slot part : shown.parts) {
    of.push_back(trace_of_condition(part));
  }
  for (const Shown::Side& side : shown.sides) {
    of.push_back(trace_of_side(side));
  }
  row.emplace("of", std::move(of));
  return row;
}

Value Explainer::trace_of_side(const Shown::Side& side) const {
  Map row = map_of("value", value_of(evaluator_.registers_[side.place]));
  if (side.literal) {
    return row;
  }
  row.emplace("what", side.says);
  const std::size_t facts = book_.facts_->size();
  if (side.place >= facts && side.place < facts + book_.settings_.size()) {
    if (const SettingAtDate* setting = evaluator_.settings_[side.place - facts]) {
      row.emplace("layer", name_of(setting->set_by));
      row.emplace("set_at", setting->place);
    }
  }
  return row;
}

// --- what the answer rests on
// --------------------------------------------------------------------------

void Explainer::rest_on_rules() {
  for (const CompiledRule& rule : book_.compiled_) {
    rest_on(rule.spoken);
  }
  for (const Slot rule : evaluator_.spoke()) {
    for (const Slot setting : book_.compiled_[rule].also) {
      rest_on_register(setting);
    }
    for (const CompiledRule::Amount& amount : book_.compiled_[rule].amounts) {
      for (const Slot place : amount.looks_at) {
        rest_on_register(place);
      }
    }
  }
}

// One part that is no settles `all`, and one that is yes settles `any` and `none`, whatever the
// others are; the first of them will do. Otherwise every part counts.
void Explainer::rest_on(Slot condition) {
  const Shown& shown = book_.shown_[condition];
  const Truth settling = shown.word == "all" ? Truth::no : Truth::yes;
  const auto settled = std::find_if(shown.parts.begin(), shown.parts.end(),
                                    [&](Slot part) { return evaluator_.truth(part) == settling; });
  if (settled != shown.parts.end()) {
    rest_on(*settled);
    return;
  }
  for (const Slot part : shown.parts) {
    rest_on(part);
  }
  for (const Slot place : shown.looks_at) {
    rest_on_register(place);
  }
}

void Explainer::rest_on_register(Slot place) {
  if (read_[place]) {
    return;
  }
  read_[place] = true;
  if (place < book_.facts_->size()) {
    for (const Slot source : book_.derived_from_[place]) {
      rest_on_register(source);
    }
  }
}

void Explainer::name_what_was_read(Outcome& outcome) const {
  const std::size_t facts = book_.facts_->size();
  for (std::size_t place = 0; place < read_.size(); ++place) {
    if (!read_[place]) {
      continue;
    }
    if (place >= facts) {
      outcome.settings_read.push_back(book_.settings_[place - facts]);
    } else if (!book_.facts_->at(static_cast<FactSlot>(place)).derived()) {
      outcome.facts_read.push_back(book_.facts_->at(static_cast<FactSlot>(place)).name);
    }
  }
}

Outcome Evaluator::outcome() const { return Explainer(*this).explain(); }

}  // namespace naober::policy
