#include "casework/deliver.h"

#include <algorithm>
#include <set>

#include "casework/carry_out.h"
#include "casework/checks.h"
#include "casework/events.h"
#include "casework/lines.h"
#include "casework/rights.h"
#include "policy/effect.h"
#include "records/case_file.h"
#include "records/decision.h"
#include "records/delivery.h"
#include "records/order.h"
#include "records/provision.h"

namespace naober::casework {
namespace {

// A delivery above the grant is looked at within this.
constexpr int days_to_look = 7;

struct Matter {
  Order order;
  Provision provision;
  Decision decision;
  CaseFile case_file;
  std::vector<Delivery> told;
  std::vector<access::EarlierAct> earlier;
};

Result<Matter> read_matter(store::ReadTransaction& transaction, const OrderId& id) {
  Matter matter;
  TRY(matter.order, records::find_order(transaction, id));
  TRY(matter.provision, records::find_provision(transaction, matter.order.provision));
  TRY(matter.decision, records::find_decision(transaction, matter.order.decision));
  TRY(matter.case_file, records::find_case(transaction, matter.order.case_file));
  TRY(matter.told, records::deliveries_of_order(transaction, id));
  TRY(matter.earlier, earlier_acts(transaction, matter.order.case_file));
  return matter;
}

// The lines that no later line corrects.
std::vector<Delivery> lines_that_count(const std::vector<Delivery>& told) {
  std::set<DeliveryId> corrected;
  for (const auto& line : told) {
    if (line.corrects) {
      corrected.insert(*line.corrects);
    }
  }
  std::vector<Delivery> counting;
  std::copy_if(told.begin(), told.end(), std::back_inserter(counting),
               [&](const Delivery& line) { return !corrected.contains(line.id); });
  return counting;
}

DeliverySum sum_of(const Granted& granted, const Order& order, const std::vector<Delivery>& told) {
  DeliverySum sum;
  sum.granted = granted;
  std::optional<Date> last;
  for (const auto& line : lines_that_count(told)) {
    sum.delivered += line.hundredths;
    last = last ? std::max(*last, line.last_day) : line.last_day;
  }
  if (last) {
    sum.granted_so_far =
        granted.hundredths * periods_between(granted.period, order.starts_on, *last);
  }
  return sum;
}

Result<access::Permission> may_deliver(const Context& context, const Matter& matter) {
  access::Context known;
  known.provision = matter.decision.provision;
  known.earlier = matter.earlier;
  TRY(auto permission, allowed(context, access::Act::deliver, known));
  if (matter.order.provider != context.actor.organisation) {
    return refuse(Fault::not_allowed,
                  "This order is another organisation's; who delivers tells what was delivered.",
                  "deliver");
  }
  return permission;
}

Result<void> check_period(const Context& context, const TellDelivery& request,
                          const Matter& matter) {
  if (request.last_day < request.first_day) {
    return refuse(Fault::invalid, "The period ends before it begins.", "/last_day");
  }
  if (request.last_day > context.today()) {
    return refuse(Fault::invalid,
                  "What was delivered cannot have been delivered on " + request.last_day.text() +
                      ", after today (" + context.today().text() + ").",
                  "/last_day");
  }
  if (request.first_day < matter.order.starts_on) {
    return refuse(Fault::invalid,
                  "The order starts on " + matter.order.starts_on.text() +
                      "; nothing was ordered before that day.",
                  "/first_day");
  }
  const auto end = matter.provision.ended_on ? matter.provision.ended_on : matter.order.ends_on;
  if (end && request.last_day > *end) {
    return refuse(Fault::invalid,
                  "The order ended on " + end->text() + "; nothing was ordered after that day.",
                  "/last_day");
  }
  return {};
}

Result<void> check_not_told_yet(const TellDelivery& request, const Matter& matter) {
  for (const auto& line : lines_that_count(matter.told)) {
    const bool overlaps = line.first_day <= request.last_day && request.first_day <= line.last_day;
    if (overlaps && request.corrects != line.id) {
      return refuse(Fault::conflict,
                    "The days from " + line.first_day.text() + " to " + line.last_day.text() +
                        " were told already (" + amount_text(line.hundredths) + " " + line.unit +
                        "); name that line in `corrects` to tell them again.",
                    line.id.text());
    }
  }
  return {};
}

Result<void> check_correction(const TellDelivery& request, const Matter& matter) {
  if (!request.corrects) {
    return {};
  }
  TRY_DO(must_say(request.because, "/because", "why the line is corrected", 500));
  const auto counting = lines_that_count(matter.told);
  const bool counts = std::any_of(counting.begin(), counting.end(), [&](const Delivery& line) {
    return line.id == *request.corrects;
  });
  if (!counts) {
    return refuse(Fault::conflict,
                  "This order has no line of that id that still counts; a line is corrected once, "
                  "and after that its correction is.",
                  "/corrects");
  }
  return {};
}

Result<std::int64_t> amount_of(const TellDelivery& request, const Granted& granted) {
  if (granted.unit.empty()) {
    return refuse(
        Fault::conflict,
        "'" + granted.provision + "' is not counted in any unit, so there is no amount to tell.",
        "/amount");
  }
  if (request.unit != granted.unit) {
    return refuse(Fault::invalid,
                  "'" + granted.provision + "' is counted in " + granted.unit + ", not in '" +
                      request.unit.substr(0, 40) + "'.",
                  "/unit");
  }
  const auto hundredths = hundredths_of(request.amount);
  if (!hundredths || (*hundredths == 0 && !request.corrects)) {
    return refuse(Fault::invalid,
                  "An amount is a number above zero with at most two decimals, such as 3 or 2.5; "
                  "zero only corrects.",
                  "/amount");
  }
  return *hundredths;
}

bool is_above(const Granted& granted, const Order& order, const std::vector<Delivery>& told,
              const Delivery& line) {
  const auto in_period =
      granted.hundredths * periods_between(granted.period, line.first_day, line.last_day);
  auto with = told;
  with.push_back(line);
  const auto sum = sum_of(granted, order, with);
  return line.hundredths > in_period || sum.delivered > sum.granted_so_far;
}

Result<Delivery> line_for(const Context& context, const TellDelivery& request, const Matter& matter,
                          const Granted& granted) {
  TRY_DO(check_period(context, request, matter));
  TRY_DO(check_correction(request, matter));
  TRY_DO(check_not_told_yet(request, matter));
  Delivery line;
  TRY(line.hundredths, amount_of(request, granted));
  line.id = DeliveryId::make(context.random);
  line.order = matter.order.id;
  line.provision = matter.order.provision;
  line.case_file = matter.order.case_file;
  line.first_day = request.first_day;
  line.last_day = request.last_day;
  line.unit = granted.unit;
  line.corrects = request.corrects;
  line.because = request.because;
  line.told_on = context.today();
  line.told_by = context.who();
  line.organisation = context.actor.organisation;
  line.above = is_above(granted, matter.order, matter.told, line);
  return line;
}

Result<void> keep(store::WriteTransaction& transaction, const Context& context,
                  const access::Permission& permission, const Matter& matter,
                  const Delivery& line) {
  TRY_DO(records::add_delivery(transaction, line));
  if (line.above) {
    TRY_DO(leave_task(transaction, context, matter.case_file, std::string(policy::contact_person),
                      "De aanbieder leverde meer dan is toegekend",
                      context.today().plus_days(days_to_look), "delivery:" + line.id.text()));
  }
  TRY_DO(emit(transaction, context, matter.case_file, "delivered", matter.provision.name,
              Map{{"last_day", line.last_day}, {"above", line.above}}));
  return write_line(transaction, context, permission,
                    Line{.act = access::Act::deliver,
                         .subject_kind = "delivery",
                         .subject_id = line.id.text(),
                         .client = matter.case_file.client,
                         .case_file = matter.case_file.id,
                         .details = Map{{"order", matter.order.id.text()}, {"above", line.above}}});
}

}  // namespace

Granted granted_by(const Context& context, const Decision& decision) {
  Granted granted;
  granted.provision = decision.provision;
  if (const auto* provision = context.bundle->provision(decision.provision)) {
    constexpr std::string_view per = "_per_";
    const auto at = provision->unit.find(per);
    granted.unit = provision->unit.substr(0, at);
    granted.period = at == std::string::npos ? "" : provision->unit.substr(at + per.size());
  }
  granted.hundredths = hundredths_of(decision.amount).value_or(0);
  return granted;
}

Result<ToldDelivery> tell_delivery(const Context& context, const TellDelivery& request) {
  return context.store.write([&](store::WriteTransaction& transaction) -> Result<ToldDelivery> {
    TRY(const auto matter, read_matter(transaction, request.order));
    TRY(const auto permission, may_deliver(context, matter));
    const auto granted = granted_by(context, matter.decision);
    ToldDelivery result;
    TRY(result.delivery, line_for(context, request, matter, granted));
    TRY_DO(keep(transaction, context, permission, matter, result.delivery));
    auto told = matter.told;
    told.push_back(result.delivery);
    result.sum = sum_of(granted, matter.order, told);
    if (result.delivery.above) {
      result.says =
          "This is more than was granted; it is written down, and the contact person of "
          "the municipality was told.";
    }
    return result;
  });
}

Result<DeliveryList> list_deliveries(const Context& context, const OrderId& order) {
  TRY(const auto matter, context.store.read([&](store::ReadTransaction& transaction) {
    return read_matter(transaction, order);
  }));
  auto permission = may_deliver(context, matter);
  if (!permission) {
    permission = allowed_to_look(context);
  }
  if (!permission) {
    return tl::unexpected<Error>(permission.error());
  }
  TRY_DO(record_look(context, *permission,
                     Line{.act = access::Act::read_client,
                          .subject_kind = "order",
                          .subject_id = order.text(),
                          .client = matter.case_file.client,
                          .case_file = matter.case_file.id,
                          .details = Map{{"what", "read what was delivered"}}}));
  const auto granted = granted_by(context, matter.decision);
  return DeliveryList{matter.told, sum_of(granted, matter.order, matter.told)};
}

Result<Page<OwnOrder>> list_own_orders(const Context& context, const std::string& after,
                                       int limit) {
  TRY_DO(allowed(context, access::Act::deliver));
  TRY_DO(check_limit(limit));
  return context.store.read([&](store::ReadTransaction& transaction) -> Result<Page<OwnOrder>> {
    TRY(auto orders,
        records::orders_of_provider(transaction, context.actor.organisation, after, limit));
    Page<OwnOrder> page;
    page.next = orders.next;
    for (auto& order : orders.items) {
      TRY(const auto decision, records::find_decision(transaction, order.decision));
      auto granted = granted_by(context, decision);
      page.items.push_back({std::move(order), std::move(granted)});
    }
    return page;
  });
}

std::optional<std::int64_t> hundredths_of(std::string_view text) {
  const auto point = text.find('.');
  const auto whole = text.substr(0, point);
  const auto part = point == std::string_view::npos ? std::string_view() : text.substr(point + 1);
  const auto is_digit = [](char sign) { return sign >= '0' && sign <= '9'; };
  if (whole.empty() || whole.size() > 7 || part.size() > 2 ||
      (point != std::string_view::npos && part.empty()) ||
      !std::all_of(whole.begin(), whole.end(), is_digit) ||
      !std::all_of(part.begin(), part.end(), is_digit)) {
    return std::nullopt;
  }
  std::int64_t hundredths = 0;
  for (const char sign : whole) {
    hundredths = hundredths * 10 + (sign - '0');
  }
  for (std::size_t place = 0; place < 2; ++place) {
    hundredths = hundredths * 10 + (place < part.size() ? part[place] - '0' : 0);
  }
  return hundredths > 100'000'000 ? std::nullopt : std::optional<std::int64_t>(hundredths);
}

std::string amount_text(std::int64_t hundredths) {
  std::string text = std::to_string(hundredths / 100);
  const auto part = hundredths % 100;
  if (part != 0) {
    text += "." + std::to_string(part / 10);
    if (part % 10 != 0) {
      text += std::to_string(part % 10);
    }
  }
  return text;
}

std::int64_t periods_between(std::string_view period, Date first, Date last) {
  if (last < first) {
    return 0;
  }
  const std::int64_t days = last.days_since(first) + 1;
  if (period == "day") {
    return days;
  }
  if (period == "week") {
    return (days + 6) / 7;
  }
  if (period == "month") {
    return (last.year() - first.year()) * 12 + static_cast<int>(last.month()) -
           static_cast<int>(first.month()) + 1;
  }
  if (period == "year") {
    return last.year() - first.year() + 1;
  }
  return 1;
}

}  // namespace naober::casework
