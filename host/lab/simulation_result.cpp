#include "lab/simulation_result.h"

#include <algorithm>
#include <array>

namespace naober::lab {

namespace {

constexpr std::size_t examples = 5;

void add_counts(std::map<std::string, std::int64_t>& into,
                const std::map<std::string, std::int64_t>& other) {
  for (const auto& [key, count] : other) {
    into[key] += count;
  }
}

void keep_first(std::vector<std::int64_t>& numbers) {
  std::sort(numbers.begin(), numbers.end());
  numbers.resize(std::min(numbers.size(), examples));
}

Value show(const Cost& cost) {
  return Map{{"a_year", Money{cost.cents_a_year}},
             {"once", Money{cost.cents_once}},
             {"unpriced", cost.unpriced},
             {"unmeasured", cost.unmeasured}};
}

constexpr std::array<policy::Verdict, 5> all_verdicts = {
    policy::Verdict::grant, policy::Verdict::refuse, policy::Verdict::ask, policy::Verdict::weigh,
    policy::Verdict::refer};

List show_moves(const Moves& moves, const char* from_key) {
  List cells;
  for (const policy::Verdict from : all_verdicts) {
    for (const policy::Verdict to : all_verdicts) {
      if (moves.of(from, to) > 0) {
        cells.push_back(Map{{from_key, policy::name_of(from)},
                            {"after", policy::name_of(to)},
                            {"count", moves.of(from, to)}});
      }
    }
  }
  return cells;
}

Value show(const SimulationPart& part) {
  return Map{{"total", part.total},
             {"same", part.same},
             {"other_reasons", part.other_reasons},
             {"flipped", part.flipped},
             {"changed", part.changed},
             {"left_out", part.left_out},
             {"gains", part.gains},
             {"loses", part.loses},
             {"matrix", show_moves(part.before_after, "before")},
             {"decided", show_moves(part.decided_after, "decided")},
             {"cost", Map{{"decided", show(part.decided)},
                          {"before", show(part.before)},
                          {"after", show(part.after)}}}};
}

// The most first; of equals by name.
List show_counts(const std::map<std::string, std::int64_t>& counts, const char* name) {
  std::vector<std::pair<std::string, std::int64_t>> sorted(counts.begin(), counts.end());
  std::stable_sort(sorted.begin(), sorted.end(),
                   [](const auto& a, const auto& b) { return a.second > b.second; });
  List rows;
  for (const auto& [key, count] : sorted) {
    rows.push_back(Map{{name, key}, {"count", count}});
  }
  return rows;
}

List show_ages(const std::map<std::string, std::int64_t>& counts) {
  List rows;
  for (const auto& [age, count] : counts) {
    rows.push_back(Map{{"age", age}, {"count", count}});
  }
  return rows;
}

List texts(const std::vector<std::string>& list) { return List(list.begin(), list.end()); }

}  // namespace

void Moves::add(const Moves& other) {
  for (std::size_t from = 0; from < counts.size(); ++from) {
    for (std::size_t to = 0; to < counts.size(); ++to) {
      counts[from][to] += other.counts[from][to];
    }
  }
}

std::optional<policy::Verdict> verdict_named(std::string_view word) {
  const auto found =
      std::find_if(all_verdicts.begin(), all_verdicts.end(),
                   [&](policy::Verdict verdict) { return policy::name_of(verdict) == word; });
  return found == all_verdicts.end() ? std::nullopt : std::optional(*found);
}

void SimulationPart::add(const SimulationPart& other) {
  total += other.total;
  same += other.same;
  other_reasons += other.other_reasons;
  flipped += other.flipped;
  changed += other.changed;
  left_out += other.left_out;
  gains += other.gains;
  loses += other.loses;
  before_after.add(other.before_after);
  decided_after.add(other.decided_after);
  decided.add(other.decided);
  before.add(other.before);
  after.add(other.after);
}

void SimulationResult::leave_out(const std::string& because, std::int64_t number) {
  LeftOut& those = left_out[because];
  ++those.count;
  if (those.first.size() < examples) {
    those.first.push_back(number);
  }
}

void SimulationResult::mark(std::int64_t number, bool is_open, FlipKind kind) {
  const auto [place, is_new] =
      places_.try_emplace(std::move(kind), static_cast<std::uint32_t>(kinds.size()));
  if (is_new) {
    kinds.push_back(place->first);
  }
  flips.push_back({number, place->second, is_open});
}

void SimulationResult::add(SimulationResult other) {
  decisions.add(other.decisions);
  open.add(other.open);
  unread += other.unread;
  add_counts(by_rule, other.by_rule);
  add_counts(by_setting, other.by_setting);
  add_counts(by_age, other.by_age);
  for (auto& [reason, those] : other.left_out) {
    LeftOut& these = left_out[reason];
    these.count += those.count;
    these.first.insert(these.first.end(), those.first.begin(), those.first.end());
    keep_first(these.first);
  }
  const auto shift = static_cast<std::uint32_t>(kinds.size());
  kinds.insert(kinds.end(), other.kinds.begin(), other.kinds.end());
  flips.reserve(flips.size() + other.flips.size());
  for (FlipMark mark : other.flips) {
    mark.kind += shift;
    flips.push_back(mark);
  }
}

void SimulationResult::settle() {
  std::vector<FlipKind> sorted = kinds;
  std::sort(sorted.begin(), sorted.end());
  sorted.erase(std::unique(sorted.begin(), sorted.end()), sorted.end());
  std::vector<std::uint32_t> place(kinds.size());
  for (std::size_t old = 0; old < kinds.size(); ++old) {
    place[old] = static_cast<std::uint32_t>(
        std::lower_bound(sorted.begin(), sorted.end(), kinds[old]) - sorted.begin());
  }
  for (FlipMark& mark : flips) {
    mark.kind = place[mark.kind];
  }
  kinds = std::move(sorted);
  places_.clear();
  std::sort(flips.begin(), flips.end(), [](const FlipMark& a, const FlipMark& b) {
    return std::pair(a.open, a.number) < std::pair(b.open, b.number);
  });
}

std::string age_group_of(std::int64_t years) {
  constexpr std::array<std::pair<std::int64_t, const char*>, 6> groups{
      {{18, "0-17"}, {27, "18-26"}, {45, "27-44"}, {67, "45-66"}, {75, "67-74"}, {85, "75-84"}}};
  for (const auto& [below, name] : groups) {
    if (years < below) {
      return name;
    }
  }
  return "85+";
}

Value show(const FlipKind& kind) {
  return Map{{"task", kind.task},          {"before", kind.before},
             {"after", kind.after},        {"changed", kind.changed},
             {"rules", texts(kind.rules)}, {"settings", texts(kind.settings)},
             {"together", kind.together},  {"other_rules", kind.other_rules}};
}

Value show(const SimulationResult& result) {
  List settings;
  for (const SettingDifference& setting : result.settings) {
    settings.push_back(Map{{"task", setting.task},
                           {"name", setting.name},
                           {"before", setting.before},
                           {"after", setting.after}});
  }
  List left_out;
  for (const auto& [reason, those] : result.left_out) {
    left_out.push_back(Map{{"because", reason}, {"count", those.count}});
  }
  return Map{{"municipality", result.municipality},
             {"before", result.before},
             {"after", result.after},
             {"on", result.on},
             {"since", result.since ? Value(*result.since) : Value()},
             {"settings", std::move(settings)},
             {"tasks_with_other_rules", texts(result.tasks_with_other_rules)},
             {"decisions", show(result.decisions)},
             {"open_cases", show(result.open)},
             {"unread", result.unread},
             {"by_rule", show_counts(result.by_rule, "rule")},
             {"by_setting", show_counts(result.by_setting, "setting")},
             {"by_age", show_ages(result.by_age)},
             {"left_out", std::move(left_out)}};
}

}  // namespace naober::lab
