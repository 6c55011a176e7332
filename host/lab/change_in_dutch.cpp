#include "lab/change_in_dutch.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "casework/dutch.h"

namespace naober::lab {

namespace {

std::string title_of(const policy::Task& task, const std::string& provision) {
  for (const policy::Provision& known : task.plugin->provisions) {
    if (known.name == provision && !known.title.empty()) {
      return known.title;
    }
  }
  return provision;
}

// "2 minder", where it is a number that goes up or down.
std::string step_of(const ChangedFact& change) {
  const auto number = [](const Value& value) -> std::optional<double> {
    if (const auto* whole = value.as<std::int64_t>()) {
      return static_cast<double>(*whole);
    }
    const auto* held = value.as<double>();
    return held == nullptr ? std::optional<double>() : *held;
  };
  const auto from = number(change.from);
  const auto to = number(change.to);
  if (!from || !to) {
    return {};
  }
  // As it reads in a sentence; a sum of decimals leaves crumbs behind.
  const double step = std::round(std::abs(*to - *from) * 100) / 100;
  return fmt::format(", {} {}", casework::dutch(Value(step)), *to < *from ? "minder" : "meer");
}

std::string in_dutch(const ChangedFact& change) {
  const std::string now = change.from.is_unknown()
                              ? "nu nog niet bekend"
                              : fmt::format("nu {}", casework::dutch(change.from));
  return fmt::format("het antwoord op ‘{}’ {} is ({}{})", change.question,
                     casework::dutch(change.to), now, step_of(change));
}

}  // namespace

std::string in_dutch(const Ending& ending, const policy::Task& task) {
  switch (ending.verdict) {
    case policy::Verdict::grant: {
      std::string titles;
      for (const std::string& provision : ending.provisions) {
        titles += (titles.empty() ? "" : " en ") + title_of(task, provision);
      }
      return "toekennen: " + titles;
    }
    case policy::Verdict::refuse:
      return "afwijzen";
    case policy::Verdict::refer:
      return "doorverwijzen naar " + ending.refer_to;
    case policy::Verdict::ask:
      return "eerst meer vragen";
    case policy::Verdict::weigh:
      break;
  }
  if (ending.leaning.empty()) {
    return "een medewerker weegt het zelf";
  }
  return ending.leaning == "refuse" ? "een medewerker weegt het, met neiging tot afwijzen"
                                    : "een medewerker weegt het, met neiging tot toekennen";
}

std::string in_dutch(const Way& way, const policy::Task& task) {
  std::string changes;
  for (const ChangedFact& change : way.changes) {
    changes += (changes.empty() ? "" : ", en ") + in_dutch(change);
  }
  std::string rests_on;
  if (!way.rule.empty()) {
    rests_on =
        fmt::format(" (regel {}{}{})", way.rule, way.article.empty() ? "" : ", ", way.article);
  } else if (!way.silent_then.empty()) {
    rests_on = fmt::format(" (regel {} spreekt dan niet meer)", way.silent_then.front());
  }
  return fmt::format("Als {}, dan is het advies: {}{}.", changes, in_dutch(way.ending, task),
                     rests_on);
}

}  // namespace naober::lab
