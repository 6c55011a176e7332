// The facts of generated cases: sheets that make sense, varied so that no two cases are the same.
#include <cmath>
#include <utility>

#include "lab/demo_people.h"
#include "lab/generate.h"

namespace naober::lab {

namespace {

constexpr int percent_turned_over = 8;

// A number of a sheet, moved up or down by at most half of it, in steps that people write down.
double moved(double value, double step, Chance& chance) {
  const double share = 1.0 + static_cast<double>(chance.between(-50, 50)) / 100.0;
  return std::round(value * share / step) * step;
}

Value within(const policy::Fact& fact, Value value, const Value& otherwise) {
  return fact.accept(value, {}) ? std::move(value) : otherwise;
}

Value varied(const policy::Fact& fact, const Value& value, Chance& chance) {
  if (const bool* yes = value.as<bool>()) {
    return chance.in_percent(percent_turned_over) ? Value(!*yes) : value;
  }
  if (const std::int64_t* whole = value.as<std::int64_t>()) {
    if (fact.type.kind == policy::Type::Kind::number) {
      return within(fact, moved(static_cast<double>(*whole), 0.5, chance), value);
    }
    const double about = *whole == 0 && chance.in_percent(20) ? 2.0 : static_cast<double>(*whole);
    return within(fact, static_cast<std::int64_t>(moved(about, 1.0, chance)), value);
  }
  if (const double* number = value.as<double>()) {
    return within(fact, moved(*number, 0.5, chance), value);
  }
  if (fact.type.kind == policy::Type::Kind::choice && chance.in_percent(percent_turned_over)) {
    return chance.one_of(fact.type.options);
  }
  return value;
}

}  // namespace

Map vary_facts(const policy::FactTable& table, const Map& sheet, Chance& chance) {
  Map facts;
  for (const auto& [name, value] : sheet) {
    const auto slot = table.find(name);
    if (slot && !table.at(*slot).derived() && !value.is_unknown()) {
      const policy::Fact& fact = table.at(*slot);
      const auto typed = fact.accept(value, {});
      if (typed) {
        facts.emplace(name, varied(fact, *typed, chance));
      }
    }
  }
  return facts;
}

}  // namespace naober::lab
