#include "lab/scene.h"

#include <fmt/format.h>

#include <utility>

#include "policy/room.h"

namespace naober::lab {

namespace {

// Most defaults have no date: any day will do.
const Date some_day = Date::of(2026, 1, 1);

template <class Things>
std::vector<std::string> names_in(const Things& things) {
  std::vector<std::string> names;
  for (const auto& [name, thing] : things) {
    names.push_back(name);
  }
  return names;
}

}  // namespace

Result<const policy::Plugin*> plugin_named(const policy::Loaded& policy, std::string_view name) {
  if (const auto found = policy.plugins.find(name); found != policy.plugins.end()) {
    return found->second.get();
  }
  return refuse(Fault::not_found, fmt::format("the plugin '{}' is not there, or was refused{}",
                                              name, policy::hint(name, names_in(policy.plugins))));
}

Result<const policy::Bundle*> bundle_at(const policy::Loaded& policy, std::string_view id) {
  if (const auto found = policy.municipalities.find(id); found != policy.municipalities.end()) {
    return found->second.get();
  }
  return refuse(Fault::not_found,
                fmt::format("the municipality '{}' is not there, or was refused{}", id,
                            policy::hint(id, names_in(policy.municipalities))));
}

Result<const policy::Task*> task_at(const policy::Loaded& policy, std::string_view id,
                                    std::string_view plugin) {
  TRY(const policy::Bundle* bundle, bundle_at(policy, id));
  if (const policy::Task* task = bundle->task(plugin)) {
    return task;
  }
  return refuse(Fault::not_found, fmt::format("{} does not use the plugin '{}'{}", id, plugin,
                                              policy::hint(plugin, names_in(bundle->tasks))));
}

policy::Settings defaults_of(const policy::Loaded& policy, const policy::Plugin& plugin,
                             std::optional<Date> on) {
  policy::Settings settings;
  for (const std::string& seen : plugin.sees) {
    const auto found = policy.plugins.find(seen);
    const policy::Plugin* of =
        seen == plugin.name() ? &plugin
                              : (found == policy.plugins.end() ? nullptr : found->second.get());
    if (of == nullptr) {
      continue;
    }
    for (const policy::Parameter& parameter : of->parameters) {
      settings.by_name[parameter.name] =
          policy::Setting(parameter, {}, {}).at(on.value_or(some_day));
    }
  }
  return settings;
}

namespace {

const policy::Parameter* parameter_of(const policy::Loaded& policy, const policy::Plugin& plugin,
                                      const std::string& name) {
  for (const std::string& seen : plugin.sees) {
    const auto found = policy.plugins.find(seen);
    if (found == policy.plugins.end()) {
      continue;
    }
    for (const policy::Parameter& parameter : found->second->parameters) {
      if (parameter.name == name) {
        return &parameter;
      }
    }
  }
  return nullptr;
}

// As if a municipality had set them; what no municipality may set, no case can.
Result<void> put_settings(const policy::Loaded& policy, const policy::Plugin& plugin,
                          const PolicyCase& asked, policy::Settings& settings) {
  for (const auto& [name, value] : asked.settings) {
    const policy::Parameter* parameter = parameter_of(policy, plugin, name);
    if (parameter == nullptr) {
      return refuse(Fault::not_found, fmt::format("there is no setting '{}'{}", name,
                                                  policy::hint(name, names_in(settings.by_name))));
    }
    if (!parameter->room_at(asked.on.value_or(some_day)).allows(value)) {
      return refuse(
          Fault::invalid,
          fmt::format("{} lies outside the room of '{}': allowed is {}", policy::english(value),
                      name, parameter->room_at(asked.on.value_or(some_day)).english()));
    }
    policy::SettingAtDate& setting = settings.by_name[name];
    setting.value = value;
    setting.set_by = policy::Layer::municipality;
    setting.place = asked.place.text();
  }
  return {};
}

}  // namespace

Result<Scene> scene_of(const policy::Loaded& policy, const PolicyCase& asked) {
  if (asked.at.empty()) {
    TRY(const policy::Plugin* plugin, plugin_named(policy, asked.plugin));
    policy::Settings settings = defaults_of(policy, *plugin, asked.on);
    TRY_DO(put_settings(policy, *plugin, asked, settings));
    return Scene{plugin, nullptr, nullptr, plugin->book.get(), std::move(settings), plugin->folder};
  }
  TRY(const policy::Bundle* bundle, bundle_at(policy, asked.at));
  TRY(const policy::Task* task, task_at(policy, asked.at, asked.plugin));
  return Scene{task->plugin.get(),
               task,
               bundle,
               task->book.get(),
               task->settings_at(asked.on.value_or(some_day), asked.pilot),
               asked.at};
}

}  // namespace naober::lab
