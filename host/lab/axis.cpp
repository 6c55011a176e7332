#include "lab/axis.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <set>

namespace naober::lab {

namespace {

using policy::Condition;
using policy::Expression;
using policy::FactSlot;
using Kind = policy::Type::Kind;

// Where nothing is declared, so many steps beyond what is compared are looked at.
constexpr std::int64_t steps_beyond = 100;

class AxisReader {
 public:
  AxisReader(const policy::Task& task, const policy::Settings& settings)
      : table_(*task.plugin->facts), settings_(settings), axes_(table_.size()) {
    for (std::size_t slot = 0; slot < table_.size(); ++slot) {
      axes_[slot].slot = static_cast<FactSlot>(slot);
      axes_[slot].fact = &table_.at(static_cast<FactSlot>(slot));
    }
    for (const policy::Rule& rule : task.book->rules()) {
      read(rule);
    }
  }

  std::vector<Axis> take() {
    std::vector<Axis> asked;
    for (Axis& axis : axes_) {
      if (!axis.fact->derived()) {
        asked.push_back(std::move(axis));
      }
    }
    return asked;
  }

 private:
  void read(const policy::Rule& rule) {
    if (const auto* condition = std::get_if<Condition>(&rule.when)) {
      read(*condition);
      return;
    }
    by_function(rule.reads, rule.uses);
  }

  void read(const Condition& condition) {
    for (const Condition& part : condition.of) {
      read(part);
    }
    if (condition.compared.size() == 2) {
      compare(condition.compared[0], condition.compared[1]);
      compare(condition.compared[1], condition.compared[0]);
    } else if (condition.compared.size() == 1) {
      mark(condition.compared.front(), {});
    }
  }

  // A function may look at the settings it names in any way; their values are where to begin.
  void by_function(const std::vector<std::string>& reads, const std::vector<std::string>& uses) {
    std::vector<Threshold> thresholds;
    for (const std::string& setting : uses) {
      add(thresholds, setting);
    }
    for (const std::string& fact : reads) {
      if (const auto slot = table_.find(fact)) {
        mark(*slot, thresholds, true);
        axes_[*slot].by_function = true;
      }
    }
  }

  void add(std::vector<Threshold>& thresholds, const std::string& setting) const {
    if (const Value* value = settings_.find(setting)) {
      thresholds.push_back({*value, setting});
    }
  }

  // A fact by itself against a literal or a setting tips exactly there; anything else must be
  // asked.
  void compare(const Expression& side, const Expression& other) {
    std::vector<Threshold> thresholds;
    collect(other, thresholds);
    const bool plain =
        other.word == Expression::Word::literal || other.word == Expression::Word::setting;
    if (side.word == Expression::Word::fact) {
      if (const auto slot = table_.find(side.name)) {
        mark(*slot, thresholds, !plain);
      }
      return;
    }
    collect(side, thresholds);
    mark(side, thresholds);
  }

  // The literals and settings of an expression.
  void collect(const Expression& expression, std::vector<Threshold>& thresholds) const {
    if (expression.word == Expression::Word::literal) {
      thresholds.push_back({expression.literal, {}});
    } else if (expression.word == Expression::Word::setting) {
      add(thresholds, expression.name);
    }
    for (const Expression& operand : expression.of) {
      collect(operand, thresholds);
    }
  }

  void mark(const Expression& expression, const std::vector<Threshold>& thresholds) {
    if (expression.word == Expression::Word::fact) {
      if (const auto slot = table_.find(expression.name)) {
        mark(*slot, thresholds, !thresholds.empty());
      }
    }
    for (const Expression& operand : expression.of) {
      mark(operand, thresholds);
    }
    for (const Condition& condition : expression.condition) {
      read(condition);
    }
  }

  void mark(FactSlot slot, const std::vector<Threshold>& thresholds, bool must_be_asked) {
    Axis& axis = axes_[slot];
    const bool first = !axis.is_read;
    axis.is_read = true;
    axis.must_be_asked = axis.must_be_asked || must_be_asked;
    for (const Threshold& threshold : thresholds) {
      axis.thresholds.push_back(threshold);
    }
    if (axis.fact->derived() && (first || !thresholds.empty())) {
      mark_sources(*axis.fact, thresholds);
    }
  }

  void mark_sources(const policy::Fact& derived, const std::vector<Threshold>& compared) {
    if (std::holds_alternative<FunctionRef>(derived.how)) {
      by_function(derived.from, derived.uses);
      return;
    }
    if (const auto* expression = std::get_if<Expression>(&derived.how)) {
      std::vector<Threshold> thresholds = compared;
      collect(*expression, thresholds);
      mark(*expression, thresholds);
    }
  }

  const policy::FactTable& table_;
  const policy::Settings& settings_;
  std::vector<Axis> axes_;
};

bool lies_on(double value, double step) {
  const double places = value / step;
  return std::abs(places - std::round(places)) < 1e-9;
}

std::optional<double> number_in(const Value& value) {
  if (const auto* whole = value.as<std::int64_t>()) {
    return static_cast<double>(*whole);
  }
  if (const auto* number = value.as<double>()) {
    return *number;
  }
  return std::nullopt;
}

bool fits_on_grid(const Value& value, Kind kind) {
  switch (kind) {
    case Kind::amount:
      return value.as<Money>() != nullptr;
    case Kind::date:
      return value.as<Date>() != nullptr;
    default:
      return number_in(value).has_value();
  }
}

}  // namespace

bool Axis::is_number() const {
  const Kind kind = fact->type.kind;
  return kind == Kind::whole_number || kind == Kind::number || kind == Kind::amount ||
         kind == Kind::date;
}

bool Axis::can_change() const { return fact->source != "BRP"; }

std::vector<Axis> axes_of(const policy::Task& task, const policy::Settings& settings) {
  return AxisReader(task, settings).take();
}

Grid::Grid(const Axis& axis, const Value& now) : kind_(axis.fact->type.kind) {
  choose_step(axis, now);
  for (const Threshold& threshold : axis.thresholds) {
    if (fits_on_grid(threshold.at, kind_)) {
      boundaries_.push_back(place_of(threshold.at));
    }
  }
  if (fits_on_grid(now, kind_) && value(place_of(now)) == now) {
    now_ = place_of(now);
  }
  choose_bounds(axis, now);
}

void Grid::choose_step(const Axis& axis, const Value& now) {
  if (kind_ != Kind::number) {
    return;
  }
  std::vector<double> numbers;
  for (const Threshold& threshold : axis.thresholds) {
    if (const auto number = number_in(threshold.at)) {
      numbers.push_back(*number);
    }
  }
  for (const Value* value : {&now, &axis.fact->minimum, &axis.fact->maximum}) {
    if (const auto number = number_in(*value)) {
      numbers.push_back(*number);
    }
  }
  constexpr std::array<double, 4> steps = {0.5, 0.25, 0.1, 0.01};
  step_ = steps.back();
  for (const double step : steps) {
    if (std::all_of(numbers.begin(), numbers.end(),
                    [&](double number) { return lies_on(number, step); })) {
      step_ = step;
      return;
    }
  }
}

void Grid::choose_bounds(const Axis& axis, const Value& now) {
  std::vector<std::int64_t> known = boundaries_;
  if (fits_on_grid(now, kind_)) {
    known.push_back(place_of(now));
  }
  if (known.empty()) {
    known.push_back(0);
  }
  const auto [low, high] = std::minmax_element(known.begin(), known.end());
  const std::int64_t spread = *high - *low;
  least_ = fits_on_grid(axis.fact->minimum, kind_) ? place_of(axis.fact->minimum)
                                                   : *low - spread - steps_beyond;
  most_ = fits_on_grid(axis.fact->maximum, kind_) ? place_of(axis.fact->maximum)
                                                  : *high + spread + steps_beyond;
}

std::int64_t Grid::raw(const Value& value) const {
  switch (kind_) {
    case Kind::amount:
      return value.as<Money>()->cents;
    case Kind::date:
      return value.as<Date>()->days().time_since_epoch().count();
    case Kind::number:
      return static_cast<std::int64_t>(std::floor(*number_in(value) / step_ + 1e-9));
    default:
      return static_cast<std::int64_t>(std::floor(*number_in(value)));
  }
}

std::int64_t Grid::place_of(const Value& value) const { return raw(value); }

Value Grid::value(std::int64_t place) const {
  switch (kind_) {
    case Kind::amount:
      return Money{place};
    case Kind::date:
      return Date(std::chrono::sys_days(std::chrono::days(place)));
    case Kind::number:
      // Multiples of 0.1 and 0.01 are divided, so that they are the nearest number to what is
      // written.
      return static_cast<double>(place) / std::round(1 / step_);
    default:
      return place;
  }
}

std::vector<std::int64_t> Grid::seeds() const {
  std::set<std::int64_t> places = {least_, most_};
  for (const std::int64_t boundary : boundaries_) {
    places.insert({boundary - 1, boundary, boundary + 1});
  }
  std::vector<std::int64_t> seeds;
  for (const std::int64_t place : places) {
    if (place >= least_ && place <= most_ && place != now_) {
      seeds.push_back(place);
    }
  }
  return seeds;
}

std::vector<Value> other_values(const Axis& axis, const Value& now) {
  std::vector<Value> values;
  const auto add = [&](Value value) {
    if (value != now && std::find(values.begin(), values.end(), value) == values.end()) {
      values.push_back(std::move(value));
    }
  };
  switch (axis.fact->type.kind) {
    case Kind::yes_no:
      add(true);
      add(false);
      break;
    case Kind::choice:
      for (const std::string& option : axis.fact->type.options) {
        add(option);
      }
      break;
    case Kind::text:
      for (const Threshold& threshold : axis.thresholds) {
        if (threshold.at.as<std::string>() != nullptr) {
          add(threshold.at);
        }
      }
      break;
    default:
      break;
  }
  return values;
}

}  // namespace naober::lab
