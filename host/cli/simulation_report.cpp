#include "cli/simulation_report.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <iterator>
#include <vector>

#include "policy/room.h"

namespace naober::cli {

namespace {

constexpr std::int64_t bar_width = 32;
constexpr std::size_t most_rows = 10;
constexpr policy::Verdict policy_verdicts[] = {policy::Verdict::grant, policy::Verdict::refuse,
                                               policy::Verdict::ask, policy::Verdict::weigh,
                                               policy::Verdict::refer};

std::string bar(std::int64_t count, std::int64_t of) {
  if (count == 0 || of == 0) {
    return {};
  }
  return std::string(static_cast<std::size_t>(std::max<std::int64_t>(1, bar_width * count / of)),
                     '#');
}

void add_row(std::string& text, std::string_view name, std::int64_t count, std::int64_t of) {
  fmt::format_to(std::back_inserter(text), "  {:<36} {:>9}  {:<32} {:>5.1f} %\n", name,
                 with_commas(count), bar(count, of),
                 of == 0 ? 0.0 : 100.0 * static_cast<double>(count) / static_cast<double>(of));
}

std::string euros(std::int64_t cents) {
  const std::int64_t whole = std::llabs(cents) / 100;
  return fmt::format("{}€ {}.{:02}", cents < 0 ? "-" : "", with_commas(whole),
                     std::llabs(cents) % 100);
}

void add_part(std::string& text, std::string_view title, const lab::SimulationPart& part) {
  fmt::format_to(std::back_inserter(text), "\n{} ({})\n", title, with_commas(part.total));
  add_row(text, "the same outcome", part.same, part.total);
  if (part.other_reasons > 0) {
    add_row(text, "  of which for other reasons", part.other_reasons, part.total);
  }
  add_row(text, "another verdict", part.flipped, part.total);
  add_row(text, "another provision, amount, referral", part.changed, part.total);
  if (part.left_out > 0) {
    add_row(text, "could not be asked again", part.left_out, part.total);
  }
  for (const policy::Verdict from : policy_verdicts) {
    for (const policy::Verdict to : policy_verdicts) {
      if (from != to && part.before_after.of(from, to) > 0) {
        add_row(text, fmt::format("    {} -> {}", policy::name_of(from), policy::name_of(to)),
                part.before_after.of(from, to), part.total);
      }
    }
  }
  if (part.flipped + part.changed > 0) {
    fmt::format_to(std::back_inserter(text),
                   "  {} are granted help that were not, or more; {} no longer are, or less\n",
                   with_commas(part.gains), with_commas(part.loses));
  }
}

void add_cost(std::string& text, const lab::SimulationPart& part, bool decided) {
  const std::int64_t change = part.after.cents_a_year - part.before.cents_a_year;
  auto to = std::back_inserter(text);
  fmt::format_to(to, "  a year: {} before, {} after ({}{})\n", euros(part.before.cents_a_year),
                 euros(part.after.cents_a_year), change >= 0 ? "+" : "", euros(change));
  if (decided) {
    fmt::format_to(to, "  as it was decided: {} a year\n", euros(part.decided.cents_a_year));
  }
  if (part.before.cents_once + part.after.cents_once > 0) {
    fmt::format_to(to, "  once: {} before, {} after\n", euros(part.before.cents_once),
                   euros(part.after.cents_once));
  }
  if (part.after.unpriced + part.after.unmeasured > 0) {
    fmt::format_to(to, "  not in it: {} grants without a price, {} without an amount\n",
                   with_commas(part.after.unpriced), with_commas(part.after.unmeasured));
  }
}

void add_counts(std::string& text, std::string_view title,
                const std::map<std::string, std::int64_t>& counts, std::int64_t of) {
  if (counts.empty()) {
    return;
  }
  std::vector<std::pair<std::string, std::int64_t>> rows(counts.begin(), counts.end());
  std::stable_sort(rows.begin(), rows.end(),
                   [](const auto& a, const auto& b) { return a.second > b.second; });
  fmt::format_to(std::back_inserter(text), "\n{}\n", title);
  for (std::size_t place = 0; place < std::min(most_rows, rows.size()); ++place) {
    add_row(text, rows[place].first, rows[place].second, of);
  }
  if (rows.size() > most_rows) {
    fmt::format_to(std::back_inserter(text), "  and {} more\n", rows.size() - most_rows);
  }
}

}  // namespace

std::string with_commas(std::int64_t count) {
  std::string text = std::to_string(count);
  const std::size_t first = count < 0 ? 1 : 0;
  for (std::size_t place = text.size(); place > first + 3;) {
    place -= 3;
    text.insert(place, ",");
  }
  return text;
}

std::string progress_line(std::int64_t done, std::int64_t total, std::int64_t flips) {
  constexpr std::int64_t width = 20;
  const std::int64_t filled = total == 0 ? 0 : std::min(width, width * done / total);
  const std::int64_t percent = total == 0 ? 0 : std::min<std::int64_t>(100, 100 * done / total);
  return fmt::format("[{}{}] {:>3} % of {} cases, {} flips",
                     std::string(static_cast<std::size_t>(filled), '#'),
                     std::string(static_cast<std::size_t>(width - filled), '-'), percent,
                     with_commas(total), with_commas(flips));
}

std::string report_of(const lab::SimulationResult& result) {
  std::string text;
  auto to = std::back_inserter(text);
  fmt::format_to(to, "{}: the cases{} under the other policy, both with the settings of {}\n",
                 result.municipality,
                 result.since ? fmt::format(" decided since {}", result.since->text()) : "",
                 result.on.text());
  for (const lab::SettingDifference& setting : result.settings) {
    fmt::format_to(to, "  {}.{}: {} -> {}\n", setting.task, setting.name,
                   policy::english(setting.before), policy::english(setting.after));
  }
  for (const std::string& task : result.tasks_with_other_rules) {
    fmt::format_to(to, "  {}: other facts or rules\n", task);
  }
  if (result.settings.empty() && result.tasks_with_other_rules.empty()) {
    text += "  no setting and no rule differs on that day\n";
  }
  add_part(text, "Decisions", result.decisions);
  if (result.unread > 0) {
    fmt::format_to(to, "  ({} of them read nothing that differs, and were not asked again)\n",
                   with_commas(result.unread));
  }
  if (result.open.total > 0) {
    add_part(text, "Open cases, not decided yet", result.open);
  }
  const auto flips = static_cast<std::int64_t>(result.flips.size());
  add_counts(text, "Rules that made the difference", result.by_rule, flips);
  add_counts(text, "Settings that made the difference", result.by_setting, flips);
  add_counts(text, "Ages of those it makes a difference for, from the facts", result.by_age, flips);
  text += "\nCost of the decisions, each for a year\n";
  add_cost(text, result.decisions, true);
  if (result.open.total > 0) {
    text += "Cost of the open cases, if they are granted as advised\n";
    add_cost(text, result.open, false);
  }
  if (!result.left_out.empty()) {
    text += "\nCould not be asked again, because\n";
    for (const auto& [because, those] : result.left_out) {
      fmt::format_to(to, "  {:>9}  {}\n", with_commas(those.count), because);
    }
  }
  return text;
}

}  // namespace naober::cli
