#include "policy/analysis_space.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>

#include "policy/condition.h"

namespace naober::policy {

namespace {

constexpr double endless = std::numeric_limits<double>::infinity();

// Numbers, amounts and dates each have a line of their own.
enum class Line { none, numbers, amounts, dates };

void add_once(const std::string& name, std::vector<std::string>& names) {
  if (std::find(names.begin(), names.end(), name) == names.end()) {
    names.push_back(name);
  }
}

Line line_of(const Value& value) {
  switch (value.kind()) {
    case Value::Kind::integer:
    case Value::Kind::number:
      return Line::numbers;
    case Value::Kind::money:
      return Line::amounts;
    case Value::Kind::date:
      return Line::dates;
    default:
      return Line::none;
  }
}

Line line_of(Type::Kind kind) {
  switch (kind) {
    case Type::Kind::whole_number:
    case Type::Kind::number:
      return Line::numbers;
    case Type::Kind::amount:
      return Line::amounts;
    case Type::Kind::date:
      return Line::dates;
    default:
      return Line::none;
  }
}

Value value_at(double place, Line line, bool whole) {
  switch (line) {
    case Line::amounts:
      return Money{static_cast<std::int64_t>(place)};
    case Line::dates:
      return Date::of(1970, 1, 1).plus_days(static_cast<int>(place));
    default:
      return whole ? Value(static_cast<std::int64_t>(place)) : Value(place);
  }
}

// An ordered variable before it is cut.
struct Stretch {
  Line line = Line::none;
  bool whole = false;
  double least = -endless;
  double most = endless;
};

// `count` places inside an open stretch; fewer when whole numbers are scarce.
std::vector<double> inside(double from, double to, bool whole, std::size_t count) {
  std::vector<double> places;
  for (std::size_t number = 1; number <= count; ++number) {
    const auto step = static_cast<double>(number);
    double place = 0;
    if (std::isinf(from) && std::isinf(to)) {
      place = step;
    } else if (std::isinf(to)) {
      place = std::floor(from) + step;
    } else if (std::isinf(from)) {
      place = std::ceil(to) - step;
    } else if (whole) {
      place = std::floor(from) + step;
    } else {
      place = from + (to - from) * step / (static_cast<double>(count) + 1);
    }
    if (place > from && place < to) {
      places.push_back(place);
    }
  }
  return places;
}

std::vector<Sample> samples_on(const Stretch& stretch, const std::set<double>& cuts,
                               std::size_t count) {
  std::vector<Sample> samples;
  const auto add = [&](double place, double least, double most) {
    const bool fits = !stretch.whole || place == std::floor(place);
    if (fits && place >= stretch.least && place <= stretch.most) {
      samples.push_back({value_at(place, stretch.line, stretch.whole), place, least, most});
    }
  };
  double before = -endless;
  for (const double cut : cuts) {
    for (const double place : inside(before, cut, stretch.whole, count)) {
      add(place, before, cut);
    }
    add(cut, cut, cut);
    before = cut;
  }
  for (const double place : inside(before, endless, stretch.whole, count)) {
    add(place, before, endless);
  }
  return samples;
}

Sample plain(Value value) {
  const std::optional<double> place = place_on_line(value);
  return {std::move(value), place.value_or(0), place.value_or(0), place.value_or(0)};
}

std::vector<Sample> yes_and_no() { return {plain(false), plain(true)}; }

// The texts a question names, and one that it does not.
std::vector<Sample> texts(const std::vector<Value>& literals) {
  std::vector<Sample> samples;
  for (const Value& literal : literals) {
    if (literal.as<std::string>() != nullptr) {
      samples.push_back(plain(literal));
    }
  }
  samples.push_back(plain("…"));
  return samples;
}

Stretch stretch_of(const Fact& fact) {
  const Line line = line_of(fact.type.kind);
  Stretch stretch{line, fact.type.kind != Type::Kind::number, -endless, endless};
  stretch.least = place_on_line(fact.minimum).value_or(-endless);
  stretch.most = place_on_line(fact.maximum).value_or(endless);
  return stretch;
}

Stretch stretch_of(const Parameter& parameter) {
  const Line line = line_of(parameter.otherwise);
  Stretch stretch{line, line != Line::numbers, -endless, endless};
  stretch.least = place_on_line(parameter.room.least).value_or(-endless);
  stretch.most = place_on_line(parameter.room.most).value_or(endless);
  // Whatever was allowed on some day can have been set.
  for (const DatedDefault& dated : parameter.dated) {
    if (dated.room) {
      stretch.least = std::min(stretch.least, place_on_line(dated.room->least).value_or(-endless));
      stretch.most = std::max(stretch.most, place_on_line(dated.room->most).value_or(endless));
    }
  }
  return stretch;
}

std::vector<Value> defaults_of(const Parameter& parameter) {
  std::vector<Value> values = {parameter.otherwise};
  for (const DatedDefault& dated : parameter.dated) {
    if (std::find(values.begin(), values.end(), dated.value) == values.end()) {
      values.push_back(dated.value);
    }
  }
  return values;
}

const Parameter* parameter_named(const Surroundings& around, const std::string& name) {
  for (const Parameter& parameter : around.parameters) {
    if (parameter.name == name) {
      return &parameter;
    }
  }
  return nullptr;
}

// The values a setting can have where they can be counted; nothing: it has a stretch.
std::optional<std::vector<Value>> countable(const Surroundings& around,
                                            const Parameter& parameter) {
  if (const auto given = around.values.find(parameter.name); given != around.values.end()) {
    return given->second;
  }
  if (parameter.room.kind == Room::Kind::fixed) {
    return defaults_of(parameter);
  }
  if (parameter.room.kind == Room::Kind::one_of) {
    return parameter.room.options;
  }
  return std::nullopt;
}

void cut_at(const Value& value, Line line, std::set<double>& cuts) {
  const std::optional<double> place = place_on_line(value);
  if (place && line_of(value) == line) {
    cuts.insert(*place);
  }
}

}  // namespace

std::optional<double> place_on_line(const Value& value) {
  if (const auto* whole = value.as<std::int64_t>()) {
    return static_cast<double>(*whole);
  }
  if (const double* number = value.as<double>()) {
    return *number;
  }
  if (const Money* money = value.as<Money>()) {
    return static_cast<double>(money->cents);
  }
  if (const Date* date = value.as<Date>()) {
    return static_cast<double>(date->days().time_since_epoch().count());
  }
  return std::nullopt;
}

Space::Space(const Surroundings& around, const std::vector<const Condition*>& conditions)
    : around_(around) {
  Needs needs;
  for (const Condition* condition : conditions) {
    gather(*condition, needs);
  }
  for (const std::string& name : needs.facts) {
    if (const auto slot = around.facts->find(name)) {
      add_fact(around.facts->at(*slot), needs);
    }
  }
  for (const std::string& name : needs.settings) {
    add_setting(name, needs);
  }
  cut(needs);
  for (const Condition* condition : conditions) {
    Needs own;
    gather(*condition, own);
    std::vector<std::size_t>& places = named_[condition];
    for (const std::string& name : own.facts) {
      places.push_back(facts_.at(name));
    }
    for (const std::string& name : own.settings) {
      if (const auto found = setting(name)) {
        places.push_back(*found);
      }
    }
  }
}

void Space::gather(const Expression& expression, Needs& needs) const {
  if (!expression.literal.is_unknown()) {
    needs.literals.push_back(expression.literal);
  }
  if (expression.word == Expression::Word::setting) {
    add_once(expression.name, needs.settings);
  }
  if (expression.word == Expression::Word::fact) {
    const auto slot = around_.facts->find(expression.name);
    const Expression* how = slot ? std::get_if<Expression>(&around_.facts->at(*slot).how) : nullptr;
    if (how != nullptr) {
      gather(*how, needs);
    } else {
      add_once(expression.name, needs.facts);
    }
  }
  for (const Expression& part : expression.of) {
    gather(part, needs);
  }
  for (const Condition& condition : expression.condition) {
    gather(condition, needs);
  }
}

void Space::gather(const Condition& condition, Needs& needs) const {
  for (const Condition& part : condition.of) {
    gather(part, needs);
  }
  for (const Expression& side : condition.compared) {
    gather(side, needs);
    // A text may stand for a date or an amount; the fact beside it tells.
    const std::string* text = side.literal.as<std::string>();
    const Expression& first = condition.compared.front();
    const auto slot = text != nullptr && first.word == Expression::Word::fact
                          ? around_.facts->find(first.name)
                          : std::nullopt;
    if (slot) {
      if (const auto made = typed(side.literal, around_.facts->at(*slot).type)) {
        needs.literals.push_back(*made);
      }
    }
  }
  if (condition.word == Condition::Word::known && !condition.compared.empty()) {
    Needs inside;
    gather(condition.compared.front(), inside);
    needs.asked_known.insert(inside.facts.begin(), inside.facts.end());
  }
}

void Space::add_fact(const Fact& fact, const Needs& needs) {
  Variable variable{fact.name, false, line_of(fact.type.kind) != Line::none, {}};
  if (fact.type.kind == Type::Kind::yes_no) {
    variable.samples = yes_and_no();
  } else if (fact.type.kind == Type::Kind::choice) {
    for (const std::string& option : fact.type.options) {
      variable.samples.push_back(plain(option));
    }
  } else if (fact.type.kind == Type::Kind::text) {
    variable.samples = texts(needs.literals);
  }
  facts_[fact.name] = variables_.size();
  variables_.push_back(std::move(variable));
}

void Space::add_setting(const std::string& name, const Needs& needs) {
  const Parameter* parameter = parameter_named(around_, name);
  if (parameter == nullptr) {
    return;
  }
  Variable variable{name, true, line_of(parameter->otherwise) != Line::none, {}};
  if (const auto values = countable(around_, *parameter)) {
    for (const Value& value : *values) {
      variable.samples.push_back(plain(value));
    }
  } else if (parameter->otherwise.as<bool>() != nullptr) {
    variable.samples = yes_and_no();
  } else if (parameter->otherwise.as<std::string>() != nullptr) {
    variable.samples = texts(needs.literals);
  }
  settings_[name] = variables_.size();
  variables_.push_back(std::move(variable));
}

void Space::cut(const Needs& needs) {
  for (const Line line : {Line::numbers, Line::amounts, Line::dates}) {
    std::set<double> cuts;
    for (const Value& literal : needs.literals) {
      cut_at(literal, line, cuts);
    }
    std::vector<std::pair<std::size_t, Stretch>> waiting;
    for (std::size_t place = 0; place < variables_.size(); ++place) {
      Variable& variable = variables_[place];
      for (const Sample& sample : variable.samples) {
        cut_at(sample.value, line, cuts);
      }
      if (!variable.is_ordered || !variable.samples.empty()) {
        continue;
      }
      const Stretch stretch =
          variable.is_setting ? stretch_of(*parameter_named(around_, variable.name))
                              : stretch_of(around_.facts->at(*around_.facts->find(variable.name)));
      if (stretch.line != line) {
        continue;
      }
      waiting.emplace_back(place, stretch);
      for (const double bound : {stretch.least, stretch.most}) {
        if (!std::isinf(bound)) {
          cuts.insert(bound);
        }
      }
    }
    // Whole places first: between them the others find theirs.
    std::stable_sort(waiting.begin(), waiting.end(), [](const auto& one, const auto& other) {
      return one.second.whole > other.second.whole;
    });
    for (const auto& [place, stretch] : waiting) {
      variables_[place].samples = samples_on(stretch, cuts, waiting.size());
      for (const Sample& sample : variables_[place].samples) {
        if (stretch.whole) {
          cuts.insert(sample.place);
        }
      }
    }
  }
  for (const std::string& name : needs.asked_known) {
    if (const auto known = fact(name); known && !variables_[*known].samples.empty()) {
      variables_[*known].samples.push_back(Sample{});
    }
  }
}

std::optional<std::size_t> Space::fact(std::string_view name) const {
  const auto found = facts_.find(name);
  return found == facts_.end() ? std::nullopt : std::optional(found->second);
}

std::optional<std::size_t> Space::setting(std::string_view name) const {
  const auto found = settings_.find(name);
  return found == settings_.end() ? std::nullopt : std::optional(found->second);
}

}  // namespace naober::policy
