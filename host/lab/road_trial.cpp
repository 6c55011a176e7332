#include "lab/road_trial.h"

#include <fmt/format.h>

#include "base/text.h"
#include "policy/room.h"

namespace naober::lab {

namespace {

std::string in_words(const std::vector<std::string>& names) {
  return names.empty() ? "nowhere" : listed(names, "and");
}

const std::string& term_setting_of(const policy::Step& step) {
  return step.within.empty() ? step.every : step.within;
}

const policy::Parameter* parameter_of(const Scene& scene, const std::string& name) {
  if (scene.task != nullptr) {
    const policy::Setting* setting = scene.task->setting(name);
    return setting == nullptr ? nullptr : &setting->parameter();
  }
  for (const policy::Parameter& parameter : scene.plugin->parameters) {
    if (parameter.name == name) {
      return &parameter;
    }
  }
  return nullptr;
}

// As casework has it: a term that a region or municipality set is no term of law any more.
TermSource source_of(const Scene& scene, const policy::Step& step,
                     const policy::SettingAtDate& setting) {
  const policy::Parameter* parameter = parameter_of(scene, term_setting_of(step));
  const bool below =
      setting.set_by == policy::Layer::region || setting.set_by == policy::Layer::municipality;
  return parameter != nullptr && parameter->bound_by_law() && !below ? TermSource::law
                                                                     : TermSource::local;
}

void judge_text(std::string_view what, const std::string& expected, const std::string& found,
                const policy::Step& step, std::vector<std::string>& failures) {
  if (!expected.empty() && expected != found) {
    failures.push_back(fmt::format(
        "the {} of step '{}' was expected to be '{}', but it is {} ({})", what, step.name, expected,
        found.empty() ? "not named" : "'" + found + "'", step.place.text()));
  }
}

void judge_term(const Scene& scene, const PolicyCase& asked, const policy::Step& step,
                const Calendar& calendar, std::vector<std::string>& failures) {
  const StepExpected& expected = asked.expected.step;
  const policy::SettingAtDate* setting = scene.settings.why(term_setting_of(step));
  const Term* term = setting == nullptr ? nullptr : setting->value.as<Term>();
  if (term == nullptr) {
    if (expected.within || expected.due_on) {
      failures.push_back(fmt::format("step '{}' has no term ({})", step.name, step.place.text()));
    }
    return;
  }
  const std::optional<int> order = expected.within ? compare(*term, *expected.within) : 0;
  if (!order || *order != 0) {
    failures.push_back(
        fmt::format("the term of step '{}' was expected to be {}, but it is {}, set "
                    "at {}",
                    step.name, expected.within->english(), term->english(), setting->place));
  }
  if (expected.due_on && asked.on) {
    const Date due = calendar.last_day(*term, *asked.on, source_of(scene, step, *setting));
    if (due != *expected.due_on) {
      failures.push_back(fmt::format("step '{}' was expected to be due on {}, but {} from {} is {}",
                                     step.name, expected.due_on->text(), term->english(),
                                     asked.on->text(), due.text()));
    }
  }
}

}  // namespace

std::vector<std::string> judge_step(const Scene& scene, const PolicyCase& asked,
                                    const Calendar& calendar) {
  const policy::Workflow& workflow = scene.task == nullptr ? scene.plugin->workflow
                                     : asked.pilot.empty()
                                         ? scene.task->workflow()
                                         : scene.task->workflow(*asked.on, asked.pilot);
  const policy::Step* step = workflow.step(asked.road);
  if (step == nullptr) {
    std::vector<std::string> names;
    for (const policy::Step& each : workflow.steps) {
      names.push_back(each.name);
    }
    return {fmt::format("the workflow of '{}' has no step '{}'{}", asked.plugin, asked.road,
                        policy::hint(asked.road, names))};
  }
  std::vector<std::string> failures;
  const StepExpected& expected = asked.expected.step;
  if (expected.leads && *expected.leads != step->leads) {
    failures.push_back(fmt::format("step '{}' was expected to lead to {}, but it leads to {} ({})",
                                   step->name, in_words(*expected.leads), in_words(step->leads),
                                   step->place.text()));
  }
  judge_text("role", expected.role, step->role, *step, failures);
  judge_text("mandate", expected.mandate, step->mandate, *step, failures);
  judge_term(scene, asked, *step, calendar, failures);
  return failures;
}

}  // namespace naober::lab
