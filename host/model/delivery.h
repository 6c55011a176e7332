// What a provider gave on an order (geleverde zorg), told line by line.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "base/date.h"
#include "model/ids.h"

namespace naober {

struct DeliveryTag {
  static constexpr std::string_view prefix = "delivery";
};
using DeliveryId = Id<DeliveryTag>;

// Never rewritten: what was told wrongly is told again, in a line that names the one it corrects.
struct Delivery {
  DeliveryId id;
  OrderId order;
  ProvisionId provision;
  CaseId case_file;
  Date first_day;  // the period it is about; both days are in it
  Date last_day;
  std::int64_t hundredths = 0;  // of the unit: 250 is 2.5 hours
  std::string unit;             // "hours": what is left of the provision's unit without its period
  std::optional<DeliveryId> corrects;
  std::string because;  // why it is corrected
  bool above = false;   // more than was granted for this period
  Date told_on;
  std::string told_by;       // user
  std::string organisation;  // the provider

  friend bool operator==(const Delivery&, const Delivery&) = default;
};

}  // namespace naober
