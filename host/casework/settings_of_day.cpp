#include "casework/settings_of_day.h"

#include <algorithm>
#include <utility>

namespace naober::casework {

namespace {

// A host has a few municipalities at work at a time, each with a few tasks, on one day.
constexpr std::size_t kept_for_the_house = 48;

}  // namespace

std::shared_ptr<const policy::Settings> SettingsOfDays::at(
    const std::shared_ptr<const policy::Bundle>& bundle, const policy::Task& task, Date on,
    std::string_view pilot) {
  {
    const std::lock_guard lock(mutex_);
    // A task lives as long as its bundle: only while that is held is its address its name.
    const auto found = std::find_if(kept_.begin(), kept_.end(), [&](const Kept& kept) {
      return kept.task == &task && kept.on == on && kept.pilot == pilot &&
             kept.bundle.lock() == bundle;
    });
    if (found != kept_.end()) {
      kept_.splice(kept_.begin(), kept_, found);
      return kept_.front().settings;
    }
  }
  auto settings = std::make_shared<const policy::Settings>(task.settings_at(on, pilot));
  const std::lock_guard lock(mutex_);
  kept_.push_front({bundle, &task, on, std::string(pilot), settings});
  if (kept_.size() > limit_) {
    kept_.pop_back();
  }
  return settings;
}

std::shared_ptr<const policy::Settings> settings_of_day(
    const std::shared_ptr<const policy::Bundle>& bundle, const policy::Task& task, Date on,
    std::string_view pilot) {
  static SettingsOfDays days(kept_for_the_house);
  return days.at(bundle, task, on, pilot);
}

}  // namespace naober::casework
