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

// A task that shows the setting: of the municipality itself, or of any municipality of the region.
const policy::Task* task_at(const policy::Loaded& loaded, const PolicyCase& asked) {
  for (const auto& [id, bundle] : loaded.municipalities) {
    const bool here = id == asked.at || bundle->municipality.region == asked.at;
    if (const policy::Task* task = here ? bundle->task(asked.plugin) : nullptr) {
      return task;
    }
  }
  return nullptr;
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

void check(const policy::Task& task, const std::string& name, Layer layer,
           const std::vector<DatedValue>& values, policy::ProblemList& problems) {
  const policy::Setting* setting = task.setting(name);
  if (setting == nullptr) {
    std::vector<std::string> known;
    for (const auto& [each, held] : task.settings) {
      known.push_back(each);
    }
    problems.add(values.empty() ? policy::Place{} : values.front().place,
                 fmt::format("there is no setting '{}'{}", name, policy::hint(name, known)));
  } else if (layer == Layer::region) {
    check_region_room({setting->parameter(), followed_by(setting->region(), values), {}}, problems);
  } else {
    check_municipality_room(
        {setting->parameter(), setting->region(), followed_by(setting->municipality(), values)},
        problems);
  }
}

}  // namespace

std::vector<std::string> objections_to(const policy::Loaded& loaded, const PolicyCase& asked) {
  const policy::Task* task = task_at(loaded, asked);
  if (task == nullptr) {
    return {fmt::format("'{}' is not there, was refused, or does not use the plugin '{}'", asked.at,
                        asked.plugin)};
  }
  const Layer layer = asked.at.find('/') == std::string::npos ? Layer::region : Layer::municipality;
  const Value tree = file_with(asked);
  policy::ProblemList problems;
  policy::Declaration block(tree, asked.place, problems);
  const policy::PolicyFile file = read_policy_file(block, layer, asked.at);
  for (const auto& [name, values] : file.sets) {
    check(*task, name, layer, values, problems);
  }
  std::vector<std::string> objections;
  for (const policy::Problem& problem : problems.all()) {
    objections.push_back(problem.says);
  }
  return objections;
}

}  // namespace naober::lab
