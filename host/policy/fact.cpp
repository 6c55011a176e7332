#include "policy/fact.h"

#include <fmt/format.h>

#include <utility>

#include "policy/condition.h"
#include "policy/room.h"

namespace naober::policy {

namespace {

bool below(const Value& value, const Value& bound) {
  const std::optional<int> order = order_of(value, bound);
  return order && *order < 0;
}

std::string bounds_of(const Fact& fact) {
  if (fact.minimum.is_unknown()) {
    return "at most " + english(fact.maximum);
  }
  if (fact.maximum.is_unknown()) {
    return "at least " + english(fact.minimum);
  }
  return fmt::format("between {} and {}", english(fact.minimum), english(fact.maximum));
}

void read_type_of(Declaration& declaration, Fact& into) {
  const Value* type = declaration.value("type", Need::optional);
  if (type == nullptr) {
    into.type_given = false;
    return;
  }
  Result<Type> read = read_type(*type);
  if (!read) {
    declaration.complain(fmt::format("{}: {}", declaration.called(), read.error().says));
    return;
  }
  into.type = *std::move(read);
}

Value read_bound(Declaration& declaration, std::string_view key, const Type& type) {
  const Value* bound = declaration.value(key, Need::optional);
  if (bound == nullptr) {
    return {};
  }
  const Result<Value> read = typed(*bound, type);
  if (!read || !order_of(*read, *read)) {
    declaration.complain(fmt::format("'{}' of {} must be {} that can be compared", key,
                                     declaration.called(), type.english()));
    return {};
  }
  return *read;
}

void read_asked(Declaration& declaration, Fact& into) {
  into.source = declaration.text("source", Need::required);
  into.question = declaration.text("question", Need::required);
  into.title = declaration.text("title", Need::optional);
  if (into.title.empty()) {
    into.title = into.question;
  }
  into.minimum = read_bound(declaration, "min", into.type);
  into.maximum = read_bound(declaration, "max", into.type);
  if (below(into.maximum, into.minimum)) {
    declaration.complain(
        fmt::format("{}: min is more than max, so no value fits", declaration.called()));
  }
}

void read_derived(Declaration& declaration, Fact& into) {
  into.title = declaration.text("title", Need::optional);
  if (into.title.empty()) {
    into.title = into.name;
  }
  const Value* value = declaration.value("value", Need::required);
  const FunctionRef* function = value == nullptr ? nullptr : value->as<FunctionRef>();
  into.from = declaration.texts("from", function == nullptr ? Need::optional : Need::required);
  into.uses = declaration.texts("uses", Need::optional);
  into.untested = declaration.text("untested", Need::optional);
  if (function != nullptr) {
    into.how = *function;
  } else if (value != nullptr) {
    into.how = read_expression(*value, declaration.place(), declaration.problems());
  } else {
    into.how = Expression{};
  }
}

}  // namespace

Result<Value> Fact::accept(const Value& value, std::string_view about) const {
  Result<Value> read = typed(value, type);
  if (!read) {
    return refuse(Fault::invalid, fmt::format("fact '{}': {}", name, read.error().says),
                  std::string(about));
  }
  if (below(*read, minimum) || below(maximum, *read)) {
    return refuse(
        Fault::invalid,
        fmt::format("fact '{}' is {}; {} is allowed", name, english(*read), bounds_of(*this)),
        std::string(about));
  }
  return read;
}

Fact read_fact(Declaration& declaration) {
  Fact fact;
  fact.name = declaration.name();
  fact.place = declaration.place();
  read_type_of(declaration, fact);
  fact.known_to = declaration.texts("known_to", Need::optional);
  if (declaration.word() == "derived") {
    read_derived(declaration, fact);
  } else {
    read_asked(declaration, fact);
  }
  declaration.finish();
  return fact;
}

std::vector<Fact> read_facts(Declaration& block) {
  std::vector<Fact> facts;
  for (Declaration& declaration : block.items({"fact", "derived"})) {
    facts.push_back(read_fact(declaration));
  }
  return facts;
}

FactTable::FactTable(std::vector<Fact> facts) : facts_(std::move(facts)) {
  CHECK(facts_.size() < 0xFFFF);
  for (std::size_t slot = 0; slot < facts_.size(); ++slot) {
    slots_.try_emplace(facts_[slot].name, static_cast<FactSlot>(slot));
  }
}

std::optional<FactSlot> FactTable::find(std::string_view name) const {
  const auto found = slots_.find(name);
  return found == slots_.end() ? std::nullopt : std::optional<FactSlot>(found->second);
}

std::vector<std::string> FactTable::names() const {
  std::vector<std::string> names;
  for (const Fact& fact : facts_) {
    names.push_back(fact.name);
  }
  return names;
}

}  // namespace naober::policy
