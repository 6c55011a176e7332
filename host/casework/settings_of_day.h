// The settings of a task on a day, worked out once.
//
// Dozens of settings with their sources are put together for every advice, though a bundle never
// changes and a day has many advices. A few dozen days are kept, the longest unused one goes first;
// those of a bundle that nobody holds any more are found no longer.
#pragma once

#include <cstddef>
#include <list>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>

#include "base/date.h"
#include "policy/bundle.h"

namespace naober::casework {

// Thread-safe.
class SettingsOfDays {
 public:
  explicit SettingsOfDays(std::size_t limit) : limit_(limit) {}

  // What task.settings_at(on, pilot) gives. `task` is one of the bundle's.
  std::shared_ptr<const policy::Settings> at(const std::shared_ptr<const policy::Bundle>& bundle,
                                             const policy::Task& task, Date on,
                                             std::string_view pilot);

 private:
  struct Kept {
    std::weak_ptr<const policy::Bundle> bundle;
    const policy::Task* task = nullptr;
    Date on;
    std::string pilot;
    std::shared_ptr<const policy::Settings> settings;
  };

  const std::size_t limit_;
  std::mutex mutex_;
  std::list<Kept> kept_;  // the most recently used first
};

// Those of the whole house.
std::shared_ptr<const policy::Settings> settings_of_day(
    const std::shared_ptr<const policy::Bundle>& bundle, const policy::Task& task, Date on,
    std::string_view pilot);

}  // namespace naober::casework
