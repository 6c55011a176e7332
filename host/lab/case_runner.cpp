#include "lab/case_runner.h"

#include <fmt/format.h>

#include <algorithm>

#include "lab/case_judge.h"
#include "lab/right_trial.h"
#include "lab/road_trial.h"
#include "lab/sample_letter.h"
#include "lab/setting_trial.h"
#include "policy/room.h"

namespace naober::lab {

namespace {

const Date some_day = Date::of(2026, 1, 1);

std::vector<std::string> names_of(const policy::Settings& settings) {
  std::vector<std::string> names;
  for (const auto& [name, setting] : settings.by_name) {
    names.push_back(name);
  }
  return names;
}

// The values that `settings` were expected to have; `when` begins the sentence.
void compare(const policy::Settings& settings, const Map& expected, const std::string& when,
             std::vector<std::string>& failures) {
  for (const auto& [name, value] : expected) {
    const policy::SettingAtDate* found = settings.why(name);
    if (found == nullptr) {
      failures.push_back(
          fmt::format("there is no setting '{}'{}", name, policy::hint(name, names_of(settings))));
    } else if (!same(found->value, value)) {
      failures.push_back(
          fmt::format("{} {} was expected to be {}, but it is {}, set by the {} at "
                      "{}",
                      when, name, policy::english(value), policy::english(found->value),
                      policy::name_of(found->set_by), found->place));
    }
  }
}

// A fact that nobody declared would otherwise be expected to be unknown, and always be so.
void check_fact_names(const Expected& expected, const policy::FactTable& facts,
                      std::vector<std::string>& failures) {
  for (const auto& [name, value] : expected.facts) {
    if (!facts.find(name)) {
      failures.push_back(
          fmt::format("there is no fact '{}'{}", name, policy::hint(name, facts.names())));
    }
  }
}

// What was said beside the words with which a refusal was expected.
void judge_refusal(const std::string& expected, const std::vector<std::string>& objections,
                   std::vector<std::string>& failures) {
  if (expected.empty()) {
    for (const std::string& objection : objections) {
      failures.push_back("this was expected to be allowed, but: " + objection);
    }
    return;
  }
  const bool said = std::any_of(
      objections.begin(), objections.end(),
      [&](const std::string& objection) { return objection.find(expected) != std::string::npos; });
  if (said) {
    return;
  }
  if (objections.empty()) {
    failures.push_back(
        fmt::format("a refusal with '{}' was expected, but it was allowed", expected));
  }
  for (const std::string& objection : objections) {
    failures.push_back(
        fmt::format("a refusal with '{}' was expected, but what came is: {}", expected, objection));
  }
}

}  // namespace

CaseRunner::CaseRunner(const policy::Loaded& policy, policy::Scripts& scripts,
                       const Calendar& calendar, CaseListener* listener)
    : policy_(policy), scripts_(scripts), calendar_(calendar), listener_(listener) {}

Result<CaseResult> CaseRunner::run(const PolicyCase& asked) {
  CaseResult result{asked.name, asked.place, {}};
  if (asked.given) {
    TRY_DO(ask_rules(asked, result));
    return result;
  }
  if (asked.attempt) {
    try_setting(asked, result);
  } else if (asked.may) {
    ask_right(asked, result);
  } else if (!asked.road.empty()) {
    look_at_step(asked, result);
  } else if (asked.defaults) {
    look_at_defaults(asked, result);
  } else {
    look_at_settings(asked, result);
  }
  if (listener_ != nullptr) {
    listener_->heard_other(asked);
  }
  return result;
}

// --- rules
// -----------------------------------------------------------------------------------------------

Result<void> CaseRunner::ask_rules(const PolicyCase& asked, CaseResult& result) {
  const Result<Scene> scene = scene_of(policy_, asked);
  if (!scene) {
    result.failures.push_back(scene.error().says);
    return {};
  }
  if (scene->book == nullptr) {
    result.failures.push_back(fmt::format("the plugin '{}' has no rules to ask", asked.plugin));
    return {};
  }
  const auto sheet = policy::FactSheet::read(scene->book->facts(), *asked.given);
  if (!sheet) {
    result.failures.push_back(sheet.error().says);
    return {};
  }
  const policy::Functions functions{scripts_, scene->tenant, scene->plugin->unit};
  TRY(const policy::AdviceAndFacts advised,
      policy::advise_and_derive(*scene->book, scene->settings, *sheet, &functions));
  if (listener_ != nullptr) {
    listener_->heard_advice(asked, *scene, advised.outcome);
  }
  result.failures = judge(asked.expected, advised.outcome, advised.facts);
  check_fact_names(asked.expected, scene->book->facts(), result.failures);
  judge_letter(asked, *scene, advised.outcome, result);
  return {};
}

void CaseRunner::judge_letter(const PolicyCase& asked, const Scene& scene,
                              const policy::Outcome& outcome, CaseResult& result) const {
  const std::string& expected = asked.expected.letter;
  if (expected.empty()) {
    return;
  }
  const Result<std::string> letter = sample_letter(scene, outcome, asked.on.value_or(some_day));
  if (!letter) {
    result.failures.push_back(letter.error().says);
  } else if (letter->find(expected) == std::string::npos) {
    result.failures.push_back(fmt::format("the letter for '{}' should say \"{}\", but it does not",
                                          policy::name_of(outcome.verdict), expected));
  }
}

// --- settings
// --------------------------------------------------------------------------------------------

void CaseRunner::look_at_settings(const PolicyCase& asked, CaseResult& result) const {
  if (asked.at.empty()) {
    look_at_dated_defaults(asked, result);
    return;
  }
  const auto task = task_at(policy_, asked.at, asked.plugin);
  if (!task) {
    result.failures.push_back(task.error().says);
    return;
  }
  for (const auto& [day, expected] : asked.settings_on) {
    compare((*task)->settings_at(day, asked.pilot), expected, "on " + day.text(), result.failures);
  }
}

// Without a municipality: what the law and the commons say on those days.
void CaseRunner::look_at_dated_defaults(const PolicyCase& asked, CaseResult& result) const {
  const auto plugin = plugin_named(policy_, asked.plugin);
  if (!plugin) {
    result.failures.push_back(plugin.error().says);
    return;
  }
  for (const auto& [day, expected] : asked.settings_on) {
    compare(defaults_of(policy_, **plugin, day), expected, "on " + day.text(), result.failures);
  }
}

void CaseRunner::look_at_defaults(const PolicyCase& asked, CaseResult& result) const {
  const auto plugin = plugin_named(policy_, asked.plugin);
  if (!plugin) {
    result.failures.push_back(plugin.error().says);
    return;
  }
  compare(defaults_of(policy_, **plugin, asked.on), *asked.defaults, "the default of",
          result.failures);
}

void CaseRunner::try_setting(const PolicyCase& asked, CaseResult& result) const {
  judge_refusal(asked.expected.refused, objections_to(policy_, asked), result.failures);
}

// --- rights and roads
// ------------------------------------------------------------------------------------

void CaseRunner::ask_right(const PolicyCase& asked, CaseResult& result) const {
  const auto permission = try_right(policy_, asked);
  if (!permission && permission.error().fault == Fault::not_found) {
    result.failures.push_back(permission.error().says);
    return;
  }
  std::vector<std::string> objections;
  if (!permission) {
    objections.push_back(permission.error().says);
  }
  judge_refusal(asked.expected.refused, objections, result.failures);
  const std::string& mandate = asked.expected.mandate;
  if (permission && !mandate.empty() && permission->mandate != mandate) {
    result.failures.push_back(
        fmt::format("the mandate '{}' was expected, but it is done under {}", mandate,
                    permission->mandate.empty() ? "none" : "'" + permission->mandate + "'"));
  }
}

void CaseRunner::look_at_step(const PolicyCase& asked, CaseResult& result) const {
  const Result<Scene> scene = scene_of(policy_, asked);
  if (scene) {
    result.failures = judge_step(*scene, asked, calendar_);
  } else {
    result.failures.push_back(scene.error().says);
  }
}

}  // namespace naober::lab
