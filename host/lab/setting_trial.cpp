#include "lab/setting_trial.h"

#include <fmt/format.h>

#include <utility>

#include "policy/policy_file.h"

namespace naober::lab {

namespace {

using policy::DatedValue;
using policy::Layer;

// The policy file that would hold the attempt, adopted before anything.
Value file_with(const PolicyCase& asked) {
  return Map{
      {"is", "policy"},
      {"name", asked.plugin},
      {"line", std::int64_t{asked.place.line}},
      {"adopted", Map{{"by", "college"}, {"on", Date::of(1900, 1, 1)}, {"source", "a case"}}},
      {"items", List{*asked.attempt}}};
}

// The setting as it stands at the place of the case: of the municipality itself, of any
// municipality of the region, or as the plugin declares it when the case is nowhere in particular.
Result<policy::Setting> setting_at(const policy::Loaded& loaded, const PolicyCase& asked,
                                   const std::string& name) {
  std::vector<std::string> known;
  bool is_here = false;
  for (const auto& [id, bundle] : loaded.municipalities) {
    const bool here = id == asked.at || bundle->municipality.region == asked.at;
    const policy::Task* task = here && !is_here ? bundle->task(asked.plugin) : nullptr;
    if (task == nullptr) {
      continue;
    }
    is_here = true;
    if (const policy::Setting* found = task->setting(name)) {
      return *found;
    }
    for (const auto& [each, held] : task->settings) {
      known.push_back(each);
    }
  }
  const auto plugin = loaded.plugins.find(asked.plugin);
  if (asked.at.empty() && plugin != loaded.plugins.end()) {
    is_here = true;
    for (const policy::Parameter& parameter : plugin->second->parameters) {
      if (parameter.name == name) {
        return policy::Setting(parameter, {}, {});
      }
      known.push_back(parameter.name);
    }
  }
  if (!is_here) {
    return refuse(Fault::not_found,
                  fmt::format("'{}' is not there, was refused, or does not use the plugin '{}'",
                              asked.at, asked.plugin));
  }
  return refuse(Fault::not_found,
                fmt::format("there is no setting '{}'{}", name, policy::hint(name, known)));
}

// The layer that tries: where the case stands, else one that the setting is open to.
Layer layer_of(const PolicyCase& asked, const policy::Parameter& parameter) {
  if (asked.at.empty()) {
    return parameter.is_open_to(Layer::municipality) ? Layer::municipality : Layer::region;
  }
  return asked.at.find('/') == std::string::npos ? Layer::region : Layer::municipality;
}

// What holds now, until the attempt takes over.
std::vector<DatedValue> followed_by(const std::vector<DatedValue>& now,
                                    const std::vector<DatedValue>& attempt) {
  std::vector<DatedValue> together;
  for (const DatedValue& value : now) {
    if (attempt.empty() || value.from < attempt.front().from) {
      together.push_back(value);
    }
  }
  together.insert(together.end(), attempt.begin(), attempt.end());
  return together;
}

void check(const policy::Setting& setting, Layer layer, const std::vector<DatedValue>& values,
           policy::ProblemList& problems) {
  if (layer == Layer::region) {
    check_region_room({setting.parameter(), followed_by(setting.region(), values), {}}, problems);
  } else {
    check_municipality_room(
        {setting.parameter(), setting.region(), followed_by(setting.municipality(), values)},
        problems);
  }
}

}  // namespace

std::vector<std::string> objections_to(const policy::Loaded& loaded, const PolicyCase& asked) {
  const Result<policy::Setting> setting =
      setting_at(loaded, asked, std::string(asked.attempt->text_at("name")));
  if (!setting) {
    return {setting.error().says};
  }
  const Layer layer = layer_of(asked, setting->parameter());
  const Value tree = file_with(asked);
  policy::ProblemList problems;
  policy::Declaration block(tree, asked.place, problems);
  const policy::PolicyFile file = read_policy_file(block, layer, asked.at);
  for (const auto& [name, values] : file.sets) {
    check(*setting, layer, values, problems);
  }
  std::vector<std::string> objections;
  for (const policy::Problem& problem : problems.all()) {
    objections.push_back(problem.says);
  }
  return objections;
}

}  // namespace naober::lab
