// What a provider gave (leveren): told on an order, never rewritten, never above the grant unseen.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "casework/context.h"
#include "model/decision.h"
#include "model/delivery.h"
#include "model/provision.h"
#include "model/work_item.h"

namespace naober::casework {

// What an order lets a provider give, in the words of its provision: 2.5 "hours" per "week".
struct Granted {
  std::string provision;
  std::string unit;             // "hours"; empty when the provision is not counted
  std::string period;           // "week", "month", "year", "day"; empty: for the whole order
  std::int64_t hundredths = 0;  // of the unit, per period

  friend bool operator==(const Granted&, const Granted&) = default;
};

Granted granted_by(const Context& context, const Decision& decision);

// The lines that count, added up: what was corrected counts in its last line only.
struct DeliverySum {
  Granted granted;
  std::int64_t delivered = 0;  // hundredths
  // What the grant comes to from the first day of the order to the last day that was told.
  std::int64_t granted_so_far = 0;
};

struct TellDelivery {
  OrderId order;
  Date first_day;  // the period; both days count
  Date last_day;
  std::string amount;  // "2.5"
  std::string unit;    // "hours"; another than the provision's is refused
  std::optional<DeliveryId> corrects;
  std::string because;  // required when it corrects
};
struct ToldDelivery {
  Delivery delivery;
  DeliverySum sum;
  std::string says;  // when it is above the grant: that the municipality was told
};
// Needs deliver, and the order must be the actor's own organisation's. Refused for a day to come, a
// period outside the order or already told, another unit, and an amount that is no number. More
// than was granted is written down, and leaves a task for the contact person.
Result<ToldDelivery> tell_delivery(const Context& context, const TellDelivery& request);

struct DeliveryList {
  std::vector<Delivery> items;  // oldest first, corrected lines included
  DeliverySum sum;
};
// For the provider itself, and for who may look into the file (with a purpose; journalled).
Result<DeliveryList> list_deliveries(const Context& context, const OrderId& order);

// An order as its provider sees it: what is to be reached, and how much of it; no identity.
struct OwnOrder {
  Order order;
  Granted granted;
};
// The orders of the actor's own organisation, newest first. Needs deliver.
Result<Page<OwnOrder>> list_own_orders(const Context& context, const std::string& after, int limit);

// "2.5" as 250; nothing when it is no number of at most two decimals, or more than a million.
std::optional<std::int64_t> hundredths_of(std::string_view text);
// 250 as "2.5".
std::string amount_text(std::int64_t hundredths);
// How many periods are begun between two days, both included: a week and a day are two weeks.
std::int64_t periods_between(std::string_view period, Date first, Date last);

}  // namespace naober::casework
