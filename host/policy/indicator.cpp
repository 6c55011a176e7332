#include "policy/indicator.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <utility>

namespace naober::policy {

namespace {

constexpr std::string_view of_records = "records";
constexpr std::size_t most_columns = 3;  // beside the municipality and the period

const std::vector<std::string>& yes_or_no() {
  static const std::vector<std::string> words = {"yes", "no"};
  return words;
}

template <class T>
const T* named(const std::vector<T>& things, std::string_view name) {
  const auto found = std::find_if(things.begin(), things.end(),
                                  [&](const T& thing) { return thing.name == name; });
  return found == things.end() ? nullptr : &*found;
}

template <class T>
std::vector<std::string> names_of(const std::vector<T>& things) {
  std::vector<std::string> names;
  for (const T& thing : things) {
    names.push_back(thing.name);
  }
  return names;
}

std::optional<std::vector<std::string>> words_of(const Type& type) {
  if (type.kind == Type::Kind::yes_no) {
    return yes_or_no();
  }
  if (type.kind == Type::Kind::choice) {
    return type.options;
  }
  return std::nullopt;
}

class Reader {
 public:
  Reader(Declaration& item, const FactTable& facts, const std::vector<RecordType>& records)
      : item_(item), facts_(facts), records_(records) {}

  Indicator read(const std::string& plugin, bool road) {
    indicator_.name = item_.name();
    indicator_.plugin = plugin;
    indicator_.place = item_.place();
    indicator_.every_task = !road;
    indicator_.title = item_.text("title", Need::required);
    indicator_.law = item_.text("law", Need::optional);
    indicator_.unit = item_.text("unit", Need::required);
    read_counts();
    read_where();
    read_per();
    item_.finish();
    return std::move(indicator_);
  }

 private:
  void read_counts() {
    const std::string counts = item_.text("counts", Need::required);
    indicator_.sums = item_.text("sums", Need::optional);
    if (const RecordType* record = named(records_, counts)) {
      indicator_.counts = of_records;
      indicator_.record = counts;
      add_fields(*record);
      check_sums(*record);
    } else if (const CountSource* source = count_source(counts)) {
      indicator_.counts = counts;
      columns_ = source->columns;
      if (counts == "decisions") {
        add_facts();
      }
    } else if (!counts.empty()) {
      std::vector<std::string> known = names_of(count_sources());
      const std::vector<std::string> own = names_of(records_);
      known.insert(known.end(), own.begin(), own.end());
      item_.complain(fmt::format("'{}' cannot be counted by {}{}", counts, item_.called(),
                                 hint(counts, known)));
    }
    if (!indicator_.sums.empty() && indicator_.record.empty()) {
      item_.complain(fmt::format(
          "{} has 'sums', which goes with a record of its task that it counts", item_.called()));
    }
    columns_.push_back({"age_group", age_groups()});
    if (indicator_.every_task) {
      columns_.push_back({"task", {}});
    }
  }

  void check_sums(const RecordType& record) {
    if (indicator_.sums.empty()) {
      return;
    }
    const RecordField* field = named(record.fields, indicator_.sums);
    const Value least = field == nullptr ? Value() : field->minimum;
    const bool can_be_summed = field != nullptr && field->type.kind == Type::Kind::whole_number &&
                               field->required && least.as<std::int64_t>() != nullptr &&
                               *least.as<std::int64_t>() >= 0;
    if (!can_be_summed) {
      item_.complain(fmt::format(
          "{} adds up '{}', which must be a field of \"{}\" that is a whole number, required = yes "
          "and min = 0 or more{}",
          item_.called(), indicator_.sums, record.name,
          hint(indicator_.sums, names_of(record.fields))));
    }
    if (!record.known_to.empty()) {
      item_.complain(fmt::format("{} cannot add up '{}': its record is known to some roles only",
                                 item_.called(), indicator_.sums));
    }
  }

  void add_fields(const RecordType& record) {
    for (const RecordField& field : record.fields) {
      add(field.name, field.type,
          !record.known_to.empty() ? "its record is known to some roles only"
          : field.identifies       ? "it says who somebody is"
                                   : "");
    }
  }

  void add_facts() {
    for (const Fact& fact : facts_.facts()) {
      add(fact.name, fact.type, fact.known_to.empty() ? "" : "it is known to some roles only");
    }
  }

  void add(const std::string& name, const Type& type, std::string hidden_because) {
    if (named(columns_, name) != nullptr) {
      return;  // a column of the core keeps its meaning
    }
    const auto words = words_of(type);
    if (hidden_because.empty() && !words) {
      hidden_because = fmt::format("it is {}, which has no fixed groups", type.english());
    }
    if (hidden_because.empty()) {
      columns_.push_back({name, *words});
    } else {
      hidden_.emplace_back(name, std::move(hidden_because));
    }
  }

  const CountSource::Column* column(const std::string& by) {
    if (const auto* found = named(columns_, by)) {
      return found;
    }
    for (const auto& [name, because] : hidden_) {
      if (name == by) {
        item_.complain(fmt::format("{} cannot count by '{}': {}", item_.called(), by, because));
        return nullptr;
      }
    }
    std::vector<std::string> known = names_of(columns_);
    known.insert(known.end(), count_periods().begin(), count_periods().end());
    if (!indicator_.counts.empty()) {
      item_.complain(fmt::format("{} cannot count by '{}'{}", item_.called(), by, hint(by, known)));
    }
    return nullptr;
  }

  void read_where() {
    const Value* given = item_.value("where", Need::optional);
    const Map* where = given == nullptr ? nullptr : given->as<Map>();
    const List* list = given == nullptr ? nullptr : given->as<List>();
    if (where == nullptr) {
      if (given != nullptr && (list == nullptr || !list->empty())) {
        item_.complain(
            fmt::format("'where' of {} names what counts: {{ kind = \"grant\" }}", item_.called()));
      }
      return;
    }
    for (const auto& [by, value] : *where) {
      if (const CountSource::Column* found = column(by)) {
        indicator_.where.push_back({by, values_of(*found, value)});
      }
    }
  }

  std::vector<std::string> values_of(const CountSource::Column& by, const Value& value) {
    std::vector<std::string> values;
    const List* list = value.as<List>();
    for (const Value& each : list == nullptr ? List{value} : *list) {
      const bool* yes = each.as<bool>();
      const std::string* text = each.as<std::string>();
      const std::string word = yes != nullptr    ? (*yes ? "yes" : "no")
                               : text != nullptr ? *text
                                                 : "";
      const bool known =
          by.words.empty() || std::find(by.words.begin(), by.words.end(), word) != by.words.end();
      if (word.empty() || !known) {
        item_.complain(fmt::format("'{}' of {} is never '{}'{}", by.name, item_.called(), word,
                                   hint(word, by.words)));
      } else {
        values.push_back(word);
      }
    }
    std::sort(values.begin(), values.end());
    values.erase(std::unique(values.begin(), values.end()), values.end());
    return values;
  }

  void read_per() {
    std::size_t periods = 0;
    for (std::string& by : item_.texts("per", Need::required)) {
      if (is_period(by)) {
        ++periods;
      } else if (column(by) == nullptr) {
        continue;
      }
      indicator_.per.push_back(std::move(by));
    }
    if (periods != 1) {
      item_.complain(
          fmt::format("'per' of {} names one period: month, quarter or year", item_.called()));
    }
    if (indicator_.per.size() > most_columns + 1) {
      item_.complain(
          fmt::format("'per' of {} names more than {} columns beside the period: so fine a table "
                      "would be empty once small counts are left out",
                      item_.called(), most_columns));
    }
  }

  Declaration& item_;
  const FactTable& facts_;
  const std::vector<RecordType>& records_;
  Indicator indicator_;
  std::vector<CountSource::Column> columns_;
  std::vector<std::pair<std::string, std::string>> hidden_;
};

bool same_source(const Indicator& one, const Indicator& other) {
  return one.counts == other.counts && one.record == other.record;
}

// Tables of one source lean on each other: what one leaves out, another must not give away. That is
// reckoned with (casework/small_counts.h), as long as they speak of the same days.
void check_periods(const std::vector<Indicator>& indicators, ProblemList& problems) {
  for (std::size_t one = 0; one < indicators.size(); ++one) {
    for (std::size_t other = 0; other < one; ++other) {
      const Indicator& first = indicators[other];
      const Indicator& second = indicators[one];
      if (same_source(first, second) && !first.per.empty() && !second.per.empty() &&
          first.period() != second.period()) {
        problems.add(second.place,
                     fmt::format("indicator \"{}\" counts per {} what \"{}\" counts per {} ({}): "
                                 "the difference of two periods would give small counts away; "
                                 "count both per {}",
                                 second.name, second.period(), first.name, first.period(),
                                 first.place.text(), first.period()));
      }
    }
  }
}

}  // namespace

const std::string& Indicator::period() const {
  static const std::string year = "year";
  const auto found =
      std::find_if(per.begin(), per.end(), [](const std::string& by) { return is_period(by); });
  return found == per.end() ? year : *found;
}

const CountSource::Column* CountSource::column(std::string_view wanted) const {
  return named(columns, wanted);
}

const std::vector<CountSource>& count_sources() {
  static const std::vector<CountSource> sources = {
      {"notifications",
       {{"kind", {"notification", "early_application", "application", "signal"}},
        {"notifier", {"client", "informal_carer", "family", "professional", "other"}},
        {"urgent", yes_or_no()}}},
      {"cases", {{"applied", yes_or_no()}}},
      {"decisions",
       {{"kind", {"grant", "refuse", "refer", "withdraw"}},
        {"provision", {}},
        {"provision_group", {}},
        {"advice", {"grant", "refuse", "ask", "weigh", "refer"}},
        {"followed", yes_or_no()},
        {"organisation", {}}}},
      {"provisions",
       {{"kind", {"general", "tailored"}},
        {"provision", {}},
        {"provision_group", {}},
        {"cluster", {}}}},
      // What ended: by withdrawal, at its term, or because somebody no longer needed it.
      {"endings",
       {{"kind", {"general", "tailored"}},
        {"provision", {}},
        {"provision_group", {}},
        {"cluster", {}}}},
      // How cases ended, and where the question went (casework/closure.h).
      {"closings",
       {{"outcome", {"ended", "declined"}}, {"way", {"answered", "taken_along", "handed_over"}}}},
      // Another contact person than before: each is a face less that a resident knows.
      {"handovers", {}},
      {"orders", {{"provision", {}}, {"provision_group", {}}, {"provider", {}}}},
      // What came of a provision, as client and worker judged it last (casework/judge_goal.h).
      {"results",
       {{"provision", {}},
        {"provision_group", {}},
        {"outcome", {"reached", "partly", "not_reached"}}}},
      {"objections",
       {{"late", yes_or_no()},
        {"outcome", {"open", "founded", "partly_founded", "unfounded", "inadmissible"}}}},
  };
  return sources;
}

const CountSource* count_source(std::string_view name) { return named(count_sources(), name); }

const std::vector<std::string>& count_periods() {
  static const std::vector<std::string> periods = {"month", "quarter", "year"};
  return periods;
}

bool is_period(std::string_view by) {
  return std::find(count_periods().begin(), count_periods().end(), by) != count_periods().end();
}

const std::vector<std::string>& age_groups() {
  static const std::vector<std::string> groups = {"0_17",  "18_34", "35_49",  "50_64",
                                                  "65_79", "80_on", "unknown"};
  return groups;
}

std::string_view age_group_of(int years) {
  constexpr int last_year[] = {17, 34, 49, 64, 79};
  std::size_t place = 0;
  while (place < std::size(last_year) && years > last_year[place]) {
    ++place;
  }
  return years < 0 ? age_groups().back() : age_groups()[place];
}

std::vector<Indicator> read_indicators(Declaration& block, const std::string& plugin, bool road,
                                       const FactTable& facts,
                                       const std::vector<RecordType>& records) {
  std::vector<Indicator> indicators;
  for (Declaration& item : block.items({"indicator"})) {
    indicators.push_back(Reader(item, facts, records).read(plugin, road));
  }
  block.finish();
  check_periods(indicators, block.problems());
  return indicators;
}

}  // namespace naober::policy
