// What is granted, and what it costs a municipality in a year.
//
// The unit of a provision tells the period: three hours_per_week at € 37,20 is 3 × 37,20 × 52 a
// year. A year has 52 weeks, 12 months, 4 quarters, 365 days. A unit without "_per_" is paid once.
// Where the rules grant without an amount, the amount that was decided stands in; where nobody ever
// named one, the grant is counted as unmeasured and not guessed.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "casework/products.h"
#include "policy/bundle.h"
#include "policy/evaluator.h"

namespace naober::lab {

struct Cost {
  std::int64_t cents_a_year = 0;
  std::int64_t cents_once = 0;
  std::int64_t unpriced = 0;    // grants of a provision without a price
  std::int64_t unmeasured = 0;  // grants without an amount where the unit asks for one

  void add(const Cost& other);
  friend bool operator==(const Cost&, const Cost&) = default;
};

struct Granted {
  std::string_view provision;
  std::optional<double> amount;       // of the unit; when the rules named exactly one number
  std::optional<std::int64_t> cents;  // when they named exactly one sum of money
};

using casework::times_a_year;

// The prices of one bundle on one day.
class Prices {
 public:
  Prices(const policy::Bundle& bundle, Date on);
  // `decided`: the amount that stands in, when there is one.
  Cost of(const Granted& granted, std::optional<double> decided) const;

 private:
  struct Price {
    std::optional<std::int64_t> cents;
    bool has_unit = false;
    std::optional<int> times;
  };
  std::map<std::string, Price, std::less<>> by_provision_;
};

}  // namespace naober::lab
