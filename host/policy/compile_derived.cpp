// The parts of the compiler that put things in order: facts that are worked out from others, and
// rules that lift others.
#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "policy/compiler.h"
#include "policy/condition.h"

namespace naober::policy {

namespace {

constexpr int waiting = 0;
constexpr int at_work = 1;
constexpr int done = 2;

void gather(const Condition& condition, std::set<std::string>& facts,
            std::set<std::string>& settings);

void gather(const Expression& expression, std::set<std::string>& facts,
            std::set<std::string>& settings) {
  if (expression.word == Expression::Word::fact) {
    facts.insert(expression.name);
  } else if (expression.word == Expression::Word::setting) {
    settings.insert(expression.name);
  }
  for (const Expression& part : expression.of) {
    gather(part, facts, settings);
  }
  for (const Condition& condition : expression.condition) {
    gather(condition, facts, settings);
  }
}

void gather(const Condition& condition, std::set<std::string>& facts,
            std::set<std::string>& settings) {
  for (const Condition& part : condition.of) {
    gather(part, facts, settings);
  }
  for (const Expression& side : condition.compared) {
    gather(side, facts, settings);
  }
}

// Truths and registers are numbered apart, so a number alone does not tell which it is.
bool is_for_register(Operation operation) { return operation >= Operation::copy; }

std::vector<Slot> registers_of(const std::set<std::string>& facts,
                               const std::set<std::string>& settings, const RuleBook& book) {
  std::vector<Slot> places;
  for (const std::string& name : facts) {
    if (const std::optional<FactSlot> slot = book.facts().find(name)) {
      places.push_back(*slot);
    }
  }
  for (const std::string& name : settings) {
    const auto found = std::find(book.settings().begin(), book.settings().end(), name);
    if (found != book.settings().end()) {
      places.push_back(static_cast<Slot>(book.facts().size() + (found - book.settings().begin())));
    }
  }
  return places;
}

}  // namespace

std::vector<Slot> looked_at(const Expression& expression, const RuleBook& book) {
  std::set<std::string> facts;
  std::set<std::string> settings;
  gather(expression, facts, settings);
  return registers_of(facts, settings, book);
}

std::vector<Slot> looked_at(const Condition& condition, const RuleBook& book) {
  std::set<std::string> facts;
  std::set<std::string> settings;
  gather(condition, facts, settings);
  return registers_of(facts, settings, book);
}

std::set<std::string> facts_read(const Expression& expression) {
  std::set<std::string> facts;
  std::set<std::string> settings;
  gather(expression, facts, settings);
  return facts;
}

void Compiler::derive_facts() {
  const std::vector<Fact>& facts = book_->facts_->facts();
  book_->derived_from_.resize(facts.size());
  std::vector<int> state(facts.size(), waiting);
  for (std::size_t slot = 0; slot < facts.size(); ++slot) {
    derive(static_cast<FactSlot>(slot), state);
  }
}

// Depth first, so that what a fact is worked out from stands before it.
void Compiler::derive(FactSlot slot, std::vector<int>& state) {
  const Fact& fact = book_->facts_->at(slot);
  if (!fact.derived() || state[slot] == done) {
    return;
  }
  if (state[slot] == at_work) {
    complain(fact.place, fmt::format("fact '{}' is worked out from itself", fact.name));
    return;
  }
  state[slot] = at_work;
  const Expression* expression = std::get_if<Expression>(&fact.how);
  std::set<std::string> reads(fact.from.begin(), fact.from.end());
  if (expression != nullptr) {
    reads.merge(facts_read(*expression));
  }
  for (const std::string& name : reads) {
    if (const std::optional<FactSlot> other = book_->facts_->find(name)) {
      derive(*other, state);
    }
  }
  state[slot] = done;
  if (expression != nullptr) {
    derive_by_expression(slot, fact);
  } else {
    derive_by_function(slot, fact);
  }
}

void Compiler::derive_by_function(FactSlot slot, const Fact& fact) {
  Call call = call_of(std::get<FunctionRef>(fact.how), fact.from, fact.uses, fact.place);
  call.derives = true;
  call.out = slot;
  call.owner = slot;
  book_->derived_from_[slot] = call.reads;
  book_->derived_from_[slot].insert(book_->derived_from_[slot].end(), call.uses.begin(),
                                    call.uses.end());
  book_->calls_.push_back(std::move(call));
}

void Compiler::derive_by_expression(FactSlot slot, const Fact& fact) {
  const Expression& how = std::get<Expression>(fact.how);
  for (const std::string& name : facts_read(how)) {
    const bool named = std::find(fact.from.begin(), fact.from.end(), name) != fact.from.end();
    if (!fact.from.empty() && !named) {
      complain(fact.place, fmt::format("fact '{}' reads '{}', which its `from` does not name",
                                       fact.name, name));
    }
  }
  book_->derived_from_[slot] = looked_at(how, *book_);
  const std::size_t before = book_->instructions_.size();
  const Cell::Kind wanted = kind_of(fact.type.kind);
  Placed placed = expression(how);
  if (placed.refused()) {
    return;
  }
  placed = as_kind(placed, wanted);
  if (placed.kind != wanted) {
    complain(fact.place, fmt::format("fact '{}' is declared as {}, but its value is {}", fact.name,
                                     fact.type.english(), english(placed.kind)));
    return;
  }
  // What was just worked out for this fact alone goes straight to its register.
  const bool fresh = book_->instructions_.size() > before &&
                     book_->instructions_.back().out == placed.place &&
                     placed.place >= book_->facts_->size() + book_->settings_.size();
  if (fresh && is_for_register(book_->instructions_.back().operation)) {
    book_->instructions_.back().out = slot;
    return;
  }
  emit(Operation::copy, wanted, placed.place, 0, 0, slot);
}

void Compiler::lift_rules() {
  std::map<Slot, std::vector<Slot>> lifters;
  std::vector<std::string> names;
  for (const Rule& rule : book_->rules_) {
    names.push_back(rule.name);
  }
  for (std::size_t index = 0; index < book_->rules_.size(); ++index) {
    const Rule& rule = book_->rules_[index];
    if (rule.lifts.empty()) {
      continue;
    }
    const auto found = std::find(names.begin(), names.end(), rule.lifts);
    if (found == names.end()) {
      complain(rule.place, fmt::format("rule '{}' lifts '{}', which is not there{}", rule.name,
                                       rule.lifts, hint(rule.lifts, names)));
      continue;
    }
    const Slot lifted = static_cast<Slot>(found - names.begin());
    if (!book_->rules_[lifted].may_be_lifted) {
      complain(rule.place,
               fmt::format("rule '{}' lifts '{}', which does not say may_be_lifted = yes ({})",
                           rule.name, rule.lifts, book_->rules_[lifted].place.text()));
      continue;
    }
    lifters[lifted].push_back(static_cast<Slot>(index));
  }
  for (const auto& [lifted, by] : lifters) {
    lift(lifted, by);
  }
}

// It speaks when its own condition holds and none of its lifters speaks.
void Compiler::lift(Slot lifted, const std::vector<Slot>& lifters) {
  const Rule& rule = book_->rules_[lifted];
  if (!rule.lifts.empty()) {
    complain(rule.place, fmt::format("rule '{}' lifts another rule and is lifted itself; say it in "
                                     "their conditions",
                                     rule.name));
    return;
  }
  const auto start = static_cast<Slot>(book_->parts_.size());
  const Slot silent = fresh_truth("none", rule.place);
  for (const Slot lifter : lifters) {
    book_->parts_.push_back(book_->compiled_[lifter].own);
    book_->shown_[silent].parts.push_back(book_->compiled_[lifter].own);
  }
  emit(Operation::none, Cell::Kind::yes_no, start, static_cast<Slot>(lifters.size()), 0, silent);
  CompiledRule& compiled = book_->compiled_[lifted];
  const auto both = static_cast<Slot>(book_->parts_.size());
  book_->parts_.push_back(compiled.own);
  book_->parts_.push_back(silent);
  compiled.spoken = fresh_truth("all", rule.place);
  book_->shown_[compiled.spoken].parts = {compiled.own, silent};
  emit(Operation::all, Cell::Kind::yes_no, both, 2, 0, compiled.spoken);
}

}  // namespace naober::policy
