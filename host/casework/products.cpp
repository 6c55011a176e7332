#include "casework/products.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <map>
#include <utility>

#include "base/csv.h"
#include "records/monitor.h"

namespace naober::casework {
namespace {

using Place = std::pair<std::string, std::string>;  // municipality, provision; empty: the total

std::optional<std::int64_t> price_of(const policy::Bundle& bundle,
                                     const policy::Provision& provision, Date on) {
  if (provision.price) {
    return provision.price->cents;
  }
  const policy::Task* task = bundle.task(provision.plugin);
  const policy::Setting* setting =
      task == nullptr ? nullptr : task->setting(provision.price_setting);
  if (setting == nullptr) {
    return std::nullopt;
  }
  const Value value = setting->at(on).value;
  const Money* money = value.as<Money>();
  return money == nullptr ? std::nullopt : std::optional<std::int64_t>(money->cents);
}

std::optional<double> number_in(const std::string& text) {
  double number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc() || end != text.data() + text.size()) {
    return std::nullopt;
  }
  return number;
}

// Cents, from its start until it ended or the counted time was over; nothing without price or
// amount.
std::optional<std::int64_t> cost_of(const policy::Bundle& bundle,
                                    const records::PricedProvision& each, Date until) {
  const policy::Provision* provision = bundle.provision(each.name);
  if (provision == nullptr) {
    return std::nullopt;
  }
  // What is granted in euros is its own price.
  const bool in_money = provision->unit.starts_with("euros");
  const std::optional<std::int64_t> price =
      in_money ? std::optional<std::int64_t>(100) : price_of(bundle, *provision, each.started_on);
  const std::optional<double> amount =
      provision->unit.empty() ? std::optional<double>(1.0) : number_in(each.amount);
  const auto times = times_a_year(provision->unit);
  if (!price || !amount || !times) {
    return std::nullopt;
  }
  const double once = *amount * static_cast<double>(*price);
  if (*times == 0) {
    return std::llround(once);
  }
  const Date end = each.ended_on ? std::min(until, each.ended_on->plus_days(1)) : until;
  const double days = static_cast<double>(std::max(0, end.days_since(each.started_on)));
  return std::llround(once * *times * days / 365.0);
}

class Costs {
 public:
  Result<void> add(const MonitoredTown& town, Date from, Date until) {
    return town.read([&](store::ReadTransaction& transaction) {
      const auto add_one = [&](const records::PricedProvision& each) -> Result<void> {
        auto& sum = sums_[{town.name, each.name}];
        const auto cost = cost_of(*town.bundle, each, until);
        sum.known = sum.known && cost.has_value();
        sum.cents += cost.value_or(0);
        return {};
      };
      return records::each_priced_provision(transaction, from, until, add_one);
    });
  }

  // The cost of a cell or a total; nothing when one of its parts is left out or not known.
  std::optional<Money> of(const Place& place,
                          const std::map<Place, std::optional<std::int64_t>>& counts) const {
    std::int64_t cents = 0;
    for (const auto& [part, sum] : sums_) {
      const bool inside = (place.first.empty() || place.first == part.first) &&
                          (place.second.empty() || place.second == part.second);
      const auto count = counts.find(part);
      if (inside && (!sum.known || count == counts.end() || !count->second)) {
        return std::nullopt;
      }
      cents += inside ? sum.cents : 0;
    }
    return Money{cents};
  }

 private:
  struct Sum {
    std::int64_t cents = 0;
    bool known = true;
  };
  std::map<Place, Sum> sums_;
};

// The rows of a whole year: those in which the period is a total.
std::map<std::vector<std::string>, std::optional<std::int64_t>> yearly(const MonitorTable& table) {
  std::map<std::vector<std::string>, std::optional<std::int64_t>> counts;
  for (const MonitorRow& row : table.rows) {
    std::vector<std::string> at;
    bool whole_year = true;
    for (std::size_t column = 0; column < table.columns.size(); ++column) {
      if (policy::is_period(table.columns[column])) {
        whole_year = row.at[column].empty();
      } else {
        at.push_back(row.at[column]);
      }
    }
    if (whole_year) {
      counts[at] = row.count;
    }
  }
  return counts;
}

std::string title_of(const std::vector<MonitoredTown>& towns, const std::string& provision) {
  for (const MonitoredTown& town : towns) {
    if (const auto* known = town.bundle->provision(provision)) {
      return known->title;
    }
  }
  return provision.empty() ? "alle producten" : provision;
}

void judge(ProductRow& row,
           const std::map<std::vector<std::string>, std::optional<std::int64_t>>& goals) {
  const auto count = [&](const std::string& outcome) {
    const auto found = goals.find({row.municipality, row.provision, outcome});
    return found == goals.end() ? std::optional<std::int64_t>(0) : found->second;
  };
  row.goals_judged = count("");
  row.goals_reached = row.goals_judged ? count("reached") : std::nullopt;
  if (row.goals_judged && row.goals_reached && *row.goals_judged > 0) {
    row.share_reached = static_cast<int>(std::lround(
        100.0 * static_cast<double>(*row.goals_reached) / static_cast<double>(*row.goals_judged)));
  }
}

std::string text_of(const std::optional<std::int64_t>& number) {
  return number ? std::to_string(*number) : std::string();
}

Value value_of(const std::optional<std::int64_t>& number) {
  return number ? Value(*number) : Value();
}

}  // namespace

std::optional<int> times_a_year(std::string_view unit) {
  constexpr std::string_view per = "_per_";
  constexpr std::array<std::pair<std::string_view, int>, 5> periods{
      {{"day", 365}, {"week", 52}, {"month", 12}, {"quarter", 4}, {"year", 1}}};
  const std::size_t at = unit.rfind(per);
  if (at == std::string_view::npos) {
    return 0;
  }
  const std::string_view period = unit.substr(at + per.size());
  for (const auto& [name, times] : periods) {
    if (name == period) {
      return times;
    }
  }
  return std::nullopt;
}

Result<ProductTable> products(const std::vector<MonitoredTown>& towns, int year, Date today) {
  TRY(const MonitorTable began, monitor(towns, {"casework", "products", year, today}));
  TRY(const MonitorTable judged, monitor(towns, {"casework", "goals", year, today}));
  ProductTable table;
  table.year = year;
  table.counted_until = began.counted_until;
  table.municipalities = began.municipalities;
  Costs costs;
  for (const MonitoredTown& town : towns) {
    TRY_DO(costs.add(town, Date::of(year, 1, 1), began.counted_until));
  }
  const auto goals = yearly(judged);
  std::map<Place, std::optional<std::int64_t>> counts;
  for (const auto& [at, count] : yearly(began)) {
    counts[{at.at(0), at.at(1)}] = count;
  }
  // What began last year can be judged in this one.
  for (const auto& [at, count] : goals) {
    counts.try_emplace({at.at(0), at.at(1)}, 0);
  }
  for (const auto& [place, count] : counts) {
    ProductRow row;
    row.municipality = place.first;
    row.provision = place.second;
    row.title = title_of(towns, place.second);
    row.count = count;
    row.cost = count ? costs.of(place, counts) : std::nullopt;
    judge(row, goals);
    table.rows.push_back(std::move(row));
  }
  return table;
}

std::string csv_of(const ProductTable& table) {
  std::string text =
      "municipality,provision,title,count,cost,goals_judged,goals_reached,share_reached\r\n";
  for (const ProductRow& row : table.rows) {
    text += fmt::format("{},{},{},{},{},{},{},{}\r\n",
                        row.municipality.empty() ? "total" : csv_field(row.municipality),
                        row.provision.empty() ? "total" : csv_field(row.provision),
                        csv_field(row.title), text_of(row.count), row.cost ? row.cost->text() : "",
                        text_of(row.goals_judged), text_of(row.goals_reached),
                        row.share_reached ? std::to_string(*row.share_reached) : "");
  }
  return text;
}

Value json_of(const ProductTable& table) {
  List rows;
  for (const ProductRow& row : table.rows) {
    rows.push_back(
        Map{{"municipality", row.municipality.empty() ? Value() : Value(row.municipality)},
            {"provision", row.provision.empty() ? Value() : Value(row.provision)},
            {"title", row.title},
            {"count", value_of(row.count)},
            {"cost", row.cost ? Value(*row.cost) : Value()},
            {"goals_judged", value_of(row.goals_judged)},
            {"goals_reached", value_of(row.goals_reached)},
            {"share_reached", row.share_reached ? Value(*row.share_reached) : Value()}});
  }
  return Map{{"year", table.year},
             {"counted_until", table.counted_until},
             {"municipalities", List(table.municipalities.begin(), table.municipalities.end())},
             {"rows", std::move(rows)}};
}

}  // namespace naober::casework
