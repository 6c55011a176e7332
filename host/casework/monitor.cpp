#include "casework/monitor.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "casework/small_counts.h"
#include "records/monitor.h"

namespace naober::casework {
namespace {

constexpr int first_year = 2015;  // Wmo 2015 and Jeugdwet came into force
const std::string not_known = "unknown";

int month_of(Date day) { return std::stoi(day.text().substr(5, 2)); }
int year_of(Date day) { return std::stoi(day.text().substr(0, 4)); }

std::string period_of(Date day, std::string_view period) {
  const int year = year_of(day);
  if (period == "month") {
    return fmt::format("{}-{:02}", year, month_of(day));
  }
  return period == "quarter" ? fmt::format("{}-Q{}", year, (month_of(day) + 2) / 3)
                             : std::to_string(year);
}

// The first day of the period in which `today` lies.
Date running_since(Date today, std::string_view period) {
  const int month = period == "month"     ? month_of(today)
                    : period == "quarter" ? (month_of(today) - 1) / 3 * 3 + 1
                                          : 1;
  return Date::of(year_of(today), static_cast<unsigned>(month), 1);
}

const std::map<std::string, policy::Setting, std::less<>>& no_settings() {
  static const std::map<std::string, policy::Setting, std::less<>> none;
  return none;
}

bool same_events(const policy::Indicator& one, const policy::Indicator& other) {
  return one.counts == other.counts && one.record == other.record && one.sums == other.sums;
}

std::string cluster_of(const MonitoredTown& town, const std::string& provision) {
  const auto* known = town.bundle->provision(provision);
  return known == nullptr || known->cluster.empty() ? not_known : known->cluster;
}

// The group of a provision: that of the casework settings named group_<name> that lists it, else
// "other"; where there are no such settings, its cluster.
std::string group_of(const MonitoredTown& town, const std::string& provision, Date on) {
  constexpr std::string_view prefix = "group_";
  bool any = false;
  const policy::Task* task = town.bundle->task("casework");
  for (const auto& [name, setting] : task == nullptr ? no_settings() : task->settings) {
    if (!name.starts_with(prefix)) {
      continue;
    }
    any = true;
    const Value listed = setting.at(on).value;
    const List* names = listed.as<List>();
    if (names != nullptr &&
        std::find(names->begin(), names->end(), Value(provision)) != names->end()) {
      return name.substr(prefix.size());
    }
  }
  return any ? "other" : cluster_of(town, provision);
}

// What the tables of one source are made of together: the columns, and which events.
class Joint {
 public:
  // `indicators` count the same events, all that do, in the order of their names: so that each of
  // their tables comes from the same reckoning.
  Joint(std::vector<const policy::Indicator*> indicators, const MonitorRequest& request)
      : indicators_(std::move(indicators)) {
    query_.source = indicators_.front()->counts;
    query_.record = indicators_.front()->record;
    query_.from = Date::of(request.year, 1, 1);
    query_.until = Date::of(request.year + 1, 1, 1);
    columns_ = {"municipality"};
    for (const policy::Indicator* indicator : indicators_) {
      query_.until = std::min(query_.until, running_since(request.today, indicator->period()));
      for (const std::string& by : indicator->per) {
        place_of(by);
      }
      several_tasks_ = several_tasks_ || indicator->every_task ||
                       indicator->plugin != indicators_.front()->plugin;
    }
    query_.until = std::max(query_.until, query_.from);
    for (const policy::Indicator* indicator : indicators_) {
      if (is_partial(*indicator)) {
        columns_.push_back("part of " + indicator->plugin + "." + indicator->name);
        parts_[indicator] = columns_.size() - 1;
      }
    }
    query_.task = several_tasks_ ? "" : indicators_.front()->plugin;
    // Records are of the task that declares them, and of no other.
    if (query_.source == "records") {
      query_.task = indicators_.front()->plugin;
    }
    names_.resize(columns_.size());
  }

  Date until() const { return query_.until; }

  Result<void> count(const MonitoredTown& town) {
    return town.read([&](store::ReadTransaction& transaction) {
      return records::each_event(transaction, query_, [&](const records::CountedEvent& event) {
        add(town, event);
        return Result<void>();
      });
    });
  }

  // Categories are numbered in the order of their words, so that the same counts are the same
  // problem in whatever order they were read.
  Result<SmallCounts> small_counts() {
    for (std::size_t column = 0; column < columns_.size(); ++column) {
      int number = 0;
      for (auto& [word, place] : names_[column]) {
        place = number++;
      }
    }
    std::map<Cell, std::int64_t> atoms;
    for (const auto& [words, many] : events_) {
      Cell cell;
      for (std::size_t column = 0; column < words.size(); ++column) {
        const bool is_part = is_part_column(column);
        cell.push_back(is_part ? (words[column] == "in" ? 1 : 0)
                               : names_[column].at(words[column]));
      }
      atoms[cell] += many;
    }
    std::vector<TableShape> tables;
    for (const policy::Indicator* indicator : indicators_) {
      tables.push_back(shape_of(*indicator));
    }
    return SmallCounts::of(columns_.size(), atoms, std::move(tables));
  }

  // Every cell of one indicator's table that has events.
  std::vector<MonitorRow> rows(const policy::Indicator& indicator,
                               const SmallCounts& counts) const {
    std::vector<std::size_t> places = {0};
    for (const std::string& by : indicator.per) {
      places.push_back(known_place(by));
    }
    const auto part = parts_.find(&indicator);
    std::map<std::vector<std::string>, std::optional<std::int64_t>> rows;
    for (const auto& [words, many] : events_) {
      if (part != parts_.end() && words[part->second] != "in") {
        continue;
      }
      for (std::uint32_t totals = 0; totals < 1u << places.size(); ++totals) {
        Cell cell(columns_.size(), every);
        std::vector<std::string> at;
        for (std::size_t place = 0; place < places.size(); ++place) {
          const std::string& word = words[places[place]];
          const bool is_total = (totals >> place & 1u) != 0;
          at.push_back(is_total ? "" : word);
          cell[places[place]] = is_total ? every : names_[places[place]].at(word);
        }
        if (part != parts_.end()) {
          cell[part->second] = 1;
        }
        rows[at] = counts.is_left_out(cell) ? std::optional<std::int64_t>() : counts.count(cell);
      }
    }
    std::vector<MonitorRow> sorted;
    for (auto& [at, count] : rows) {
      sorted.push_back({at, count});
    }
    return sorted;
  }

 private:
  std::size_t place_of(const std::string& by) {
    const auto found = std::find(columns_.begin(), columns_.end(), by);
    if (found != columns_.end()) {
      return static_cast<std::size_t>(found - columns_.begin());
    }
    columns_.push_back(by);
    return columns_.size() - 1;
  }
  std::size_t known_place(const std::string& by) const {
    return static_cast<std::size_t>(std::find(columns_.begin(), columns_.end(), by) -
                                    columns_.begin());
  }
  bool is_part_column(std::size_t column) const {
    return std::any_of(parts_.begin(), parts_.end(),
                       [&](const auto& part) { return part.second == column; });
  }

  // Whether an indicator counts only some of the events that are read.
  bool is_partial(const policy::Indicator& indicator) const {
    return !indicator.where.empty() || (several_tasks_ && !indicator.every_task);
  }

  static bool counts(const policy::Indicator& indicator, const MonitoredTown& town,
                     const records::CountedEvent& event) {
    if (!indicator.every_task && event.task != indicator.plugin) {
      return false;
    }
    return std::all_of(indicator.where.begin(), indicator.where.end(),
                       [&](const policy::Indicator::Condition& condition) {
                         const std::string word =
                             word_of(indicator.counts, condition.by, town, event);
                         return std::find(condition.any_of.begin(), condition.any_of.end(), word) !=
                                condition.any_of.end();
                       });
  }

  static std::string word_of(const std::string& source, const std::string& by,
                             const MonitoredTown& town, const records::CountedEvent& event) {
    if (by == "municipality") {
      return town.name;
    }
    if (policy::is_period(by)) {
      return period_of(event.on, by);
    }
    if (by == "age_group") {
      return event.age_group;
    }
    if (by == "task") {
      return event.task.empty() ? not_known : event.task;
    }
    const bool of_provision = source != "records";  // a record's own fields bear any name
    if (of_provision && by == "provision_group") {
      return group_of(town, word_of(source, "provision", town, event), event.on);
    }
    if (of_provision && by == "cluster") {
      return cluster_of(town, word_of(source, "provision", town, event));
    }
    if (const auto* known = policy::count_source(source)) {
      for (std::size_t place = 0; place < known->columns.size(); ++place) {
        if (known->columns[place].name == by) {
          return event.words[place].empty() ? not_known : event.words[place];
        }
      }
    }
    const Value* seen = event.seen.find(by);
    const bool* yes = seen == nullptr ? nullptr : seen->as<bool>();
    const std::string* text = seen == nullptr ? nullptr : seen->as<std::string>();
    return yes != nullptr ? (*yes ? "yes" : "no") : text != nullptr ? *text : not_known;
  }

  void add(const MonitoredTown& town, const records::CountedEvent& event) {
    const std::int64_t many = weight_of(event);
    if (many == 0) {
      return;
    }
    std::vector<std::string> words;
    for (std::size_t column = 0; column < columns_.size() - parts_.size(); ++column) {
      words.push_back(word_of(query_.source, columns_[column], town, event));
    }
    words.resize(columns_.size());
    for (const auto& [indicator, column] : parts_) {
      words[column] = counts(*indicator, town, event) ? "in" : "out";
    }
    for (std::size_t column = 0; column < words.size(); ++column) {
      names_[column].emplace(words[column], 0);
    }
    events_[std::move(words)] += many;
  }

  // How many one event stands for: a report of a partner tells of several.
  std::int64_t weight_of(const records::CountedEvent& event) const {
    const std::string& field = indicators_.front()->sums;
    if (field.empty()) {
      return 1;
    }
    const Value* told = event.seen.find(field);
    const std::int64_t* many = told == nullptr ? nullptr : told->as<std::int64_t>();
    return many == nullptr ? 0 : *many;
  }

  TableShape shape_of(const policy::Indicator& indicator) const {
    TableShape shape;
    shape.columns.assign(columns_.size(), every);
    shape.columns[0] = TableShape::spread;
    for (const std::string& by : indicator.per) {
      shape.columns[known_place(by)] = TableShape::spread;
    }
    if (const auto part = parts_.find(&indicator); part != parts_.end()) {
      shape.columns[part->second] = 1;
    }
    return shape;
  }

  std::vector<const policy::Indicator*> indicators_;
  records::EventQuery query_;
  bool several_tasks_ = false;
  std::vector<std::string> columns_;  // the parts last
  std::map<const policy::Indicator*, std::size_t> parts_;
  std::vector<std::map<std::string, int>> names_;  // per column: its words, numbered
  std::map<std::vector<std::string>, std::int64_t> events_;
};

const policy::Indicator* indicator_in(const MonitoredTown& town, const MonitorRequest& request) {
  const policy::Task* task = town.bundle->task(request.task);
  if (task == nullptr) {
    return nullptr;
  }
  const auto& all = task->plugin->indicators;
  const auto found = std::find_if(all.begin(), all.end(), [&](const policy::Indicator& each) {
    return each.name == request.indicator;
  });
  return found == all.end() ? nullptr : &*found;
}

// All that count some of the events that this one counts, itself among them, by task and name.
std::vector<const policy::Indicator*> linked(const std::vector<MonitoredTown>& towns,
                                             const policy::Indicator& asked) {
  std::vector<const policy::Indicator*> all = indicators_of(towns);
  std::erase_if(all, [&](const auto* each) { return !same_events(*each, asked); });
  const bool every_task =
      std::any_of(all.begin(), all.end(), [](const auto* each) { return each->every_task; });
  if (!every_task) {
    std::erase_if(all, [&](const auto* each) { return each->plugin != asked.plugin; });
  }
  return all;
}

}  // namespace

std::vector<const policy::Indicator*> indicators_of(const std::vector<MonitoredTown>& towns) {
  std::map<std::pair<std::string, std::string>, const policy::Indicator*> found;
  for (const MonitoredTown& town : towns) {
    for (const auto& [name, task] : town.bundle->tasks) {
      for (const policy::Indicator& indicator : task.plugin->indicators) {
        found.try_emplace({name, indicator.name}, &indicator);
      }
    }
  }
  std::vector<const policy::Indicator*> all;
  for (const auto& [name, indicator] : found) {
    all.push_back(indicator);
  }
  return all;
}

Result<MonitorTable> monitor(const std::vector<MonitoredTown>& towns,
                             const MonitorRequest& request) {
  if (request.year < first_year || request.year > year_of(request.today)) {
    return refuse(Fault::invalid,
                  fmt::format("A monitor is of a year from {} to {}, not of {}.", first_year,
                              year_of(request.today), request.year),
                  "year");
  }
  MonitorTable table;
  for (const MonitoredTown& town : towns) {
    if (indicator_in(town, request) != nullptr) {
      table.municipalities.push_back(town.name);
    }
  }
  const std::vector<const policy::Indicator*> all = indicators_of(towns);
  const auto found = std::find_if(all.begin(), all.end(), [&](const auto* each) {
    return each->plugin == request.task && each->name == request.indicator;
  });
  const policy::Indicator* asked = found == all.end() ? nullptr : *found;
  if (asked == nullptr) {
    return refuse(
        Fault::not_found,
        fmt::format("No municipality here counts '{}' of '{}'.", request.indicator, request.task),
        "indicator");
  }
  Joint joint(linked(towns, *asked), request);
  for (const MonitoredTown& town : towns) {
    TRY_DO(joint.count(town));
  }
  TRY(const SmallCounts counts, joint.small_counts());
  std::sort(table.municipalities.begin(), table.municipalities.end());
  table.indicator = *asked;
  table.year = request.year;
  table.counted_until = joint.until();
  table.columns = {"municipality"};
  table.columns.insert(table.columns.end(), asked->per.begin(), asked->per.end());
  table.rows = joint.rows(*asked, counts);
  return table;
}

MonitorTable MonitorTable::of_municipality(std::string_view name) const {
  MonitorTable part = *this;
  part.municipalities = {std::string(name)};
  part.columns.erase(part.columns.begin());
  part.rows.clear();
  for (const MonitorRow& row : rows) {
    if (row.at.front() == name) {
      part.rows.push_back({{row.at.begin() + 1, row.at.end()}, row.count});
    }
  }
  return part;
}

}  // namespace naober::casework
