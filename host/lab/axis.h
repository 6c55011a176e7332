// The values that one fact could have instead: what else to say, and where numbers begin to count.
//
// Yes and no flip; a choice has its other options; a number has its boundaries: the values that the
// rules compare it with, literally or through a setting, and the nearest ones on both sides.
// Numbers stand on a grid: whole numbers by one, amounts by a cent, dates by a day, other numbers
// by the coarsest of 0.5, 0.25, 0.1 and 0.01 on which all their boundaries and the present value
// lie.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "policy/bundle.h"

namespace naober::lab {

// A value that rules compare a fact with, and the setting that holds it, if one does.
struct Threshold {
  Value at;
  std::string setting;
};

struct Axis {
  policy::FactSlot slot = 0;
  const policy::Fact* fact = nullptr;  // on loan from the task
  bool is_read = false;                // by any rule
  // A sum of facts is compared, or a function looks: where it tips is found by asking.
  bool must_be_asked = false;
  bool by_function = false;
  std::vector<Threshold> thresholds;

  bool is_number() const;
  // Nobody changes this by what they do: it comes from the registration of persons.
  bool can_change() const;
};

// One for each asked fact, in order of declaration.
std::vector<Axis> axes_of(const policy::Task& task, const policy::Settings& settings);

// The grid on which a number's other values are looked for.
class Grid {
 public:
  // `now` may be unknown. Bounds that the fact does not declare are put well beyond what is
  // compared.
  Grid(const Axis& axis, const Value& now);

  std::int64_t least() const { return least_; }
  std::int64_t most() const { return most_; }
  Value value(std::int64_t place) const;
  // The nearest place at or below the value.
  std::int64_t place_of(const Value& value) const;
  // Least, most, and each boundary with its neighbours; ascending, without the present value.
  std::vector<std::int64_t> seeds() const;

 private:
  std::int64_t raw(const Value& value) const;
  void choose_step(const Axis& axis, const Value& now);
  void choose_bounds(const Axis& axis, const Value& now);

  policy::Type::Kind kind_;
  double step_ = 1;
  std::int64_t least_ = 0;
  std::int64_t most_ = 0;
  std::vector<std::int64_t> boundaries_;
  std::optional<std::int64_t> now_;  // when it lies on the grid
};

// All other values of what is no number.
std::vector<Value> other_values(const Axis& axis, const Value& now);

}  // namespace naober::lab
