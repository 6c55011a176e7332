#include "casework/dutch.h"

#include <fmt/format.h>

#include <array>
#include <map>
#include <utility>

namespace naober::casework {
namespace {

constexpr std::array<std::string_view, 12> months = {
    "januari", "februari", "maart",     "april",   "mei",      "juni",
    "juli",    "augustus", "september", "oktober", "november", "december"};

// The word itself, with spaces, when it is not in the list.
std::string word_in(const std::map<std::string, std::string, std::less<>>& words,
                    std::string_view word) {
  const auto found = words.find(word);
  if (found != words.end()) {
    return found->second;
  }
  std::string plain(word);
  for (auto& sign : plain) {
    sign = sign == '_' ? ' ' : sign;
  }
  return plain;
}

}  // namespace

std::string dutch(Date date) {
  return fmt::format("{} {} {}", date.day(), months.at(date.month() - 1), date.year());
}

std::string dutch_number(std::string_view number) {
  std::string result(number);
  const auto point = result.find('.');
  if (point != std::string::npos && result.find_first_not_of("0123456789.") == std::string::npos) {
    result[point] = ',';
  }
  return result;
}

std::string dutch(const Value& value) {
  if (const auto* yes = value.as<bool>()) {
    return *yes ? "ja" : "nee";
  }
  if (const auto* whole = value.as<std::int64_t>()) {
    return std::to_string(*whole);
  }
  if (const auto* number = value.as<double>()) {
    return dutch_number(fmt::format("{}", *number));
  }
  if (const auto* text = value.as<std::string>()) {
    return *text;
  }
  if (const auto* date = value.as<Date>()) {
    return dutch(*date);
  }
  if (const auto* term = value.as<Term>()) {
    return term->dutch();
  }
  if (const auto* money = value.as<Money>()) {
    return money->dutch();
  }
  std::string listed;
  if (const auto* list = value.as<List>()) {
    for (const auto& item : *list) {
      listed += (listed.empty() ? "" : ", ") + dutch(item);
    }
  }
  return listed;
}

std::string dutch_unit(std::string_view unit) {
  static const std::map<std::string, std::string, std::less<>> words = {
      {"hours_per_week", "uur per week"},
      {"hours", "uur"},
      {"days_per_week", "dagen per week"},
      {"nights_per_week", "nachten per week"},
      {"days_per_year", "dagen per jaar"},
      {"nights_per_year", "nachten per jaar"},
      {"days", "dagen"},
      {"nights", "nachten"},
      {"rides_per_year", "ritten per jaar"},
      {"kilometres_per_year", "kilometer per jaar"},
      {"euros", "in totaal"},
      {"euros_per_year", "per jaar"},
      {"half_days_per_week", "dagdelen per week"},
      {"pieces", "stuks"},
      {"euros_per_month", "per maand"}};
  return word_in(words, unit);
}

std::string asked_of_resident(std::string_view question) {
  // Verbs that have another form for "u"; for all others the form is the same.
  static constexpr std::array<std::pair<std::string_view, std::string_view>, 11> said = {{
      {"Is de cliënt", "Bent u"},
      {"is de cliënt", "bent u"},
      {"Kan de cliënt", "Kunt u"},
      {"kan de cliënt", "kunt u"},
      {"Wil de cliënt", "Wilt u"},
      {"Heeft de cliënt", "Hebt u"},
      {"heeft de cliënt", "hebt u"},
      {"de cliënt zich", "u zich"},
      {"de cliënt kan", "u kunt"},
      {"De cliënt", "U"},
      {"de cliënt", "u"},
  }};
  std::string result(question);
  for (const auto& [from, to] : said) {
    for (auto at = result.find(from); at != std::string::npos; at = result.find(from, at)) {
      result.replace(at, from.size(), to);
      at += to.size();
    }
  }
  return result;
}

std::string dutch_plan_form(std::string_view form) {
  static const std::map<std::string, std::string, std::less<>> words = {
      {"support_plan", "ondersteuningsplan"},
      {"results_plan", "resultatenplan"},
      {"action_plan", "plan van aanpak"},
      {"family_plan", "gezinsplan"}};
  return word_in(words, form);
}

}  // namespace naober::casework
