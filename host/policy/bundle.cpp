#include "policy/bundle.h"

#include <fmt/format.h>

#include <algorithm>

namespace naober::policy {

namespace {

template <class T>
const T* named(const std::vector<T>& things, std::string_view name) {
  const auto found = std::find_if(things.begin(), things.end(),
                                  [&](const T& thing) { return thing.name == name; });
  return found == things.end() ? nullptr : &*found;
}

}  // namespace

const Setting* Task::setting(std::string_view wanted) const {
  const auto found = settings.find(wanted);
  return found == settings.end() ? nullptr : &found->second;
}

const Letter* Task::letter(std::string_view wanted) const { return named(letters.all(), wanted); }

const Letter* Task::letter_for(std::string_view outcome) const {
  const auto found = std::find_if(letters.begin(), letters.end(), [&](const Letter& letter) {
    return !letter.when.empty() && letter.when == outcome;
  });
  return found == letters.end() ? nullptr : &*found;
}

const RecordType* Task::record_type(std::string_view wanted) const {
  return named(plugin->records, wanted);
}

const Workflow& Task::workflow() const {
  const Workflow* road = &plugin->workflow;
  for (const DatedWorkflow& dated : roads) {
    if (dated.only_for.empty()) {
      road = dated.workflow.get();
    }
  }
  return *road;
}

const Workflow& Task::workflow(Date on, std::string_view pilot) const {
  const Workflow* road = &plugin->workflow;
  for (const DatedWorkflow& dated : roads) {
    const bool counts = dated.only_for.empty() || dated.only_for == pilot;
    if (counts && (!dated.from || *dated.from <= on)) {
      road = dated.workflow.get();
    }
  }
  return *road;
}

Settings Task::settings_at(Date date, std::string_view pilot) const {
  Settings result;
  for (const auto& [wanted, setting] : settings) {
    result.by_name.emplace(wanted, setting.at(date, pilot));
  }
  return result;
}

const Task* Bundle::task(std::string_view plugin) const {
  const auto found = tasks.find(plugin);
  return found == tasks.end() ? nullptr : &found->second;
}

const Task* Bundle::task_that_offers(std::string_view provision) const {
  for (const auto& [name, task] : tasks) {
    if (named(task.plugin->provisions, provision) != nullptr) {
      return &task;
    }
  }
  return nullptr;
}

const Provision* Bundle::provision(std::string_view name) const {
  const Task* task = task_that_offers(name);
  return task == nullptr ? nullptr : named(task->plugin->provisions, name);
}

const Instrument* Bundle::instrument(std::string_view name) const {
  for (const auto& [plugin, task] : tasks) {
    if (const Instrument* found = named(task.plugin->instruments.instruments, name)) {
      return found;
    }
  }
  return nullptr;
}

Result<Settings> Bundle::settings(std::string_view plugin, Date date) const {
  const Task* found = task(plugin);
  if (found == nullptr) {
    return refuse(Fault::not_found,
                  fmt::format("{} does not use the plugin '{}'", municipality.id(), plugin));
  }
  return found->settings_at(date);
}

}  // namespace naober::policy
