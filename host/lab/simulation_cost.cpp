#include "lab/simulation_cost.h"

#include <cmath>
#include <utility>

namespace naober::lab {

void Cost::add(const Cost& other) {
  cents_a_year += other.cents_a_year;
  cents_once += other.cents_once;
  unpriced += other.unpriced;
  unmeasured += other.unmeasured;
}

Prices::Prices(const policy::Bundle& bundle, Date on) {
  for (const auto& [name, task] : bundle.tasks) {
    for (const policy::Provision& provision : task.plugin->provisions) {
      Price price;
      price.has_unit = !provision.unit.empty();
      price.times = times_a_year(provision.unit);
      if (provision.price) {
        price.cents = provision.price->cents;
      } else if (const policy::Setting* setting = task.setting(provision.price_setting)) {
        const Value value = setting->at(on).value;
        if (const Money* money = value.as<Money>()) {
          price.cents = money->cents;
        }
      }
      by_provision_.emplace(provision.name, price);
    }
  }
}

Cost Prices::of(const Granted& granted, std::optional<double> decided) const {
  Cost cost;
  const auto found = by_provision_.find(granted.provision);
  if (found == by_provision_.end() || !found->second.times ||
      (!found->second.cents && !granted.cents)) {
    cost.unpriced = 1;
    return cost;
  }
  const Price& price = found->second;
  const std::optional<double> amount = granted.amount   ? granted.amount
                                       : price.has_unit ? decided
                                                        : std::optional<double>(1);
  if (!granted.cents && !amount) {
    cost.unmeasured = 1;
    return cost;
  }
  const std::int64_t period =
      granted.cents ? *granted.cents
                    : std::llround(*amount * static_cast<double>(price.cents.value_or(0)));
  if (*price.times == 0) {
    cost.cents_once = period;
  } else {
    cost.cents_a_year = period * *price.times;
  }
  return cost;
}

}  // namespace naober::lab
